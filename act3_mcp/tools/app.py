"""What a running server holds, and how a tool reaches it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
from mcp.server.mcpserver import Context

from act3_mcp.clock import Clock
from act3_mcp.film.catalog import Catalog
from act3_mcp.film.intake import Intake
from act3_mcp.film.stills import Stills
from act3_mcp.jobs.attending import Attendants
from act3_mcp.jobs.ledger import Ledger
from act3_mcp.jobs.messenger import Messenger
from act3_mcp.jobs.outbox import Outbox
from act3_mcp.jobs.reconcile import Reconciler
from act3_mcp.jobs.rows import Entry
from act3_mcp.jobs.saving import Saver
from act3_mcp.jobs.start import Starter
from act3_mcp.jobs.watchers import Watchers
from act3_mcp.spend.gate import Account, Limits
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.fetch import Fetcher
from act3_mcp.upstream.site import Locate


@dataclass(frozen=True)
class Api:
    """One upstream API as configured: `about` says in words what it is and whose credits it spends.

    `is_drawn`: its clips are animatics, which show only the words the engine knows.
    `webhook_url` is where it is asked to send its webhooks; nowhere if None.
    """

    name: str
    client: ApiClient
    locate: Locate
    account: Account
    limits: Limits
    starter: Starter
    about: str
    is_drawn: bool
    balance: Callable[[ApiClient], Awaitable[float]]
    webhook_url: str | None = None


@dataclass(frozen=True)
class App:
    """Everything a tool may use. `closing` is set when the server begins to stop: waits then end at once.

    `clip_fetcher` gets what is only looked at, and so takes no film of a gigabyte.
    """

    act3: Api
    eversince: Api
    ledger: Ledger
    watchers: Watchers
    reconciler: Reconciler
    saver: Saver
    attendants: Attendants
    catalog: Catalog
    fetcher: Fetcher
    clip_fetcher: Fetcher
    intake: Intake
    stills: Stills
    previews: bool
    output: Path
    clock: Clock
    closing: anyio.Event
    messenger: Messenger
    outbox: Outbox

    def owns(self, entry: Entry) -> bool:
        """Whether a row is of the accounts as configured now, not of a studio or a key of before."""
        api = self.act3 if entry.account == self.act3.account.name else self.eversince
        return entry.real_money == api.account.real_money


Ctx = Context[App, Any]


def app(ctx: Ctx) -> App:
    """The app behind a call."""
    return ctx.request_context.lifespan_context
