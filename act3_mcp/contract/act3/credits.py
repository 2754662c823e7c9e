"""Credits: the account's balance, and where it went (contract/act3.md §6.2, §10)."""

from typing import Annotated, ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.act3.pages import Page, PageQuery
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


class CreditUse(Resource):
    """What one thing cost, or holds back until it is over; `status` says which, where the API does."""

    date: str | None = Field(
        default=None, validation_alias=AliasChoices("date", "timestamp", "created_at", "used_at", "at")
    )
    action: str | None = Field(default=None, validation_alias=AliasChoices("action", "action_type", "type"))
    credits: float | None = Field(
        default=None, validation_alias=AliasChoices("credits", "credits_used", "amount", "cost")
    )
    status: str | None = None
    model: str | None = Field(default=None, validation_alias=AliasChoices("model", "engine"))
    project_id: str | None = None
    shot_id: str | None = None
    job_id: str | None = None
    render_id: str | None = None


class CreditHistory(Page):
    """Uses of credits, as the API orders them."""

    rows: ClassVar[str] = "history"

    history: Annotated[list[CreditUse], Field(description="The uses.")]


GET = Read("/account/credits", Credits)
GET_HISTORY = Read("/account/credits/history", CreditHistory, PageQuery)
