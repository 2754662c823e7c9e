# ruff: noqa: ISC004, SIM905 - a table reads best with one value an entry
"""Words for who and how many, the names that are only names, and who a family is."""

from act3_mcp.animatic.lexicon.meanings import Table

PEOPLE: Table = (
    ("man", "adult",
     "man, guy, gentleman, father, husband, businessman, detective, cop, policeman, soldier, king, sailor, "
     "fisherman, farmer, cowboy, monk, waiter, fellow, boss, samurai, pirate, viking, knight, butler, sheriff, "
     "hitman, knights, bartender, priest, conductor, gangster, mechanic"),
    ("man", "adult",
     "general, colonel, sergeant, lieutenant, commander, admiral, superman, brother, uncle, nephew, son-in-law, "
     "duke, nobleman, lord, sultan, pharaoh, gladiator, musketeer, matador, "
     "bullfighter, postman, mailman, cameraman, caveman, mountain man, santa, father christmas, bishop, pope, "
     "policemen, gunslinger, outlaw, bandit, legionnaire, spartan, swordsman"),
    ("woman", "adult",
     "sister, aunt, niece, duchess, countess, goddess, priestess, mermaid, cavewoman, stepmother, "
     "saleswoman, housewife, midwife"),
    ("woman", "adult",
     "woman, lady, mother, wife, businesswoman, queen, actress, waitress, bride, policewoman, widow, nun, "
     "geisha, ballerina, heroine, diva, maid"),
    ("man", "young", "young man, teenage boy, teen boy, prince, boyfriend, son"),
    ("woman", "young", "young woman, teenage girl, teen girl, princess, girlfriend, daughter"),
    ("man", "child", "boy, little boy, kid brother, schoolboy"),
    ("woman", "child", "girl, little girl, schoolgirl"),
    ("man", "old", "old man, elderly man, grandfather, grandpa, old sailor, old fisherman, wizard"),
    ("woman", "old", "old woman, elderly woman, grandmother, grandma, old lady, witch"),
    ("person", "adult",
     "person, people, figure, character, hero, hero character, stranger, traveller, traveler, hiker, worker, "
     "doctor, nurse, teacher, dancer, pilot, diver, driver, student, scientist, guard, warrior, clown, ninja, "
     "guitarist, artist, musician, protagonist, somebody, someone, friend, couple, lover, lovers, astronaut, "
     "lighthouse keeper, keeper, runner, cyclist, wanderer, assassin, thief, villain, photographer, shopkeeper, "
     "explorer, refugee, survivor, speaker, singer, chef, player, commuter, violinist, pianist, boxer, groom, "
     "hunter, carpenter, blacksmith, butcher, baker, mechanic, gardener, athlete, swimmer, skater, surfer, "
     "climber, drummer, judge, lawyer, clerk, tourist, beggar, prisoner, surgeon, firefighter, fireman, "
     "suspect, victim, gangster, mobster, spy, captain, emperor, vampire, bouncer, barista, librarian, "
     "shepherd, gravedigger, reporter, journalist, robot, android, patient, rider, horseman, horsewoman, passenger, "
     "patient, officer, painter, writer, poet, drummer, trumpeter, trombonist, archer, wrestler, goalkeeper, "
     "referee, alien, extraterrestrial, martian, ghost, phantom, zombie, undead, cyborg, "
     "humanoid, fans, supporter, porter, archaeologist, miner, fighter, gunman, yogi, officer, crew, band, "
     "rock band, family, technician, lab technician, motorcyclist, apprentice, trainee, defendant, juror, orphan, "
     "drifter, prospector, usher, "
     "valet, bellboy, concierge, doorman, tramp, hobo, vagrant, police officer, pedestrian, "
     "family of four, family of three, family of five"),
    ("person", "adult",
     "parent, sibling, cousin, neighbour, neighbor, colleague, coworker, merchant, "
     "vendor, seller, trader, courier, janitor, cleaner, dentist, paramedic, jockey, "
     "magician, acrobat, juggler, rapper, dj, cellist, saxophonist, composer, conductor, "
     "bodybuilder, weightlifter, "
     "gymnast, skier, snowboarder, skateboarder, footballer, basketball player, tennis player, golfer, fencer, rower, "
     "mountaineer, rock climber, scuba diver, elf, angel, devil, demon, superhero, mummy, skeleton, "
     "lifeguard, trooper, paratrooper, corporal, hacker, engineer, architect, programmer, "
     "politician, president, senator, "
     "peasant, "
     "protester, demonstrator, ranger, hitchhiker, busker, street musician, tailor, cobbler, "
     "sculptor, weaver, goalkeeper, bystander, suspect, hostage, patient"),
    ("person", "adult",
     "customer, client, guest, witness, pensioner, newlywed, newlyweds, host, presenter, influencer, model, coach, "
     "trainer, umpire, defender, midfielder, striker, quarterback, pitcher, batter, biker, trucker, cabbie, "
     "sommelier, cook, shopper, buyer, cashier, receptionist, secretary, assistant, intern, manager, ceo, "
     "executive, banker, accountant, plumber, electrician, builder, welder, lumberjack, woodcutter, "
     "beekeeper, fishmonger, florist, barber, hairdresser, stylist, potter, glassblower, watchmaker, jeweller, "
     "gamer, youtuber, vlogger, activist, migrant, nomad, bedouin, gaucho, tribesman, chief, shaman, "
     "druid, fairy, squire, jester, executioner, hangman, centurion, crusader, ronin, shogun, rabbi, imam, pilgrim, "
     "prophet, preacher, vicar, soloist, bassist, flutist, harpist, breakdancer, cheerleader, sprinter, jogger, "
     "marathon runner, cadet, recruit, sniper, medic, marine, commando, veteran, inmate, convict, robber, burglar, "
     "pickpocket, mugger, killer, murderer, kidnapper, smuggler, gambler, croupier, inspector, sleuth, agent, "
     "secret agent, bodyguard, professor, astronomer, botanist, geologist, cosmonaut, copilot, co-pilot, villager, "
     "onlooker, backpacker, rancher, farmhand, classmate, headmaster, caretaker, babysitter, vet, "
     "pharmacist, therapist, psychologist, opponent, rival, enemy, partner, teammate, buddy, mate, guide, "
     "ferryman, gondolier, oarsman, goalie, dealer, dance partner, choir, "
     "office worker, construction worker, factory worker, old friend, best friend, tennis player, football player, "
     "news anchor, newsreader, tv host, old master, delivery driver, polar explorer, "
     "soccer player, hockey player, baseball player, rugby player, chess player, "
     "basketball player, volleyball player, karateka, wrestler, conductor, street vendor, street artist, pilgrim"),
    ("man", "adult",
     "dad, daddy, delivery man, anchorman, salesman, boatman, tsar, caesar, chap, bloke, dude, lad, stockman, "
     "best man, "
     "fiancé, businessmen, headwaiter, toreador, firemen, highwayman, nightwatchman, "
     "night watchman, watchman, huntsman, father-in-law"),
    ("woman", "adult",
     "mum, mom, mommy, anchorwoman, stewardess, hostess, seamstress, bridesmaid, cowgirl, gal, lass, fiancée, nanny, "
     "governess, housekeeper, mother-in-law, sorceress, empress, abbess, schoolmistress, flight attendant, "
     "air hostess, flamenco dancer, belly dancer, tsarina, noblewoman, fisherwoman, policewomen, "
     "sportswoman, chairwoman, spokeswoman, horsewoman"),
    ("woman", "child", "granddaughter, flower girl"),
    ("man", "child", "grandson, paperboy, ring bearer, shoeshine boy"),
    ("person", "young", "teen, teenager, youth, adolescent, twin"),
    ("person", "old", "senior, grandparent, granny, old couple, elderly couple"),
    ("sex", "woman", "female"),
    ("sex", "man", "male"),
    ("person", "child", "child, kid, toddler, baby, infant, newborn, grandchild, schoolchild, schoolkid, pupil"),
    ("person", "old", "elder"),
    ("age", "old", "old, elderly, aged, ageing, wrinkled"),
    ("age", "young", "young, teenage"),
    ("age", "adult", "middle-aged, middle aged"),
    ("age", "child", "small, little"),
    ("aged", "old", "in old age, in his old age, in her old age, advanced in years"),
    ("aged", "young", "in youth, in his youth, in her youth"),
    ("aged", "child", "in childhood, as a child, as a boy, as a girl"),
    ("number", "2", "two, couple of, pair of, both"),
    ("number", "3", "three, several, trio of"),
    ("number", "4", "four, family of, quartet of"),
    ("number", "5", "five, group of, gang of, a few, team of"),
    ("number", "6", "six, half a dozen, squad of"),
    ("number", "7", "seven"),
    ("number", "8",
     "eight, twenty, thirty, fifty, a hundred, crowd of, a crowd of, mob of, horde of, a horde of, hordes of, "
     "nine, ten, a dozen, dozen, platoon of, troop of, dozens of, hundreds of, "
     "thousands of, rows of, a row of, row of, a line of, line of, lines of, long line of, column of, a queue of, "
     "queue of, army of, scores of, throng of"),
    ("crowd", "yes",
     "crowd of people, a crowd of people, crowds of people, packed, crowd, busy, crowded, bustling, pedestrians, "
     "passers-by, passersby, commuters, shoppers, audience, guests, "
     "wedding guests, spectators, onlookers, mob, villagers, townsfolk, bystanders, rush hour, congregation, "
     "orchestra, partygoers"),
    ("unseen", "yes", "we do not see, we don't see, we cannot see, we can't see, we never see"),
    ("crowd", "no", "empty, deserted, abandoned, desolate, uninhabited, nobody, no one"),
)  # fmt: skip

# Names that are nothing else, so that a character who is only ever named is somebody, and always the same.
MEN = (
    "adam alex andrew anthony ben carlos charlie daniel david diego eli ethan felix finn george henry hugo ivan "
    "jacob james jean jonas josé juan kenji kofi leo liam louis lucas luis marco mateo matteo max michael miguel "
    "milo mohammed nathan nick noah oliver omar oscar pablo paul pedro peter pierre raj ravi ryan sam samuel "
    "sebastian simon stefan thomas tom viktor vincent walter william"
)
WOMEN = (
    "ada agnes alice amara amy ana anna aisha beatrice camila carmen chloe clara diana elena eleanor elise ella "
    "emily emma eva fatima hana hannah helen heidi ines ingrid irene isabel jane julia kate laura lena leila lily "
    "lina lisa lucia lucy maria marie mariam mara margaret marta martha maya mei mia mina nadia nina nora olga "
    "olivia priya rosa ruth sara sarah sofia sophie susan tara vera yuki zoe"
)
NAMES = frozenset(f"{MEN} {WOMEN}".split())
# Where somebody is likely to be of whom nothing else is said, by the name of the place.
_HAUNTS = {
    "office": "anchor newsreader hacker programmer accountant banker ceo executive secretary receptionist manager",
    "hospital": "nurse surgeon patient paramedic doctor",
    "restaurant kitchen": "chef cook",
    "bar": "barista bartender waiter waitress sommelier bouncer gambler",
    "courtroom": "judge lawyer witness",
    "classroom": "teacher pupil professor schoolboy schoolgirl",
    "laboratory": "scientist technician",
    "library": "librarian",
    "prison": "prisoner inmate convict",
    "gym": "boxer gymnast bodybuilder weightlifter wrestler karateka",
    "supermarket": "cashier shopkeeper butcher baker",
    "warehouse": "mechanic carpenter welder blacksmith potter",
    "church": "priest bride groom nun bishop vicar bridesmaid pope",
    "stage": "singer pianist ballerina drummer guitarist violinist cellist magician conductor actress",
    "beach": "surfer lifeguard fisherman fisherwoman pirate",
    "stadium": "goalkeeper goalie footballer striker midfielder quarterback",
    "farm": "farmer farmhand scarecrow",
    "meadow": "shepherd beekeeper golfer",
    "battlefield": "soldier knight viking gladiator warrior crusader",
    "western town": "cowboy cowgirl sheriff gunslinger outlaw",
    "forest": "hunter lumberjack woodcutter ranger druid elf fairy archer",
    "mountain": "mountaineer climber skier snowboarder hiker",
    "pier": "sailor",
    "sea": "swimmer",
    "underwater": "diver mermaid",
    "space": "astronaut cosmonaut",
    "street": "policeman policewoman cop busker commuter pedestrian cyclist skateboarder skater runner jogger courier "
        "firefighter fireman reporter biker rapper protester tourist",
    "cave": "miner caver",
    "throne room": "king queen emperor empress",
    "desert": "nomad bedouin",
    "museum": "archaeologist",
}  # fmt: skip
HAUNTS = {who: place for place, listed in _HAUNTS.items() for who in listed.split()} | {
    "basketball player": "basketball court", "volleyball player": "gym", "football player": "stadium",
    "soccer player": "stadium", "rugby player": "stadium", "tennis player": "tennis court", "scuba diver": "underwater",
    "office worker": "office", "polar explorer": "arctic", "polar explorers": "arctic",
    "factory worker": "factory", "street musician": "street", "street vendor": "market",
}  # fmt: skip
OF_EITHER = frozenset(
    (
        "detective cop soldier sailor farmer samurai pirate viking knight sheriff bartender conductor gangster "
        "mechanic boss general colonel sergeant lieutenant commander admiral gladiator musketeer outlaw bandit hitman "
        "gunslinger vampire warrior swordsman superhero"
    ).split()
)
"""Who is drawn as a man unless it says "she"."""
WESTERNERS = frozenset({"cowboy", "cowgirl", "sheriff", "gunslinger", "outlaw"})
CITIES = frozenset(
    (
        "paris london rome berlin madrid lisbon vienna prague budapest venice florence milan naples athens istanbul "
        "cairo marrakech mumbai delhi kolkata bangkok hanoi saigon tokyo kyoto osaka seoul beijing shanghai singapore "
        "sydney melbourne chicago boston manhattan brooklyn harlem miami detroit havana lagos nairobi johannesburg "
        "moscow warsaw amsterdam brussels copenhagen stockholm oslo helsinki dublin edinburgh glasgow barcelona "
        "seville porto jakarta manila dubai beirut jerusalem tehran karachi dhaka montreal toronto vancouver seattle"
    ).split()
)
"""What is a street, where nothing else is said, though not one that could be told from any other."""
# Who a family is: name, sex, age.
PARENTS = (("father", "man", "adult"), ("mother", "woman", "adult"))
CHILDREN = (("girl", "woman", "child"), ("boy", "man", "child"), ("little brother", "man", "child"))
KIN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "family of three": (*PARENTS, *CHILDREN[:1]), "family": (*PARENTS, *CHILDREN[:2]),
    "family of four": (*PARENTS, *CHILDREN[:2]), "family of five": (*PARENTS, *CHILDREN),
}  # fmt: skip
