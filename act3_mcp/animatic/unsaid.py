"""What a word does not say where it stands: of the eyes that somebody has, of the bus that somebody is in."""

from itertools import pairwise

from act3_mcp.animatic.lexicon.grammar import BETWEEN, CAMERAS, DEFINITE, INDEFINITE, POINTERS
from act3_mcp.animatic.lexicon.meanings import Meaning
from act3_mcp.animatic.phrasing import Found

LIGHTS = {"light", "spotlight", "lit", "lamp", "glow", "sunlight", "moonlight", "lighting"}
GLOWS = {"sky", "sun", "noon", "midday", "heat", "sunset", "eyes", "light", "afternoon"}
"""What only looks as though it burned."""
RISES = {"trailing", "rising", "billowing", "curling", "pouring", "from"}
SEWS = {"sews", "sewing", "irons", "ironing", "folds", "folding", "mends", "mending", "stitches", "stitching", "washes"}
MOIST = {"hair", "sand", "clothes", "clay", "paint", "fur", "skin", "face", "cheeks", "grass", "shirt", "towel", "eyes"}
TAKES = {"a", "an", "the", "his", "her", "their", "its"}
PANES = {"reflection", "reflected", "against", "through", "behind"}
"""By what glass is that of a window."""
HOMES = {
    "hut": "living room", "cabin": "living room", "cottage": "living room", "shack": "living room",
    "farmhouse": "living room", "barn": "barn", "stable": "barn", "shed": "warehouse",
}  # fmt: skip
"""What is a room once somebody is in it, and which."""
ROOMS = {"kitchen", "bedroom", "bathroom", "window", "door", "roof"}
"""What of such a house is named in its own right."""
FULL = {"empty", "crowded", "packed", "night", "half-empty", "busy"}
ON_A = {(into, which) for into in ("in", "on") for which in ("a", "an", "the")}
"""How one says that somebody is in a bus."""
OWNERS = POINTERS.keys() | {"their"}
"""Who has eyes."""


def said_of_others(each: Found, before: Found, following: Found) -> set[str]:
    """The slots in which a word says nothing of the whole picture, nor of the people, though it might elsewhere."""
    beside = {slot for slot, _ in before.meanings} if before.words[-1:] == each.before[-1:] else set[str]()
    words, leading = each.words, {*each.before[-1:]}
    ahead = {each.after, *following.words, following.after}
    coming = {slot for slot, _ in following.meanings} if adjoin(each, following) else set[str]()
    said = (
        # Somebody reads a comic.
        ("style", words == ("comic",) and bool(leading & (DEFINITE | INDEFINITE))),
        ("style", words in {("vintage",), ("retro",), ("period",)} and bool(coming & {"thing", "colour"})),
        ("weather", words == ("smoking",)),
        # From behind a tree the wolf looks, not we.
        ("facing", words == ("from", "behind") and each.after in DEFINITE | INDEFINITE),
        ("lighting", words[-1] == "silhouette" and bool(beside & {"crowd", "thing"})),
        ("thing", words == ("glass",) and bool(PANES & {*each.before})),
        # "Types fast" is not how the camera moves.
        ("speed", "action" in beside | coming and not {"move", "led"} & (beside | coming)),
        # "With tears in her eyes" is no shot of eyes, nor is "his face lit by a candle".
        ("part", bool(OWNERS & {*each.before[-2:]} and {"in", "into", "on", "over", "across"} & {*each.before})),
        ("part", each.before in {(owner,) for owner in OWNERS} and each.after != "fills"),
        ("part", "with" in each.before),
        ("action", words == ("face",) and "with" in each.before),
        ("angle", words[:1] == ("from",) and bool(LIGHTS & {*each.before})),
        ("speed", bool(leading & {"moving", "moves"})),
        ("afire", bool(GLOWS & ahead)),
        ("feature", words == ("burning",) and bool(GLOWS & ahead)),
        ("hairstyle", bool({"beard", "beards"} & ahead)),
        ("weather", words == ("wet",) and each.after in MOIST),
        *((slot, words[-1] in HOMES and each.after in ROOMS) for slot in ("place", "room", "thing", "feature")),
        # A bag is over her shoulder, unless it is the camera that is.
        ("framing", words[0] == "over" and words[-2] in OWNERS and bool(each.before)),
        # A village street is in the village.
        ("place", words in {("street",), ("road",)} and "place" in beside),
        ("weather", words == ("smoke",) and each.after in RISES),
        # A dress that is sewn is not worn, and leaves on the ground are no seat.
        ("garment", bool(SEWS & {*each.before}) and not {"in", "wearing", "wears"} & {*each.before}),
        (
            "seat",
            words[-1] in {"ground", "floor", "carpet", "grass"}
            and bool(beside & {"feature", "thing", "season"})
            and "action" not in beside,
        ),
        # Who swings an axe is on no swing.
        ("thing", len(words) == 1 and _is_plural(words[0]) and each.after in TAKES),
    )
    return {slot for slot, unsaid in said if unsaid and not (slot == "speed" and is_led(each.before))}


def indoors_at(each: Found) -> tuple[Meaning, ...]:
    """Where somebody is who is in something that is seen from outside otherwise: a bus, a stone hut."""
    if (
        each.after not in ROOMS
        and each.words[-1] in HOMES
        and ("inside" in each.before or not ON_A.isdisjoint(pairwise(each.before)))
    ):
        return (("place", "room"), ("room", HOMES[each.words[-1]]))
    return (("place", "train"),) if _is_aboard(each) else ()


def _is_aboard(each: Found) -> bool:
    """Whether somebody is inside a bus or a tram, which is furnished like a train: "at the back of an empty bus"."""
    words = " ".join(each.before)
    full = bool(FULL & {*each.before})
    within = bool({"inside", "aboard"} & {*each.before}) or "back of" in words or (full and words.startswith("of"))
    within = within or each.before[-2:] in ON_A or (full and each.before[-3:-1] in ON_A)
    boards = {"gets", "steps", "climbs", "sign", "hops", "painted", "ad"} & {*each.before}
    return each.words[-1] in {"bus", "tram", "coach"} and within and not boards


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "'s"))


def is_led(before: tuple[str, ...]) -> bool:
    """Whether it is the camera that does what follows: "the camera slowly", but not "wide shot, a woman"."""
    for word in reversed(before):
        if word in CAMERAS:
            return True
        if not word.endswith("ly") and word not in BETWEEN:
            return False
    return False


def adjoin(each: Found, following: Found) -> bool:
    """Whether the next phrase is the next word, and not after one that is not known."""
    return following.words[:1] == (each.after,)
