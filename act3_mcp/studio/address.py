"""The file in which the process that serves a home says where; only its user can read it."""

import os
from pathlib import Path

from pydantic import BaseModel, SecretStr, ValidationError, field_serializer


class Address(BaseModel):
    """Where the studio is, the key it takes, what it signs webhooks with, and the process that serves it."""

    origin: str
    key: SecretStr
    pid: int
    webhook_secret: SecretStr = SecretStr("")

    @field_serializer("key", "webhook_secret")
    def _reveal(self, key: SecretStr) -> str:
        return key.get_secret_value()


def write(path: Path, address: Address) -> None:
    """Put the address there whole: readers see the old one, none, or this one."""
    passing = path.with_suffix(f".{os.getpid()}.new")
    passing.unlink(missing_ok=True)
    with os.fdopen(os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(address.model_dump_json())
    passing.replace(path)


def read(path: Path) -> Address | None:
    """The address of a process that lives; None when there is none to be had, yet or any more."""
    try:
        address = Address.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None
    return address if _is_alive(address.pid) else None


def _is_alive(pid: int) -> bool:
    if os.name == "nt":
        # There, signal 0 would end the process. A stale address then costs its reader one failed attempt.
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
