"""What a handler works with: one transaction, the time, and a way to sign links."""

import secrets
from dataclasses import dataclass, field

from act3_mcp.store import Row, Transaction
from act3_mcp.studio.errors import missing
from act3_mcp.studio.links import Link, Links, timestamp
from act3_mcp.studio.plans import UNLIMITED, Plan

# No vowels and no look-alikes: ids are read aloud and typed, and must not spell words.
_LETTERS = "bcdfghjkmnpqrstvwxz23456789"
_TABLES = {"project": "projects", "scene": "scenes", "shot": "shots", "asset": "assets"}


@dataclass
class Aftermath:
    """What is to follow outside the database once the transaction is committed, and only then."""

    files: list[str] = field(default_factory=list[str])
    stopped: list[str] = field(default_factory=list[str])


@dataclass(frozen=True)
class Desk:
    """One request's transaction; it is committed when the handler returns and undone when it raises."""

    tx: Transaction
    now: float
    links: Links
    aftermath: Aftermath = field(default_factory=Aftermath)
    plan: Plan = UNLIMITED

    @property
    def timestamp(self) -> str:
        """Now, as the API writes it."""
        return timestamp(self.now)

    def link(self, media: str) -> Link:
        """A signed link to a file in the media folder."""
        return self.links.to(media, self.now)

    def find(self, noun: str, id_: str) -> Row:
        """The project, scene, shot or asset of that id.

        Raises:
            StudioError: there is none.
        """
        row = self.tx.one(f"SELECT * FROM {_TABLES[noun]} WHERE id = :id", id=id_)  # noqa: S608 # our own table names
        if row is None:
            raise missing(noun, id_)
        return row


def new_id(prefix: str) -> str:
    """A new id such as `shot_x7k2m9qbzd`."""
    return f"{prefix}_{''.join(secrets.choice(_LETTERS) for _ in range(10))}"
