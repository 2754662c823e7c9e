"""Links to media that whoever holds one may open, for a while."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from act3_mcp.studio.errors import StudioError

VALID_SECONDS = 24 * 3600
_STEP = 3600


def timestamp(seconds: float) -> str:
    """Unix time as the API writes it.

    >>> timestamp(1736951520)
    '2025-01-15T14:32:00Z'
    """
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class Link:
    """A URL and the moment it stops working."""

    url: str
    expires_at: str


@dataclass(frozen=True)
class Links:
    """Signs links under `origin` and tells its own from forged and stale ones."""

    origin: str
    key: bytes
    valid_seconds: int = VALID_SECONDS
    is_spoilt: Callable[[], bool] = lambda: False

    def to(self, name: str, now: float) -> Link:
        """A link that works for `valid_seconds` at least, or for none at all where it is spoilt.

        The expiry moves in steps of an hour, or less where links live shorter: a
        job read twice gives the same link.
        """
        step = min(_STEP, self.valid_seconds)
        expires = int(now) if self.is_spoilt() else (int(now) // step + 1) * step + self.valid_seconds
        url = f"{self.origin}/media/{name}?expires={expires}&signature={self._signature(name, str(expires))}"
        return Link(url, timestamp(expires))

    def upload(self, key: str, now: float, seconds: float) -> str:
        """A link under which a file may be put, for so many seconds."""
        expires = str(int(now + seconds))
        return f"{self.origin}/uploads/{key}?expires={expires}&signature={self._signature(f'put {key}', expires)}"

    def check_upload(self, key: str, expires: str, signature: str, now: float) -> None:
        """Let a good upload link pass.

        Raises:
            StudioError: as `check`.
        """
        self.check(f"put {key}", expires, signature, now)

    def check(self, name: str, expires: str, signature: str, now: float) -> None:
        """Let a good link pass.

        Raises:
            StudioError: the link was changed, or its time is over.
        """
        # The signature first: an expiry nobody signed means nothing. As bytes: str comparison refuses non-ASCII.
        if not hmac.compare_digest(self._signature(name, expires).encode(), signature.encode(errors="replace")):
            raise StudioError(403, "invalid_signature", "This link is not one of ours; ask for the result again.")
        if now >= int(expires):
            raise StudioError(403, "link_expired", "This link has expired; ask for the result again for a new one.")

    def _signature(self, name: str, expires: str) -> str:
        text = f"{name}\n{expires}".encode(errors="replace")
        return hmac.new(self.key, text, hashlib.sha256).hexdigest()
