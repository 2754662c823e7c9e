"""Which function answers which of the contract's endpoints; data, until the web layer binds it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Concatenate, Generic, TypeVar, overload

from pydantic import BaseModel, JsonValue

from act3_mcp.contract.endpoints import Read, Upload, Write
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.library import Deposit

Request = TypeVar("Request", bound=BaseModel)
Response = TypeVar("Response", bound=BaseModel)

Endpoint = Read[Any] | Write[Any, Any] | Upload[Any, Any]


@dataclass(frozen=True)
class Found(Generic[Response]):
    """An answer that was there before the request asked for it to be made; its status is 200."""

    value: Response


@dataclass(frozen=True)
class Route:
    """An endpoint, its handler, and the status of success.

    Handlers are plain functions called inside a transaction: with the desk,
    the request of a write or the query of a read that takes one, the file of
    an upload, and the ids of the path by name.
    """

    endpoint: Endpoint
    handler: Callable[..., "BaseModel | Found[Any]"]
    status: int


@dataclass(frozen=True)
class Mount:
    """One contract as served: where, by what, and how its refusals look (status and body)."""

    prefix: str
    routes: tuple[Route, ...]
    envelope: Callable[[StudioError], tuple[int, JsonValue]]


class Routes:
    """A noun's routes, collected by decorating its handlers."""

    def __init__(self) -> None:
        self._routes: list[Route] = []

    def __iter__(self) -> Iterator[Route]:
        return iter(self._routes)

    @overload
    def serves(
        self, endpoint: Read[Response], *, status: int = 200
    ) -> Callable[[Callable[Concatenate[Desk, ...], Response]], Callable[Concatenate[Desk, ...], Response]]: ...

    @overload
    def serves(
        self, endpoint: Write[Request, Response], *, status: int = 200
    ) -> Callable[
        [Callable[Concatenate[Desk, Request, ...], Response | Found[Response]]],
        Callable[Concatenate[Desk, Request, ...], Response | Found[Response]],
    ]: ...

    @overload
    def serves(
        self, endpoint: Upload[Request, Response], *, status: int = 200
    ) -> Callable[
        [Callable[Concatenate[Desk, Request, Deposit, ...], Response]],
        Callable[Concatenate[Desk, Request, Deposit, ...], Response],
    ]: ...

    def serves(self, endpoint: Endpoint, *, status: int = 200) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Answer `endpoint` with the decorated function."""

        def collect(handler: Callable[..., Any]) -> Callable[..., Any]:
            self._routes.append(Route(endpoint, handler, status))
            return handler

        return collect
