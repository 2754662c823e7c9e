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

from act3_mcp.errors import ConfigError
from act3_mcp.store import Database, Transaction
from act3_mcp.studio import act3, eversince, purse, work
from act3_mcp.studio.address import Address
from act3_mcp.studio.crew import Crew
from act3_mcp.studio.eversince.agent import Agent
from act3_mcp.studio.eversince.courier import Courier
from act3_mcp.studio.limits import Limits
from act3_mcp.studio.links import Links, timestamp
from act3_mcp.studio.pace import Pace
from act3_mcp.studio.scheduler import Scheduler, partial_folder
from act3_mcp.studio.schema import MIGRATIONS
from act3_mcp.studio.web import Premises, build_app
from act3_mcp.upstream.fetch import Fetcher

HOST = "127.0.0.1"
# Whole requests get this long when we leave; uvicorn adds up to a fifth of a second of its own.
_LEAVE_SECONDS = 1


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
    folder: Path,
    *,
    port: int,
    engine: str,
    limits: Limits,
    opening_credits: int,
    clock: Callable[[], float],
    pace: Pace,
    trusted: frozenset[str],
) -> AsyncGenerator[Address]:
    """Serve the studio in `folder`; webhooks go to public addresses and to `trusted` origins.

    Raises:
        ConfigError: the port asked for is taken.
    """
    media = folder / "media"
    at = timestamp(clock())
    async with AsyncExitStack() as stack:
        db = await anyio.to_thread.run_sync(_open, folder)
        stack.callback(db.close)
        books = await db.write(lambda tx: _begin(tx, opening_credits, at))
        await anyio.to_thread.run_sync(_tidy, media, books.kept)
        listener = stack.enter_context(_listen(port, books.port))
        port = listener.getsockname()[1]
        await db.write(lambda tx: _set(tx, "port", str(port)))
        origin = f"http://{HOST}:{port}"
        crew = await stack.enter_async_context(Crew(engine, folder, limits))
        links = Links(origin, books.media_key.encode())
        news: list[Callable[[], None]] = []

        def nudge() -> None:
            for tell in news:
                tell()

        scheduler = Scheduler(db, crew, media, limits, clock, ended=nudge)
        agent = Agent(db, links, pace, clock, nudge)
        fetcher = Fetcher(partial(_same, trusted))
        courier = Courier(db, links, clock, fetcher, books.webhook_secret.encode())
        news.extend((scheduler.nudge, agent.nudge, courier.nudge))
        mounts = (act3.MOUNT, eversince.MOUNT)
        app = build_app(Premises(db, media, port, books.api_key, links, clock, nudge, scheduler.dismiss, mounts))
        await stack.enter_async_context(_web_server(app, listener))
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(scheduler.run)
            tasks.start_soon(agent.run)
            tasks.start_soon(courier.run)
            yield Address(
                origin=origin,
                key=SecretStr(books.api_key),
                pid=os.getpid(),
                webhook_secret=SecretStr(books.webhook_secret),
            )
            tasks.cancel_scope.cancel()


async def _same(origins: frozenset[str]) -> frozenset[str]:  # async because `Origins` is: other origins do move
    return origins


class _Server(uvicorn.Server):
    """Uvicorn as a guest in somebody else's process: the signals are not its own."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


@asynccontextmanager
async def _web_server(app: ASGIApp, listener: socket.socket) -> AsyncGenerator[None]:
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        # Longer than clients keep idle connections: the side that closes first must be the one that sends.
        timeout_keep_alive=75,
        timeout_graceful_shutdown=_LEAVE_SECONDS,
    )
    server = _Server(config)
    # A task of asyncio's, not of a task group: it must end in its own way when everything around it is cancelled.
    task = asyncio.create_task(server.serve([listener]))
    try:
        yield
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
    kept = frozenset(row["media"] for row in tx.all("SELECT media FROM work WHERE media IS NOT NULL"))
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
    for file in media.glob("*.mp4"):
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
