"""The account's play money, read; more of it cannot be bought."""

from act3_mcp.contract.eversince import credits  # the contract's noun
from act3_mcp.studio import purse
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince.projects import warning
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(credits.GET)
def get(desk: Desk) -> credits.Credits:
    """What may still be spent."""
    return credits.Credits(credits_balance=purse.balance(desk.tx), credits_warning=warning(desk))


@routes.serves(credits.LIST_PACKAGES)
def list_packages(desk: Desk) -> credits.CreditPackages:
    """None: these credits are not money."""
    return credits.CreditPackages(
        credits_balance=purse.balance(desk.tx), has_subscription=True, subscription_required=False
    )
