"""What the director says: questions that depend on the brief, and reports of what was done."""

from act3_mcp.studio.eversince.storyboard import MOST_SHOTS, Storyboard

# Another look worth considering, for what a brief says or leaves open.
_CONTRAST = {
    "time": {"night": "golden hour", "dusk": "daylight", "golden hour": "night", "": "golden hour"},
    "weather": {"rain": "clear sky", "snow": "clear sky", "fog": "clear sky", "storm": "clear sky", "": "rain"},
    "mood": {"tense": "calm", "sad": "romantic", "joyful": "mysterious", "calm": "tense", "": "mysterious"},
}
_CAN = (
    "I can change weather, time of day, light, mood and style, lengths, shot sizes and colours of clothes, and drop or "
    "add shots"
)
_MOST_TOLD, _LONGEST_TOLD = 6, 600


def look_choices(board: Storyboard) -> tuple[dict[str, str], dict[str, str]]:
    """The look the brief asks for, and one against it."""
    said = {slot: words for slot, words in board.look.items() if words}
    first = {"time": "daylight", "mood": "calm", "style": "cinematic", **said}
    second = {**first, **{slot: other.get(said.get(slot, ""), other[""]) for slot, other in _CONTRAST.items()}}
    return first, second


def ask_look(board: Storyboard, done: list[str]) -> str:
    """The first decision: tone and look."""
    first, second = look_choices(board)
    places = ", then ".join(dict.fromkeys(scene.heading for scene in board.scenes))
    return (
        f"{_sentence(done)}I read “{board.title}” as {_shots(board)} in {_count(len(board.scenes), 'scene')}, about "
        f"{board.seconds:g} s: {places}.{_left_out(board)}\nBefore I draw anything: which tone and look?\n"
        f"A: {_words(first)}.\nB: {_words(second)}.\nAnswer A or B, or say in your own words what it should look like."
    )


def ask_shots(board: Storyboard, done: list[str]) -> str:
    """The second decision: the shot list."""
    cameras = [", ".join(filter(None, (shot.size, shot.move))) or "As described" for shot in board.shots]
    lines = [
        f"{number}. {cameras[number - 1]}: {shot.words} ({shot.seconds:g} s)"
        for number, shot in enumerate(board.shots, start=1)
    ]
    return "\n".join(
        (
            f"{_sentence(done)}The look is {_words(board.look) or 'plain'}. The shot list, {board.seconds:g} s:",
            *lines,
            "Shall I draw these? Or tell me what to change: shorter, more close-ups, drop a shot, add a shot of …",
        )
    )


def drawing(board: Storyboard, done: list[str], count: int) -> str:
    """What is drawn now."""
    return f"{_sentence(done)}Drawing {_count(count, 'shot')} of “{board.title}” now."


def ask_cut(board: Storyboard) -> str:
    """The third decision: the cut."""
    return (
        f"The cut of “{board.title}” is on the timeline: {_shots(board)}, {board.seconds:g} s, "
        f"{_words(board.look) or 'plain'}.\nSay “render it” for the film, or what to change; only shots that "
        "change are drawn again."
    )


def ready(board: Storyboard) -> str:
    """The end of work nobody was to decide about."""
    return (
        f"“{board.title}” is on the timeline: {_shots(board)}, {board.seconds:g} s, a drawn animatic."
        f"{_left_out(board)} Render it for one film, or tell me what to change."
    )


def files_ready(board: Storyboard) -> str:
    """The end of work whose result is separate files."""
    return (
        f"{_count(len(board.shots), 'clip')} of “{board.title}” are among the assets, drawn animatics, one file each."
    )


def changed(board: Storyboard, done: list[str]) -> str:
    """Changes for which nothing had to be drawn."""
    return f"{_sentence(done)}Nothing had to be drawn again: {_shots(board)}, {board.seconds:g} s."


def agreed(board: Storyboard) -> str:
    """A yes to the cut."""
    return f"“{board.title}” stands as it is. Render it when you want the film."


def not_understood() -> str:
    """No rule of mine fits."""
    return f"I could not make out what to change, so nothing was. {_CAN}."


def rendering(quality: str) -> str:
    """A render the agent was asked for in words."""
    return f"Rendering the film in {quality} now."


def rendered(board: Storyboard, quality: str) -> str:
    """The film is there."""
    return f"“{board.title}” is rendered in {quality}: {board.seconds:g} s, a drawn animatic. The link works for a day."


def varied(board: Storyboard, number: int, done: list[str]) -> str:
    """A new version was made."""
    return f"Version {number} of “{board.title}”: {_sentence(done) or 'the same so far. '}It is the active one now."


def _left_out(board: Storyboard) -> str:
    """What of the brief is not in the film, and what it would take to see it."""
    if not board.left_out:
        return ""
    told = "; ".join(words.rstrip(".") for words in board.left_out[:_MOST_TOLD])
    more = len(board.left_out) - _MOST_TOLD
    return (
        f" A film of mine has at most {MOST_SHOTS} shots, so I left out: {told[:_LONGEST_TOLD]}"
        f"{f'; and {more} more' if more > 0 else ''}. Drop a shot and add one of these if it matters more."
    )


def _words(look: dict[str, str]) -> str:
    return ", ".join(dict.fromkeys(words for words in look.values() if words))


def _shots(board: Storyboard) -> str:
    return _count(len(board.shots), "shot")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _sentence(done: list[str]) -> str:
    if not done:
        return ""
    text = ", ".join(done)
    return f"Done: {text}. "
