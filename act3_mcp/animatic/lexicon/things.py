# ruff: noqa: ISC004 - a table reads best with one value an entry
"""Words for what is no person, and what a thing alone says about the place."""

from act3_mcp.animatic.lexicon.meanings import Table

THINGS: Table = (
    ("thing", "car",
     "a truck, the truck, truck passes, lorry, pickup, pickup truck, car, vintage car, taxi, cab, sedan, "
     "convertible, automobile, sports car, vehicle, truck driving, van, police car, getaway car"),
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

# What a thing or a room says about the place, when nothing else does.
IMPLIED: dict[str, str] = {
    "car": "street", "bicycle": "street", "bus": "street", "motorbike": "highway", "train": "field",
    "plane": "skyline", "spaceship": "space", "street lamp": "street", "boat": "sea", "table": "room",
    "lamp": "room", "window": "room", "door": "room", "lantern": "room", "book": "room", "letter": "room",
    "telephone": "room", "tree": "field", "horse": "field", "deer": "forest", "wolf": "forest", "fox": "forest",
    "bear": "forest", "cow": "field", "lion": "field", "fish": "underwater", "house": "field", "cup": "room",
    "phone": "room",
}  # fmt: skip
