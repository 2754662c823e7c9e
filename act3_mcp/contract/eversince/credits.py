"""The account's credits, and what more of them cost (contract/eversince.md §8.1)."""

from typing import ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.endpoints import Read
from act3_mcp.contract.eversince.answers import Answer, Listing
from act3_mcp.contract.wire import Resource


class Credits(Answer):
    """The balance."""

    wrappers: ClassVar[tuple[str, ...]] = ("account",)

    credits_balance: float = Field(validation_alias=AliasChoices("credits_balance", "balance", "credits"))


class CreditPackage(Resource):
    """Credits for money; the person buys them on the vendor's page."""

    id: str | None = None
    credits: float | None = None
    price: str | None = None
    price_cents: int | None = None
    purchase_url: str | None = None


class CreditPackages(Listing):
    """What can be bought."""

    rows: ClassVar[str] = "packages"

    packages: list[CreditPackage] = Field(default_factory=list[CreditPackage])
    credits_balance: float | None = None
    has_subscription: bool | None = None
    subscription_required: bool | None = None


GET = Read("/account/credits", Credits)
LIST_PACKAGES = Read("/account/credit-packages", CreditPackages)
