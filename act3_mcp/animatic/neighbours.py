"""What the neighbours of a phrase say about it: its article, whose deed it is, and what still waits for its noun."""

from act3_mcp.animatic.lexicon.grammar import DEFINITE, INDEFINITE, OBJECTS_OF, PREPOSITIONS, SMALL_WORDS
from act3_mcp.animatic.lexicon.people import NAMES
from act3_mcp.animatic.people import Pending
from act3_mcp.animatic.phrasing import Found, plain_forms
from act3_mcp.animatic.senses import ADJECTIVES, PEOPLE, article
from act3_mcp.animatic.whereabouts import introduces, is_of_subject

MUTUAL = frozenset({("action", "kiss"), ("action", "embrace"), ("action", "fight")})
CHASES = {"chase", "pursue"}
LEADS = {"hurries", "hurry", "hurrying", "leads", "leading", "lead", "escorts", "escorting", "drags", "dragging"}
SENTENCE_ENDS = set(".;!?\n")
UNSTAFFED = {"place", "weather", "feature", "lighting", "time", "room", "season"}
"""What does something only by itself: snow falls, a forest sways."""
FACES = {"faces", "facing", "opposite", "confronts", "confronting"}
LEAVES = {"out", "leaves", "leaving", "exits", "exiting"}
GAZES = {"look", "looks", "looking", "gazes", "gazing", "stares", "staring", "peers", "peering", "leans", "leaning"}


def lead(found: list[Found], number: int, following: Found, pending: Pending) -> None:
    """Put down in `pending` what stands around a phrase."""
    each = found[number]
    own = {slot for slot, _ in each.meanings}
    if {*each.before[-1:]} & (PREPOSITIONS | DEFINITE | INDEFINITE) or "action" in own:
        # Another noun begins, or somebody does something: what "orange waders" left over colours no boat.
        pending.colour = pending.hair = ""
    pending.person_next = bool(PEOPLE & {slot for slot, _ in following.meanings})
    pending.next_to = following.words[:1] == (each.after,)
    pending.attributive = pending.person_next and pending.next_to and each.words[-1].endswith("ing")
    opens = number > 0 and not each.before and found[number - 1].words[0] in SENTENCE_ENDS
    pending.article = article(each) or ("the" if opens else "")
    pending.apposed = number > 1 and found[number - 1].words == (",",) and found[number - 2].words[0] in NAMES
    last = found[number - 1] if number and found[number - 1].words[-1:] == each.before[-1:] else Found((), ())
    slots = {slot for slot, _ in last.meanings}
    pending.by_itself = bool(slots & PEOPLE) and _begins(last, found[: number - 1])
    pending.unstaffed = _does_itself(found, number, slots)
    pending.another_does = "crowd" in slots or ("thing" in slots and pending.apart)
    pending.faced = bool(FACES & {*each.before})
    on_an_arm = each.words[-1].endswith("'s") and each.after == "arm"
    # Who is kissed kisses too.
    deeds = [deed for deed in found[:number] if deed.words[0] in each.before]
    pending.chased = any(not CHASES.isdisjoint(plain_forms(deed.words[0])) for deed in deeds)
    mutual = pending.chased or any(not MUTUAL.isdisjoint(deed.meanings) for deed in deeds)
    mutual = mutual or not LEADS.isdisjoint(each.before[-3:])
    pending.joined = each.before[-1:] == ("and",)
    pending.together = on_an_arm or mutual or "with" in each.before[-3:]
    pending.object_next = bool(OBJECTS_OF & {*each.before[-3:]})
    pending.introduces, pending.of_subject = introduces(found, number), is_of_subject(found, number)
    # "Listening to distant explosions": an adjective is said of what comes.
    pending.introduces = pending.introduces or (each.words == ("distant",) and pending.next_to)
    left = bool({*each.before[-3:-1]} & LEAVES and not GAZES & {*each.before}) and bool(article(each))
    if each.words == ("outside",) or (left and {"place", "room"} & own):
        pending.outside = True


def _begins(noun: Found, before: list[Found]) -> bool:
    """Whether a noun is the first of its phrase, after a comma, but for an article and adjectives."""
    for each in reversed(before):
        if not each.meanings:
            return each.words == (",",) and not {"and", "with", "or"} & {*noun.before}
        if each.words[-1] not in noun.before or not {slot for slot, _ in each.meanings} <= ADJECTIVES:
            return False
    return False


def _does_itself(found: list[Found], number: int, slots: set[str]) -> bool:
    """Whether what is done is done by nobody, but by what opens the phrase: ", a forest swaying", ", sweat flying"."""
    each = found[number]
    if not number or not {"action", "doing"} & {slot for slot, _ in each.meanings}:
        return False
    last = found[number - 1]
    if last.words[-1:] == each.before[-1:]:
        return bool(slots & UNSTAFFED) and not slots & (PEOPLE | {"thing"}) and _begins(last, found[: number - 1])
    # A single word that is not known, right after a comma.
    unknown = len(each.before) == 1 and last.words == (",",) and each.words[0].endswith("ing")
    return unknown and each.before[0] not in SMALL_WORDS and not each.before[0].endswith("ly")
