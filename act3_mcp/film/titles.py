"""What people call a shot that was given no title: the first words of its prompt, wherever it is named."""

import re

LONGEST = 50
# Words about the camera alone; a clause of nothing else says how a shot is seen, not what is in it.
_CAMERA = re.compile(
    r"(?i)(?:an?|and|at|the|with|of|from|to|on|in|out|up|down|left|right|forward|back|angle|eye|level|low|high|very"
    r"|extreme|wide|medium|close|closeup|full|long|tight|establishing|master|aerial|insert|two|over|shoulder|pov"
    r"|shots?|size|ups?|[em]?cu|[em]?ws|ms|ots|slow(?:ly)?|gentle|quick|fast|smooth|static|locked|camera|lens|mm"
    r"|move(?:s|ment)?|dolly|dollies|(?:push|pull|pan|tilt|truck|track|crane|orbit|zoom)(?:e?s|n?ing)?|handheld|hand"
    r"|held|steadicam|drone|rack|focus|fade|dissolve|cut|wipe|black|next)"
)
_CLAUSE = re.compile(r"\s*[^.,;:!?]*(?:[.,;:!?]+|$)")
_WORD = re.compile(r"[^\W\d_]+")
_QUOTES = re.compile(r'["“”„«»]')


def title_of(title: str | None, prompt: str | None) -> str | None:
    """The title, or where there is none, one from the prompt; None without either.

    >>> title_of(None, "Medium shot, slow dolly in. A woman of about sixty waits on a pier in the rain at night.")
    'A woman of about sixty waits on a pier in the rain'
    """
    return title or _from(prompt or "") or None


def _from(prompt: str) -> str:
    words = " ".join(_QUOTES.sub("", prompt).split())
    start = 0
    while (clause := _CLAUSE.match(words, start)) and clause.end() > start and _is_about_the_camera(clause.group()):
        start = clause.end()
    said = words[start:].strip() or words
    if len(said) > LONGEST:
        said = said[: LONGEST + 1].rpartition(" ")[0] or said[:LONGEST]
    said = said.rstrip(" .,;:-")
    return said[:1].upper() + said[1:]


def _is_about_the_camera(clause: str) -> bool:
    return all(_CAMERA.fullmatch(word) for word in _WORD.findall(clause))
