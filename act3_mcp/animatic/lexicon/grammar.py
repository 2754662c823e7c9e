# ruff: noqa: SIM905 - words read best as a text
"""The words between the words: what refuses, what compares, and what says nothing of the picture."""

NEGATORS = {"no", "without", "not", "never", "minus", "excluding", "don't", "isn't", "aren't", "nor"}
SIMILES = {"like", "as"}
SMALL_WORDS = frozenset(
    "a an the of in on at to and or with by from into onto over under for is are was were be been it its he she "
    "they his her their him them this that these those there here as but so then while who which what where when "
    "how very up down out off through across along around between against toward towards behind beside near next "
    "after before camera shot scene frame light lighting lit int we us our you your i my me one some any all each "
    "other more most can will would could should has have had do does did just only also s t re ll ve single view "
    "angle image picture video clip film movie style show shows showing see seen background foreground front back "
    "side left right in-frame motion movement moves moving move within upon past above below inside passes pass "
    "forward backward backwards forwards end lens title card sign shop sky looks stained ultra-detailed "
    "masterpiece highly detailed 4k 8k quality high contrast beautiful mm f".split()
)
