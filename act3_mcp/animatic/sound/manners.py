"""How each mood is played: its mode, tempo, chords and players. The composer's one table."""

from dataclasses import dataclass

from act3_mcp.animatic.shot import Mood

Mode = tuple[int, ...]
IONIAN, DORIAN, AEOLIAN = (0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 9, 10), (0, 2, 3, 5, 7, 8, 10)
LYDIAN, PHRYGIAN = (0, 2, 4, 6, 7, 9, 11), (0, 1, 3, 5, 7, 8, 10)


@dataclass(frozen=True)
class Manner:
    """One mood's music.

    Chords are degrees of the mode, from 0. `colour` is the note added to each
    triad in the pad, counted in steps from its root. `figure` is the pattern
    the accompaniment breaks a chord into, by chord tone, at `division` notes a
    beat. `drums` are (drum, beats between, offset, loudness).
    """

    mode: Mode
    tempo: float
    chords: tuple[tuple[int, ...], ...]
    cadence: tuple[int, ...]
    pad: tuple[str, float]
    lead: tuple[str, float, int]
    bright: float
    colour: int | None = None
    figure: tuple[int, ...] = ()
    division: int = 2
    broken: tuple[str, float] = ("harp", 0.0)
    bass: tuple[str, float] = ("bass", 0.0)
    drums: tuple[tuple[str, float, float, float], ...] = ()
    swell: bool = False
    leading: bool = False
    """Whether the chord on the fifth degree is major in a minor mode, so that it pulls home."""


MANNERS: dict[Mood, Manner] = {
    "neutral": Manner(
        DORIAN, 84, ((0, 3, 0, 6), (0, 6, 3, 0), (0, 2, 3, 6)), (3, 6, 0), ("strings", 0.16), ("piano", 0.34, 1), 0.55,
        colour=8, figure=(0, 2, 1, 2), division=1, broken=("harp", 0.16), bass=("bass", 0.26),
    ),
    "calm": Manner(
        IONIAN, 66, ((0, 2, 3, 0), (0, 4, 5, 3), (0, 3, 0, 4)), (3, 0), ("strings", 0.16), ("flute", 0.15, 1), 0.45,
        colour=8, figure=(0, 1, 2, 3, 2, 1), broken=("harp", 0.24), bass=("low strings", 0.13),
    ),
    "joyful": Manner(
        IONIAN, 126, ((0, 4, 5, 3), (0, 3, 1, 4), (0, 5, 3, 4)), (3, 4, 0), ("strings", 0.11), ("piano", 0.36, 1), 0.95,
        figure=(0, 2, 1, 3), broken=("harp", 0.26), bass=("bass", 0.34),
        drums=(("shaker", 0.5, 0.0, 0.30), ("brush", 2.0, 1.0, 0.34), ("pulse", 2.0, 0.0, 0.42)), swell=True,
    ),
    "romantic": Manner(
        IONIAN, 76, ((0, 5, 1, 4), (0, 2, 3, 4), (3, 2, 1, 4)), (1, 4, 0), ("strings", 0.20), ("piano", 0.34, 1), 0.6,
        colour=6, figure=(0, 2, 3, 2), broken=("harp", 0.20), bass=("low strings", 0.14),
    ),
    "sad": Manner(
        AEOLIAN, 60, ((0, 5, 2, 6), (0, 3, 5, 4), (0, 6, 5, 4)), (3, 4, 0), ("strings", 0.17), ("piano", 0.36, 0), 0.4,
        figure=(0, 1, 2, 1), division=1, broken=("piano", 0.15), bass=("low strings", 0.16), leading=True,
    ),
    "tense": Manner(
        PHRYGIAN, 108, ((0, 0, 1, 0), (0, 1, 0, 6), (0, 3, 1, 0)), (1, 0), ("low strings", 0.15), ("strings", 0.15, 0),
        0.7, figure=(0, 0, 2, 0, 1, 0, 2, 1), broken=("spiccato", 0.34), bass=("bass", 0.30),
        drums=(("pulse", 1.0, 0.0, 0.50), ("tick", 0.5, 0.5, 0.20)), swell=True,
    ),
    "frightening": Manner(
        PHRYGIAN, 54, ((0, 1, 0, 3), (0, 6, 1, 0), (0, 3, 1, 1)), (1, 0), ("choir", 0.22), ("celesta", 0.22, 1), 0.75,
        colour=1, broken=("low strings", 0.0), bass=("low strings", 0.22),
        drums=(("pulse", 2.0, 0.0, 0.55), ("pulse", 2.0, 0.4, 0.35)), swell=True,
    ),
    "mysterious": Manner(
        LYDIAN, 72, ((0, 1, 0, 6), (0, 2, 1, 0), (0, 4, 1, 0)), (1, 0), ("choir", 0.20), ("celesta", 0.26, 1), 0.6,
        colour=6, figure=(0, 2, 3, 1, 2), broken=("harp", 0.15), bass=("low strings", 0.15),
        drums=(("tick", 2.0, 1.5, 0.07),),
    ),
    "epic": Manner(
        AEOLIAN, 100, ((0, 5, 2, 6), (0, 5, 6, 0), (0, 2, 5, 6)), (5, 6, 0), ("strings", 0.20), ("horns", 0.30, 0), 0.9,
        figure=(0, 0, 1, 0, 2, 0, 1, 2), broken=("spiccato", 0.30), bass=("low strings", 0.22),
        drums=(("taiko", 2.0, 0.0, 0.55), ("taiko", 4.0, 1.5, 0.35), ("taiko", 4.0, 3.5, 0.40)), swell=True,
    ),
}  # fmt: skip
