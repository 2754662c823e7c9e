"""What a feeling leaves in a face besides its features: tears, furrows, the creases of laughter and of fear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix
from act3_mcp.animatic.figures.features import EYE, EYE_AT
from act3_mcp.animatic.svg import circle, oval, path

if TYPE_CHECKING:
    from act3_mcp.animatic.figures.head import Face, Head

FROWNING, RAISED = {"angry", "furious"}, {"afraid", "surprised", "weeping"}
WET = "#d8ecf8"


def marks(head: Head, face: Face) -> None:
    """Seen from the front and near enough."""
    if not head.detailed:
        return
    crease = head.dark(head.look.skin, 0.3)
    if face.expression in FROWNING:
        _furrows(head, crease)
    if face.expression in RAISED and not head.look.child:
        for y in (-0.19, -0.235):
            head.mark([(-0.12, y + 0.02), (-0.04, y), (0.04, y), (0.12, y + 0.02)], crease, 0.007, 0.4)
    if face.expression == "laughing":
        _laughter(head, crease)
    if face.expression == "weeping":
        _tears(head)


def _furrows(head: Head, crease: str) -> None:
    for q in (-1, 1):
        head.mark([(q * 0.02, -0.105), (q * 0.03, -0.075), (q * 0.024, -0.045)], crease, 0.010, 0.55)
        if not head.look.child:
            head.mark([(q * 0.085, 0.195), (q * 0.135, 0.25), (q * 0.145, 0.31)], crease, 0.010, 0.4)


def _laughter(head: Head, crease: str) -> None:
    corner = EYE + 0.09
    for q in (-1, 1):
        for drop in (0.0, 0.03):
            fold = [(q * corner, EYE_AT + drop), (q * (corner + 0.04), EYE_AT - 0.012 + 1.8 * drop)]
            head.mark(fold, crease, 0.007, 0.45)


def _tears(head: Head) -> None:
    paint, h = head.painter, head.h
    red = paint.tones(mix(head.look.skin, "#c8303a", 0.55))[0]
    wet, shine = paint.tones(WET)[0], paint.tones("#ffffff")[0]
    for q in (-1, 1):
        rim = [(q * (EYE - 0.07), EYE_AT + 0.026), (q * EYE, EYE_AT + 0.038), (q * (EYE + 0.07), EYE_AT + 0.024)]
        head.mark(rim, red, 0.016, 0.45)
        head.mark(rim, wet, 0.005, 0.6)
        run = [
            (q * (EYE + 0.02), EYE_AT + 0.05),
            (q * (EYE + 0.035), 0.16),
            (q * (EYE + 0.028), 0.24),
            (q * (EYE + 0.01), 0.31),
        ]
        head.mark(run, wet, 0.015, 0.4)
        head.mark([(x - q * 0.005, y) for x, y in run], shine, 0.004, 0.45)
        x, y = head.on(q * (EYE + 0.006), 0.33)
        paint.raw(path(oval(x, y, 0.015 * h, 0.021 * h), wet, 0.7))
        paint.raw(circle(x - 0.006 * h, y - 0.008 * h, 0.006 * h, shine, 0.95))
    x, y = head.on(0.0, 0.185)
    glow = paint.drawing.radial(((0, red, 0.4), (1, red, 0.0)), (x, y), 0.09 * h)
    paint.raw(circle(x, y, 0.09 * h, glow))


def profile_marks(head: Head, face: Face) -> None:
    """The same from the side: the tear."""
    if face.expression == "weeping" and head.detailed:
        wet, shine = head.painter.tones(WET)[0], head.painter.tones("#ffffff")[0]
        run = [(0.255, 0.05), (0.262, 0.14), (0.25, 0.24), (0.24, 0.30)]
        head.line(run, wet, 0.02, 0.65)
        head.line(run, shine, 0.006, 0.7)
