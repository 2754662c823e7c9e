"""What work is expected to cost, always with the basis of the figure."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Price:
    """An estimate in the account's own credits; `credits` is None when nobody can say, and `remedy` what would tell."""

    credits: float | None
    basis: str
    remedy: str = "Set engine, resolution and duration_seconds with act3_update_shot, so that it can be priced."


# Credits per second by engine and resolution: contract/act3.md §10.2, as published in
# September 2026. Advisory: the API's own estimate wins wherever there is one.
_PER_SECOND: dict[str, dict[str, float]] = {
    "veo3": {"720p": 260.0, "1080p": 260.0},
    "veo3-fast": {"720p": 97.5, "1080p": 97.5},
    "grok": {"720p": 45.5},
    "grok-video": {"720p": 45.5},
    "wan": {"1080p": 97.5},
}
_RENDER_PER_SECOND = 72.0
# Lengths an engine snaps to (contract/act3.md §5.1).
_LENGTHS: dict[str, tuple[float, ...]] = {"veo3": (4, 6, 8), "veo3-fast": (4, 6, 8), "wan": (5, 10, 15)}
_PUBLISHED = "published price list of September 2026"


def shot_price(engine: str | None, resolution: str | None, seconds: float | None) -> Price:
    """The published price of generating one shot.

    A length between two that the engine makes is priced as the longer one: an
    estimate that gates spending must not be too low.
    """
    if engine is None or resolution is None or seconds is None:
        return Price(None, "the shot's engine, resolution or length is not known here")
    rate = _PER_SECOND.get(engine.lower(), {}).get(resolution.lower())
    if rate is None:
        return Price(None, f"no published price for {engine} at {resolution}")
    length = clip_seconds(engine, seconds)
    return Price(rate * length, f"{_PUBLISHED}, {length:g} s at {rate:g} a second")


def clip_seconds(engine: str | None, seconds: float) -> float:
    """How long a clip gets that was asked for with that length: the next the engine makes, or if unknown, any does.

    >>> clip_seconds("veo3", 5)
    6.0
    """
    lengths = [_LENGTHS.get(engine.lower(), ())] if engine is not None else _LENGTHS.values()
    return float(max(next((length for length in known if length >= seconds), seconds) for known in lengths))


def render_price(shots: Sequence[tuple[str | None, float | None]] | None) -> Price:
    """The published price of joining the clips of these shots: engine and asked length of each, as far as known.

    None: nobody can say which shots there are.
    """
    if shots is None:
        return Price(None, "which shots are rendered is not known here", "Name them with shot_ids.")
    if not shots:
        return Price(None, "there are no shots to render", "Make some first, with act3_create_shot.")
    lengths = [clip_seconds(engine, seconds) for engine, seconds in shots if seconds is not None]
    if len(lengths) < len(shots):
        return Price(None, f"the length of {len(shots) - len(lengths)} of the {len(shots)} shots is not known here")
    seconds = sum(lengths)
    return Price(_RENDER_PER_SECOND * seconds, f"{_PUBLISHED}, {seconds:g} s at {_RENDER_PER_SECOND:g} a second")


def run_price(budget: float | None) -> Price:
    """What an agent's whole work on a project is taken to cost: it has no price beforehand (eversince.md §8.2).

    The operator's cap for a film is its budget, messages included, because no
    figure that passes through the model may decide what is spent.
    """
    if budget is None:
        return Price(
            None,
            "an agent's work has no price beforehand",
            "The operator can set what one project may cost with ACT3_MCP_EVERSINCE_MAX_CREDITS_PER_FILM.",
        )
    return Price(budget, "the whole budget of one project, ACT3_MCP_EVERSINCE_MAX_CREDITS_PER_FILM")


WITHIN_BUDGET = Price(0.0, "within the budget that was set aside for this project")
FREE_RENDER = Price(0.0, "1080p renders are free")
