# ruff: noqa: E501, ISC004 - a table reads best with one value an entry
"""Words for what is done with something of its own: to water, to pour, to skate, to fly a kite."""

from act3_mcp.animatic.lexicon.meanings import Table

WHOSE = ("", "the", "a", "her", "his", "their")


def _said(verbs: str, objects: str) -> str:
    """Every form of a verb with every object of it, and whosever that is: "waters her plants"."""
    return ",".join(
        " ".join(word for word in (verb.strip(), whose, noun.strip()) if word)
        for verb in verbs.split(",")
        for whose in WHOSE
        for noun in objects.split(",")
    )


WATERING = _said(
    "water, waters, watering", "plants, plant, flowers, flower, roses, garden, tomatoes, vegetables, orchids"
)
POURING = "pour, pours, pouring, poured, refills, refilling"
IN_A_COFFIN = (
    "rises from a coffin, rising from a coffin, rises from his coffin, rises from her coffin, rises from the coffin, "
    "rises out of his coffin, rises out of a coffin, sits up in a coffin, sits up in his coffin, "
    "sits up in her coffin, sits up in the coffin, rises from its coffin, wakes in his coffin, wakes in a coffin, "
    "climbs out of a coffin, climbs out of his coffin, rising from his coffin, rising from her coffin"
)
ON_THE_ICE = (
    "ice skates, ice skating, ice-skating, ice-skates, ice skate, figure skates, figure skating, skates, skating"
)
A_WAVE = _said("rides, ride, riding, catches, catch, catching", "wave, big wave, huge wave, giant wave, enormous wave")
SURFING = f"surfs, surfing, {A_WAVE}"
DEEDS: Table = (
    ("action", "water", WATERING),
    ("action", "pour", POURING),
    ("action", "toast",
     f"toast, toasts, toasting, clink, clinks, clinking, clink glasses, clinks glasses, proposes a toast, make a toast, "
     f"makes a toast, raises a toast, raise a toast, raising a toast, "
     f"{_said('raise, raises, raising, lifts, lift', 'glass, glasses, beer, beers, champagne, cup, champagne glass')}"),
    ("action", "smoke",
     f"{_said('lights, light, lighting, smokes, smoke, smoking', 'cigarette, cigarettes, cigar, cigars')}, "
     "lights up a cigarette, lights up a cigar"),
    ("action", "whistle",
     _said("blow, blows, blowing, blew", "whistle, whistles, police whistle")),
    ("action", "brush teeth", _said("brush, brushes, brushing, cleans, cleaning", "teeth")),
    ("action", "make up",
     f"{_said('puts on, put on, putting on, applies, apply, applying, does', 'make-up, makeup, make up, lipstick, mascara')}, "
     f"{_said('paints, painting', 'lips')}"),
    ("action", "tie",
     _said("ties, tie, tying, straightens, straighten, straightening, adjusts, adjusting, knots, knotting",
           "tie, necktie, bow tie, bow-tie, silk tie, black tie, red tie")),
    ("action", "photograph",
     "photograph, photographs, photographing, takes a photo, take a photo, taking a photo, takes photos, take photos, "
     "taking photos, takes a picture, take a picture, taking a picture, takes pictures, take pictures, "
     "taking pictures, takes a photograph, taking a photograph, takes photographs, taking photographs, "
     "snaps a photo, snaps a picture, snaps photos, snapping photos, snapping pictures"),
    ("action", "hold up",
     _said("holds, hold, holding, holds up, holding up, lifts, lifting, raises, raising, examines, examining, "
           "looks at, studies, shakes, swirls",
           "test tube, test-tube, glowing test tube, vial, glowing vial, beaker, flask")),
    ("action", "sweep",
     f"sweep, sweeps, sweeping, {_said('sweep, sweeps, sweeping', 'floor, street, doorstep, leaves, yard, porch, steps')}, "
     "mop, mops, mopping, with a broom"),
    ("action", "iron", f"irons, ironing, {_said('iron, irons, ironing', 'shirt, shirts, clothes, dress, uniform')}"),
    ("action", "wash up",
     _said("wash, washes, washing, does, doing, dries, drying, scrubs, scrubbing, rinses",
           "dishes, plates, plate, glasses, dish, pots, pans") + ", washes up, washing up, washing-up"),
    ("action", "cut", _said("cut, cuts, cutting, slices, slicing",
                            "cake, birthday cake, wedding cake, huge cake, giant cake")),
    ("action", "hammer",
     "hammer, hammers, hammering, repair, repairs, repairing, nails a, hammers a nail, hammering a nail, drives a nail"),
    ("action", "roll",
     _said("paint, paints, painting, rolls paint on, whitewashes", "wall, walls, room, ceiling, house, fence, bedroom wall")),
    ("action", "hang out",
     _said("hang, hangs, hanging, hangs out, hanging out, hang out, hangs up, hanging up, pegs, pegging, pegs out",
           "laundry, washing, white sheets, sheets, clothes, linen, shirts, wet clothes, wet laundry, bed sheets")),
    ("action", "fly a kite", _said("fly, flies, flying, flew", "kite, red kite, kites, paper kite, colourful kite, big kite")),
    ("action", "fish",
     "fishing, casts a line, casts his line, casts her line, casting a line, "
     "with a fishing rod, holding a fishing rod, holds a fishing rod, goes fishing, fly-fishing, fly fishing, "
     "ice fishing"),
    ("action", "knit",
     "knit, knits, knitting, sew, sews, sewing, crochet, crochets, crocheting, stitch, stitches, stitching, "
     "embroider, embroiders, darns, darning"),
    ("action", "open",
     f"{_said('open, opens, opening, opened, closes, closing, shuts, unlocks, unlocking, slams', 'door, front door, heavy door, old door, doors')}"),
    ("action", "feed", "feed, feeds, feeding, fed, scatters grain, scattering grain, throws breadcrumbs"),
    ("action", "skate", ON_THE_ICE),
    ("action", "surf", SURFING),
    ("place", "sea", SURFING),
    ("action", "crawl", "crawl, crawls, crawling, on all fours, on hands and knees, on her hands and knees, "
     "on his hands and knees"),
    ("action", "doze",
     "sleeps in an armchair, asleep in an armchair, sleeping in an armchair, sleeps in his armchair, "
     "sleeps in her armchair, asleep in his armchair, asleep in her armchair, falls asleep in an armchair, "
     "falls asleep in his armchair, falls asleep in her armchair, sleeps in the armchair, asleep in the armchair, "
     "sleeps in a chair, asleep in a chair, asleep in his chair, asleep in her chair, sleeps in his chair, "
     "sleeps in her chair, falls asleep in a chair, falls asleep in his chair, falls asleep in her chair, "
     "dozes in an armchair, dozes in his armchair, dozes in her armchair, dozes in a chair, dozes in his chair, "
     "dozes in her chair, snores in an armchair, snores in his armchair, naps in an armchair, naps in his armchair, "
     "sleeps in a rocking chair, asleep in a rocking chair, dozes in a rocking chair, sleeping in a chair, "
     "sleeps sitting up, doze off, dozes off, nods off, dozing off"),
    ("seat", "armchair",
     "sleeps in an armchair, asleep in an armchair, sleeping in an armchair, sleeps in his armchair, "
     "sleeps in her armchair, asleep in his armchair, asleep in her armchair, falls asleep in an armchair, "
     "falls asleep in his armchair, falls asleep in her armchair, sleeps in the armchair, asleep in the armchair, "
     "dozes in an armchair, dozes in his armchair, dozes in her armchair, snores in an armchair, "
     "snores in his armchair, naps in an armchair, naps in his armchair, sleeps in a rocking chair, "
     "asleep in a rocking chair, dozes in a rocking chair"),
    ("room", "living room",
     "sleeps in an armchair, asleep in an armchair, sleeping in an armchair, sleeps in his armchair, "
     "sleeps in her armchair, falls asleep in an armchair, falls asleep in his armchair, falls asleep in her armchair"),
    ("action", "sit",
     "sits on the bonnet of, sits on the hood of, sits on the front of, sit on the bonnet of, sit on the hood of, sit on the front of, sitting on the bonnet of, sitting on the hood of, sitting on the front of, sat on the bonnet of, sat on the hood of, sat on the front of, perched on the bonnet of, perched on the hood of, perched on the front of, sits on the roof of, sit on the roof of, sitting on the roof of, sat on the roof of, perched on the roof of"),
    ("seat", "bonnet",
     "sits on the bonnet of, sits on the hood of, sits on the front of, sit on the bonnet of, sit on the hood of, sit on the front of, sitting on the bonnet of, sitting on the hood of, sitting on the front of, sat on the bonnet of, sat on the hood of, sat on the front of, perched on the bonnet of, perched on the hood of, perched on the front of"),
    ("seat", "roof", "sits on the roof of, sit on the roof of, sitting on the roof of, sat on the roof of, perched on the roof of"),
    ("holds", "chopsticks", "chopsticks, with chopsticks"),
    ("action", "slump",
     ", ".join(
         f"{sleeps} {where}"
         for sleeps in ("sleeps", "sleep", "sleeping", "asleep", "falls asleep", "fell asleep", "sleeps with", "dozes")
         for where in (
             "on a pile of books", "on his books", "on her books", "on the books", "on books", "on a book", "on a stack of books",
             "over his books", "over her books", "at his desk", "at her desk", "at a desk", "at the desk", "on his desk",
             "on her desk", "on a desk", "on the desk", "at a table", "at the table", "on a table", "on the table",
             "at a library table", "his head on the desk", "her head on the desk", "with his head on the desk",
             "with her head on the desk", "with his head on the table", "with her head on the table",
             "with her head on her books", "with his head on his books", "with her head on a book",
             "with his head on a book", "on an open book", "on top of his books", "on top of her books",
             "over a book", "on the keyboard", "at his computer", "at her computer",
         )
     )),
    ("action", "rise", IN_A_COFFIN),
    ("thing", "coffin", IN_A_COFFIN),
    ("action", "dribble", f"dribble, dribbles, dribbling, {_said('bounces, bouncing, dribbles, dribbling', 'basketball, ball')}, "
     "plays basketball, playing basketball, play basketball"),
    ("action", "dunk",
     "dunk, dunks, dunking, slam dunk, slam-dunks, shoots a basketball, shooting a basketball, shoots hoops, "
     "shoot hoops, shooting hoops, shoots a basket, throws a basketball, makes a basket, shoots the basketball, "
     "throws the basketball"),
    ("action", "kick",
     f"{_said('kick, kicks, kicking, shoots, strikes, passes', 'ball, football, soccer ball')}, takes a penalty, "
     "takes a free kick, shoots at goal"),
    ("action", "upstairs",
     f"{_said('climb, climbs, climbing, walks up, walk up, walking up, goes up, going up, runs up, running up, up', 'stairs, staircase, spiral staircase, steps, stone steps, stairway, wooden stairs')}, "
     "upstairs, up the stairs, goes upstairs, walks upstairs, upstairs to bed"),
    ("interior", "yes", "upstairs, up the stairs, goes upstairs, walks upstairs, upstairs to bed"),
)  # fmt: skip
