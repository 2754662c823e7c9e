# ruff: noqa: E501 - points of an outline read best in few lines
"""The measures of each kind of animal: metres, and for the head shares of its length from the poll."""

from dataclasses import dataclass, replace

from act3_mcp.animatic.svg import Point

Outline = tuple[Point, ...]


@dataclass(frozen=True)
class Species:
    high: float
    """At the shoulder."""
    long: float
    leg: float
    """Half the width of a foreleg below the elbow."""
    poll: Point
    """Where the head joins the neck: ahead of the middle, and up."""
    neck: float
    head: float
    coat: str
    skull: Outline
    ears: tuple[Outline, Outline]
    """The far and the near one."""
    eye: Point
    nose: Point
    mouth: Outline
    tail: Outline
    """From its root, in shares of the height."""
    tail_wide: float
    brush: tuple[float, ...]
    belly: str = "#e8dcc8"
    muzzle: Outline = ()
    hooved: bool = False
    mane: bool = False
    ruff: float = 0.0
    horns: tuple[Outline, ...] = ()
    patches: tuple[tuple[float, float, float], ...] = ()
    arch: float = 0.0
    croup: float = 1.0
    withers: float = 1.02
    chest: float = 0.50
    tuck: float = 0.60


DOG = Species(
    high=0.52, long=0.60, leg=0.030, poll=(0.36, 0.66), neck=0.062, head=0.24, coat="#a8794c",
    skull=((-0.24, 0.0), (-0.16, 0.22), (0.06, 0.3), (0.26, 0.2), (0.36, 0.08), (0.72, 0.03), (0.83, -0.06), (0.78, -0.17),
           (0.45, -0.22), (0.14, -0.32), (-0.16, -0.24)),
    ears=(((-0.1, 0.24), (-0.02, 0.36), (0.1, 0.26), (0.06, 0.05)),
          ((-0.2, 0.24), (-0.06, 0.32), (0.03, 0.12), (-0.04, -0.2), (-0.16, -0.18), (-0.22, 0.04))),
    eye=(0.28, 0.08), nose=(0.79, -0.03), mouth=((0.78, -0.12), (0.6, -0.15), (0.4, -0.12)),
    tail=((0.0, 0.0), (-0.16, 0.12), (-0.28, 0.3), (-0.26, 0.46)), tail_wide=0.06, brush=(1.0, 0.9, 0.8, 0.3),
    muzzle=((0.36, -0.04), (0.7, -0.04), (0.79, -0.14), (0.48, -0.2), (0.24, -0.24)), chest=0.47, tuck=0.58,
)  # fmt: skip
WOLF = replace(
    DOG, high=0.80, long=0.95, leg=0.038, poll=(0.62, 0.92), neck=0.125, head=0.36, coat="#7d7a78", belly="#d8d2c8",
    ears=(((-0.02, 0.2), (0.02, 0.5), (0.14, 0.24)), ((-0.18, 0.2), (-0.1, 0.54), (0.04, 0.24))),
    tail=((0.0, 0.0), (-0.14, -0.12), (-0.24, -0.34), (-0.26, -0.52)), tail_wide=0.085, brush=(0.6, 1.0, 1.0, 0.25),
    chest=0.46, tuck=0.60,
)  # fmt: skip
FOX = replace(
    WOLF, high=0.40, long=0.56, leg=0.019, poll=(0.34, 0.47), neck=0.06, head=0.21, coat="#c8682e", belly="#f0e6d8",
    tail=((0.0, 0.0), (-0.26, -0.10), (-0.58, -0.22), (-0.86, -0.24)), tail_wide=0.14, brush=(0.35, 1.0, 1.0, 0.2),
)  # fmt: skip
CAT = Species(
    high=0.27, long=0.40, leg=0.017, poll=(0.225, 0.315), neck=0.048, head=0.135, coat="#6b6570",
    skull=((-0.42, -0.02), (-0.36, 0.26), (-0.08, 0.42), (0.22, 0.36), (0.4, 0.14), (0.52, 0.0), (0.48, -0.18), (0.24, -0.34),
           (-0.1, -0.36), (-0.34, -0.24)),
    ears=(((0.06, 0.34), (0.2, 0.66), (0.32, 0.3)), ((-0.32, 0.3), (-0.22, 0.72), (0.04, 0.38))),
    eye=(0.2, 0.08), nose=(0.5, -0.02), mouth=((0.5, -0.08), (0.42, -0.17), (0.28, -0.15)),
    tail=((0.0, 0.0), (-0.3, 0.06), (-0.5, 0.4), (-0.42, 0.82)), tail_wide=0.075, brush=(0.9, 0.8, 0.75, 0.5),
    muzzle=((0.3, -0.02), (0.5, -0.06), (0.4, -0.24), (0.16, -0.24)), chest=0.48, tuck=0.52, croup=1.04, withers=1.0,
)  # fmt: skip
HORSE = Species(
    high=1.52, long=1.72, leg=0.058, poll=(1.12, 2.06), neck=0.145, head=0.62, coat="#7a4f36", hooved=True, mane=True,
    skull=((-0.16, 0.02), (-0.06, 0.17), (0.16, 0.15), (0.48, -0.16), (0.78, -0.5), (0.86, -0.68), (0.78, -0.82), (0.62, -0.8),
           (0.42, -0.55), (0.16, -0.4), (-0.06, -0.26)),
    ears=(((0.02, 0.14), (0.06, 0.36), (0.14, 0.14)), ((-0.08, 0.14), (-0.06, 0.38), (0.06, 0.16))),
    eye=(0.22, -0.06), nose=(0.77, -0.66), mouth=((0.76, -0.78), (0.66, -0.7), (0.6, -0.66)),
    tail=((0.0, 0.02), (-0.12, -0.02), (-0.2, -0.3), (-0.17, -0.62)), tail_wide=0.062, brush=(0.5, 0.9, 1.1, 0.35), arch=-0.08,
    chest=0.52, tuck=0.57, withers=1.04,
)  # fmt: skip
DEER = replace(
    HORSE, high=1.05, long=1.12, leg=0.032, poll=(0.74, 1.52), neck=0.082, head=0.36, coat="#a87448", mane=False,
    ears=(((-0.06, 0.12), (-0.3, 0.32), (0.04, 0.2)), ((-0.14, 0.08), (-0.46, 0.2), (-0.02, 0.2))),
    tail=((0.0, 0.0), (-0.05, 0.02), (-0.08, -0.06), (-0.08, -0.13)), tail_wide=0.05, brush=(0.8, 1.0, 0.9, 0.4),
    horns=(((0.06, 0.16), (-0.1, 0.7), (0.1, 1.3), (0.42, 1.62)), ((-0.05, 0.6), (0.26, 0.86), (0.34, 1.1)),
           ((0.0, 1.05), (-0.26, 1.3), (-0.28, 1.6)), ((0.04, 0.16), (-0.24, 0.64), (-0.34, 1.2), (-0.2, 1.5)),
           ((-0.28, 0.75), (-0.02, 0.95))),
    chest=0.55, tuck=0.62,
)  # fmt: skip
COW = replace(
    HORSE, high=1.35, long=1.75, leg=0.062, poll=(1.06, 1.36), neck=0.19, head=0.55, coat="#3a3230", mane=False, arch=0.0,
    belly="#ece4d8", patches=((-0.22, 0.86, 0.14), (0.16, 0.72, 0.12), (0.3, 0.94, 0.09)),
    horns=(((0.0, 0.14), (-0.1, 0.34), (0.08, 0.48)), ((0.08, 0.12), (0.12, 0.34), (0.28, 0.42))),
    tail=((0.0, 0.0), (-0.05, -0.1), (-0.06, -0.42), (-0.06, -0.6)), tail_wide=0.032, brush=(0.7, 0.5, 0.5, 1.3),
    chest=0.42, tuck=0.46, withers=1.0,
)  # fmt: skip
LION = replace(
    CAT, high=1.05, long=1.5, leg=0.075, poll=(0.86, 1.18), neck=0.2, head=0.46, coat="#c89a5a", belly="#ecd8b0", ruff=0.42,
    tail=((0.0, 0.0), (-0.2, -0.12), (-0.38, -0.4), (-0.5, -0.36)), tail_wide=0.04, brush=(0.9, 0.6, 0.6, 1.6),
    ears=(((0.1, 0.34), (0.16, 0.5), (0.28, 0.34)), ((-0.26, 0.32), (-0.2, 0.52), (0.0, 0.4))),
)  # fmt: skip
BEAR = replace(
    DOG, high=1.05, long=1.6, leg=0.105, poll=(0.92, 1.08), neck=0.24, head=0.5, coat="#4a3428", belly="#8a6a4c",
    ears=(((0.04, 0.26), (0.08, 0.4), (0.18, 0.26)), ((-0.14, 0.24), (-0.08, 0.42), (0.06, 0.28))),
    tail=((0.0, 0.0), (-0.02, 0.0), (-0.04, -0.02), (-0.06, -0.04)), tail_wide=0.05, brush=(1.0, 1.0, 1.0, 0.8),
    chest=0.36, tuck=0.40, withers=1.06, croup=0.98,
)  # fmt: skip
SPECIES: dict[str, Species] = {
    "dog": DOG, "wolf": WOLF, "fox": FOX, "cat": CAT, "horse": HORSE, "deer": DEER, "cow": COW, "lion": LION, "bear": BEAR,
}  # fmt: skip
