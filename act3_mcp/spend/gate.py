"""Whether a piece of work may be sent: play money, the operator's caps, and what may be spent unasked.

Pure, so that it can run inside the ledger's transaction: two processes that
ask at once cannot both be let through by the same remaining sum.
"""

from dataclasses import dataclass

from act3_mcp.errors import SpendRefusedError
from act3_mcp.spend.prices import Price


@dataclass(frozen=True)
class Account:
    """Whose credits are spent; `name` also names the settings that rule it."""

    name: str
    real_money: bool


@dataclass(frozen=True)
class Limits:
    """What the operator allows, in the account's credits; None is no cap."""

    per_call: float | None = None
    per_film: float | None = None
    per_day: float | None = None
    auto_approve: float = 0.0


@dataclass(frozen=True)
class SpentSoFar:
    """Credits charged or still at stake: for this film, None if nobody knows which it is, and in the last 24 hours."""

    film: float | None
    day: float


def check(account: Account, limits: Limits, price: Price, spent: SpentSoFar) -> None:
    """Let the work pass, or say which limit stands in its way.

    Raises:
        SpendRefusedError: nothing was sent; the text names the setting that would allow it.
    """
    if not account.real_money or price.credits == 0:
        return
    prefix = f"ACT3_MCP_{account.name.upper()}_"
    if price.credits is None:
        raise SpendRefusedError(
            f"The price is not known ({price.basis}), and {account.name} credits are real money; nothing was sent.",
            price.remedy,
        )
    cost = f"This would cost about {price.credits:g} {account.name} credits ({price.basis})"
    caps = (
        ("MAX_CREDITS_PER_CALL", limits.per_call, 0.0, "for one call"),
        ("MAX_CREDITS_PER_FILM", limits.per_film, spent.film, "for this film"),
        ("MAX_CREDITS_PER_DAY", limits.per_day, spent.day, "in 24 hours"),
    )
    for setting, cap, already, scope in caps:
        if cap is not None and already is None:
            raise SpendRefusedError(
                f"{cost}, and which film it is for is not known here, so that the operator's cap of {cap:g} {scope}, "
                f"{prefix}{setting}, could not hold. Nothing was sent.",
                "Call act3_get_project with with_shots=true for the project the shot is in, then this again.",
            )
        if cap is not None and already is not None and already + price.credits > cap:
            raise SpendRefusedError(
                f"{cost}, and {already:g} are spent already; the operator's cap {scope} is {cap:g}. Nothing was sent.",
                f"Only the operator can raise it, with {prefix}{setting}.",
            )
    if spent.day + price.credits > limits.auto_approve:
        raise SpendRefusedError(
            f"{cost}, and {spent.day:g} were spent in the last 24 hours; "
            f"{limits.auto_approve:g} may be spent without asking a person. Nothing was sent.",
            f"The operator can allow it with {prefix}AUTO_APPROVE_CREDITS.",
        )
