"""From words to people: who is met in a prompt, what they look like and wear, and what they do."""

from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast

from act3_mcp.animatic.lexicon import phrases
from act3_mcp.animatic.lexicon.people import KIN, NAMES
from act3_mcp.animatic.shot import Action, Being, Figure

BEINGS: dict[str, Being] = {
    "robot": "robot", "android": "robot", "cyborg": "robot", "humanoid": "robot", "alien": "alien",
    "extraterrestrial": "alien", "martian": "alien", "ghost": "ghost", "phantom": "ghost", "zombie": "zombie",
    "undead": "zombie", "angel": "angel", "skeleton": "skeleton",
}  # fmt: skip
PLAYERS = {
    "pianist": "piano", "violinist": "violin", "drummer": "drums", "guitarist": "guitar", "trumpeter": "trumpet",
    "trombonist": "trombone", "ballerina": "ballet", "swordsman": "sword", "archer": "bow", "fencer": "sword",
    "reporter": "microphone", "journalist": "microphone", "singer": "microphone",
}  # fmt: skip
"""Whose instrument is in their name, or whose art."""
HORSEMEN = {
    "cowboy", "cowgirl", "sheriff", "outlaw", "gunslinger", "bandit", "knight", "samurai", "king", "queen", "prince",
    "princess", "warrior", "ranger", "jockey", "rancher",
}  # fmt: skip
COUPLES = {"couple", "lovers", "newlyweds", "old couple", "elderly couple"}
PARENTS = {"mother", "father", "mum", "mom", "dad", "parent"}
OFFSPRING = {"son", "daughter"}
INSTRUMENTS = {"piano", "violin", "drums", "guitar", "trumpet", "trombone"}
ANYBODY = {"man", "woman", "boy", "girl", "lady", "guy", "gentleman", "young man", "young woman"}
"""What somebody may be called who was first named by what they do."""
OF_SKIN = {"black": "dark", "white": "light", "brown": "brown"}
OF_ANY_SKIN = {
    "man", "woman", "boy", "girl", "child", "kid", "couple", "guy", "lady", "teenager", "family", "mother", "father",
    "baby", "toddler", "person", "people", "grandmother", "grandfather", "teen",
}  # fmt: skip
"""Of whom black and white say the skin, while a knight in black is no such thing."""
SINGULAR = {"men": "man", "women": "woman", "children": "child"}
GROUPS = {
    "fans": 5,
    "couple": 2,
    "lovers": 2,
    "friends": 2,
    "old couple": 2,
    "elderly couple": 2,
    "newlyweds": 2,
    "people": 3,
    "crew": 3,
    "band": 4,
    "protesters": 6,
    "demonstrators": 6,
    "refugees": 5,
    "rock band": 4,
}
BAND: tuple[tuple[Action, str], ...] = (
    ("play", "guitar"), ("sing", "microphone"), ("play", "drums"), ("play", "guitar"), ("play", "trumpet"),
)  # fmt: skip
"""What each of a band does."""
RIDERS = {
    "rider": "horse",
    "horseman": "horse",
    "horsewoman": "horse",
    "cyclist": "bicycle",
    "biker": "motorbike",
    "motorcyclist": "motorbike",
    "skateboarder": "skateboard",
}
"""Who is seldom seen without what they ride."""


@dataclass
class Pending:
    """Adjectives waiting for their noun."""

    number: int = 1
    age: str = ""
    colour: str = ""
    hair: str = ""
    where: dict[str, Any] = field(default_factory=dict[str, Any])
    """Where in the frame whoever or whatever is named next is: "on the left, a boy"."""
    looks: dict[str, Any] = field(default_factory=dict[str, Any])
    """What else was said of them: bearded, burly, hooded, sad."""
    person_next: bool = False
    next_to: bool = False
    """Whether the phrase after it is the next word."""
    attributive: bool = False
    """Whether it is a participle right before them: a weeping widow."""
    faced: bool = False
    """Whether a person who comes is faced by whoever came before."""
    apposed: bool = False
    """Whether what comes now explains a name just given."""
    outside: bool = False
    """Whether "outside" was said, so that the saloon named next is not where we are."""
    sex: str = ""
    article: Literal["the", "a", ""] = ""
    """What stands before the noun that comes: "the" means somebody who may have been met."""
    clause: int = 0
    """How many people had been met when the clause began."""
    meant: int | None = None
    """Who a pronoun, or "the" with their name, has just singled out of those already met."""
    joined: bool = False
    """Whether "and" stands before what comes."""
    together: bool = False
    """Whether "with" does, so that a person who comes shares what the others do."""
    introduces: bool = False
    """Whether "on the left" is said of who comes next, not of who came last."""
    of_subject: bool = False
    """Whether "to the left" is said of somebody or something, not of the camera."""
    chased: bool = False
    """Whether what comes is run after, and so runs."""
    apart: bool = False
    """Whether a stop stands between the last person and what was named since, such as a cat with a life of its own."""
    by_itself: bool = False
    """Whether the last person begins a phrase of their own, and the verb follows at once: ", friends clap"."""
    another_does: bool = False
    """Whether what comes is done by a crowd, or by such an animal, alone."""
    unstaffed: bool = False
    """Whether what comes is done by nobody: snow falls, a forest sways."""
    object_next: bool = False
    """Whether a person who comes is only passed, followed or spoken to."""
    objects: set[int] = field(default_factory=set[int])
    sharers: set[int] = field(default_factory=set[int])
    """Who already does what those do whom they are with."""
    alone: bool = False
    """Whether it is the one of two that was singled out, who does what the other does not."""

    of_couple: bool = False
    """Whether that is the woman or the man of a couple, who go on with what the two do while they look away."""

    def clear(self) -> None:
        """After a noun, which takes the adjectives that stood before it."""
        self.number, self.age, self.hair, self.colour, self.sex = 1, "", "", "", ""
        self.where = {}

    def begin_clause(self, people: list[Figure]) -> None:
        self.clause, self.meant, self.alone, self.outside = len(people), None, False, False
        self.of_couple = False

    def person(self, who: str, sex: str | None, age: str) -> Figure:
        looks, self.looks = self.looks | self.where, {}
        if self.colour in OF_SKIN and {*who.split()} & OF_ANY_SKIN:
            looks.setdefault("skin", OF_SKIN[self.colour])
        return Figure(
            who=who, sex=cast("Any", sex or self.sex or None),
            age=cast("Any", self.age if self.age and age == "adult" else age),
            hair_colour=self.hair or None, **looks,
        )  # fmt: skip


def meet(slot: str, age: str, words: tuple[str, ...], pending: Pending, people: list[Figure]) -> None:
    """One or more people are named: they take the adjectives that were waiting."""
    who = " ".join(SINGULAR.get(word, word) for word in words).removesuffix("'s")
    new = Figure(who=who, sex=None if slot == "person" else cast("Any", slot), age=cast("Any", age))
    if _met_before(new, words[-1], pending, people):
        pending.clear()
        return
    if _one_of_a_couple(new, pending, people):
        pending.clear()
        return
    pending.meant, pending.alone, pending.apart = None, False, False
    if new.who in OFFSPRING and people and people[-1].who in PARENTS:
        # Of a mother and son he is a boy; by himself he may be anybody's age.
        age = "child"
    number = pending.number
    if number == 1:
        number = GROUPS.get(who) or (2 if _several(words[-1]) else 1)
    person = pending.person(who, None if slot == "person" else slot, age)
    person = _as_called(person)
    if pending.apposed and people:
        # "Mara, a young woman": still Mara, and looking like it.
        people[-1] = replace(person, who=people[-1].who, sex=person.sex or people[-1].sex, action=people[-1].action)
        pending.clear()
        return
    # Two of a kind are two people, so each gets a name of their own to look different by.
    named = [replace(person, who=f"{who} {i + 1}" if number > 1 else who) for i in range(number)]
    if who in {"band", "rock band"}:
        named = [replace(each, action=doing, holds=held) for each, (doing, held) in zip(named, BAND, strict=False)]
    if pending.together and people and people[-1].action in SHARED:
        named = [
            replace(each, action=people[-1].action, seat=people[-1].seat, seated=people[-1].seated) for each in named
        ]
        pending.sharers |= set(range(len(people), len(people) + len(named)))
    met = len(people)
    if {*who.split()} & BEINGS.keys() and person.being == "human":
        # "A robot nurse."
        named = [replace(each, being=next(BEINGS[word] for word in who.split() if word in BEINGS)) for each in named]
    people += [pending.person(*each) for each in KIN[who]] if who in KIN else named
    if pending.object_next and met > pending.clause:
        pending.objects |= set(range(met, len(people)))
    pending.clear()


def _as_called(person: Figure) -> Figure:
    """With what goes with their name: a rider rides, a robot is of metal, a violinist has a violin."""
    kin = kind_of(person.who)
    if kin in RIDERS:
        person = replace(person, action="ride")
    if kin in BEINGS:
        person = replace(person, being=BEINGS[kin])
    if kin == "skater":
        person = replace(person, action="skate")
    if kin in {"dancer", "ballerina"}:
        person = replace(person, action="dance")
    if kin in PLAYERS:
        held = PLAYERS[kin]
        person = replace(person, holds=held, action="play" if held in INSTRUMENTS else person.action)
    return person


def _met_before(new: Figure, last_word: str, pending: Pending, people: list[Figure]) -> bool:
    """Whether it is somebody already in the picture, who then is the one meant; or all of several."""
    if pending.article == "a" or pending.number > 1:
        return False
    if _several(last_word) or new.who in KIN or new.who in GROUPS:
        kin = KIN.get(new.who, (("", "", ""),))[0][0]
        known = bool(pending.article) and any(new.who == kin_of(each) or each.who == kin for each in people)
        if known:
            pending.clause, pending.meant = 0, None
        return known
    same = [i for i, each in enumerate(people) if each.who == new.who and (pending.article or new.who in NAMES)]
    if not same and pending.article == "the" and new.who in ANYBODY:
        # "The man" may be the fisherman named before, if there is only one.
        grown = new.age != "child"
        same = [i for i, each in enumerate(people) if each.sex == new.sex and (each.age != "child") == grown]
        same = same if len(same) == 1 else []
    if same:
        pending.meant, pending.alone = same[-1], False
        people[same[-1]] = replace(people[same[-1]], **pending.looks, **pending.where)
        pending.looks = {}
    return bool(same)


def _one_of_a_couple(new: Figure, pending: Pending, people: list[Figure]) -> bool:
    """Whether "the woman" is one of a couple named before, who has no sex yet."""
    if new.who not in {"man", "woman"} or pending.article != "the":
        return False
    pair = [i for i, each in enumerate(people) if kin_of(each) in COUPLES]
    taken = next((i for i in pair if people[i].sex == new.sex), None)
    free = next((i for i in pair if people[i].sex is None), taken)
    if free is None:
        return False
    i = free if taken is None else taken
    people[i] = replace(people[i], sex=new.sex, **pending.looks, **pending.where)
    pending.looks, pending.meant, pending.alone, pending.of_couple = {}, i, True, True
    return True


def kind_of(who: str) -> str:
    """What they are, in the singular and without what tells two of them apart."""
    words = [word for word in who.split() if not word.isdigit()]
    last = words[-1] if words else ""
    return last if last in BEINGS or last in PLAYERS else last.removesuffix("s")


def _several(word: str) -> bool:
    """Whether a noun for people is in the plural."""
    return (
        word in SINGULAR
        or (word.endswith("men") and len(word) > len("women"))
        or (word.endswith("s") and not word.endswith(("ss", "'s")) and (word[:-1],) in phrases() and word not in NAMES)
    )


def look(slot: str, value: str, pending: Pending, people: list[Figure]) -> None:
    """Of whoever was named last, unless it stands right before the next: "a burly man", "a man, burly"."""
    given: dict[str, Any] = {slot: True if value == "yes" else value}
    if value != "hood":
        # The colour of a hat is not that of the coat.
        pending.colour = ""
    if slot == "skin":
        pending.looks |= given
    elif people and not pending.person_next and pending.meant is not None:
        people[pending.meant] = replace(people[pending.meant], **given)
    elif people and not pending.person_next:
        # What a group feels, or has on its heads, is of all of it; a beard is one man's.
        kin = kin_of(people[-1]) if slot in {"feeling", "hat", "glasses"} else ""
        people[:] = [
            replace(each, **given) if each is people[-1] or (kin and kin_of(each) == kin) else each for each in people
        ]
    else:
        pending.looks |= given


def group_of(people: list[Figure]) -> list[int]:
    """The numbers of whoever was named last, and of all that were named with the same word."""
    return [number for number, each in enumerate(people) if kin_of(each) == kin_of(people[-1])]


def kin_of(person: Figure) -> str:
    """What two of a kind are both called."""
    return person.who.rstrip("0123456789 ")


def dress(slot: str, value: str, pending: Pending, people: list[Figure]) -> None:
    """Of whoever was named last, or is meant; of "two monks in orange robes" each has one."""
    if slot in {"hairstyle", "garment"} and pending.person_next and (slot == "hairstyle" or pending.next_to):
        # "A line of robed figures."
        pending.looks["hair" if slot == "hairstyle" else slot] = value
        return
    colour, pending.colour = pending.colour or None, ""
    hair, pending.hair = pending.hair or None, ""
    if not people:
        pending.hair = hair or ""
        return
    last = people[-1 if pending.meant is None else pending.meant]
    kin = "" if pending.alone else kin_of(last)
    for i, person in enumerate(people):
        if person is last or (kin and kin != person.who and kin_of(person) == kin):
            people[i] = _dressed(person, slot, value, hair, colour)


def _dressed(person: Figure, slot: str, value: str, hair: str | None, colour: str | None) -> Figure:
    match slot:
        case "garment":
            return replace(person, garment=cast("Any", value), garment_colour=colour or person.garment_colour)
        case "hairstyle":
            return replace(person, hair=cast("Any", value), hair_colour=hair or colour or person.hair_colour)
        case "hairword":
            return replace(person, hair_colour=hair or colour or person.hair_colour)
        case "clad":
            return person if person.garment_colour else replace(person, garment_colour=value)
        case _:
            return replace(person, holds=value)


def at_most(people: list[Figure], most: int) -> tuple[Figure, ...]:
    """So many of them that nobody named apart is missing: it is the largest group that has fewer."""
    left = list(people)
    while len(left) > most:
        groups = [kin_of(each) for each in left]
        largest = max(groups, key=groups.count)
        left.pop(len(groups) - 1 - groups[::-1].index(largest))
    return tuple(left)


SHARED = {
    "kiss", "embrace", "fight", "sit", "walk", "run", "dance", "eat", "drink", "talk", "argue", "swim", "play", "pray",
    "work",
}  # fmt: skip
"""What somebody does with others who are said to be with them."""


def face(facing: str, people: list[Figure]) -> None:
    for i, person in enumerate(people):
        if person.facing is None:
            people[i] = replace(person, facing=cast("Any", facing))


def sit(seat: str, people: list[Figure]) -> None:
    """On what was named: whoever has nothing to sit on yet, so that two on a bench share it."""
    for i, person in enumerate(people):
        if not person.seat:
            people[i] = replace(person, seat=cast("Any", seat))
