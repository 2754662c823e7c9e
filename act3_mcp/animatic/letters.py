"""Titles, lower thirds, credits and burned-in subtitles: what is set, where in the frame, and when it comes and goes.

Letters are laid over the finished picture, so that neither the camera nor the
grade nor a fade touches them.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from act3_mcp.animatic.easing import eased
from act3_mcp.animatic.layers import Box
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.svg import Drawing, Point, rect, words
from act3_mcp.animatic.titling import Title
from act3_mcp.animatic.typesetting import BOLD, MEDIUM, Face, broken, fitted, width_of, writable
from act3_mcp.media.subtitles import Cue

Shown = Callable[[float], float]
"""How much of something shows at a second of the shot, from 0 to 1."""
Slid = Callable[[float], Point]
"""How far from its place it is then, in frame units."""

PALE, DIM, ACCENT, DARK = "#f7f1e4", "#c9c3b8", "#e8b04a", "#0b0b0e"
ON_WHITE = {PALE: "#17161a", DIM: "#55525a"}
TALL = 0.9
"""Frames narrower than this are for telephones, whose own signs cover the lower fifth."""
VEIL = 0.5
ENTRY = 2.9
"""From one credit to the role of the next, in sizes of its letters."""
LEAD, FADED = 0.35, 0.6
THIRD_HOLDS = 4.5
A_PAGE, LEAST_A_PAGE = 3, 1.6
"""Credits that stand on one page, and the seconds a page needs."""


@dataclass(frozen=True)
class Inscription:
    """One drawing over the frame."""

    drawing: Drawing
    box: Box
    shown: Shown
    slid: Slid = lambda _: (0.0, 0.0)
    soft: float = 0.0


def inscriptions(shot: Shot, cues: Sequence[Cue], *, width: float, seconds: float) -> list[Inscription]:
    """Everything that is to be read in a shot, in a frame `width` units wide."""
    page = _Page(width, seconds, shot)
    thirds = [title for title in shot.titles if title.kind == "lower third"]
    others = [title for title in shot.titles if title.kind != "lower third"]
    drawn: list[Inscription] = []
    for titles in (thirds, others):
        # Of a kind, one is read after the other.
        for number, title in enumerate(titles):
            span = seconds * number / len(titles), seconds * (number + 1) / len(titles)
            drawn += page.title(title, span)
    if shot.subtitles == "burned in":
        drawn += [each for cue in cues for each in page.subtitle(cue)]
    return drawn


@dataclass(frozen=True)
class _Page:
    width: float
    seconds: float
    shot: Shot

    @property
    def tall(self) -> bool:
        return self.width < TALL * FRAME

    @property
    def margin(self) -> float:
        return self.width * (0.08 if self.tall else 0.07)

    @property
    def unit(self) -> float:
        """How large letters are: less in a narrow frame, though they are then read from closer by."""
        return min(1.0, self.width / 1000 * 1.15)

    def title(self, title: Title, span: tuple[float, float]) -> Iterator[Inscription]:
        lines = [said for said in (writable(line) for line in title.lines) if said]
        if not lines:
            return
        match title.kind:
            case "lower third":
                yield from self._lower_third(lines, span)
            case "credits":
                yield from self._credits(lines, span, rolling=title.rolling)
            case "super":
                yield from self._super(lines, span)
            case "title":
                yield from self._title(lines, span)

    def _title(self, lines: list[str], span: tuple[float, float]) -> Iterator[Inscription]:
        main, *rest = lines
        capitals = main.upper() == main and len(main) < 30
        face = Face((96 if self.shot.screen else 84) * self.unit, tracking=0.12 if capitals else 0.01)
        face, set_ = fitted(main, face, self.width - 2.6 * self.margin, most_lines=4, smallest=30)
        below = self._small(Face(max(face.size * 0.42, 34 * self.unit), MEDIUM, 0.06, DIM, leading=1.9))
        runs = [(line, face) for line in set_]
        runs += [(line, below) for said in rest for line in broken(said, below, self.width - 2.6 * self.margin)[:2]]
        centred = bool(self.shot.screen) or self.shot.size == "EWS" or not self.shot.figures
        middle = 0.5 if centred else 0.70 if self.tall else 0.80
        yield from self._column(runs, middle * FRAME, _fading(*_within(span)))

    def _super(self, lines: list[str], span: tuple[float, float]) -> Iterator[Inscription]:
        face = Face(42 * self.unit, tracking=0.08)
        runs = [(each, face) for line in lines[:2] for each in broken(line, face, self.width - 2 * self.margin)[:2]]
        bottom = self._bottom - (0.09 * FRAME if self.shot.subtitles == "burned in" and self.shot.lines else 0)
        drawing, shadow, high = Drawing(), Drawing(), sum(face.size * face.leading for _, face in runs)
        y = bottom - high
        for line, each in runs:
            y += each.size * each.leading
            for ink, colour in ((drawing, self._colour(each.colour)), (shadow, DARK)):
                ink.add(words(self.margin, y, each.size, line, colour, anchor="start", tracking=face.tracking))
        box = (0.0, bottom - high - 30, self.width, high + 80)
        yield from self._shadowed(drawing, shadow, box, _fading(*_within(span)))

    def _lower_third(self, lines: list[str], span: tuple[float, float]) -> Iterator[Inscription]:
        """A panel with a bar that slides in from the edge, and the words that come after it."""
        room = self.width - 2.4 * self.margin
        name, said = fitted(lines[0], Face(50 * self.unit), room, most_lines=2 if self.tall else 1, smallest=26)
        role = Face(31 * self.unit, MEDIUM, 0.02, DIM)
        roles = broken(lines[1], role, room)[:2] if len(lines) > 1 else []
        high = (0.1 + 1.2 * len(said)) * name.size + len(roles) * role.size * 1.35 + 22 * self.unit
        bottom = self._bottom - (0.11 * FRAME if self.shot.subtitles == "burned in" and self.shot.lines else 0)
        top, x = bottom - high, self.margin
        set_ = [*((line, name) for line in said), *((line, role) for line in roles)]
        wide = max(width_of(line, face) for line, face in set_) + 26 * self.unit
        panel, text = Drawing(), Drawing()
        end = x + wide + 150 * self.unit
        veil = panel.linear(((0, DARK, 0.0), (0.2, DARK, 0.62), (0.72, DARK, 0.55), (1, DARK, 0.0)), (0, 0), (1, 0))
        panel.add(rect(0, top, end, high, veil), rect(x, top, 7 * self.unit, high, ACCENT))
        left, y = x + 26 * self.unit, top + 11 * self.unit - name.size * 0.22
        for line, face in set_:
            y += face.size * (1.2 if face is name else 1.35)
            weight, tracking = face.weight, face.tracking
            text.add(words(left, y, face.size, line, face.colour, anchor="start", weight=weight, tracking=tracking))
        begin, stop = _within(span)
        stop = min(stop, begin + THIRD_HOLDS)
        slide = min(0.5, (stop - begin) / 5)

        def away(t: float) -> float:
            """How far out the panel is, as a share of its way."""
            return 1 - min(eased((t - begin) / slide), eased((stop - t) / slide))

        box = (0.0, top, end, high)
        yield Inscription(panel, box, lambda t: float(begin <= t <= stop), lambda t: (-end * away(t), 0.0))
        words_in = _fading(begin + 0.7 * slide, stop - 0.7 * slide, min(0.35, slide))
        yield Inscription(text, box, words_in, lambda t: (-24 * self.unit * away(t - 0.5 * slide), 0.0))

    def _credits(self, lines: list[str], span: tuple[float, float], *, rolling: bool) -> Iterator[Inscription]:
        pages = math.ceil(len(lines) / A_PAGE)
        begin, stop = span
        if not self.shot.screen:
            # Nobody reads small letters on a busy picture: it goes down while they stand on it.
            veil, box = Drawing(), (0.0, 0.0, self.width, FRAME)
            veil.add(rect(-10, -10, self.width + 20, FRAME + 20, DARK, VEIL))
            yield Inscription(veil, box, _fading(begin, stop))
        if rolling or (stop - begin) / pages < LEAST_A_PAGE:
            yield from self._roll(lines, span)
            return
        each = math.ceil(len(lines) / pages)
        long = (stop - begin) / pages
        for page in range(pages):
            runs = [run for line in lines[page * each : (page + 1) * each] for run in self._entry(line)]
            turn = begin + page * long, begin + (page + 1) * long
            yield from self._column(runs, FRAME * 0.5, _fading(*_within(turn), faded=0.45))

    def _roll(self, lines: list[str], span: tuple[float, float]) -> Iterator[Inscription]:
        """From below the frame to above it in exactly its time."""
        runs = [run for line in lines for run in self._entry(line)]
        high = sum(face.size * face.leading for _, face in runs)
        begin, stop = span
        # Drawn in the frame's middle, and moved.
        way = FRAME + high

        def risen(t: float) -> Point:
            return 0.0, way / 2 - way * (t - begin) / (stop - begin)

        yield from self._column(runs, FRAME * 0.5, lambda t: float(begin <= t <= stop), risen)

    def _entry(self, line: str) -> list[tuple[str, Face]]:
        """A credit as a role over a name; leading before the role sets it apart from the one above."""
        room = self.width - 2.4 * self.margin
        role, name = _parted(line)
        small = self._small(Face(31 * self.unit, MEDIUM, 0.14, DIM))
        large = Face(58 * self.unit, tracking=0.01)
        above, below = broken(role.upper(), small, room)[:2], broken(name, large, room)[:3]
        first = [ENTRY, *[1.3] * (len(above) - 1), 1.22] if above else [ENTRY / 1.6]
        apart = [*first, *[1.15] * len(below)]
        runs = [(line, small) for line in above] + [(line, large) for line in below]
        return [(line, replace(face, leading=leading)) for (line, face), leading in zip(runs, apart, strict=False)]

    def _column(
        self, runs: list[tuple[str, Face]], middle: float, shown: Shown, slid: Slid = lambda _: (0.0, 0.0)
    ) -> Iterator[Inscription]:
        """Centred lines about a height."""
        drawing, shadow, x = Drawing(), Drawing(), self.width / 2
        # The room before the first line is not part of what is centred.
        first = runs[0][1]
        high = sum(face.size * face.leading for _, face in runs) - first.size * (first.leading - 0.74)
        y = middle - high / 2 - first.size * (first.leading - 0.74)
        top = y
        for line, face in runs:
            y += face.size * face.leading
            for ink, colour in ((drawing, self._colour(face.colour)), (shadow, DARK)):
                ink.add(words(x, y, face.size, line, colour, weight=face.weight, tracking=face.tracking))
        yield from self._shadowed(drawing, shadow, (0.0, top - 40, self.width, y - top + 100), shown, slid)

    def _shadowed(
        self, drawing: Drawing, shadow: Drawing, box: Box, shown: Shown, slid: Slid = lambda _: (0.0, 0.0)
    ) -> Iterator[Inscription]:
        if not self.shot.screen:
            for soft in (16.0, 3.0):
                yield Inscription(shadow, box, lambda t: 0.75 * shown(t), slid, soft)
        yield Inscription(drawing, box, shown, slid)

    def subtitle(self, cue: Cue) -> Iterator[Inscription]:
        face = Face(44 * self.unit, colour="#ffffff", leading=1.22)
        said = writable(cue.words.replace("\n", " "))
        face, lines = fitted(said, face, self.width - 2 * self.margin, most_lines=3 if self.tall else 2, smallest=28)
        if not lines:
            return
        drawing, shadow = Drawing(), Drawing()
        high = len(lines) * face.size * face.leading
        bottom = (0.80 if self.tall else 0.925) * FRAME
        for number, line in enumerate(lines, 1):
            y = bottom - high + number * face.size * face.leading
            drawing.add(words(self.width / 2, y, face.size, line, face.colour, edge="#101014"))
            shadow.add(words(self.width / 2, y, face.size, line, DARK))
        box = (0.0, bottom - high - 20, self.width, high + 60)
        yield Inscription(shadow, box, lambda t: 0.8 * float(cue.start <= t < cue.end), soft=9.0)
        yield Inscription(drawing, box, lambda t: float(cue.start <= t < cue.end))

    def _small(self, face: Face) -> Face:
        """Small letters as they are on a plain screen, or brighter and heavier over a picture."""
        return face if self.shot.screen else replace(face, weight=BOLD, colour=PALE)

    @property
    def _bottom(self) -> float:
        return (0.74 if self.tall else 0.88) * FRAME

    def _colour(self, colour: str) -> str:
        return ON_WHITE.get(colour, colour) if self.shot.screen == "white" else colour


_ROLES = {"starring", "featuring", "with", "music", "editor"}


def _parted(line: str) -> tuple[str, str]:
    """A credit's role and name.

    >>> _parted("Directed by Ana Ruiz")
    ('Directed by', 'Ana Ruiz')
    """
    for mark, keeps in ((" by ", True), (": ", False)):
        before, found, after = line.partition(mark)
        if found and before and after:
            return before + (mark.rstrip() if keeps else ""), after
    who, found, part = line.partition(" as ")
    if found and who and part:
        return part, who
    first, _, rest = line.partition(" ")
    return (first, rest) if first.lower() in _ROLES and rest else ("", line)


def _within(span: tuple[float, float]) -> tuple[float, float]:
    """When something comes and when it is gone, with a moment of the picture alone on both sides."""
    begin, stop = span
    lead = min(LEAD, (stop - begin) / 8)
    return begin + lead, stop - lead


def _fading(begin: float, stop: float, faded: float = FADED) -> Shown:
    faded = max(1e-3, min(faded, (stop - begin) / 3))
    return lambda t: min(eased((t - begin) / faded), eased((stop - t) / faded))
