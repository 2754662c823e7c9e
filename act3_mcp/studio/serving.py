"""The studio while it serves: database, workers and web server, for as long as the lock is held.

Loaded by the process that serves, when it begins to; uvicorn and starlette come with it.
"""

import asyncio
import os
import secrets
import shutil
import socket
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import anyio
import anyio.to_thread
import uvicorn
from pydantic import SecretStr
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from act3_mcp.errors import ConfigError
from act3_mcp.store import Database, Transaction
from act3_mcp.studio import act3, eversince, purse, work
from act3_mcp.studio.address import Address
from act3_mcp.studio.courier import Courier
from act3_mcp.studio.crew import Crew
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince.agent import Agent
from act3_mcp.studio.eversince.messenger import Messenger
from act3_mcp.studio.library import STEM, Library
from act3_mcp.studio.limits import Limits
from act3_mcp.studio.links import Links, timestamp
from act3_mcp.studio.scheduler import Scheduler, partial_folder
from act3_mcp.studio.schema import MIGRATIONS
from act3_mcp.studio.terms import Terms
from act3_mcp.studio.web import Premises, build_app
from act3_mcp.upstream.fetch import Fetcher

HOST = "127.0.0.1"
# Whole requests get this long when we leave; uvicorn adds up to a fifth of a second of its own.
_LEAVE_SECONDS = 1


_KEPT = "SELECT media FROM work UNION ALL SELECT media FROM assets UNION ALL SELECT thumbnail FROM assets"


@dataclass(frozen=True)
class _Books:
    """What an opened home remembers."""

    api_key: str
    media_key: str
    webhook_secret: str
    port: int
    kept: frozenset[str]


@asynccontextmanager
async def serving(
    folder: Path, *, port: int, engine: str, limits: Limits, terms: Terms, clock: Callable[[], float]
) -> AsyncGenerator[Address]:
    """Serve the studio in `folder`; where it is then.

    Raises:
        ConfigError: the port asked for is taken.
    """
    media = folder / "media"
    at = timestamp(clock())
    limits = terms.plan.within(limits)
    async with AsyncExitStack() as stack:
        db = await anyio.to_thread.run_sync(_open, folder)
        stack.callback(db.close)
        books = await db.write(lambda tx: _begin(tx, terms.opening_credits, at))
        await anyio.to_thread.run_sync(_tidy, media, books.kept)
        listener = stack.enter_context(_listen(port, books.port))
        port = listener.getsockname()[1]
        await db.write(lambda tx: _set(tx, "port", str(port)))
        origin = f"http://{HOST}:{port}"
        links = Links(origin, books.media_key.encode(), terms.link_seconds, lambda: terms.faults.befall("expired-link"))
        crew = await stack.enter_async_context(Crew(engine, folder, limits))
        courier = await stack.enter_async_context(
            Courier(terms.webhook, db, lambda tx, work_id: act3.event(Desk(tx, clock(), links), work_id))
        )
        messenger = Messenger(db, links, clock, Fetcher(partial(_same, terms.trusted)), books.webhook_secret.encode())
        news: list[Callable[[], None]] = [messenger.nudge]

        def nudge() -> None:
            for tell in news:
                tell()

        def ended(work_id: str) -> None:
            courier.tell(work_id)
            nudge()

        scheduler = Scheduler(db, crew, media, limits, clock, faults=terms.faults, tell=ended)
        agent = Agent(db, links, terms.pace, clock, nudge)
        news += [scheduler.nudge, agent.nudge]
        server = _Server()
        premises = Premises(
            db=db,
            media=media,
            port=port,
            api_key=books.api_key,
            links=links,
            clock=clock,
            nudge=nudge,
            dismiss=scheduler.dismiss,
            mounts=(act3.MOUNT, eversince.MOUNT),
            terms=terms,
            library=Library(crew, media),
            hang_up=server.hang_up,
        )
        gone = await stack.enter_async_context(server.serving(build_app(premises), listener))
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(scheduler.run)
            tasks.start_soon(_watch, gone)
            tasks.start_soon(agent.run)
            tasks.start_soon(messenger.run)
            yield Address(
                origin=origin,
                key=SecretStr(books.api_key),
                pid=os.getpid(),
                webhook_secret=SecretStr(books.webhook_secret),
            )
            tasks.cancel_scope.cancel()


async def _same(origins: frozenset[str]) -> frozenset[str]:  # async because `Origins` is: other origins do move
    return origins


async def _watch(ended: anyio.Event) -> None:
    """Fail when the web server is no more: a studio nobody can reach must not keep the lock."""
    await ended.wait()
    raise RuntimeError("the web server ended by itself")


class _Guest(uvicorn.Server):
    """Uvicorn as a guest in somebody else's process: the signals are not its own."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


class _Server:
    """The web server, and the one thing that only it can do: cut a connection."""

    def __init__(self) -> None:
        self._uvicorn: uvicorn.Server | None = None

    def hang_up(self, client: tuple[str, int]) -> None:
        """Close a client's connection at once, whatever is under way on it."""
        for connection in [*self._uvicorn.server_state.connections] if self._uvicorn else ():
            if isinstance(connection, H11Protocol) and connection.client == client:
                connection.transport.abort()

    @asynccontextmanager
    async def serving(self, app: ASGIApp, listener: socket.socket) -> AsyncGenerator[anyio.Event]:
        """Serve for as long as this is open; the event happens if it ends before."""
        config = uvicorn.Config(
            app,
            http=H11Protocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            # Longer than clients keep idle connections: the side that closes first must be the one that sends.
            timeout_keep_alive=75,
            timeout_graceful_shutdown=_LEAVE_SECONDS,
        )
        self._uvicorn = server = _Guest(config)
        ended = anyio.Event()
        # A task of asyncio's, not of a task group: it must end in its own way when everything around it is cancelled.
        task = asyncio.create_task(server.serve([listener]))
        task.add_done_callback(lambda _: ended.set())
        try:
            yield ended
        finally:
            server.should_exit = True
            with anyio.CancelScope(shield=True):
                await task


def _open(folder: Path) -> Database:
    path = folder / "studio.db"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # SQLite gives its journals the mode of the file they belong to, and this one holds the keys.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    return Database(path, MIGRATIONS)


def _begin(tx: Transaction, opening_credits: int, at: str) -> _Books:
    purse.open_account(tx, opening_credits, at)
    work.requeue_interrupted(tx, at)
    kept = frozenset(row["media"] for row in tx.all(_KEPT))
    return _Books(
        api_key=_made_once(tx, "api_key", f"studio_{secrets.token_urlsafe(24)}"),
        media_key=_made_once(tx, "media_key", secrets.token_urlsafe(32)),
        webhook_secret=_made_once(tx, "webhook_secret", secrets.token_urlsafe(32)),
        port=int(_made_once(tx, "port", "0")),
        kept=kept,
    )


def _made_once(tx: Transaction, name: str, value: str) -> str:
    tx.run("INSERT INTO settings (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING", name=name, value=value)
    row = tx.one("SELECT value FROM settings WHERE name = :name", name=name)
    assert row is not None
    return row["value"]


def _set(tx: Transaction, name: str, value: str) -> None:
    tx.run("UPDATE settings SET value = :value WHERE name = :name", name=name, value=value)


def _tidy(media: Path, kept: frozenset[str]) -> None:
    """Remove what a crash left: files half drawn, and files that no row came to name."""
    shutil.rmtree(partial_folder(media), ignore_errors=True)
    partial_folder(media).mkdir(parents=True)
    for file in (*media.glob("*.mp4"), *media.glob(f"{STEM}_*")):
        if file.name not in kept:
            file.unlink(missing_ok=True)


def _listen(port: int, earlier: int) -> socket.socket:
    """A listening socket: on the port asked for, or else the one used before, or else any."""
    for choice in (port,) if port else (earlier, 0):
        # The protocol by name: asyncio turns Nagle's delay (40 ms an answer) off only where it sees it.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            if os.name != "nt":  # there, it would let two programs have the port
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((HOST, choice))
            listener.listen(128)
        except OSError:
            listener.close()
        else:
            listener.setblocking(False)  # noqa: FBT003 # the signature is the library's
            return listener
    raise ConfigError(f"Port {port} on {HOST} cannot be had.", "Choose another, or 0 for any that is free.")
