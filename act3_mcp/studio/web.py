"""The studio over HTTP: routes become ASGI, answers become responses, refusals become the envelope."""

import hmac
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

import anyio
from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route as WebRoute
from starlette.types import ASGIApp

from act3_mcp.contract.act3.assets import TYPES
from act3_mcp.contract.endpoints import NoQuery, Read, Write
from act3_mcp.contract.states import State
from act3_mcp.store import Database, Row, Transaction
from act3_mcp.studio import act3, bodies
from act3_mcp.studio.desk import Aftermath, Desk
from act3_mcp.studio.dock import dock
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.guard import Guard, refusal
from act3_mcp.studio.library import Deposit, Library
from act3_mcp.studio.links import Links
from act3_mcp.studio.rates import Rate
from act3_mcp.studio.routes import Endpoint, Found, Mount, Route
from act3_mcp.studio.scheduler import partial_folder
from act3_mcp.studio.terms import Terms
from act3_mcp.studio.trouble import HangUp, Trouble
from act3_mcp.studio.uploads import receiving

_CODES = {404: "not_found", 405: "method_not_allowed"}


@runtime_checkable
class Awaited(Protocol):
    """A job or a render: something that a caller waits for."""

    @property
    def state(self) -> State:
        """Where it stands."""
        ...


@dataclass(frozen=True)
class Premises:
    """What the web layer needs of the rest of the studio."""

    db: Database
    media: Path
    port: int
    api_key: str
    links: Links
    clock: Callable[[], float]
    nudge: Callable[[], None]
    dismiss: Callable[[Iterable[str]], None]
    mounts: tuple[Mount, ...]
    terms: Terms
    library: Library
    hang_up: HangUp


def build_app(premises: Premises) -> ASGIApp:
    """The whole site."""
    mounts = premises.mounts
    routes = [_bind(route, mount.prefix, premises) for mount in mounts for route in mount.routes]
    routes.append(WebRoute("/media/{name}", _media(premises), methods=["GET"]))
    routes.append(
        WebRoute("/uploads/{key}", dock(premises.db, premises.media, premises.links, premises.clock), methods=["PUT"])
    )

    async def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, StudioError)
        return refusal(error, request.url.path, mounts)

    async def unrouted(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        response = refusal(_unrouted(request, error), request.url.path, mounts)
        response.headers.update(error.headers or {})
        return response

    async def broken(request: Request, _: Exception) -> Response:
        error = StudioError(500, "internal_error", "The studio failed; its log says more.")
        return refusal(error, request.url.path, mounts)

    app = Starlette(
        routes=routes, exception_handlers={StudioError: refused, HTTPException: unrouted, Exception: broken}
    )
    # A path with a slash too many is a mistake to be told, not to be followed.
    app.router.redirect_slashes = False
    troubled = Trouble(app, mounts, premises.terms.faults, premises.hang_up)
    # The plan is ACT3's; other contracts have limits of their own.
    rates = {act3.PREFIX: Rate(premises.terms.plan.requests_per_minute)}
    return Guard(troubled, mounts, premises.port, premises.clock, rates)


def _bind(route: Route, prefix: str, premises: Premises) -> WebRoute:
    endpoint = route.endpoint
    look_again = f"{premises.terms.plan.look_again_seconds:g}"

    async def serve(request: Request) -> Response:
        _check_key(request.headers.get("authorization", ""), premises.api_key)
        async with _given(endpoint, request, premises) as given:
            aftermath = Aftermath()

            def handle(tx: Transaction) -> BaseModel | Found[BaseModel]:
                desk = Desk(tx, premises.clock(), premises.links, aftermath, premises.terms.plan)
                return route.handler(desk, *given, **request.path_params)

            if isinstance(endpoint, Read):
                return _answer(await premises.db.read(handle), route.status, look_again)
            answer = await premises.db.write(handle)
        await _follow_up(aftermath, premises)
        return _answer(answer, route.status, look_again)

    return WebRoute(prefix + endpoint.path, serve, methods=[endpoint.method])


@asynccontextmanager
async def _given(
    endpoint: Endpoint, request: Request, premises: Premises
) -> AsyncGenerator[tuple[BaseModel | Deposit, ...]]:
    """What a request brings for its handler besides the ids."""
    if isinstance(endpoint, Read):
        takes_query = endpoint.query is not NoQuery
        yield (bodies.parse_query(request.query_params, endpoint.query),) if takes_query else ()
    elif isinstance(endpoint, Write):
        body = await bodies.read(request.stream())
        yield (bodies.parse(body, request.headers.get("content-type", ""), endpoint.request),)
    else:
        async with receiving(request.headers, request.stream(), partial_folder(premises.media)) as arrival:
            fields = bodies.parse_form(arrival.fields, endpoint.request)
            async with premises.library.deposited(arrival) as deposit:
                yield (fields, deposit)


async def _follow_up(aftermath: Aftermath, premises: Premises) -> None:
    premises.dismiss(aftermath.stopped)
    premises.nudge()
    for name in aftermath.files:
        # What is left by a crash here is tidied up at the next start.
        await anyio.Path(premises.media / name).unlink(missing_ok=True)


def _media(premises: Premises) -> Callable[[Request], Awaitable[Response]]:
    async def serve(request: Request) -> Response:
        name = request.path_params["name"]
        query = request.query_params
        premises.links.check(name, query.get("expires", ""), query.get("signature", ""), premises.clock())
        row = await premises.db.read(lambda tx: tx.one(_FILES, name=name))
        # Only names of our rows get this far, so nothing can climb out of the folder.
        path = anyio.Path(premises.media / name)
        if row is None or not await path.is_file():
            raise StudioError(404, "not_found", "This file is no longer here; generate or render it again.")
        ending = path.suffix.removeprefix(".")
        # Text may be read as anything a browser likes; pictures and sounds are no more than that.
        is_shown = TYPES[ending][0] in {"video", "audio", "image"}
        return FileResponse(
            path,
            media_type=TYPES[ending][1],
            filename=f"{_stem(row)}.{ending}",
            content_disposition_type="inline" if is_shown else "attachment",
        )

    return serve


_FILES = (
    "SELECT id, title FROM work WHERE media = :name UNION ALL "
    "SELECT id, name AS title FROM assets WHERE media = :name OR thumbnail = :name"
)


def _stem(row: Row) -> str:
    """What a browser saves it as: the title in plain letters, and the id.

    >>> _stem({"title": "Hero walks in!", "id": "job_1"})
    'hero-walks-in-job_1'
    """
    words = re.findall(r"[a-z0-9]+", row["title"].lower())
    return "-".join([*words[:8], row["id"]])[-100:]


def _check_key(authorization: str, key: str) -> None:
    scheme, _, given = authorization.partition(" ")
    # As bytes: comparing str refuses non-ASCII, and would tell so.
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), key.encode()):
        raise StudioError(401, "unauthorized", "Send the studio's key: Authorization: Bearer <key>.")


def _answer(answer: BaseModel | Found[BaseModel], status: int, look_again: str) -> Response:
    if isinstance(answer, Found):
        answer, status = answer.value, 200
    model = answer
    headers = {"Cache-Control": "no-store"}
    if status == 204:
        return Response(status_code=status, headers=headers)
    if isinstance(model, Awaited) and not model.state.is_final:
        headers["Retry-After"] = look_again
    return Response(model.model_dump_json(), status, headers, "application/json")


def _unrouted(request: Request, error: HTTPException) -> StudioError:
    what = f"{request.method} {request.url.path[:100]}"
    message = f"{what}: no such endpoint." if error.status_code == 404 else f"{what}: {error.detail}."
    return StudioError(error.status_code, _CODES.get(error.status_code, "bad_request"), message)
