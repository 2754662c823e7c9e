"""Putting the parts together: the only code that knows every layer, and which API is where."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import anyio
import httpx2
from mcp.server import CacheHint, MCPServer

from act3_mcp import __version__
from act3_mcp.clock import SYSTEM_CLOCK, Clock
from act3_mcp.contract import act3 as contract
from act3_mcp.film.catalog import Catalog
from act3_mcp.film.intake import Intake
from act3_mcp.jobs.ledger import Ledger
from act3_mcp.jobs.start import Starter
from act3_mcp.prompts import load_prompts
from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.instructions import INSTRUCTIONS
from act3_mcp.settings import Settings
from act3_mcp.spend.gate import Account, Limits
from act3_mcp.studio import Studio
from act3_mcp.tools import act3, film
from act3_mcp.tools.app import Api, App
from act3_mcp.upstream.act3 import ACT3
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.fetch import Fetcher, origin_of
from act3_mcp.upstream.site import Locate, Site, fixed

TOOLSETS = (film.toolset, act3.toolset)


def build_server(
    settings: Settings,
    *,
    studio: Studio | None = None,
    transport: httpx2.AsyncBaseTransport | None = None,
    clock: Clock = SYSTEM_CLOCK,
    local_files: bool = True,
) -> tuple[FilmServer, anyio.Event]:
    """The server, and the event to set when it should begin to stop.

    `local_files` says whether its callers share this machine's disk. `studio`
    stands in for the one the settings' home would have, `transport` for the
    network, `clock` for time.
    """
    closing = anyio.Event()
    studio = studio or Studio(settings.home)

    @asynccontextmanager
    async def lifespan(_: MCPServer[App]) -> AsyncGenerator[App]:
        async with running(
            settings, studio, transport=transport, clock=clock, closing=closing, local_files=local_files
        ) as app:
            yield app

    tools = [
        tool
        for toolset in TOOLSETS
        if toolset.name in settings.toolsets
        for tool in toolset.bind(read_only=settings.read_only)
    ]
    server = FilmServer(
        "act3-film",
        title="ACT3 film",
        version=__version__,
        instructions=INSTRUCTIONS,
        tools=tools,
        lifespan=lifespan,
        log_level="WARNING",
        # They depend on the settings alone, which cannot change while we run.
        cache_hints={
            "tools/list": CacheHint(ttl_ms=3_600_000, scope="public"),
            "prompts/list": CacheHint(ttl_ms=3_600_000, scope="public"),
        },
    )
    known = {name for toolset in TOOLSETS for name in toolset.names}
    for prompt in load_prompts({tool.name for tool in tools}, known):
        server.add_prompt(prompt)
    return server, closing


@asynccontextmanager
async def running(
    settings: Settings,
    studio: Studio,
    *,
    transport: httpx2.AsyncBaseTransport | None,
    clock: Clock,
    closing: anyio.Event,
    local_files: bool,
) -> AsyncGenerator[App]:
    """Everything a tool may use, opened and closed in order."""
    async with studio:
        locate, about = _act3_site(settings, studio)
        account = Account("act3", real_money=locate != studio.locate and "act3" not in settings.play_money)
        limits = Limits(
            per_call=settings.act3_max_credits_per_call,
            per_film=settings.act3_max_credits_per_film,
            per_day=settings.act3_max_credits_per_day,
            auto_approve=settings.act3_auto_approve_credits,
        )

        async def trusted() -> frozenset[str]:
            site = await locate()
            return frozenset({*settings.media_origins, origin_of(site.base_url)})

        fetcher = Fetcher(trusted, transport=transport)
        inbox = settings.home / "inbox"
        roots = (settings.output, inbox, *settings.upload_roots)
        ledger = Ledger(settings.home / "ledger.db", clock)
        catalog = Catalog(settings.home / "catalog.db")
        try:
            async with ApiClient(locate, ACT3, clock=clock, transport=transport) as client:
                yield App(
                    act3=Api(client, locate, account, Starter(account, limits, ledger), about),
                    ledger=ledger,
                    catalog=catalog,
                    fetcher=fetcher,
                    intake=Intake(roots, local_files, settings.home / "scratch", fetcher),
                    output=settings.output,
                    clock=clock,
                    closing=closing,
                )
        finally:
            catalog.close()
            ledger.close()


def _act3_site(settings: Settings, studio: Studio) -> tuple[Locate, str]:
    key, base_url = settings.act3_api_key, settings.act3_base_url
    if key is None and base_url is None:
        return studio.locate, "the studio on this machine, which draws animatics"
    url = base_url or contract.BASE_URL
    return fixed(Site(url, key)), f"the ACT3 API at {url}"
