"""What an endpoint is: a path, what goes in, what comes out, and what a repeat would do.

The clients send these objects and the studio serves the same ones, so that a
path or a model is stated once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from act3_mcp.errors import InputError

Request = TypeVar("Request", bound=BaseModel)
Response = TypeVar("Response", bound=BaseModel)


class Repeat(Enum):
    """What sending the same write twice would do."""

    HARMLESS = "harmless"
    KEYED = "keyed"
    DOUBLES = "doubles"


class NoBody(BaseModel):
    """The request of a write that sends nothing but its path."""


class NoQuery(BaseModel):
    """The query of a read that takes none."""

    model_config = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class Read(Generic[Response]):
    """A GET; it changes nothing and may always be repeated. `query` is what may follow its `?`."""

    path: str
    response: type[Response]
    query: type[BaseModel] = NoQuery
    method: ClassVar[str] = "GET"
    repeat: ClassVar[Repeat] = Repeat.HARMLESS

    def at(self, **ids: str) -> str:
        """The path with its ids filled in."""
        return fill(self.path, ids)


@dataclass(frozen=True)
class Write(Generic[Request, Response]):
    """A request that changes something; `repeat` has no default on purpose."""

    method: str
    path: str
    request: type[Request]
    response: type[Response]
    repeat: Repeat

    def at(self, **ids: str) -> str:
        """The path with its ids filled in."""
        return fill(self.path, ids)


@dataclass(frozen=True)
class Upload(Generic[Request, Response]):
    """A POST that brings a file: multipart, the file in the part named `file`, the request in form fields."""

    path: str
    request: type[Request]
    response: type[Response]
    repeat: Repeat
    method: ClassVar[str] = "POST"
    part: ClassVar[str] = "file"

    def at(self, **ids: str) -> str:
        """The path with its ids filled in."""
        return fill(self.path, ids)


# RFC 3986's unreserved characters and the few others that ids are made of. Escaping
# the rest is not enough: a proxy that decodes %2F would route to another path.
_ID = re.compile(r"[A-Za-z0-9._~:@-]{1,200}")
_DOTS = frozenset({".", ".."})


def fill(path: str, ids: Mapping[str, str]) -> str:
    """A path such as `/shots/{shot_id}` with its ids in place.

    Raises:
        InputError: an id that could not be one, named by its field.
    """
    for field, value in ids.items():
        if value in _DOTS or not _ID.fullmatch(value):
            raise InputError(
                f"{field}: {value[:60]!r} cannot be an id.",
                f"Give the {field} exactly as an earlier result returned it.",
            )
    return path.format_map(ids)
