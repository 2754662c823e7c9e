# ruff: noqa: ISC004 - a table reads best with one value an entry
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
    ("person", "young", "teenager, teen, adolescent"),
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
     "rock band, family, "
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
    ("person", "child", "child, kid, toddler, baby, infant, newborn, schoolchild, schoolkid, pupil"),
    ("person", "old", "elder"),
    ("age", "old", "old, elderly, aged, ageing, wrinkled"),
    ("age", "young", "young, teenage"),
    ("age", "child", "small, little"),
    ("number", "2", "two, couple of, pair of, both"),
    ("number", "3", "three, several, trio of"),
    ("number", "4", "four, family of, quartet of"),
    ("number", "5", "five, group of, gang of, a few, team of"),
    ("number", "6", "six, half a dozen, squad of"),
    ("number", "7", "seven"),
    ("number", "8", "eight, nine, ten, a dozen, dozen, platoon of, troop of"),
    ("crowd", "yes",
     "crowd, busy, crowded, bustling, pedestrians, passers-by, passersby, commuters, shoppers, audience"),
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
# Who a family is: name, sex, age.
PARENTS = (("father", "man", "adult"), ("mother", "woman", "adult"))
CHILDREN = (("girl", "woman", "child"), ("boy", "man", "child"), ("little brother", "man", "child"))
KIN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "family of three": (*PARENTS, *CHILDREN[:1]), "family": (*PARENTS, *CHILDREN[:2]),
    "family of four": (*PARENTS, *CHILDREN[:2]), "family of five": (*PARENTS, *CHILDREN),
}  # fmt: skip
