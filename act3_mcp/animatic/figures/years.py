"""What age does to a body: how tall it is, how large a share of it the head, how round the limbs."""

from dataclasses import dataclass

from act3_mcp.animatic.shot import Figure


@dataclass(frozen=True)
class Years:
    tall: float
    """Metres."""
    head: float
    """The head's share of the height."""
    round: float = 1.0
    """How thick limbs and trunk are, beside what they would be on a grown body of that height."""
    legs: float = 1.0
    """How long the legs are, beside a grown body's."""


BY_AGE = {
    "child": Years(1.16, 0.222, legs=0.88), "young": Years(1.68, 0.141), "adult": Years(1.74, 0.139),
    "old": Years(1.64, 0.142),
}  # fmt: skip
BY_WORD = {
    "baby": Years(0.70, 0.29, 1.16, 0.72), "infant": Years(0.70, 0.29, 1.16, 0.72),
    "newborn": Years(0.62, 0.29, 1.16, 0.72), "toddler": Years(0.86, 0.262, 1.12, 0.78),
    "schoolboy": Years(1.26, 0.208, legs=0.91), "schoolgirl": Years(1.26, 0.208, legs=0.91),
    "teenager": Years(1.6, 0.157, 0.94), "teen": Years(1.6, 0.157, 0.94), "teenage": Years(1.6, 0.157, 0.94),
    "adolescent": Years(1.58, 0.158, 0.94),
}  # fmt: skip
"""Words that say more than whether somebody is a child."""


def years_of(figure: Figure) -> Years:
    for word in figure.who.split():
        for name in (word, word.removesuffix("s")):
            if name in BY_WORD and figure.age not in {"adult", "old"}:
                return BY_WORD[name]
    return BY_AGE[figure.age]
