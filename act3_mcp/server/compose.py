"""Putting the parts together: the only code that knows every layer, and which API is where."""

import hashlib
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import anyio
import httpx2
from mcp.server import CacheHint, MCPServer
from mcp.server.mcpserver.tools import Tool
from pydantic import SecretStr

from act3_mcp import __version__
from act3_mcp.clock import SYSTEM_CLOCK, Clock
from act3_mcp.contract import act3 as act3_contract
from act3_mcp.contract import eversince as eversince_contract
from act3_mcp.contract.act3 import credits as act3_credits
from act3_mcp.contract.eversince import credits as eversince_credits
from act3_mcp.film.catalog import Catalog
from act3_mcp.film.intake import Intake
from act3_mcp.film.stills import LARGEST_CLIP, Stills
from act3_mcp.jobs.act3 import look_at, settle
from act3_mcp.jobs.attending import Attendants
from act3_mcp.jobs.eversince import look_at_project, settle_message, settle_render, settle_run
from act3_mcp.jobs.ledger import Ledger
from act3_mcp.jobs.messenger import Messenger
from act3_mcp.jobs.outbox import MIGRATIONS as OUTBOX_MIGRATIONS
from act3_mcp.jobs.outbox import Outbox
from act3_mcp.jobs.reconcile import Reconciler
from act3_mcp.jobs.saving import Saver
from act3_mcp.jobs.start import Starter
from act3_mcp.jobs.watchers import Publish, Watchers
from act3_mcp.jobs.work import Kind, Look, Settle
from act3_mcp.prompts import load_prompts
from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.completions import completer
from act3_mcp.server.guides import add_guides
from act3_mcp.server.instructions import INSTRUCTIONS
from act3_mcp.server.mirrors import Mirrors
from act3_mcp.server.subscriptions import Subscriptions
from act3_mcp.server.tasks.extension import TasksExtension, TaskSource
from act3_mcp.server.tasks.work import WorkTasks
from act3_mcp.server.webhooks import PATHS
from act3_mcp.settings import Settings
from act3_mcp.spend.gate import Account, Limits
from act3_mcp.store import Database, Owner
from act3_mcp.studio import Studio, Terms
from act3_mcp.tools import act3, eversince, film, library
from act3_mcp.tools.app import Api, App
from act3_mcp.tools.waiting import WAITING
from act3_mcp.upstream.act3 import ACT3
from act3_mcp.upstream.budget import MIGRATIONS as RATE_MIGRATIONS
from act3_mcp.upstream.budget import Shelf
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.dialect import Dialect
from act3_mcp.upstream.eversince import EVERSINCE
from act3_mcp.upstream.fetch import Fetcher, origin_of
from act3_mcp.upstream.site import Locate, Site, fixed

TOOLSETS = (film.toolset, act3.toolset, eversince.toolset, library.toolset)

_STUDIO = "the studio on this machine, which draws animatics"


def build_server(
    settings: Settings,
    *,
    studio: Studio | None = None,
    transport: httpx2.AsyncBaseTransport | None = None,
    clock: Clock = SYSTEM_CLOCK,
    local_files: bool = True,
    more_tools: Iterable[Tool] = (),
    more_tasks: Iterable[TaskSource] = (),
) -> tuple[FilmServer, anyio.Event]:
    """The server, and the event to set when it should begin to stop.

    `local_files` says whether its callers share this machine's disk. `studio`
    stands in for the one the settings' home would have, `transport` for the
    network, `clock` for time. `more_tools` are shown after those of the toolsets, and
    `more_tasks` know of the tasks that are made of them.
    """
    closing = anyio.Event()
    subscriptions = Subscriptions()
    studio = studio or Studio(settings.home, terms=Terms(trusted=frozenset(settings.media_origins)))
    apps: list[App] = []
    shown = [toolset for toolset in TOOLSETS if toolset.name in settings.toolsets]
    tools = [tool for toolset in shown for tool in toolset.bind(read_only=settings.read_only)]
    sources = (WorkTasks(settings.home / "tasks.db", _waiting(tools)), *more_tasks)

    @asynccontextmanager
    async def lifespan(_: MCPServer[App]) -> AsyncGenerator[App]:
        async with (
            running(
                settings,
                studio,
                transport=transport,
                clock=clock,
                closing=closing,
                local_files=local_files,
                publish=subscriptions.publish,
            ) as app,
            subscriptions.running(),
            AsyncExitStack() as stack,
        ):
            for source in sources:
                await stack.enter_async_context(source.running(app))
            apps.append(app)
            subscriptions.wanted, subscriptions.unwanted = app.attendants.subscribed, app.attendants.unsubscribed
            try:
                yield app
            finally:
                apps.remove(app)

    server = FilmServer(
        "act3-film",
        title="ACT3 film",
        version=__version__,
        instructions=INSTRUCTIONS,
        tools=[*tools, *more_tools],
        lifespan=lifespan,
        log_level="WARNING",
        # They depend on the settings alone, which cannot change while we run.
        cache_hints={
            "tools/list": CacheHint(ttl_ms=3_600_000, scope="public"),
            "prompts/list": CacheHint(ttl_ms=3_600_000, scope="public"),
        },
        subscriptions=subscriptions.bus,
        extensions=[TasksExtension(sources)],
    )

    async def wake(handle: str) -> None:
        for app in apps:
            await app.watchers.wake(handle)

    server.wake = wake
    server.mirrors = Mirrors(mirror for toolset in shown for mirror in toolset.mirrors)
    # Called rather than used as a decorator: what it decorates is made elsewhere.
    server.completion()(completer(lambda: apps[-1] if apps else None))
    add_guides(server)
    subscriptions.attach(server)
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
    publish: Publish,
) -> AsyncGenerator[App]:
    """Everything a tool may use, opened and closed in order."""
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(studio)
        owner = Owner(settings.home / "owners")
        stack.callback(owner.close)
        ledger = Ledger(settings.home / "ledger.db", clock, owner)
        stack.callback(ledger.close)
        catalog = Catalog(settings.home / "catalog.db")
        stack.callback(catalog.close)
        apis: dict[str, Api] = {}
        rates = Database(settings.home / "rates.db", RATE_MIGRATIONS, durable=False)
        stack.callback(rates.close)
        for hosted in (_act3(settings, studio), _eversince(settings, studio)):
            client = ApiClient(
                hosted.locate,
                hosted.dialect,
                clock=clock,
                closing=closing,
                transport=transport,
                shelf=Shelf(rates, hosted.rate_account),
            )
            apis[hosted.account.name] = hosted.api(await stack.enter_async_context(client), ledger)

        async def trusted() -> frozenset[str]:
            sites = [await api.locate() for api in apis.values()]
            return frozenset({*settings.media_origins, *(origin_of(site.base_url) for site in sites)})

        def look_by(kind: Kind) -> Look:
            if kind in {Kind.CLIP, Kind.FILM}:
                return look_at(apis["act3"].client, kind)
            return look_at_project(apis["eversince"].client, clock)

        settlers: dict[tuple[str, Kind], Settle] = {
            ("act3", Kind.CLIP): settle(apis["act3"].client, Kind.CLIP),
            ("act3", Kind.FILM): settle(apis["act3"].client, Kind.FILM),
            ("eversince", Kind.RUN): settle_run(apis["eversince"].client),
            ("eversince", Kind.MESSAGE): settle_message(apis["eversince"].client, look_by(Kind.RUN)),
            ("eversince", Kind.RENDER): settle_render(apis["eversince"].client),
        }
        accounts = frozenset((api.account.name, api.account.real_money) for api in apis.values())
        # Opened before the tasks that use it, so that it is closed after them.
        waiting = Database(settings.home / "outbox.db", OUTBOX_MIGRATIONS)
        stack.callback(waiting.close)
        tasks = await stack.enter_async_context(anyio.create_task_group())
        stack.callback(tasks.cancel_scope.cancel)
        fetcher = Fetcher(trusted, transport=transport)
        watchers = Watchers(ledger, clock, closing, look_by=look_by, publish=publish)
        saver = Saver(
            apis["act3"].client,
            apis["eversince"].client,
            fetcher=fetcher,
            catalog=catalog,
            ledger=ledger,
            output=settings.output,
        )
        attendants = Attendants(tasks, watchers, ledger, saver, keep_bytes=settings.keep_films_mb * 10**6)
        tasks.start_soon(attendants.resume)
        agent = apis["eversince"]
        messenger = Messenger(
            agent.client, agent.starter, ledger, watchers, account=agent.account, limits=agent.limits, clock=clock
        )
        outbox = Outbox(waiting, owner, messenger, tasks, clock)
        tasks.start_soon(outbox.resume)
        stills = await stack.enter_async_context(Stills(settings.home / "stills.db", settings.home / "scratch", clock))
        roots = (settings.output, settings.home / "inbox", *settings.upload_roots)
        yield App(
            act3=apis["act3"],
            eversince=apis["eversince"],
            ledger=ledger,
            watchers=watchers,
            saver=saver,
            attendants=attendants,
            reconciler=Reconciler(ledger, settlers, accounts, clock),
            catalog=catalog,
            fetcher=fetcher,
            clip_fetcher=Fetcher(trusted, transport=transport, max_bytes=LARGEST_CLIP),
            intake=Intake(roots, local_files, settings.home / "scratch", fetcher),
            stills=stills,
            previews=settings.previews,
            output=settings.output,
            clock=clock,
            closing=closing,
            messenger=messenger,
            outbox=outbox,
        )


@dataclass(frozen=True)
class _Hosted:
    """One API as the settings have it: where it is, how it talks, and whose credits it spends."""

    dialect: Dialect
    locate: Locate
    about: str
    is_drawn: bool
    account: Account
    limits: Limits
    balance: Callable[[ApiClient], Awaitable[float]]
    site: Site | None
    webhook_url: str | None = None

    @property
    def rate_account(self) -> str:
        """Whose request rate is used up, in a form that gives the key away to nobody."""
        key = self.site.key.get_secret_value() if self.site and self.site.key else ""
        whose = f"{self.site.base_url if self.site else 'studio'} {key}"
        return f"{self.dialect.name} {hashlib.sha256(whose.encode()).hexdigest()[:16]}"

    def api(self, client: ApiClient, ledger: Ledger) -> Api:
        return Api(
            name=self.dialect.name,
            client=client,
            locate=self.locate,
            account=self.account,
            limits=self.limits,
            starter=Starter(self.account, self.limits, ledger),
            about=self.about,
            is_drawn=self.is_drawn,
            balance=self.balance,
            webhook_url=self.webhook_url,
        )


def _act3(settings: Settings, studio: Studio) -> _Hosted:
    async def balance(client: ApiClient) -> float:
        return (await client.read(act3_credits.GET)).value.balance

    site = _site(settings.act3_api_key, settings.act3_base_url, act3_contract.BASE_URL)
    return _Hosted(
        dialect=ACT3,
        locate=fixed(site) if site else studio.locate,
        about=f"the ACT3 API at {site.base_url}" if site else _STUDIO,
        is_drawn=site is None,
        account=Account("act3", real_money=site is not None and "act3" not in settings.play_money),
        limits=Limits(
            per_call=settings.act3_max_credits_per_call,
            per_film=settings.act3_max_credits_per_film,
            per_day=settings.act3_max_credits_per_day,
            auto_approve=settings.act3_auto_approve_credits,
        ),
        balance=balance,
        site=site,
    )


def _eversince(settings: Settings, studio: Studio) -> _Hosted:
    async def balance(client: ApiClient) -> float:
        return (await client.read(eversince_credits.GET)).value.credits_balance

    site = _site(settings.eversince_api_key, settings.eversince_base_url, eversince_contract.BASE_URL)
    return _Hosted(
        dialect=EVERSINCE,
        locate=fixed(site) if site else studio.locate_eversince,
        about=f"the Eversince API at {site.base_url}" if site else _STUDIO,
        is_drawn=site is None,
        account=Account("eversince", real_money=site is not None and "eversince" not in settings.play_money),
        limits=Limits(
            per_call=settings.eversince_max_credits_per_call,
            per_film=settings.eversince_max_credits_per_film,
            per_day=settings.eversince_max_credits_per_day,
            auto_approve=settings.eversince_auto_approve_credits,
        ),
        balance=balance,
        site=site,
        webhook_url=_webhook_url(settings, site),
    )


def _waiting(tools: Iterable[Tool]) -> dict[str, str]:
    """The tools that can wait, each with the argument that says how long."""
    return {tool.name: name for tool in tools for name in WAITING if name in tool.parameters["properties"]}


def _webhook_url(settings: Settings, site: Site | None) -> str | None:
    """Where Eversince is to send webhooks: to us, if we can be reached and could tell its from a forgery."""
    if settings.public_url is None or settings.eversince_webhook_secret is None:
        return None
    is_far = site is not None and site.base_url.startswith("https://")
    # The hosted API refuses any other (contract/eversince.md §9), and the project with it.
    if is_far and not settings.public_url.startswith("https://"):
        return None
    return settings.public_url + PATHS["eversince"]


def _site(key: SecretStr | None, base_url: str | None, hosted: str) -> Site | None:
    """Where an API is hosted; None stands for the studio."""
    return None if key is None and base_url is None else Site(base_url or hosted, key)
