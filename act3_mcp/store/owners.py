"""Who wrote a row, and whether they still live: each server holds a lock that ends with its process."""

import secrets
from pathlib import Path

from act3_mcp.store.locks import FileLock


class Owner:
    """One running server. Its id counts as alive while the operating system keeps its lock.

    A lock rather than a heartbeat: it is free the moment its holder is killed,
    and never while its holder is only slow.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.id = secrets.token_hex(8)
        self._lock = FileLock(self._path(self.id))
        self._lock.acquire()

    def lives(self, owner_id: str | None) -> bool:
        """Whether the server of that id still runs. What has no owner has nobody."""
        if owner_id is None:
            return False
        if owner_id == self.id:
            return True
        path = self._path(owner_id)
        if not path.exists():
            return False
        lock = FileLock(path)
        if not lock.acquire():
            return True
        path.unlink(missing_ok=True)
        lock.release()
        return False

    def close(self) -> None:
        """Stop counting as alive."""
        self._path(self.id).unlink(missing_ok=True)
        self._lock.release()

    def _path(self, owner_id: str) -> Path:
        return self._folder / f"{owner_id}.lock"
