"""The client of one API: every request we make to it goes through `ApiClient`."""

import itertools
import json
import logging
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, Self, TypeVar, cast

import anyio
import httpx2
from pydantic import BaseModel, ValidationError

from act3_mcp.clock import SYSTEM_CLOCK, Clock
from act3_mcp.contract.endpoints import NoBody, Read, Repeat, Upload, Write
from act3_mcp.errors import (
    ConnectError,
    ContractError,
    InputError,
    MediaError,
    NoAnswerError,
    NotFoundError,
    UpstreamError,
)
from act3_mcp.upstream.attachments import Attachment
from act3_mcp.upstream.budget import RateBudget, Shelf
from act3_mcp.upstream.dialect import Dialect, Failure
from act3_mcp.upstream.fetch import Progress, Saved, write_file
from act3_mcp.upstream.redaction import quote
from act3_mcp.upstream.retry import RetryPolicy, may_repeat, retry_after
from act3_mcp.upstream.site import Locate

Request = TypeVar("Request", bound=BaseModel)
Response = TypeVar("Response", bound=BaseModel)

log = logging.getLogger(__name__)

TIMEOUT = httpx2.Timeout(connect=10.0, read=30.0, write=30.0, pool=10.0)
# Once a file is there, the API may look into it before it answers.
UPLOAD_TIMEOUT = httpx2.Timeout(connect=10.0, read=120.0, write=60.0, pool=10.0)
KEPT_ALIVE = httpx2.Limits(max_connections=100, max_keepalive_connections=20)
# Both APIs' answers are small JSON; media have their own way in, `fetch`.
MAX_ANSWER_BYTES = 8 * 2**20


@dataclass(frozen=True)
class Answer(Generic[Response]):
    """What came back, and what its headers said about it.

    `is_media`: the answer was the file itself in place of words about it, and
    was left unread; `ApiClient.download` gets it.
    """

    value: Response
    status: int
    request_id: str | None
    retry_after: float | None
    is_media: bool = False


@dataclass(frozen=True)
class _Request:
    """A request as every attempt sends it; only the site may differ between two."""

    method: str
    path: str
    repeat: Repeat
    content: bytes | None = None
    form: "_Form | None" = None


@dataclass(frozen=True)
class _Form:
    """The fields and the file of an upload, which is read anew for each attempt."""

    fields: Mapping[str, Any]
    part: str
    file: Attachment


class ApiClient:
    """Sends endpoints to wherever the API is now; paces, retries and reads the answers.

    `transport` is the seam for tests; without it requests go over real sockets.
    """

    def __init__(
        self,
        locate: Locate,
        dialect: Dialect,
        *,
        policy: RetryPolicy | None = None,
        clock: Clock = SYSTEM_CLOCK,
        closing: anyio.Event | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        """`shelf` is where processes that share the account keep what it has left."""
        self._locate = locate
        self._dialect = dialect
        self._policy = policy or RetryPolicy()
        self._clock = clock
        self._closing = closing or anyio.Event()
        self._budget = RateBudget(clock, self._policy.budget, shelf=shelf, closing=self._closing)
        self._stack = AsyncExitStack()
        self._transport = transport

    async def __aenter__(self) -> Self:
        """Nothing is opened yet: connection pools are made when they are first needed."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close them."""
        await self._stack.aclose()

    # Made late: each loads the system's certificates, and a server that starts should not wait for that.
    @cached_property
    def _http(self) -> httpx2.AsyncClient:
        return self._pool(KEPT_ALIVE)

    # A connection kept alive may be closed by the other side just as we send on it, which
    # looks like a lost answer. What must not be sent twice gets a connection of its own.
    @cached_property
    def _http_once(self) -> httpx2.AsyncClient:
        return self._pool(httpx2.Limits(max_keepalive_connections=0))

    def _pool(self, limits: httpx2.Limits) -> httpx2.AsyncClient:
        pool = httpx2.AsyncClient(transport=self._transport, timeout=TIMEOUT, trust_env=False, limits=limits)
        self._stack.push_async_callback(pool.aclose)
        return pool

    async def read(self, endpoint: Read[Response], query: BaseModel | None = None, /, **ids: str) -> Answer[Response]:
        """Fetch what an endpoint shows; `query` is one of the endpoint's own.

        Raises:
            InputError: an id that cannot be one.
            UpstreamError: the API failed, after the retries its failure allows.
        """
        path = endpoint.at(**ids)
        if query is not None and (given := query.model_dump(mode="json", exclude_none=True)):
            path = f"{path}?{httpx2.QueryParams(given)}"
        request = _Request(endpoint.method, path, endpoint.repeat)
        return await self._send(request, endpoint.response)

    async def download(self, endpoint: Read[Any], out: Path, progress: Progress | None = None, /, **ids: str) -> Saved:
        """Save the file that an endpoint answers with to `out`, a new file; tried once.

        Raises:
            InputError: an id that cannot be one.
            MediaError: the answer is no file, is too large, or broke off.
            UpstreamError: the API failed.
        """
        await self._budget.spend()
        request = _Request(endpoint.method, endpoint.at(**ids), endpoint.repeat)
        async with self._answered(request) as response:
            if response.status_code >= 400:
                content = await _whole_body(response)
                raise self._dialect.error(_failure(response, content, None, None))
            if not _is_media(response):
                raise MediaError(f"{self._dialect.name} answered with something else than a file.", "Ask for its link.")
            return await write_file(response, out, progress=progress)

    async def write(self, endpoint: Write[Request, Response], body: Request, /, **ids: str) -> Answer[Response]:
        """Send a change; repeated only as the endpoint's `repeat` allows.

        Raises:
            InputError: an id that cannot be one, or a body larger than the API takes.
            UpstreamError: the API failed; `nothing_done` says whether it may have acted all the same.
        """
        content = None if isinstance(body, NoBody) else body.model_dump_json(exclude_none=True).encode()
        limit = self._dialect.max_body_bytes
        if content is not None and limit is not None and len(content) > limit:
            raise InputError(
                f"{self._dialect.name} takes at most {limit:,} bytes in one request, and this is {len(content):,}; "
                "nothing was sent.",
                "Shorten the text, or upload files and refer to them.",
            )
        request = _Request(endpoint.method, endpoint.at(**ids), endpoint.repeat, content)
        return await self._send(request, endpoint.response)

    async def upload(
        self, endpoint: Upload[Request, Response], body: Request, file: Attachment, /, **ids: str
    ) -> Answer[Response]:
        """Send a file and what goes along with it; repeated only as the endpoint's `repeat` allows.

        Raises:
            InputError: an id that cannot be one, or a file that cannot be sent.
            UpstreamError: the API failed; `nothing_done` says whether it may have acted all the same.
        """
        form = _Form(body.model_dump(mode="json", exclude_none=True), endpoint.part, file)
        request = _Request(endpoint.method, endpoint.at(**ids), endpoint.repeat, form=form)
        return await self._send(request, endpoint.response)

    async def _send(self, request: _Request, model: type[Response]) -> Answer[Response]:
        waited = 0.0
        may_have_acted = False
        for attempt in itertools.count(2):
            try:
                return await self._attempt(request, model)
            except UpstreamError as failure:
                if request.method == "DELETE" and may_have_acted and isinstance(failure, NotFoundError):
                    # The attempt whose answer was lost has done it.
                    return Answer(model.model_validate({}), 204, failure.request_id, None)
                may_have_acted = may_have_acted or not failure.nothing_done
                if not may_repeat(failure, request.repeat):
                    raise
                wait = self._policy.wait_before(attempt, failure.retry_after, waited)
                if wait is None:
                    raise
                # Once the server closes, an answer now is worth more than one that may come later.
                if not await self._clock.sleep_unless(self._closing, wait):
                    raise
            waited += wait
        raise AssertionError  # pragma: no cover # count() does not end

    async def _attempt(self, request: _Request, model: type[Response]) -> Answer[Response]:
        await self._budget.spend()
        async with self._answered(request) as response:
            content = b"" if _is_media(response) else await _whole_body(response)
        return self._read(response, content, model)

    @asynccontextmanager
    async def _answered(self, request: _Request) -> AsyncGenerator[httpx2.Response]:
        """One attempt: the answer's head, and its body for as long as this is open."""
        site = await self._locate()
        headers = {"Accept": "application/json"}
        if site.key is not None:
            headers["Authorization"] = f"Bearer {site.key.get_secret_value()}"
        if request.content is not None:
            headers["Content-Type"] = "application/json"
        http = self._http_once if request.repeat is Repeat.DOUBLES else self._http
        try:
            with _outgoing(http, request, site.base_url + request.path, headers) as outgoing:
                response = await http.send(outgoing, stream=True)
            try:
                await self._budget.learn(response.headers)
                yield response
            finally:
                await response.aclose()
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as cause:
            raise ConnectError(
                f"{self._dialect.name} could not be reached.", "studio_status says what is configured."
            ) from cause
        except httpx2.RequestError as cause:
            raise NoAnswerError(
                f"{self._dialect.name} did not answer ({type(cause).__name__}); it may have acted.",
                "Look whether it did before asking again.",
            ) from cause

    def _read(self, response: httpx2.Response, content: bytes, model: type[Response]) -> Answer[Response]:
        request_id = _short(response.headers.get(self._dialect.request_id_header))
        log.info("%s answered %d, request id %s", self._dialect.name, response.status_code, request_id)
        pause = retry_after(response.headers, self._clock.epoch())
        if response.status_code >= 400:
            raise self._dialect.error(_failure(response, content, request_id, pause))
        if response.is_redirect:
            # A link, not a place to go: our key must not travel there (act3.md U9).
            body: Any = {"url": response.headers.get("location")}
        else:
            body = _json(content) if content.strip() else {}
        try:
            value = model.model_validate(body)
        except ValidationError as cause:
            raise ContractError(
                f"{self._dialect.name} answered {response.status_code} with something else than a {model.__name__}.",
                "It may have acted; look before asking again.",
                status=response.status_code,
                request_id=request_id,
            ) from cause
        return Answer(value, response.status_code, request_id, pause, _is_media(response))


@contextmanager
def _outgoing(
    http: httpx2.AsyncClient, request: _Request, url: str, headers: Mapping[str, str]
) -> Generator[httpx2.Request]:
    """The request as it goes over the wire; a file it carries is open for as long."""
    if request.form is None:
        yield http.build_request(request.method, url, content=request.content, headers=headers)
        return
    file = request.form.file
    with file.opened() as content:
        yield http.build_request(
            request.method,
            url,
            data=dict(request.form.fields),
            files={request.form.part: (file.name, content, file.content_type)},
            headers=headers,
            timeout=UPLOAD_TIMEOUT,
        )


def _is_media(response: httpx2.Response) -> bool:
    kind = response.headers.get("content-type", "").strip().lower()
    return response.is_success and kind.startswith(("video/", "audio/", "image/", "application/octet-stream"))


async def _whole_body(response: httpx2.Response) -> bytes:
    chunks: list[bytes] = []
    size = 0
    async for chunk in response.aiter_bytes():
        size += len(chunk)
        if size > MAX_ANSWER_BYTES:
            break
        chunks.append(chunk)
    return b"".join(chunks)


def _json(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError:
        return None


def _failure(response: httpx2.Response, content: bytes, request_id: str | None, pause: float | None) -> Failure:
    parsed = _json(content)
    body: Mapping[str, object] = cast("dict[str, object]", parsed) if isinstance(parsed, dict) else {}
    return Failure(response.status_code, body, request_id, pause)


def _short(request_id: str | None) -> str | None:
    return quote(request_id[:80])[1:-1] if request_id else None
