"""The account's play money, read."""

from act3_mcp.contract.act3 import credits  # the contract's noun
from act3_mcp.studio import purse
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(credits.GET)
def get(desk: Desk) -> credits.Credits:
    """What may still be spent."""
    return credits.Credits(balance=purse.balance(desk.tx))
