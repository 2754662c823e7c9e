"""Which webhooks have come before: neither API numbers them, so they are known by what they say."""

import hashlib
from pathlib import Path

from act3_mcp.store import Database, Transaction

MIGRATIONS = (
    """
    CREATE TABLE deliveries (
        digest BLOB PRIMARY KEY,
        received_at REAL NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deliveries_by_age ON deliveries (received_at);
    """,
)

# ACT3's signatures never expire, and this is how long a replay of one goes unheard.
KEPT_SECONDS = 30 * 24 * 3600.0


class Deliveries:
    """The webhooks that one home folder has taken, shared by its processes."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path, MIGRATIONS)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    async def is_new(self, source: str, body: bytes, now: float) -> bool:
        """Whether this body has not come from there before; from now on it has."""
        digest = hashlib.sha256(source.encode() + b"\n" + body).digest()

        def change(transaction: Transaction) -> bool:
            transaction.run("DELETE FROM deliveries WHERE received_at < :oldest", oldest=now - KEPT_SECONDS)
            added = transaction.run(
                "INSERT OR IGNORE INTO deliveries (digest, received_at) VALUES (:digest, :now)", digest=digest, now=now
            )
            return added == 1

        return await self._database.write(change)
