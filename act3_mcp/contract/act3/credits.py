"""Credits: the account's balance (contract/act3.md §6.2, §10)."""

from typing import ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.endpoints import Read
from act3_mcp.contract.wire import Resource


class Credits(Resource):
    """The balance, and its two parts where the API tells them apart."""

    wrappers: ClassVar[tuple[str, ...]] = ("account",)

    balance: float = Field(
        validation_alias=AliasChoices("balance", "current_balance", "credits", "available_credits", "total")
    )
    monthly_remaining: float | None = None
    rollover_balance: float | None = None


GET = Read("/account/credits", Credits)
