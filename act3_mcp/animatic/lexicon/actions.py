# ruff: noqa: ISC004 - a table reads best with one value an entry
"""Words for what people do, and which way they face."""

from act3_mcp.animatic.lexicon.meanings import Table

ACTIONS: Table = (
    ("action", "walk",
     "walk, crosses, cross, stroll, wander, march, pace, trudge, approach, step, hike, leave, enter, passing, "
     "limp, walk home, walks home, walking home"),
    ("action", "run",
     "run, sprint, jog, flee, rush, chase, race, running, ran, escape, run home, runs home, running home"),
    ("action", "sit", "sit, sat, seated, sitting"),
    ("action", "talk",
     "talk, speak, chat, say, converse, whisper, discuss, conversation, tell, told, said, ask, answer, reply, "
     "interview"),
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
    ("action", "play",
     "plays guitar, playing guitar, plays the guitar, playing the guitar, plays a guitar, playing a guitar, "
     "strums, rocks out"),
    ("action", "work", "typing, types, works at a desk, working at a desk, works at a computer, working at a computer"),
    ("action", "phone", "on the phone, talks on the phone, talking on the phone, phone call"),
    ("action", "wave", "waves goodbye, waving, waves at, waves to, wave, waves"),
    ("action", "fight", "fight, fighting, punch, brawl, duel, box, wrestle, attack"),
    ("action", "pray", "pray, prays, praying, kneel, kneeling, worship, beg"),
    ("action", "stand",
     "stand, stood, wait, look, gaze, watch, stare, lean, pause, stop, smile, think, turn, face, waiting, work, "
     "hold"),
    ("action", "drive",
     "drive, drives, driving, at the wheel, behind the wheel, drive home, drives home, driving home"),
    ("action", "ride", "ride, riding, cycle, cycling"),
    ("facing", "front",
     "toward camera, towards camera, toward the camera, towards the camera, facing camera, facing us, "
     "to camera, into camera, facing the camera"),
    ("facing", "back",
     "from behind, back to camera, away from camera, away from us, back view, rear view, walks away, "
     "walking away, over the shoulder, facing away, turned away"),
    ("facing", "side", "profile, in profile, side view, from the side"),
    ("facing", "left", "facing left, looks left, looking left, from right to left"),
    ("facing", "right", "facing right, looks right, looking right, from left to right"),
)  # fmt: skip
