# ruff: noqa: E501, ISC004, SIM905 - a table reads best with one value a line
"""The words the reader knows: each phrase and what it says about the shot.

A phrase may be several words; the longest one that fits is taken. Plurals and
a few endings are tried by the reader, so only the plain form stands here.
"""

from functools import cache

from act3_mcp.animatic.colour import HAIR, NAMED

Meaning = tuple[str, str]
"""The slot a phrase fills, and what it fills it with."""

# One line per value: its slot, the value, and its phrases.
TABLE: tuple[tuple[str, str, str], ...] = (
    ("size", "EWS", "extreme wide shot, extreme wide, extreme long shot, very wide shot, ews, els, establishing shot, establishing, panorama, panoramic"),
    ("size", "WS", "wide shot, long shot, full shot, full body, wide angle, wide, ws, fs, master shot"),
    ("size", "MWS", "medium wide shot, medium wide, medium long shot, cowboy shot, american shot, mws, mls, two shot, two-shot"),
    ("size", "MS", "medium shot, mid shot, mid-shot, waist shot, medium, ms, over the shoulder, over-the-shoulder, ots"),
    ("size", "MCU", "medium close-up, medium close up, medium closeup, mcu, head and shoulders, bust shot"),
    ("size", "CU", "close-up, close up, closeup, close shot, cu, tight shot, portrait, reaction shot"),
    ("size", "ECU", "extreme close-up, extreme close up, extreme closeup, ecu, xcu, macro, macro shot, big close-up"),
    ("framing", "over the shoulder", "over the shoulder, over-the-shoulder, ots"),
    ("framing", "two shot", "two shot, two-shot"),
    ("framing", "insert", "insert, insert shot, cutaway, cutaway shot, detail shot, product shot"),
    ("framing", "pov", "pov, pov shot, point of view, point-of-view, point of view shot, first person, first-person, through the eyes of, subjective camera"),
    ("angle", "low", "low angle, low-angle, from below, looking up at, hero angle"),
    ("angle", "high", "high angle, high-angle, from above, looking down on, overhead"),
    ("angle", "bird's eye", "bird's-eye, bird's eye, birds eye, bird's-eye view, bird's eye view, top down, top-down, top shot, god's eye view, bev, from directly above"),
    ("angle", "worm's eye", "worm's-eye, worm's eye, worms eye, worm's-eye view, worm's eye view, from the ground looking up, straight up"),
    ("angle", "dutch", "dutch angle, dutch tilt, canted, tilted frame, dutch"),
    ("angle", "eye level", "eye level, eye-level"),
    ("aerial", "yes", "aerial, aerial shot, drone, drone shot, helicopter shot, from the air, flyover, fly-over, flying over"),
    ("move", "static ", "static, static shot, locked off, locked-off, tripod, still camera, no camera movement, stationary camera, fixed camera"),
    ("move", "pan ", "pan, pans, panning"),
    ("move", "whip pan ", "whip pan, whip-pan, swish pan, whip"),
    ("move", "whip pan left", "whip pan left, swish pan left"),
    ("move", "pan left", "pan left, pans left, panning left"),
    ("move", "pan right", "pan right, pans right, panning right"),
    ("move", "tilt ", "tilt, tilts, tilting"),
    ("move", "tilt up", "tilt up, tilts up, tilting up"),
    ("move", "tilt down", "tilt down, tilts down, tilting down"),
    ("move", "dolly in", "dolly in, dolly-in, push in, push-in, pushes in, pushing in, dolly, dolly shot, move in, track in, creep in, dollies in, camera pushes"),
    ("move", "dolly out", "dolly out, dolly-out, pull back, pull out, pulls back, pulling back, dolly back, track out, pull-back"),
    ("move", "truck ", "truck, tracking shot, tracking, track, trucking, follow shot, camera tracks, dolly alongside"),
    ("move", "truck left", "truck left, track left, tracking left, dolly left, slide left"),
    ("move", "truck right", "truck right, track right, tracking right, dolly right, slide right"),
    ("move", "steadicam in", "steadicam, steadicam shot, gimbal, gimbal shot, following shot, camera follows, following"),
    ("move", "drone in", "drone, drone shot, flyover, fly-over, flying over, fpv, fpv drone, helicopter shot"),
    ("move", "drone out", "drone pulls back, drone pull-back, drone reveal, drone rises"),
    ("move", "rack focus in", "rack focus, focus pull, pull focus, racks focus, rack-focus"),
    ("move", "crane up", "crane, crane shot, crane up, jib, jib up, boom up, pedestal up, rises, rising shot, ascending"),
    ("move", "crane down", "crane down, jib down, boom down, pedestal down, descending"),
    ("move", "zoom in", "zoom, zoom in, zooms in, zooming in, crash zoom"),
    ("move", "zoom out", "zoom out, zooms out, zooming out"),
    ("move", "dolly zoom in", "dolly zoom, vertigo effect, vertigo shot, zolly, trombone shot"),
    ("move", "orbit right", "orbit, orbiting, arc shot, circling, 360 shot, orbit right, camera circles"),
    ("move", "orbit left", "orbit left"),
    ("move", "handheld ", "handheld, hand-held, hand held, shaky, shaky cam, documentary camera"),
    ("speed", "slow", "slow, slowly, gentle, gently, creeping, subtle, gradual, gradually"),
    ("speed", "fast", "fast, quick, quickly, rapid, rapidly, swift, sudden, hurtling"),
    ("towards", "left", "to the left, leftward, leftwards"),
    ("towards", "right", "to the right, rightward, rightwards"),
    ("focus", "shallow", "shallow depth of field, shallow focus, shallow, bokeh, blurred background, soft background"),
    ("focus", "deep", "deep focus, deep depth of field"),
    ("time", "dawn", "dawn, daybreak, sunrise, first light, early morning"),
    ("time", "morning", "morning, morning light"),
    ("time", "day", "day, daytime, noon, midday, afternoon, daylight, sunny, bright day, sunlight, sunlit"),
    ("time", "golden hour", "golden hour, golden hour lighting, sunset, magic hour, late afternoon, golden light, setting sun, evening sun, low sun"),
    ("time", "dusk", "dusk, twilight, blue hour, evening, nightfall, gloaming"),
    ("time", "night", "night, nighttime, night-time, midnight, moonlight, moonlit, moon, under the moon, night exterior, starry, stars"),
    ("weather", "rain", "rain, raining, rainy, drizzle, downpour, rain-soaked, wet, rainfall, rain slicked, rain-slicked"),
    ("weather", "storm", "storm, stormy, thunderstorm, thunder, lightning"),
    ("weather", "snow", "snow, snowing, snowy, blizzard, snowfall, snow-covered, winter, christmas, wintry"),
    ("weather", "fog", "fog, foggy, mist, misty, haze, hazy, smoky, smoke"),
    ("weather", "overcast", "overcast, cloudy, grey sky, gray sky"),
    ("weather", "clear", "clear sky, cloudless, blue sky"),
    ("season", "spring", "spring, springtime, cherry blossom, cherry blossoms, blossom, in bloom, blooming"),
    ("season", "summer", "summer, summertime"),
    ("season", "autumn", "autumn, autumnal, autumn leaves, fallen leaves, falling leaves, fall colours, fall colors, october, november"),
    ("season", "winter", "winter, wintry, bare trees, december, january"),
    ("period", "medieval", "medieval, middle ages, mediaeval, tudor, renaissance, fairy tale, fairytale, fantasy, ancient, knights"),
    ("period", "1920s", "1920s, 1930s, 1940s, twenties, prohibition, prohibition era, victorian, edwardian, gaslit, gas-lit, 19th century, art deco, turn of the century, gangster"),
    ("period", "western", "western, wild west, old west, frontier, western town, frontier town, desert town, ghost town, saloon"),
    ("period", "future", "future, futuristic, of the future, cyberpunk, sci-fi, science fiction, dystopian, flying car, flying cars, hovercar, holograms, 22nd century"),
    ("lighting", "spotlight", "spotlight, in a spotlight, stage light, stage lights, limelight"),
    ("lighting", "low key", "low key, low-key, low key light, low key lighting, dim, dimly lit, dark, shadowy, chiaroscuro, moody lighting, candlelight, candlelit"),
    ("lighting", "high key", "high key, high-key, brightly lit, bright, airy"),
    ("lighting", "noir", "noir lighting"),
    ("lighting", "neon", "neon, neon lights, neon-lit, neon lit, cyberpunk"),
    ("lighting", "silhouette", "silhouette, silhouetted, in silhouette, backlit"),
    ("mood", "tense", "tense, tension, suspense, suspenseful, threatening, dramatic, ominous, argue, argument, chase, angry, nervous"),
    ("mood", "sad", "sad, sadness, loneliness, melancholy, melancholic, lonely, alone, lone, mournful, grief, weeping, crying, solitary, sorrow"),
    ("mood", "joyful", "joyful, happy, cheerful, playful, laughing, smiling, joy, celebration, celebrating, delighted"),
    ("mood", "romantic", "romantic, tender, love, lovers, intimate, embrace, kiss"),
    ("mood", "mysterious", "mysterious, mystery, eerie, enigmatic, dreamlike, surreal, strange, magical"),
    ("mood", "epic", "epic, heroic, majestic, grand, sweeping, triumphant, hero, vast"),
    ("mood", "calm", "calm, peaceful, serene, quiet, tranquil, still, restful"),
    ("mood", "frightening", "frightening, scary, horror, terrifying, creepy, fear, afraid, sinister"),
    ("style", "noir", "noir, film noir, black and white, black-and-white, monochrome"),
    ("style", "watercolour", "watercolour, watercolor, painterly, storybook"),
    ("style", "anime", "anime, manga, ghibli"),
    ("style", "vaporwave", "vaporwave, synthwave, retrowave"),
    ("style", "vintage", "vintage, retro, 1970s, 1960s, 1950s, sepia, old film, super 8, period"),
    ("style", "documentary", "documentary, naturalistic, verite"),
    ("style", "3d", "3d, 3d animated, 3d animation, cgi, claymation, stop motion"),
    ("style", "anime", "cartoon, 2d animation, cel-shaded, animated"),
    ("style", "comic", "comic, comic book, graphic novel"),
    ("style", "cinematic", "cinematic, cinematic realism, filmic, realistic, photorealistic, photoreal, hyper-real, realism"),
    ("place", "street", "street, city street, road, avenue, boulevard, sidewalk, pavement, downtown, crosswalk, intersection, main street, town square, "
     "city, town, market, bus stop, at a crossing, pedestrian crossing, zebra crossing, western town, frontier town, desert town, ghost town, metropolis, urban, bridge"),
    ("place", "alley", "alley, alleyway, back street, back alley, lane, narrow street, side street"),
    ("place", "aerial", "cityscape, rooftops, city from above, city aerial, over the city, megacity"),
    ("place", "village", "village, hamlet, small town, fishing village, cottage, cottages"),
    ("place", "highway", "highway, motorway, freeway, interstate, open road, country road, desert road, roadside"),
    ("place", "rooftop", "rooftop, roof, on the roof, city rooftop, roof terrace"),
    ("place", "skyline", "skyline, city skyline, across the bay, waterfront, skyscrapers"),
    ("place", "cave", "cave, cavern, grotto, mine shaft, mineshaft, underground, catacomb, dungeon"),
    ("place", "church", "church, cathedral, chapel, abbey, nave, altar, crypt"),
    ("place", "hall", "temple, monastery, mosque, shrine, pagoda, throne room, throne, palace, castle hall, great hall, castle interior, inside a castle, inside a palace, ballroom, "
     "museum, banquet hall, temple interior, hall of columns"),
    ("place", "river", "river, stream, creek, riverbank, river bank, brook, on the river, waterfall"),
    ("place", "planet", "planet surface, surface of a planet, surface of the planet, surface of a red planet, red planet, alien planet, alien world, on a planet, on the moon, "
     "moon surface, lunar surface, surface of the moon, surface of mars, on mars, mars, moonscape, distant planet, crater"),
    ("place", "car", "inside a car, inside the car, in a car, in the car, in his car, in her car, car interior, interior of a car, back seat, passenger seat, driver's seat, steering wheel, "
     "dashboard, windscreen, windshield, int car, through the windscreen, through the windshield"),
    ("place", "train", "train carriage, railway carriage, carriage, train compartment, in a train, on a train, on the train, inside a train, inside the train, train interior, "
     "train window, subway car, dining car, sleeper train"),
    ("place", "cockpit", "cockpit, flight deck, cockpit of a plane, helicopter cockpit, cockpit of an aeroplane, cockpit of an airplane, cockpit of a spaceship"),
    ("place", "theatre", "on stage, on a stage, on the stage, theatre, theater, concert, opera, opera house, concert hall, empty stage, stage, theatre stage, circus"),
    ("place", "spaceship", "spaceship interior, interior of a spaceship, interior of the spaceship, inside a spaceship, inside the spaceship, aboard a spaceship, aboard the spaceship, space station, "
     "spaceship corridor, bridge of a spaceship, spaceship bridge, starship interior, airlock"),
    ("place", "underwater", "underwater, under water, beneath the waves, beneath the sea, under the sea, seabed, ocean floor, coral reef, reef, deep sea"),
    ("place", "corridor", "corridor, hallway, hall, tunnel, subway, metro, hospital corridor, passage, stairwell"),
    ("place", "bar", "bar, pub, cafe, café, coffee shop, diner, restaurant, saloon, tavern, nightclub, club"),
    ("place", "mountains", "mountain, mountain pass, peak, summit, cliff, valley, alps, ridge, glacier, canyon, hill, hillside, ravine"),
    ("place", "field", "field, meadow, prairie, farmland, farm, countryside, wheat field, cornfield, grassland, pasture, plain, park, garden, steppe, orchard"),
    ("place", "desert", "desert, dune, sand dune, sahara, wasteland, badlands, mesa"),
    ("place", "forest", "forest, wood, woods, woodland, jungle, grove, rainforest, pine forest"),
    ("place", "beach", "beach, shore, seaside, coast, seashore, shoreline, out to sea, sea shore, lakeside, coastline, pier, harbour, harbor"),
    ("place", "sea", "sea, ocean, open sea, open water, high seas, the waves, in the waves, crashing waves, waves crash, stormy waves, lake, at sea"),
    ("place", "space", "space, outer space, orbit around, galaxy, asteroid, planet, in orbit, nebula, cosmos, starfield, spaceship, spacecraft"),
    ("place", "stage", "void, limbo, studio, studio backdrop, white background, nowhere, blank"),
    ("place", "room", "room, apartment, house, home, interior, indoors, inside, flat, cabin, attic, basement, hotel room, library"),
    # Home is where somebody goes, and what is seen is the way: a room only where nothing else says where we are.
    ("interior", "yes", "come home, comes home, came home, coming home, go home, goes home, went home, going home, head home, heads home, heading home, return home, returns home, returning home, "
     "sail home, sails home, sailing home, fly home, flies home, flying home, the way home, walk home, walks home, walking home, run home, runs home, running home, drive home, drives home, driving home"),
    ("room", "kitchen", "kitchen, kitchen table, kitchen window, dining room, restaurant kitchen"),
    ("room", "living room", "living room, lounge, sitting room, sofa, couch, fireplace, parlour, armchair"),
    ("room", "bedroom", "bedroom, bed, in bed, hotel room"),
    ("room", "bathroom", "bathroom, shower, bath, bathtub, washroom, restroom, bathroom mirror"),
    ("room", "hospital", "hospital, hospital ward, hospital room, hospital bed, ward, clinic, operating room, operating theatre, sickbed, surgery"),
    ("room", "classroom", "classroom, school, schoolroom, lecture hall, blackboard"),
    ("room", "office", "office, office desk, desk, study, boardroom, newsroom, interrogation room, police station"),
    ("exterior", "yes", "ext, exterior, outside, outdoors"),
    ("man", "adult", "man, guy, gentleman, father, husband, businessman, detective, cop, policeman, soldier, king, sailor, fisherman, farmer, cowboy, monk, "
     "waiter, fellow, boss, samurai, pirate, viking, knight, butler, sheriff, hitman, bartender, priest, conductor, gangster, mechanic"),
    ("woman", "adult", "woman, lady, mother, wife, businesswoman, queen, actress, waitress, bride, policewoman, widow, nun, geisha, ballerina, heroine, diva, maid"),
    ("man", "young", "young man, teenage boy, prince, boyfriend, son"),
    ("woman", "young", "young woman, teenage girl, princess, girlfriend, daughter"),
    ("man", "child", "boy, little boy, kid brother, schoolboy"),
    ("woman", "child", "girl, little girl, schoolgirl"),
    ("man", "old", "old man, elderly man, grandfather, grandpa, old sailor, old fisherman, wizard"),
    ("woman", "old", "old woman, elderly woman, grandmother, grandma, old lady, witch"),
    ("person", "adult", "person, people, figure, character, hero, hero character, stranger, traveller, traveler, hiker, worker, doctor, nurse, teacher, dancer, "
     "pilot, diver, driver, student, scientist, guard, warrior, clown, ninja, guitarist, artist, musician, protagonist, somebody, someone, friend, couple, lover, astronaut, "
     "lighthouse keeper, keeper, runner, cyclist, wanderer, assassin, thief, villain, photographer, shopkeeper, explorer, refugee, survivor, speaker, singer, chef, player, commuter, violinist, pianist, boxer, groom, hunter, carpenter, blacksmith, butcher, baker, mechanic, gardener, "
     "athlete, swimmer, skater, surfer, climber, drummer, judge, lawyer, clerk, tourist, beggar, prisoner, surgeon, firefighter, fireman, suspect, victim, "
     "gangster, mobster, spy, captain, emperor, vampire, bouncer, barista, librarian, shepherd, gravedigger, reporter, journalist, robot, android, rider, horseman, horsewoman, passenger, patient, officer, crew, band, rock band, family, family of four, family of three, family of five"),
    ("person", "child", "child, kid, toddler, baby"),
    ("person", "old", "elder"),
    ("age", "old", "old, elderly, aged, ageing, wrinkled"),
    ("age", "young", "young, teenage"),
    ("age", "child", "small, little"),
    ("number", "2", "two, couple of, pair of, both"),
    ("number", "3", "three, several, group of, trio of"),
    ("number", "4", "four, family of"),
    ("number", "5", "five, six, seven, eight"),
    ("crowd", "yes", "crowd, busy, crowded, bustling, pedestrians, passers-by, passersby, commuters, shoppers, audience"),
    ("crowd", "no", "empty, deserted, abandoned, desolate, uninhabited, nobody, no one"),
    ("action", "walk", "walk, crosses, cross, stroll, wander, march, pace, trudge, approach, step, hike, leave, enter, passing, limp, walk home, walks home, walking home"),
    ("action", "run", "run, sprint, jog, flee, rush, chase, race, running, ran, escape, run home, runs home, running home"),
    ("action", "sit", "sit, sat, seated, sitting"),
    ("action", "talk", "talk, speak, chat, say, converse, whisper, discuss, conversation, tell, told, said, ask, answer, reply, interview"),
    ("action", "argue", "argue, shout, quarrel, yell, confront, argument, scream"),
    ("action", "point", "point, gesture, reach"),
    ("action", "dance", "dance, dancing, waltz"),
    ("action", "crouch", "crouch, squat, hide, hiding"),
    ("action", "lie", "sleep, asleep, lie, lying, dead, unconscious, lies, sunbathe"),
    ("action", "fall", "fall, falls, falling, fell, collapse, faint, stumble, trip"),
    ("action", "embrace", "embrace, hug, embracing, cuddle, hold each other"),
    ("action", "kiss", "kiss, kisses, kissing"),
    ("action", "climb", "climb, climbs, climbing"),
    ("action", "read", "read, reads, reading"),
    ("action", "drink", "drink, drinks, drinking, sip"),
    ("action", "play", "plays guitar, playing guitar, plays the guitar, playing the guitar, plays a guitar, playing a guitar, strums, rocks out"),
    ("action", "work", "typing, types, works at a desk, working at a desk, works at a computer, working at a computer"),
    ("action", "phone", "on the phone, talks on the phone, talking on the phone, phone call"),
    ("action", "wave", "waves goodbye, waving, waves at, waves to, wave, waves"),
    ("action", "fight", "fight, fighting, punch, brawl, duel, box, wrestle, attack"),
    ("action", "pray", "pray, prays, praying, kneel, kneeling, worship, beg"),
    ("action", "stand", "stand, stood, wait, look, gaze, watch, stare, lean, pause, stop, smile, think, turn, face, waiting, work, hold"),
    ("action", "drive", "drive, drives, driving, at the wheel, behind the wheel, drive home, drives home, driving home"),
    ("action", "ride", "ride, riding, cycle, cycling"),
    ("facing", "front", "toward camera, towards camera, toward the camera, towards the camera, facing camera, facing us, to camera, into camera, facing the camera"),
    ("facing", "back", "from behind, back to camera, away from camera, away from us, back view, rear view, walks away, walking away, over the shoulder, "
     "facing away, turned away"),
    ("facing", "side", "profile, in profile, side view, from the side"),
    ("facing", "left", "facing left, looks left, looking left, from right to left"),
    ("facing", "right", "facing right, looks right, looking right, from left to right"),
    ("garment", "coat", "coat, trench coat, raincoat, overcoat, trenchcoat, parka, anorak, robe"),
    ("garment", "dress", "dress, gown, skirt, sundress, sari"),
    ("garment", "suit", "suit, tuxedo, blazer, tie"),
    ("garment", "jacket", "jacket, leather jacket, denim jacket, vest"),
    ("garment", "shirt", "shirt, t-shirt, sweater, jumper, blouse, pullover, cardigan"),
    ("garment", "hoodie", "hoodie, sweatshirt, tracksuit"),
    ("garment", "kimono", "kimono, yukata"),
    ("garment", "apron", "apron"),
    ("garment", "cloak", "cloak, cape, robes, habit, cassock"),
    ("garment", "uniform", "uniform"),
    ("garment", "armour", "armour, armor"),
    ("garment", "spacesuit", "spacesuit, space suit"),
    ("hairstyle", "long", "long hair, long-haired, flowing hair"),
    ("hairstyle", "short", "short hair, short-haired, crew cut"),
    ("hairstyle", "curly", "curly hair, curly, curls, curly-haired"),
    ("hairstyle", "bun", "bun, hair up"),
    ("hairstyle", "ponytail", "ponytail, braid"),
    ("hairstyle", "bob", "bob, bobbed hair"),
    ("hairstyle", "bald", "bald"),
    ("hairword", "hair", "hair, haired"),
    ("hairstyle", "wavy", "wavy hair, wavy"),
    ("hairstyle", "afro", "afro"),
    ("hairstyle", "braids", "braids, pigtails, plaits"),
    ("hairstyle", "messy", "messy hair, tousled hair, unkempt hair"),
    ("hairstyle", "swept", "slicked hair, slicked-back hair, pompadour, quiff"),
    ("hairstyle", "balding", "balding"),
    ("beard", "yes", "beard, bearded, stubble"),
    ("moustache", "yes", "moustache, mustache, moustached"),
    ("glasses", "yes", "glasses, spectacles, eyeglasses"),
    ("hat", "fedora", "hat, fedora, trilby"),
    ("hat", "cap", "cap, baseball cap, peaked cap"),
    ("hat", "cowboy", "cowboy hat, stetson"),
    ("hat", "top hat", "top hat"),
    ("hat", "helmet", "helmet"),
    ("hat", "crown", "crown, tiara"),
    ("hat", "straw", "straw hat, sun hat"),
    ("hat", "beanie", "beanie, woolly hat"),
    ("hat", "hood", "hooded"),
    ("hat", "veil", "veil, headscarf, hijab"),
    ("build", "stout", "fat, stout, heavyset, plump, overweight, chubby, portly"),
    ("build", "strong", "burly, muscular, strong, broad-shouldered, stocky"),
    ("build", "slim", "thin, slim, slender, skinny, lanky, gaunt"),
    ("feeling", "happy", "smiling, smile, laughing, laugh, happy, cheerful, joyful, delighted, grinning"),
    ("feeling", "sad", "sad, crying, weeping, weep, cry, sob, tearful, grieving, heartbroken"),
    ("feeling", "angry", "angry, furious, enraged, scowling"),
    ("feeling", "afraid", "afraid, frightened, scared, terrified, fearful"),
    ("feeling", "surprised", "surprised, astonished, shocked, amazed"),
    ("holds", "umbrella", "umbrella, under an umbrella, parasol"),
    ("holds", "gun", "gun, pistol, revolver, rifle"),
    ("holds", "sword", "sword, katana, blade"),
    ("holds", "guitar", "guitar"),
    ("holds", "bag", "bag, suitcase, briefcase, basket, handbag"),
    ("thing", "car", "a truck, the truck, truck passes, lorry, pickup, pickup truck, car, vintage car, taxi, cab, sedan, convertible, automobile, sports car, vehicle, truck driving, van, police car, getaway car"),
    ("thing", "bicycle", "bicycle, bike"),
    ("thing", "motorbike", "motorbike, motorcycle, scooter, moped"),
    ("thing", "bus", "bus, coach, tram"),
    ("thing", "train", "train, locomotive, railway"),
    ("thing", "plane", "plane, airplane, aeroplane, airliner, aircraft, jet"),
    ("thing", "spaceship", "spaceship, spacecraft, starship, space shuttle, rocket"),
    ("thing", "dog", "dog, puppy, hound"),
    ("thing", "wolf", "wolf, wolves, coyote"),
    ("thing", "fox", "fox"),
    ("thing", "deer", "deer, stag, doe, reindeer, elk, moose"),
    ("thing", "cow", "cow, bull, cattle, ox, buffalo"),
    ("thing", "lion", "lion, lioness, tiger"),
    ("thing", "bear", "bear, grizzly"),
    ("thing", "fish", "fish, shoal, shark, goldfish"),
    ("thing", "cat", "cat, kitten"),
    ("thing", "horse", "horse, pony"),
    ("thing", "bird", "bird, crow, seagull, raven, eagle, gull, heron, owl, hawk, pigeon, dove, swan, duck"),
    ("thing", "boat", "boat, ship, sailboat, rowboat, rowing boat, canoe, yacht, fishing boat, raft, sailing boat"),
    ("thing", "table", "table, tabletop"),
    ("thing", "chair", "chair, stool, bench"),
    ("thing", "lantern", "lantern, oil lamp, candle, torch"),
    ("thing", "lamp", "lamp, desk lamp, table lamp"),
    ("thing", "street lamp", "street lamp, streetlamp, street light, streetlight, lamppost, lamp post"),
    ("thing", "tree", "tree, oak, willow, cherry tree"),
    ("thing", "house", "lone house, farmhouse, hut, barn, lighthouse, castle, tower"),
    ("thing", "window", "window"),
    ("thing", "door", "door, doorway"),
    ("thing", "book", "book, diary, notebook"),
    ("thing", "letter", "letter, note, photograph, map, newspaper, envelope"),
    ("thing", "cup", "cup, mug, coffee, tea, glass, bottle, vase, glass of wine, wine glass, wine, teacup"),
    ("thing", "phone", "phone, smartphone, mobile phone, cell phone"),
    ("thing", "telephone", "telephone, rotary phone, old telephone"),
    ("thing", "flower", "flower, rose, tulip"),
    ("insert", "hands", "hands, fingers"),
    ("part", "eyes", "eyes, eye, face, gaze"),
)  # fmt: skip

# Names that are nothing else, so that a character who is only ever named is somebody, and always the same.
MEN = (
    "adam alex andrew anthony ben carlos charlie daniel david diego eli ethan felix finn george henry hugo ivan jacob james jean jonas josé juan kenji "
    "kofi leo liam louis lucas luis marco mateo matteo max michael miguel milo mohammed nathan nick noah oliver omar oscar pablo paul pedro peter pierre "
    "raj ravi ryan sam samuel sebastian simon stefan thomas tom viktor vincent walter william"
)
WOMEN = (
    "ada agnes alice amara amy ana anna aisha beatrice camila carmen chloe clara diana elena eleanor elise ella emily emma eva fatima hana hannah "
    "helen heidi ines ingrid irene isabel jane julia kate laura lena leila lily lina lisa lucia lucy maria marie mariam mara margaret marta martha maya mei mia mina nadia nina nora olga olivia "
    "priya rosa ruth sara sarah sofia sophie susan tara vera yuki zoe"
)
NAMES = frozenset(f"{MEN} {WOMEN}".split())

# What a thing or a room says about the place, when nothing else does.
IMPLIED: dict[str, str] = {
    "car": "street", "bicycle": "street", "bus": "street", "motorbike": "highway", "train": "field", "plane": "skyline",
    "spaceship": "space", "street lamp": "street", "boat": "sea", "table": "room", "lamp": "room",
    "window": "room", "door": "room", "lantern": "room", "book": "room", "letter": "room", "telephone": "room", "tree": "field", "horse": "field", "deer": "forest", "wolf": "forest", "fox": "forest", "bear": "forest", "cow": "field",
    "lion": "field", "fish": "underwater",
    "house": "field", "cup": "room", "phone": "room",
}  # fmt: skip
# Who a family is: name, sex, age.
PARENTS = (("father", "man", "adult"), ("mother", "woman", "adult"))
CHILDREN = (("girl", "woman", "child"), ("boy", "man", "child"), ("little brother", "man", "child"))
KIN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "family of three": (*PARENTS, *CHILDREN[:1]), "family": (*PARENTS, *CHILDREN[:2]),
    "family of four": (*PARENTS, *CHILDREN[:2]), "family of five": (*PARENTS, *CHILDREN),
}  # fmt: skip
NOUNS_AFTER_A_COLOUR = {"garment", "thing", "hairword", "hairstyle", "holds", "hat"}
NEGATORS = {"no", "without", "not", "never", "minus", "excluding", "don't", "isn't", "aren't", "nor"}
SIMILES = {"like", "as"}
COLOURS = set(NAMED) - {"dark", "pale", "bright", "neon"}
HAIR_WORDS = {"blonde", "blond", "brunette", "redhead", "ginger", "auburn"}
SMALL_WORDS = frozenset(
    "a an the of in on at to and or with by from into onto over under for is are was were be been it its he she they "
    "his her their him them this that these those there here as but so then while who which what where when how very "
    "up down out off through across along around between against toward towards behind beside near next after before "
    "camera shot scene frame light lighting lit int we us our you your i my me one some any all each other more most "
    "can will would could should has have had do does did just only also s t re ll ve single view angle image picture "
    "video clip film movie style show shows showing see seen background foreground front back side left right in-frame "
    "motion movement moves moving move within upon past above below inside her passes pass through forward backward backwards forwards end lens title card sign shop sky looks stained ultra-detailed masterpiece highly detailed 4k 8k quality high contrast beautiful mm f".split()
)


@cache
def phrases() -> dict[tuple[str, ...], tuple[Meaning, ...]]:
    """Every phrase as words, with all that it means."""
    known: dict[tuple[str, ...], tuple[Meaning, ...]] = {}
    for slot, value, listed in TABLE:
        for phrase in listed.split(","):
            key = tuple(phrase.split())
            if (slot, value) not in known.get(key, ()):
                known[key] = (*known.get(key, ()), (slot, value))
    for sex, names in (("man", MEN), ("woman", WOMEN)):
        for name in names.split():
            known.setdefault((name,), ((sex, "adult"),))
    for colour in COLOURS:
        known.setdefault((colour,), (("colour", colour),))
    for colour in HAIR:
        known.setdefault((f"{colour}-haired",), (("haircolour", colour),))
        for style in ("long", "short", "curly"):
            known.setdefault((style, colour, "hair"), (("haircolour", colour), ("hairstyle", style)))
        if colour in HAIR_WORDS:
            known.setdefault((colour,), (("haircolour", colour),))
    return known


@cache
def longest() -> int:
    return max(len(key) for key in phrases())
