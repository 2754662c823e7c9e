"""Webhooks out: work that is over is told once, in its own time, and never again."""

import logging
from collections.abc import Callable
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self

import anyio
from anyio.abc import TaskGroup
from pydantic import BaseModel

from act3_mcp.contract.act3.webhooks import SIGNATURE_HEADER, signature
from act3_mcp.errors import NoAnswerError
from act3_mcp.store import Database, Transaction
from act3_mcp.studio.terms import Webhook
from act3_mcp.upstream.notify import post_once

log = logging.getLogger(__name__)

_AT_A_TIME = 8


Tell = Callable[[Transaction, str], BaseModel | None]


class Courier:
    """Tells what `event` makes of a piece of work; with no webhook there is nobody to tell."""

    def __init__(self, webhook: Webhook | None, db: Database, event: Tell) -> None:
        self._webhook = webhook
        self._db = db
        self._event = event
        self._stack = AsyncExitStack()
        self._tasks: TaskGroup | None = None

    async def __aenter__(self) -> Self:
        self._tasks = await self._stack.enter_async_context(anyio.create_task_group())
        self._bench = anyio.Semaphore(_AT_A_TIME)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # What nobody has taken by now, nobody will: whoever watches jobs sees them without us.
        if self._tasks is not None:
            self._tasks.cancel_scope.cancel()
        await self._stack.__aexit__(kind, error, trace)

    def tell(self, work_id: str) -> None:
        """Something happened to this work; returns at once."""
        if self._webhook is not None and self._tasks is not None:
            self._tasks.start_soon(self._deliver, self._webhook, work_id)

    async def _deliver(self, webhook: Webhook, work_id: str) -> None:
        event = await self._db.read(lambda tx: self._event(tx, work_id))
        if event is None:
            return
        body = event.model_dump_json(exclude_none=True).encode()
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "act3-film-studio",
            SIGNATURE_HEADER: signature(webhook.secret.get_secret_value().encode(), body),
        }
        async with self._bench:
            try:
                status = await post_once(webhook.url, body, headers, seconds=webhook.seconds)
            except NoAnswerError as failure:
                log.warning("the webhook about %s was not taken: %s", work_id, failure.what)
            else:
                log.info("the webhook about %s was answered with %d", work_id, status)
