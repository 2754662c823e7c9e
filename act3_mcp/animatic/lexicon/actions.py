# ruff: noqa: ISC004 - a table reads best with one value an entry
"""Words for what people do, and which way they face."""

from act3_mcp.animatic.lexicon.meanings import Table

AT_A_WINDOW = (
    "looks out of the window, looking out of the window, looks out of a window, looking out of a window, "
    "looks out of his window, looks out of her window, looks out of his bedroom window, "
    "looks out of her bedroom window, stares out of a window, gazes out of a window, staring out of the window, "
    "gazing out of the window, "
    "looks out the window, looking out the window, gazes out of the window, stares out of the window, "
    "stares out the window, gazes out the window, at the window, by the window"
)
ON_A_THRONE = "on a throne, on the throne, on her throne, on his throne, on a golden throne"
ON_A_SOFA = "on a sofa, on the sofa, on a couch, on the couch, on the settee, on her sofa, on his sofa"
AT_A_MIRROR = ", ".join(
    f"{looks} {into}{which} mirror"
    for looks in ("looks", "looking", "stares", "staring", "gazes", "gazing", "peers", "shaves", "shaving", "dresses")
    for into in (
        "in ", "into ", "at ", "at herself in ", "at himself in ", "at themselves in ", "at her reflection in ",
        "at his reflection in ", "before ",
    )
    for which in ("a", "the", "her", "his", "a bathroom", "the bathroom", "a broken", "a cracked", "an old", "a tall")
) + ", at the mirror, before a mirror, before the mirror, in front of a mirror, in front of the mirror"  # fmt: skip
ON_A_BICYCLE = (
    "on a bicycle, on a bike, on his bicycle, on her bicycle, on his bike, on her bike, on bicycles, on bikes"
)
ON_A_MOTORBIKE = (
    "on a motorbike, on a motorcycle, on his motorbike, on his motorcycle, on her motorcycle, on motorcycles"
)
ON_A_SCOOTER = "on a scooter, on a vespa, on a moped, on his scooter, on her scooter, on scooters"
ON_A_BOARD = "skateboards, skateboarding, on a skateboard, on his skateboard, on her skateboard, on skateboards"
AT_A_DESK = (
    "sits at a desk, sitting at a desk, sits at her desk, sits at his desk, sits at the desk, at his desk, "
    "at her desk, "
    "works at a desk, working at a desk, at a desk, at the desk, behind a desk, behind his desk, behind her desk"
)
ON_A_HORSE = "on horseback, on a horse, on his horse, on her horse, on horses, on a white horse, on a black horse"
PHONING = (
    "phone to her ear, phone to his ear, phone at her ear, phone at his ear, phone pressed to her ear, "
    "phone pressed to his ear, phone against her ear, phone against his ear, on her phone, on his phone, "
    "talks on her phone, talks on his phone, talking on her phone, talking on his phone"
)
ACTIONS: Table = (
    ("action", "walk",
     "walk, crosses, cross, stroll, wander, march, pace, trudge, approach, step, hike, leave, enter, passing, "
     "limp, walk home, walks home, walking home"),
    ("action", "run",
     "run, sprint, jog, flee, rush, chase, race, running, ran, escape, run home, runs home, running home"),
    ("action", "sit",
     f"{ON_A_THRONE}, {ON_A_SOFA}, on a bench, on the bench, on a park bench, on a stool, on a bar stool, "
     "on a barstool, in an armchair, in the armchair, in her armchair, in his armchair, in a rocking chair, "
     "slumps on, slumps in, slumped on, slumped in, slump, slumps, slumped, sit, sat, seated, sitting, play cards, "
     "plays cards, playing cards, meditate"),
    ("action", "talk",
     "talk, speak, chat, say, converse, whisper, discuss, conversation, tell, told, said, ask, answer, reply, "
     "interview"),
    ("action", "argue", "argue, shout, quarrel, yell, confront, argument, scream"),
    ("action", "point", "point, gesture"),
    ("action", "dance", "dance, dancing, waltz, twirl, pirouette, tango, salsa"),
    ("action", "crouch",
     "kneels under, kneeling under, kneels beside, kneeling beside, kneels over, kneeling over, kneels down, "
     "kneeling down, kneels by, kneeling by, kneels next, kneeling next, crouch, squat, hide, hiding, sneak"),
    ("action", "lie",
     "curls up, curl up, curled up, curling up, falls asleep, fall asleep, falling asleep, fell asleep, sleep, "
     "asleep, sleeping, lie, lying, dead, "
     "unconscious, lies, sunbathe, slept, nap, in bed, in a bed, in her bed, "
     "in his bed, in the bed, in a hospital bed, in the hospital bed, takes a nap"),
    ("action", "tumble",
     "falls from, fall from, falling from, fell from, falls off, falling off, fell off, falls out of, "
     "falling out of, fell out of, falls through the air, falling through the air, falls through the sky, "
     "falling through the sky, falls into, falling into, plunge, plummet, skydive, falls down a cliff, free fall"),
    ("action", "swim", "swim, swims, swimming, swam, dive, dives, diving, scuba diving, snorkel, snorkelling"),
    ("action", "float", "float, floats, floating, weightless, hover, levitate, levitating"),
    ("action", "fall", "fall, falls, falling, fell, collapse, faint, stumble, trip"),
    ("action", "embrace", "embrace, hug, embracing, cuddle, hold each other"),
    ("action", "kiss", "kiss, kisses, kissing"),
    ("action", "climb", "climb, climbs, climbing"),
    ("action", "read",
     "read, reads, reading, turns the page, turning the page, turns a page, turns the pages, turning the pages, "
     "leafs through, leafing through, flips through, flipping through"),
    ("action", "drink", "drink, drinks, drinking, sip"),
    ("action", "eat",
     "eat, eats, eating, ate, dine, dining, have dinner, has dinner, having dinner, have lunch, having lunch, "
     "has lunch, have breakfast, having breakfast, has breakfast, have supper, at dinner, at breakfast, at lunch, "
     "share a meal, shares a meal, sharing a meal, play chess, plays chess, playing chess, chess"),
    ("action", "write", "write, writes, writing, wrote"),
    ("action", "cook", "cook, cooks, cooking, stir, stirs, stirring, fry, frying, prepares food, makes dinner"),
    ("action", "paint",
     "sprays, spraying, spray-paints, spray paints, paint, paints, painting a picture, painting, at an easel, "
     "at her easel, at his easel"),
    ("action", "sing", "sing, sings, singing, sang, into a microphone, at the microphone"),
    ("action", "dig",
     "dig, digs, digging, hoe, hoes, shovel, rake, works in a field, works in the field, working in a field, "
     "working in the field, work in a field, work in the field, work in the fields, works the land, farming, "
     "gardening, "
     "harvest, plough, sows"),
    ("action", "push", "push, pushes, pushing, shove"),
    ("action", "pull", "pull, pulls, pulling, haul, tug, drags, dragging"),
    ("action", "carry", "carry, carries, carrying, lugs"),
    ("action", "cheer", "cheer, cheers, cheering, celebrate, rejoice, triumphs, victory"),
    ("action", "clap", "clap, claps, clapping, applaud, applause"),
    ("action", "cry",
     "cries, crying, cry, weep, weeps, weeping, sob, sobbing, in tears, buries her face, buries his face"),
    ("action", "greet", "shake hands, shakes hands, shaking hands, shook hands, handshake, shake on it"),
    ("action", "salute", "salute, salutes, saluting"),
    ("action", "throw", "throw, throws, throwing, threw, hurl, toss"),
    ("action", "shoot", "shoot, shoots, shooting, aim, aims, aiming, fires a gun, draws a bow, archery, takes aim"),
    ("action", "play",
     "plays the, playing the, play the, plays a, playing a, play a, plays piano, playing piano, plays violin, "
     "playing violin, plays drums, playing drums, plays trumpet, playing trumpet, plays trombone, playing trombone, "
     "plays guitar, playing guitar, plays the guitar, playing the guitar, plays a guitar, playing a guitar, "
     "strums, rocks out"),
    ("action", "work",
     "sits at a desk, sitting at a desk, sits at her desk, sits at his desk, sits at the desk, at his desk, "
     "at her desk, typing, types, works at a desk, working at a desk, works at a computer, working at a computer"),
    ("action", "phone", f"on the phone, talks on the phone, talking on the phone, phone call, {PHONING}"),
    ("holds", "phone", PHONING),
    ("action", "wave", "waves goodbye, waving, waves at, waves to, wave, waves"),
    ("action", "fight",
     "throws punches, throwing punches, throw punches, throws a punch, shadowboxing, punching bag, heavy bag, "
     "punchbag, fight, fighting, punch, brawl, duel, box, wrestle, attack"),
    ("action", "pray",
     "proposes to, propose to, on one knee, on her knees, on his knees, pray, prays, praying, kneel, kneeling, "
     "kneel before, kneeling before, "
     "kneels at, kneeling at, kneels in prayer, kneeling in prayer, "
     "worship, beg"),
    ("action", "stand",
     "falls in love, fall in love, falling in love, fell in love, throws a glance, cheers up, cries out, carries on, "
     "carry on, stand, stood, wait, look, gaze, watch, stare, lean, pause, stop, smile, think, turn, face, "
     "waiting, work"),
    # It leaves the hands something to do, and the feet: "a man holding a lantern runs".
    ("holding", "yes", "hold, holding, clutch, clutches, clutching, grip, grips, gripping, cradle, cradles, cradling"),
    ("action", "stand",
     "listen, smell, sniff, breathe, notice, realise, realize, wonder, hesitate, blink, yawn, sigh, glance, peer, "
     "peek, "
     "glare, squint, frown, grin, smirk, giggle, chuckle, shiver, tremble, gasp, queue, discover, examine, inspect, "
     "observe, admire, search, study, contemplate, ponder, remember, shrug, nod, wake, awaits, whistles a tune, "
     "leans against, leans on, arms crossed, crosses her arms, crosses his arms, with crossed arms, arms folded, "
     "poses, posing, daydream, blushes, wonders, linger, freezes, recognise, recognize"),
    ("action", "walk",
     "shuffles down, shuffles along, shuffles through, shuffles toward, shuffles towards, shuffling down, "
     "shuffling along, shuffling through, shuffling toward, shuffling towards, brushes past, brush past, "
     "brushing past, "
     "descend, ascend, mount the stairs, climb down, comes down, goes down, tiptoe, creep, arrive, depart, exit, "
     "return, stride, stroll, saunter, roam, patrol, stagger, parade, lead, "
     "accompany, escort, walks past, wander, sleepwalk, comes out of, comes in, come in, goes out, head for, "
     "heads for, "
     "makes her way, makes his way, gets out, steps out, board, hurries along"),
    ("action", "run", "dash, hurry, hurries, bolts, races, sprint, hurdle, chases, charges at, charges through"),
    ("action", "point",
     "shows, indicates, writes on the blackboard, writes on the board, writes on a blackboard, writing on the "
     "blackboard, at the blackboard, at the whiteboard"),
    ("facing", "back",
     "writes on the blackboard, writes on the board, writes on a blackboard, writing on the blackboard"),
    ("room", "classroom", "writes on the blackboard, writes on the board, writes on a blackboard, at the blackboard"),
    ("action", "reach",
     "reach, knock, touch, touches, press, presses, closes the door, "
     "closes a door, shuts the door, closing the door, bangs his gavel, bangs her gavel, bangs the gavel, refill, "
     "refills, refilling, tops up, offer, give, gives, gave, reaches out, reaches for, "
     "stretches out a hand, picks, picks up, "
     "pluck, "
     "unlock, hand over, hands over, hang, hangs, raise, lift, passes him, "
     "passes her, "
     "turns on, turns off, holds out, takes a, takes the, grab, grabs"),
    ("action", "cook", "plating a, plating the, plates a dish, grill, flip, whisk, barbecue, sizzle"),
    ("action", "drink", "gulp"),
    ("action", "eat", "chew, bite, taste, picnic, eats dinner, eat dinner, eating dinner, eats breakfast, eats lunch, "
     "have tea, has tea, having tea, share a slice of, shares a slice of, sharing a slice of"),
    ("action", "throw", "pitches, serves the ball, tosses, bowls"),
    ("thing", "axe", "swings an axe, swinging an axe, swings his axe, swings her axe"),
    ("action", "dig",
     "swings an axe, swinging an axe, swings his axe, swings her axe, chops wood, chopping wood, splits logs"),
    ("action", "write", "scribble, sketch, sketches, signs a, signs the, draws a picture, takes notes"),
    ("action", "fight",
     "punching bag, heavy bag, punch bag, kick, hit, slap, stab, slash, spar, battle, boxes, strikes him, "
     "strikes her"),
    ("action", "carry", "brings, delivers, fetches"),
    ("action", "embrace", "comforts, consoles, in each other's arms"),
    ("action", "talk",
     "explain, teach, lecture, negotiate, present, recite, gossip, greet, apologise, apologize, comment, complain, "
     "announce, flirt, teaches, testify, introduce, plead, joke"),
    ("action", "argue", "protest, slams, slam, bicker, scold"),
    ("action", "sing", "hum, chant, chants, croon"),
    ("action", "crouch", "build a sandcastle, builds a sandcastle, building a sandcastle, build sandcastles, "
     "building sandcastles, play in the sand, plays in the sand, playing in the sand"),
    ("thing", "sandcastle", "build a sandcastle, builds a sandcastle, building a sandcastle, build sandcastles, "
     "building sandcastles"),
    ("place", "beach", "build a sandcastle, builds a sandcastle, building a sandcastle, build sandcastles, "
     "building sandcastles, play in the sand, plays in the sand, playing in the sand"),
    ("action", "craft",
     "knead, chop, slice, peel, carve, sculpt, shaping, shapes, mould, weave, mend, "
     "fix, fixes, polish, sharpen, wash, scrub, wipe, rinse, assemble, build, solder, weld, saw, planes, fold, "
     "wrap, unwrap, decorate, brush, brushes, comb, shuffle, tinker, adjust, operate, operates, "
     "ties her, ties his, tie her, tie his, ties the, ties a, tying, waters a, waters the, waters her, waters his, "
     "lights candles, lighting candles, arrange, arranges, arranging, watering, plants a, lights a, lights the, "
     "lights his, lights her, "
     "rolls dough, rolls out, counts money, counting money, cuts, cutting, trims, measure, measures, load, loads"),
    ("action", "sit", "rowing, paddling"),
    ("action", "reach", "shake hands, shakes hands, shaking hands"),
    ("opposite", "yes", "shake hands, shakes hands, shaking hands"),
    ("action", "drink",
     "stirs his coffee, stirs her coffee, stirs his tea, stirs her tea, stirring his coffee, stirring her coffee, "
     "stirs a coffee, stirs her drink, stirs his drink"),
    ("action", "ride", f"{ON_A_BICYCLE}, {ON_A_MOTORBIKE}, {ON_A_HORSE}, {ON_A_SCOOTER}, {ON_A_BOARD}"),
    ("thing", "skateboard", ON_A_BOARD),
    ("thing", "scooter", ON_A_SCOOTER),
    ("room", "office", AT_A_DESK),
    ("action", "work", AT_A_DESK),
    ("thing", "bicycle", ON_A_BICYCLE),
    ("thing", "motorbike", ON_A_MOTORBIKE),
    ("thing", "horse", ON_A_HORSE),
    ("action", "climb", "hangs from, hanging from, clings to, clinging to, dangles from, dangling from"),
    ("action", "cry", "head in her hands, head in his hands, her head in her hands, his head in his hands"),
    ("action", "dance", "slow-dance, slow dance, breakdance, spin, whirl, sway"),
    ("action", "fight", "lunge, fencing, duels"),
    ("action", "jump", "jump, leap, hop, skip, bounce, jump rope, jumps rope, skipping rope"),
    ("action", "crouch", "lurk, lurks, crouching, ducks, duck, takes cover, take cover"),
    ("action", "lie", "rests in bed, wakes up in, wakes up, wake up, waking up, napping, doze, dozes, dreams in bed"),
    ("action", "cheer",
     "raises her hands, raises his hands, raise their hands, hands in the air, arms in the air, rejoices, wins, "
     "winning, scores, raises his fist, raises her fist, raises his arms, "
     "raises her arms"),
    ("opposite", "yes",
     "face each other, faces each other, facing each other, face one another, face off, faces off, facing off, "
     "stare each other down, look at each other, looking at each other, gaze at each other, stare at each other, "
     "across from each other, opposite each other, across the table from each other, stand-off, standoff, showdown"),
    ("playing", "yes", "perform, performs, performing, play, plays, playing, played, at play"),
    ("flying", "yes", "fly, flies, flying, flew, soar, in flight, weightless, levitate, levitating, levitates, hover"),
    ("working", "yes", "work, works, working"),
    ("action", "drive",
     "grips the wheel, gripping the wheel, drive, drives, driving, at the wheel, behind the wheel, drive home, "
     "drives home, driving home"),
    ("action", "ride", "ride, riding, cycle, cycling, ride home, rides home, riding home"),
    ("facing", "front",
     "toward camera, towards camera, toward the camera, towards the camera, facing camera, facing us, "
     "to camera, into camera, facing the camera"),
    ("facing", "back",
     f"{AT_A_WINDOW}, {AT_A_MIRROR}, "
     "from behind, back to camera, away from camera, away from us, back view, rear view, walks away, "
     "her back to the camera, his back to the camera, back to the camera, back to us, their backs to the camera, "
     "walking away, close behind him, close behind her, close behind them, just behind her, just behind him, "
     "follows behind, following behind, from over her shoulder, from over his shoulder, over the shoulder, "
     "over-the-shoulder, facing away, seen from behind, turned away"),
    ("seat", "throne", f"throne, {ON_A_THRONE}"),
    ("place", "hall", ON_A_THRONE),
    ("seat", "sofa", f"sofa, couch, settee, {ON_A_SOFA}"),
    ("room", "living room", ON_A_SOFA),
    ("seat", "armchair",
     "armchair, easy chair, rocking chair, in an armchair, in the armchair, in her armchair, in his armchair, "
     "in a rocking chair"),
    ("seat", "bench", "bench, park bench, pew, on a bench, on the bench, on a park bench"),
    ("seat", "stool", "stool, bar stool, barstool, at the bar, at a bar, on a stool, on a bar stool, on a barstool"),
    ("seat", "chair", "chair"),
    ("seat", "bed", "bed, in bed, in a bed, in her bed, in his bed, in the bed, hospital bed, in a hospital bed, "
     "in the hospital bed, sickbed"),
    ("seat", "ground",
     "on the ground, on the floor, on the grass, cross-legged, on a rock, on the carpet, on a blanket"),
    ("interior", "yes", "on the floor, on the carpet"),
    ("place", "field", "on the grass, in the grass, in the long grass, in tall grass"),
    ("place", "bar", "at the bar, at a bar"),
    ("place", "field",
     "works in a field, works in the field, working in a field, working in the field, work in a field, "
     "work in the field, work in the fields, works the land, farming, gardening, harvest, plough, sows"),
    ("thing", "window", AT_A_WINDOW),
    ("apart", "yes", "back to back, back-to-back"),
    ("facing", "side", "profile, in profile, side view, from the side"),
    ("facing", "left", "facing left, looks left, looking left, from right to left"),
    ("facing", "right", "facing right, looks right, looking right, from left to right"),
)  # fmt: skip
