# ruff: noqa: ISC004 - a table reads best with one value an entry
"""Words for where: places, rooms, indoors and out."""

from act3_mcp.animatic.lexicon.actions import AT_A_MIRROR
from act3_mcp.animatic.lexicon.meanings import Table

COTTAGE = (
    "in her cottage, in his cottage, in the cottage, in a cottage, inside a cottage, in her hut, in his hut, in a hut, "
    "in the hut, in a log cabin, in a wooden cabin, in a farmhouse, in the farmhouse, cottage interior, "
    "cosy cottage interior, cabin interior, farmhouse interior"
)
BARN = (
    "in a barn, in the barn, inside a barn, inside the barn, in an old barn, in a stable, in the stable, "
    "in the stables, "
    "barn interior, interior of a barn, interior of the barn, int barn, hayloft, barn dance"
)
SUBURBS = (
    "suburb, suburbs, suburbia, suburban, suburban street, residential street, cul-de-sac, quiet suburban street, "
    "neighbourhood, neighborhood"
)
COAST_ROAD = "coastal road, coast road, seaside road, coastal highway, coast highway, cliff road, ocean road"
PITCH = (
    "tennis match, football match, football game, soccer match, baseball game, rugby match, cricket match, "
    "stadium, football pitch, soccer pitch, football field, soccer field, rugby pitch, tennis court, pitch, arena"
)
FAIR = "fairground, funfair, carnival, amusement park, theme park, fair"
GAMES = "floodlit stadium, football stadium, stadium lights, bullring, bullfight, wimbledon, world cup, olympic stadium"
MARKET = (
    "market, marketplace, street market, food market, night market, fish market, flea market, farmers market, bazaar, "
    "souk, street food, food stall, food stalls, hawker, market stalls, "
    "market stall, market lane, covered market, spice market, floating market"
)
BRIDGE = (
    "golden gate bridge, brooklyn bridge, tower bridge, london bridge, suspension bridge, footbridge, on a bridge, "
    "on the bridge, across a bridge, across the bridge, over a bridge, over the bridge, stone bridge, paris bridge, "
    "old bridge, city bridge"
)
BASEMENT = (
    "basement, cellar, wine cellar, boiler room, crawl space, basement stairs, cellar stairs, dark basement, "
    "in the basement, in the cellar"
)
DANCE = (
    "dance studio, ballet studio, mirrored studio, rehearsal room, rehearsal studio, ballet class, dance class, "
    "ballet barre, dance school, ballet school"
)
GARAGE = (
    "parking garage, car park, in a car park, in the car park, in an underground car park, "
    "underground garage, underground car park, multi-storey car park, parking structure, "
    "underground parking"
)
STAIRS = (
    "stairwell, staircase, stairs, up the stairs, down the stairs, on the stairs, flight of stairs, stairway, "
    "spiral staircase, spiral stairs, concrete stairs, back stairs, fire stairs"
)
POOL = (
    "swimming pool, swimming pools, indoor pool, outdoor pool, hotel pool, poolside, by the pool, at the pool, "
    "in the pool, in a pool, turquoise pool, blue pool, backyard pool, rooftop pool, pool party, lap pool, "
    "infinity pool, olympic pool"
)
_VESSELS = (
    "ship",
    "boat",
    "sailing ship",
    "tall ship",
    "pirate ship",
    "cruise ship",
    "trawler",
    "yacht",
    "ferry",
    "steamer",
)
DECK = ", ".join((
    "on deck, on the deck, ship's deck, ship deck, aboard a ship, aboard the ship, at the helm, ship's wheel, "
    "ship's helm, crow's nest",
    *(
        f"{at} of {whose} {vessel}"
        for at in ("deck", "on the deck", "wheel", "at the wheel", "grips the wheel", "gripping the wheel", "helm")
        for whose in ("a", "the", "an old", "his", "her")
        for vessel in _VESSELS
    ),
))  # fmt: skip
HEAVENS = (
    "above the clouds, over the clouds, sea of clouds, through the clouds, in the clouds, among the clouds, "
    "between the clouds, sea of cloud, blanket of clouds"
)
LIFT = (
    "elevator, in the elevator, in an elevator, elevator doors, in a lift, in the lift, inside a lift, inside the lift"
)
NEWS = (
    "newsroom, news studio, tv studio, television studio, news desk, news broadcast, evening news, news anchor, "
    "reads the headlines, reads the news, reading the news, in a tv studio, in a television studio, in a newsroom"
)
PLACES: Table = (
    ("place", "room", "greenhouse, glasshouse, conservatory, hothouse"),
    ("place", "room", f"{LIFT}, newsroom, news studio, tv studio, television studio, in a tv studio"),
    ("room", "elevator", LIFT),
    ("room", "news studio", NEWS),
    ("room", "greenhouse", "greenhouse, glasshouse, conservatory, hothouse"),
    ("place", "sea", DECK),
    ("feature", "deck", DECK),
    ("place", "stage", HEAVENS),
    ("feature", "above clouds", HEAVENS),
    ("room", "stairwell", STAIRS),
    ("place", "room", "stairwell, spiral stairs, spiral staircase, concrete stairs"),
    ("feature", "staircase", f"{STAIRS}, grand staircase"),
    ("place", "river", POOL),
    ("feature", "pool", POOL),
    ("place", "street", BRIDGE),
    ("feature", "bridge", f"{BRIDGE}, bridge"),
    ("place", "street", MARKET),
    ("feature", "market", MARKET),
    ("place", "room", f"dressing room, waiting room, {COTTAGE}, {BARN}, nursery, den, loft, penthouse, "
     "studio apartment, artist's studio, art studio, painter's studio"),
    ("room", "barn", BARN),
    ("lighting", "low key", f"{BASEMENT}, cellars"),
    ("room", "basement", BASEMENT),
    ("place", "room", f"{BASEMENT}, {DANCE}, {GARAGE}"),
    ("room", "dance studio", DANCE),
    ("room", "car park", GARAGE),
    ("room", "warehouse", "forge, smithy, construction hall"),
    ("room", "living room", COTTAGE),
    ("room", "bedroom", "nursery"),
    ("place", "village", f"{SUBURBS}, houses, row of houses, terraced houses, porch, front porch, front yard, "
     "driveway, chalet, villa"),
    ("place", "highway", f"{COAST_ROAD}, motel"),
    ("place", "sea", COAST_ROAD),
    ("place", "field", f"{PITCH}, {FAIR}, junkyard, scrapyard, scrap yard, savanna, savannah, ranch, trench, "
     "trenches, no man's land, zoo, highlands"),
    ("crowd", "yes", "stadium, arena"),
    ("feature", "stadium", f"{PITCH}, {GAMES}"),
    ("place", "field", GAMES),
    ("feature", "garden", "zoo, front yard"),
    ("thing", "ferris wheel", FAIR),
    ("feature", "battlefield", "trench, no man's land"),
    ("feature", "farm", "ranch"),
    ("feature", "ice", "sea ice, ice floe, pack ice, ice sheet, across the ice, on the ice, over the ice"),
    ("place", "field", "sea ice, ice floe, pack ice, ice sheet, across the ice, on the ice, over the ice"),
    ("place", "street",
     "courtyard, plaza, piazza, public square, crossroads, roundabout, bazaar, souk, food market, street market, "
     "apartment building, apartment block, office building, tower block, in a square, in the square, empty square, "
     "market square, city square, main square, high street, parking lot, los angeles, new york, "
     "new york city, hong kong, san francisco, "
     "rio de janeiro, mexico city, "
     "las vegas, buenos aires, street corner, kerb, curb, "
     "times square, trafalgar square, red square, piccadilly circus, broadway, wall street, "
     "golden gate bridge, brooklyn bridge, tower bridge, london bridge, suspension bridge"),
    ("place", "alley", "backstreet, slum, favela, graffiti wall"),
    ("place", "corridor", "underpass, bunker, sewer, sewers, airport, airport terminal"),
    ("place", "rooftop",
     "between rooftops, across rooftops, across the rooftops, along the rooftops, rooftop to rooftop, balcony, "
     "terrace"),
    ("place", "hall",
     "mansion, manor, manor house, foyer, reception, hotel, gallery, grand staircase, palace corridor, "
     "castle corridor"),
    ("feature", "palace", "mansion, manor, manor house, foyer, reception, hotel, grand staircase, palace corridor"),
    ("feature", "museum", "gallery"),
    ("place", "bar", "bistro, canteen, casino, disco, dance floor, inn, jazz club, tea house, teahouse"),
    ("place", "theatre", "cinema, movie theater, movie theatre, auditorium"),
    ("place", "church", "down the aisle, up the aisle, at the altar, wedding ceremony, synagogue"),
    ("place", "space", "the earth, above the earth, saturn, jupiter, venus, rings of saturn, the rings of saturn"),
    ("place", "planet", "desert of mars, red desert of mars, deserts of mars, mars base, martian"),
    ("place", "landmark", "fort"),
    ("feature", "castle", "fort"),
    ("place", "beach",
     "wharf, port, boatyard, lagoon, sandcastle, water's edge, the surf, along the surf, in the surf"),
    ("feature", "harbour", "wharf, port, boatyard"),
    ("place", "mountains", "plateau, mountain road"),
    ("place", "forest", "forest floor"),
    ("place", "beach",
     "toward the ocean, towards the ocean, toward the sea, towards the sea, toward the water, towards the water, "
     "by the sea, beside the sea, near the sea, by the ocean, overlooking the sea"),
    ("place", "corridor", "station"),
    ("feature", "platform", "station"),
    ("place", "sea", "arctic ocean"),
    ("feature", "ice", "arctic ocean"),
    ("place", "field", "picnic, picnic blanket"),
    ("place", "cave", "in a tomb, inside a tomb, in the tomb, ancient tomb, burial chamber"),
    ("feature", "hilltop", "plateau"),
    ("room", "supermarket",
     "flower shop, toy shop, in a shop, in the shop, bright shop, antique shop, record shop, inside a shop, "
     "bakery, boutique, pharmacy, supermarket aisle"),
    ("room", "courtroom", "in court"),
    ("room", "classroom", "university, campus"),
    ("room", "gym", "basketball court, boxing club, martial arts"),
    ("place", "street",
     "street, city street, shopping street, busy street, road, avenue, boulevard, sidewalk, pavement, "
     "downtown, crosswalk, intersection, "
     "main street, town square, city, town, market, bus stop, at a crossing, pedestrian crossing, "
     "overpass, under a bridge, under the bridge, zebra crossing, western town, frontier town, desert town, "
     "ghost town, metropolis, urban, bridge"),
    ("place", "alley", "alley, alleyway, back street, back alley, lane, narrow street, side street"),
    ("place", "aerial", "cityscape, rooftops, city from above, city aerial, over the city, megacity"),
    ("place", "village", "village, hamlet, small town, fishing village, cottage, cottages"),
    ("place", "highway",
     "highway, motorway, freeway, interstate, open road, country road, desert road, desert highway, roadside"),
    ("place", "rooftop", "rooftop, roof, on the roof, city rooftop, roof terrace"),
    ("place", "skyline", "skyline, city skyline, across the bay, waterfront, skyscraper, high-rise, glass towers, "
     "office towers, financial district"),
    ("place", "cave", "cave, cavern, grotto, mine shaft, mineshaft, underground, catacomb"),
    ("place", "church", "church, cathedral, chapel, abbey, nave, altar, crypt"),
    ("place", "hall",
     "throne room, throne, castle hall, great hall, castle interior, inside a castle, inside the castle, in a castle, "
     "in the castle, inside a palace, inside the palace, palace hall, ballroom, museum, art gallery, banquet hall, "
     "temple interior, in a temple, in the temple, inside a temple, inside the temple, mosque interior, "
     "hall of columns, dining hall, hotel lobby, lobby"),
    ("feature", "temple", "temple interior, in a temple, in the temple, inside a temple, inside the temple, temple, "
     "monastery, shrine, pagoda, hall of columns, temple courtyard, monastery courtyard, in a temple courtyard, "
     "in the temple courtyard"),
    ("feature", "palace", "palace hall, inside a palace, inside the palace, ballroom, palace, hotel lobby, lobby"),
    ("feature", "museum", "museum, art gallery"),
    ("feature", "castle", "castle courtyard, castle, fortress, citadel, castle ruin"),
    ("feature", "mosque", "mosque, mosque interior, minaret"),
    ("feature", "lighthouse", "lighthouse"),
    ("feature", "windmill", "windmill"),
    ("feature", "pyramid", "pyramid"),
    ("feature", "ruins", "ruin, ruins, ruined temple, acropolis, roman temple, greek temple, colosseum"),
    ("place", "landmark",
     "temple courtyard, monastery courtyard, castle courtyard, palace courtyard, in a temple courtyard, "
     "in the temple courtyard, temple, monastery, mosque, shrine, pagoda, palace, castle, fortress, citadel, "
     "castle ruin, minaret, lighthouse, "
     "pyramid, ruin, ruins, ruined temple, acropolis, roman temple, greek temple, colosseum"),
    ("place", "river", "canal, river, stream, creek, riverbank, river bank, brook, on the river, waterfall"),
    ("feature", "waterfall", "waterfall, cascade"),
    ("place", "planet",
     "planet surface, surface of a planet, surface of the planet, surface of a red planet, red planet, "
     "alien planet, alien world, on a planet, on the moon, moon surface, lunar surface, surface of the moon, "
     "surface of mars, on mars, mars, moonscape, distant planet, crater"),
    ("place", "car",
     "inside a car, inside the car, in a car, in the car, in his car, in her car, car interior, "
     "interior of a car, back seat, passenger seat, driver's seat, grips the wheel, gripping the wheel, "
     "steering wheel, dashboard, windscreen, "
     "windshield, int car, through the windscreen, through the windshield"),
    ("place", "train",
     "train carriage, railway carriage, carriage, train compartment, in a train, on a train, on the train, "
     "inside a train, inside the train, train interior, train window, subway car, dining car, sleeper train"),
    ("place", "cockpit",
     "cockpit, flight deck, cockpit of a plane, helicopter cockpit, cockpit of an aeroplane, "
     "cockpit of an airplane, cockpit of a spaceship"),
    ("place", "theatre",
     "on stage, on a stage, on the stage, theatre, theater, concert, opera, opera house, concert hall, "
     "empty stage, stage, theatre stage, circus"),
    ("place", "spaceship",
     "spaceship interior, interior of a spaceship, interior of the spaceship, inside a spaceship, "
     "inside the spaceship, aboard a spaceship, aboard the spaceship, space station, spaceship corridor, "
     "bridge of a spaceship, on the bridge of a spaceship, on the bridge of the spaceship, bridge of the spaceship, "
     "on the bridge of a starship, bridge of a starship, spaceship bridge, starship interior, airlock"),
    ("place", "underwater",
     "underwater, under water, beneath the waves, beneath the sea, under the sea, seabed, ocean floor, "
     "coral reef, reef, deep sea, ocean bed"),
    ("place", "corridor",
     "corridor, hallway, hall, tunnel, subway, metro, subway platform, subway station, metro station, "
     "train platform, "
     "railway platform, train station, railway station, in a train station, in the train station, "
     "at a train station, at the train station, on a train platform, on the train platform, hospital corridor, "
     "hospital hallway, school corridor, "
     "school hallway, hotel corridor, hotel hallway, prison corridor, cell block, passage"),
    ("feature", "hotel", "hotel corridor, hotel hallway, hotel"),
    ("place", "bar", "bar, pub, cafe, café, coffee shop, diner, restaurant, saloon, tavern, nightclub, club, "
     "coffee house, coffeehouse, coffee bar, bakery, bistro, trattoria, roadside diner, roadside cafe, roadside bar, "
     "highway diner, night club, disco, discotheque, dance floor"),
    ("feature", "cafe", "cafe, café, coffee shop, coffee house, coffeehouse, coffee bar, bakery"),
    ("feature", "restaurant", "restaurant, bistro, trattoria"),
    ("feature", "diner", "diner, roadside diner, highway diner"),
    ("feature", "nightclub", "nightclub, night club, club, disco, discotheque, dance floor"),
    ("place", "mountains",
     "mountain, rock face, cliff face, rock wall, mountain pass, "
     "peak, summit, cliff, valley, alps, ridge, hill, hilltop, hillside, "
     "volcano, clifftop, cliff edge"),
    ("feature", "hilltop", "hill, hilltop, hillside, ridge, clifftop, cliff edge"),
    ("feature", "volcano", "volcano, lava, eruption"),
    ("feature", "canyon", "canyon, ravine, gorge"),
    ("place", "field",
     "field, meadow, prairie, farmland, farm, countryside, wheat field, field of wheat, cornfield, grassland, pasture, "
     "plain, park, garden, steppe, orchard, vineyard, sunflower field, lavender field, rice field, barn, farmyard, "
     "graveyard, cemetery, battlefield, camp, campsite, campfire, playground, city park, backyard, lawn, "
     "frozen lake, arctic, antarctica, tundra, ice field, glacier, iceberg, north pole, windmill"),
    ("feature", "wheat", "wheat, wheat field, field of wheat, cornfield, corn, barley"),
    ("feature", "sunflowers", "sunflower, sunflower field"),
    ("feature", "lavender", "lavender, lavender field"),
    ("feature", "flowers", "wildflower, poppy, poppies, flower field, flower meadow, field of flowers"),
    ("feature", "farm", "farm, farmhouse, barn, farmyard"),
    ("feature", "park", "park, city park, park bench"),
    ("feature", "garden", "garden, backyard, lawn, orchard"),
    ("feature", "playground", "playground"),
    ("feature", "graveyard", "graveyard, cemetery, grave, tombstone, gravestone, tomb"),
    ("feature", "battlefield", "battlefield, trenches"),
    ("feature", "camp", "camp, campsite, tent"),
    ("feature", "campfire", "campfire, bonfire, around a fire, around the fire, by the fire, by a fire"),
    ("feature", "ice", "frozen lake, arctic, antarctica, tundra, ice field, glacier, iceberg, north pole"),
    ("feature", "lake", "lake, pond, lakeside, mountain lake, tarn, fjord, loch"),
    ("feature", "jungle", "jungle, rainforest, tropical forest"),
    ("feature", "swamp", "swamp, marsh, bog, bayou"),
    ("feature", "palms", "palm tree, palms, tropical beach, tropical island, desert island, island, oasis"),
    ("feature", "harbour",
     "harbour, harbor, harbour wall, harbor wall, pier, dock, quay, marina, jetty, fishing village"),
    ("feature", "saloon", "saloon"),
    ("feature", "skyscrapers", "skyscraper, high-rise, glass towers, office towers, financial district"),
    ("feature", "gas station", "gas station, petrol station, filling station, service station"),
    ("feature", "country road", "country road, dirt road, countryside road"),
    ("feature", "desert road", "desert road, desert highway"),
    ("feature", "heat", "heat haze, heat shimmer, shimmering heat, scorching, sweltering, blazing sun"),
    ("feature", "steam", "steam, steaming, steamy, vapour, vapor"),
    ("feature", "fire",
     "burning, on fire, in flames, flames, wildfire, ablaze, forest fire, burning down, inferno"),
    ("feature", "clouds", "clouds, above the clouds, cloud"),
    ("feature", "moons", "moons, two moons, twin moons, three moons"),
    ("feature", "platform",
     "subway platform, subway station, metro station, train platform, railway platform, platform, train station, "
     "railway station, in a train station, in the train station, at a train station, at the train station, "
     "on a train platform, on the train platform"),
    ("feature", "railway",
     "train platform, railway platform, train station, railway station, in a train station, in the train station, "
     "at a train station, at the train station, on a train platform, on the train platform"),
    ("place", "desert",
     "salt flat, salt flats, desert, dune, sand dune, sahara, wasteland, badlands, mesa, canyon, ravine, gorge, oasis"),
    ("place", "forest",
     "forest, wood, woods, woodland, jungle, grove, rainforest, pine forest, swamp, marsh, bog, bayou, "
     "tropical forest, forest fire"),
    ("place", "beach",
     "beach, shore, seaside, coast, seashore, shoreline, out to sea, sea shore, coastline, pier, "
     "harbour, harbor, harbour wall, harbor wall, island, tropical beach, tropical island, desert island, dock, quay, "
     "marina, jetty"),
    ("place", "sea",
     "sea, ocean, open sea, open water, high seas, the waves, in the waves, crashing waves, waves crash, "
     "waves crashing, waves lapping, waves lap, waves breaking, "
     "waves break, waves rolling, waves roll, "
     "stormy waves, lake, at sea, mountain lake, fjord, loch, pond, lakeside"),
    ("place", "space",
     "outside a space station, outside the space station, outside a spaceship, outside the spaceship, "
     "space, outer space, orbit around, galaxy, asteroid, planet, in orbit, nebula, cosmos, starfield, "
     "spaceship, spacecraft"),
    # Where that usually is, if nothing says where we are.
    ("likely", "alley", "brick wall, dustbins, fire escape, graffiti"),
    ("likely", "street",
     "puddle, shop window, shopfront, storefront, neon sign, neon signs, streetlight, street light"),
    ("likely", "field", "coffin, funeral, graveside"),
    ("feature", "graveyard", "coffin, funeral, graveside"),
    ("likely", "sea",
     "deck of a, deck of the, prow"),
    ("likely", "kitchen", "oven, stove, kitchen sink, frying pan"),
    ("likely", "living room", "sewing machine, birthday cake, armchair, wallpaper"),
    ("place", "stage", "void, limbo, studio, studio backdrop, white background, nowhere, blank"),
    ("place", "room",
     "room, apartment, house, home, flat, cabin, attic, hotel room, motel room, flower shop, toy shop, in a shop, "
     "in the shop, bright shop, antique shop, record shop, barber shop, inside a shop"),
    # Home is where somebody goes, and what is seen is the way: a room only where nothing else says where we are.
    ("interior", "yes",
     "come home, comes home, came home, coming home, go home, goes home, went home, going home, head home, "
     "heads home, heading home, return home, returns home, returning home, sail home, sails home, sailing home, "
     "fly home, flies home, flying home, the way home, walk home, walks home, walking home, run home, "
     "runs home, running home, drive home, drives home, driving home, turn home, turns home, turning home, "
     "on the way home"),
    ("interior", "yes", AT_A_MIRROR),
    ("room", "kitchen", "kitchen, kitchen table, kitchen window, dining room"),
    ("room", "restaurant kitchen", "restaurant kitchen, professional kitchen, commercial kitchen, hotel kitchen"),
    ("room", "library", "library, bookshop, bookstore, archive, reading room"),
    ("room", "prison", "prison, prison cell, jail, jail cell, in a cell, dungeon, behind bars, "
     "prison corridor, cell block"),
    ("room", "courtroom", "courtroom, courthouse, tribunal"),
    ("room", "laboratory", "laboratory, lab, science lab"),
    ("room", "gym",
     "gym, gymnasium, centre of the ring, center of the ring, in the ring, corner of the ring, boxing ring, "
     "boxing gym, boxing match, dojo"),
    ("room", "supermarket", "supermarket, grocery store, convenience store, store, shop interior"),
    ("room", "warehouse", "warehouse, factory, garage, workshop, hangar, assembly line"),
    ("room", "living room", "living room, lounge, sitting room, sofa, couch, fireplace, parlour, armchair"),
    ("room", "bedroom", "bedroom, bed, in bed, in a bed, in the bed, in her bed, in his bed, hotel room, motel room"),
    ("room", "bathroom", "bathroom, shower, bath, bathtub, washroom, restroom, bathroom mirror, "
     "looks in the bathroom mirror, looks into the bathroom mirror, looking in the bathroom mirror, "
     "looking into the bathroom mirror, "
     "shaves before the bathroom mirror"),
    ("room", "hospital",
     "hospital, hospital ward, hospital room, hospital bed, ward, clinic, operating room, operating theatre, "
     "sickbed, surgery, in a hospital bed, in the hospital bed, hospital corridor, hospital hallway, operating table"),
    ("room", "classroom", "classroom, school, schoolroom, lecture hall, blackboard, school corridor, school hallway"),
    ("room", "office", "office, office desk, desk, study, private study, boardroom, board room, conference room, "
     "meeting room, interrogation room, interview room, police station"),
    ("feature", "study", "study, private study"),
    ("feature", "boardroom", "boardroom, board room, conference room, meeting room"),
    ("feature", "interrogation", "interrogation room, interview room"),
    ("interior", "yes", "interior, indoors, inside, wooden floor, tiled floor, floor, carpet, rug"),
    ("exterior", "yes", "ext, exterior, outside, outdoors"),
)  # fmt: skip
