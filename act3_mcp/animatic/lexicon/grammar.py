# ruff: noqa: SIM905 - words read best as a text
"""The words between the words: what refuses, what compares, and what says nothing of the picture."""

NEGATORS = {"no", "without", "not", "never", "minus", "excluding", "don't", "isn't", "aren't", "nor"}
SIMILES = {"like", "as"}
CONJUNCTIONS = {"while", "whilst", "as", "when", "until"}
"""What begins another clause."""
POINTERS = {
    "she": "woman", "her": "woman", "hers": "woman", "herself": "woman",
    "he": "man", "his": "man", "him": "man", "himself": "man",
    "one": "one", "other": "other", "another": "other",
}  # fmt: skip
"""What stands for somebody named before: who is meant must be found."""
DEFINITE = {"the", "this", "that", "these", "those", "his", "her", "their", "our", "both"}
INDEFINITE = {"a", "an", "another", "some", "one", "no", "any", "other", "second"}
OBJECTS_OF = {
    "behind", "beside", "before", "around", "past", "opposite", "near", "towards", "toward", "follow", "follows",
    "following", "after", "above", "below", "over", "between", "orbits", "circles", "at", "to", "for",
}  # fmt: skip
"""After which "her" may be somebody, and not somebody's."""
PREPOSITIONS = {
    "in", "on", "at", "to", "with", "by", "from", "into", "onto", "over", "under", "across", "along", "around",
    "behind", "beside", "near", "through", "against", "towards", "toward", "above", "below", "beneath", "before",
    "after", "while", "as", "who",
}  # fmt: skip
"""What begins another phrase, so that no adjective reaches across it."""
CAMERAS = {"camera", "shot", "drone", "we", "jib", "lens"}
"""Who makes a move that could also be somebody's."""
BETWEEN = {"then", "and", "is", "begins", "starts", "to", "now", "continues", "will", "keeps", "slow", "up", "back"}
"""What may stand between the camera and its move."""
AS_NOUNS = {
    "wave", "waves", "work", "works", "box", "boxes", "cross", "step", "steps", "point", "cook", "paint", "stand",
    "stands", "watch", "watches", "trip", "fall", "float", "shovel", "rake", "hoe", "turn", "pass", "play", "drive",
    "march", "guard", "lift", "tug", "pull", "hold", "hide", "fires", "types", "trips", "shoot", "shoots",
    "leaves", "pace", "tie", "groom", "face", "look", "smile", "stare", "gaze", "glance", "brush", "comb", "iron",
    "saw", "push",
}  # fmt: skip
"""What is done, unless it is said to be a thing: "she watches", "a watch"."""
LIKENESSES = {
    "ad", "advert", "commercial", "advertisement",
    "costume", "costumes", "mask", "masks", "poster", "posters", "logo", "tattoo", "figurine", "sticker", "print",
    "puppet", "puppets", "drawing", "mural", "balloon", "balloons", "onesie", "pattern", "emoji", "shaped", "pyjamas",
}  # fmt: skip
"""After which what was named is only pictured."""
MADE_OF = {"paper", "cardboard", "lego", "imaginary", "invisible", "origami", "chalk", "hologram"}
MEDIA = {"animation", "film", "films", "movie", "book", "show", "cartoon", "programme", "story", "series"}
SMALL_WORDS = frozenset(
    "a an the of in on at to and or with by from into onto over under for is are was were be been it its he she "
    "they his her their him them this that these those there here as but so then while who which what where when "
    "how very up down out off through across along around between against toward towards behind beside near next "
    "after before camera shot scene frame light lighting lit int we us our you your i my me one some any all each "
    "other more most can will would could should has have had do does did just only also s t re ll ve single view "
    "angle image picture video clip film movie style show shows showing see seen background foreground front back "
    "side left right in-frame motion movement moves moving move within upon past above below inside passes pass "
    "forward backward backwards forwards end lens title card sign shop sky looks stained ultra-detailed "
    "reveal reveals revealing masterpiece highly detailed dressed feet hand hands edge middle away alongside ahead "
    "straight either close arm arms ear wrist end half late soft "
    "other sides corner surface warm 4k 8k quality high contrast beautiful mm f".split()
)
