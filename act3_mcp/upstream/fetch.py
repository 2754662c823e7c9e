"""Bytes from other hosts: finished clips and films, and nothing that could reach where it should not.

Links come from APIs and from people, so each is treated as hostile: https only,
the name resolved once, every address public, the connection made to the very
address that was checked, redirects checked again, size and time capped, and
never a key of ours. Origins the operator configured are excepted.
"""

import ipaddress
import socket
from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import anyio
import httpx2

from act3_mcp.errors import MediaError
from act3_mcp.upstream.redaction import clean

MAX_REDIRECTS = 3
MAX_BYTES = 4 * 2**30
MAX_SECONDS = 600.0
TIMEOUT = httpx2.Timeout(connect=10.0, read=60.0, write=30.0, pool=10.0)

Origins = Callable[[], Awaitable[frozenset[str]]]
Resolve = Callable[[str, int], Awaitable[list[str]]]
Progress = Callable[[int, int | None], Awaitable[None]]


@dataclass(frozen=True)
class Saved:
    """A file that arrived whole."""

    path: Path
    size_bytes: int
    content_type: str | None


async def resolve_name(host: str, port: int) -> list[str]:
    """Every address behind a name."""
    found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


def origin_of(url: str) -> str:
    """`scheme://host[:port]` of a URL, lower-case."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"


class Fetcher:
    """Saves media behind links; `trusted` tells the origins the operator configured, as they are now."""

    def __init__(
        self,
        trusted: Origins,
        *,
        resolve: Resolve = resolve_name,
        transport: httpx2.AsyncBaseTransport | None = None,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        self._trusted = trusted
        self._resolve = resolve
        self._transport = transport
        self._max_bytes = max_bytes

    async def save(self, url: str, out: Path, progress: Progress | None = None) -> Saved:
        """Write what is behind `url` to `out`, a new file that is removed again unless it arrives whole.

        Raises:
            MediaError: the link is refused or broken, with the reason.
        """
        try:
            with anyio.fail_after(MAX_SECONDS):
                return await self._save(url, out, progress)
        except (httpx2.HTTPError, OSError) as cause:
            reason = type(cause).__name__
            raise MediaError(f"The media could not be fetched ({reason}).", "Ask for a new link.") from cause

    async def put(self, url: str, file: Path, content_type: str) -> None:
        """Send `file` to an upload link; never with a key of ours.

        Raises:
            MediaError: the link is refused, or the host did not take the file.
        """
        try:
            with anyio.fail_after(MAX_SECONDS):
                http = httpx2.AsyncClient(transport=self._transport, timeout=TIMEOUT, trust_env=False)
                async with http, await anyio.open_file(file, "rb") as content:
                    size = (await anyio.Path(file).stat()).st_size
                    headers = {"Content-Type": content_type, "Content-Length": str(size)}
                    request = await self._checked_request(http, url, "PUT", content=content, headers=headers)
                    response = await http.send(request)
        except (httpx2.HTTPError, OSError) as cause:
            reason = type(cause).__name__
            raise MediaError(f"The file could not be sent ({reason}).", "Upload it again.") from cause
        if not response.is_success:
            raise MediaError(f"The upload host answered {response.status_code}.", "Upload it again; links expire.")

    async def post(self, url: str, content: bytes, headers: Mapping[str, str], seconds: float) -> int:
        """Post a small body to a link, once; the status that was answered.

        Raises:
            MediaError: the link is refused, or nothing answered in time.
        """
        try:
            with anyio.fail_after(seconds):
                http = httpx2.AsyncClient(transport=self._transport, timeout=TIMEOUT, trust_env=False)
                async with http:
                    request = await self._checked_request(http, url, "POST", content=content, headers=headers)
                    return (await http.send(request)).status_code
        except (httpx2.HTTPError, OSError) as cause:
            raise MediaError(f"The link did not answer ({type(cause).__name__}).") from cause

    async def _save(self, url: str, out: Path, progress: Progress | None) -> Saved:
        http = httpx2.AsyncClient(transport=self._transport, timeout=TIMEOUT, trust_env=False)
        async with http, self._open(http, url) as response:
            return await write_file(response, out, self._max_bytes, progress)

    @asynccontextmanager
    async def _open(self, http: httpx2.AsyncClient, url: str) -> AsyncGenerator[httpx2.Response]:
        for _ in range(MAX_REDIRECTS + 1):
            request = await self._checked_request(http, url, "GET")
            response = await http.send(request, stream=True)
            try:
                if not response.is_redirect:
                    if response.status_code != 200:
                        raise MediaError(
                            f"The media host answered {response.status_code}.",
                            "Links expire; ask for a new one with the same handle.",
                        )
                    yield response
                    return
                url = str(httpx2.URL(url).join(response.headers.get("location", "")))
            finally:
                await response.aclose()
        raise MediaError(f"The link redirects more than {MAX_REDIRECTS} times.")

    async def _checked_request(
        self,
        http: httpx2.AsyncClient,
        url: str,
        method: str,
        *,
        content: AsyncIterable[bytes] | bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx2.Request:
        try:
            target = httpx2.URL(url)
        except (httpx2.InvalidURL, ValueError) as cause:
            raise MediaError("The link is not a valid URL.") from cause
        if origin_of(url) in await self._trusted():
            return http.build_request(method, target, content=content, headers=headers)
        if target.scheme != "https" or target.userinfo:
            raise MediaError(
                "The link is not a plain https link, so it was not followed.",
                "If this host is meant, the operator can name its origin in ACT3_MCP_MEDIA_ORIGINS.",
            )
        address = await self._public_address(target.host, target.port or 443)
        # Connecting by the checked address: the name could resolve to another one a moment later.
        pinned = target.copy_with(host=address)
        return http.build_request(
            method,
            pinned,
            content=content,
            headers={**(headers or {}), "Host": target.netloc.decode("ascii")},
            extensions={"sni_hostname": target.raw_host.decode("ascii")},
        )

    async def _public_address(self, host: str, port: int) -> str:
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as cause:
            raise MediaError("The link's host has no address.") from cause
        if not addresses or not all(map(_is_public, addresses)):
            raise MediaError(
                "The link leads to an address that is not public, so it was not followed.",
                "If this host is meant, the operator can name its origin in ACT3_MCP_MEDIA_ORIGINS.",
            )
        return addresses[0]


async def write_file(
    response: httpx2.Response, out: Path, max_bytes: int = MAX_BYTES, progress: Progress | None = None
) -> Saved:
    """Write a response's body to `out`, a new file that is removed again unless it arrives whole.

    Raises:
        MediaError: it is larger than it may be.
    """
    announced = response.headers.get("content-length", "")
    total = int(announced) if announced.isdecimal() else None
    if total is not None and total > max_bytes:
        raise _too_large(max_bytes)
    file = await anyio.open_file(out, "xb")
    try:
        async with file:
            size = await _copy(response, file, max_bytes, total, progress)
    except BaseException:
        with anyio.CancelScope(shield=True):
            await anyio.Path(out).unlink(missing_ok=True)
        raise
    content_type = response.headers.get("content-type")
    return Saved(out, size, clean(content_type, 80) if content_type else None)


async def _copy(
    response: httpx2.Response,
    file: anyio.AsyncFile[bytes],
    max_bytes: int,
    total: int | None,
    progress: Progress | None,
) -> int:
    size = 0
    async for chunk in response.aiter_bytes(2**18):
        size += len(chunk)
        if size > max_bytes:
            raise _too_large(max_bytes)
        await file.write(chunk)
        if progress is not None:
            await progress(size, total)
    return size


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        embedded = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if embedded is not None:
            return embedded.is_global and not embedded.is_multicast
    return ip.is_global and not ip.is_multicast


def _too_large(limit: int) -> MediaError:
    return MediaError(f"The media is larger than {limit / 2**30:.2g} GiB, so it was not saved.")
