"""Webhooks out: each change of status told once, signed, and never again, as the contract has it."""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass

import anyio

from act3_mcp.contract.eversince.webhooks import SIGNATURE_HEADER, TIMESTAMP_HEADER, signature
from act3_mcp.errors import MediaError
from act3_mcp.store import Database, Transaction
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince import assets, tables, timelines
from act3_mcp.studio.eversince.projects import shown
from act3_mcp.studio.links import Links
from act3_mcp.upstream.fetch import Fetcher

log = logging.getLogger(__name__)

# What an endpoint has to answer within (eversince.md §9).
TIMEOUT_SECONDS = 10.0


@dataclass(frozen=True)
class _Letter:
    url: str
    body: bytes


class Messenger:
    """Sends what is due; links of other hosts are opened as carefully as any."""

    def __init__(self, db: Database, links: Links, clock: Callable[[], float], fetcher: Fetcher, secret: bytes) -> None:
        self._db = db
        self._links = links
        self._clock = clock
        self._fetcher = fetcher
        self._secret = secret
        self._news = anyio.Event()

    def nudge(self) -> None:
        """Something may be due."""
        self._news.set()
        self._news = anyio.Event()

    async def run(self) -> None:
        """Send until cancelled; what is on its way then is lost, as it would be at the vendor's."""
        async with anyio.create_task_group() as tasks:
            while True:
                news = self._news
                for letter in await self._db.write(self._take):
                    tasks.start_soon(self._send, letter)
                await news.wait()

    def _take(self, tx: Transaction) -> list[_Letter]:
        rows = tx.all("SELECT * FROM webhooks WHERE sent_at IS NULL ORDER BY sequence")
        # Marked before it is sent: once means at most once.
        if rows:
            tx.run("UPDATE webhooks SET sent_at = :now WHERE sent_at IS NULL", now=self._clock())
        return [_Letter(row["url"], self._body(tx, row["project_id"], row["event"])) for row in rows]

    def _body(self, tx: Transaction, project_id: str, event: str) -> bytes:
        desk = Desk(tx, self._clock(), self._links)
        row = tables.project(tx, project_id)
        told = {
            **shown(desk, row).model_dump(mode="json"),
            "event": event,
            "status": event,
            "assets": [asset.model_dump(mode="json") for asset in assets.clips(desk, project_id, row["aspect_ratio"])],
            "timeline": timelines.timeline(desk, row, row["variation_id"]).model_dump(mode="json"),
        }
        return json.dumps(told, ensure_ascii=False).encode()

    async def _send(self, letter: _Letter) -> None:
        timestamp = str(int(self._clock()))
        headers = {
            "Content-Type": "application/json",
            TIMESTAMP_HEADER: timestamp,
            SIGNATURE_HEADER: signature(self._secret, timestamp, letter.body),
        }
        try:
            status = await self._fetcher.post(letter.url, letter.body, headers, TIMEOUT_SECONDS)
        except MediaError as failure:
            log.warning("a webhook was not delivered: %s", failure.what)
        else:
            log.info("a webhook was answered with %d", status)
