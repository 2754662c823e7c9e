"""Links to other hosts: what is followed, what is refused, and that nothing half-written stays."""

from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

from act3_mcp.errors import MediaError
from act3_mcp.upstream.fetch import Fetcher
from tests.upstream.upstreams import KEY

TRUSTED = "http://127.0.0.1:9000"
PUBLIC = "93.184.215.14"
Handler = Callable[[httpx2.Request], httpx2.Response]


class Web:
    """Hosts made of one function; names resolve to `addresses`."""

    def __init__(self, handler: Handler, addresses: list[str] | None = None) -> None:
        self.requests: list[httpx2.Request] = []
        self._handler = handler
        self._addresses = [PUBLIC] if addresses is None else addresses

    def fetcher(self, max_bytes: int = 1000) -> Fetcher:
        async def answer(request: httpx2.Request) -> httpx2.Response:
            self.requests.append(request)
            return self._handler(request)

        async def trusted() -> frozenset[str]:
            return frozenset({TRUSTED})

        async def resolve(host: str, port: int) -> list[str]:
            del port
            if host == "nowhere.example":
                raise OSError
            return self._addresses

        return Fetcher(trusted, resolve=resolve, transport=httpx2.MockTransport(answer), max_bytes=max_bytes)


def film(_: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, content=b"film", headers={"content-type": "video/mp4"})


def moved_to(*locations: str) -> Handler:
    left = list(locations)

    def handler(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(302, headers={"location": left.pop(0)}) if left else film(request)

    return handler


async def test_a_public_link_is_saved_from_the_address_that_was_checked(tmp_path: Path) -> None:
    web = Web(film)

    saved = await web.fetcher().save("https://cdn.example/a.mp4?x=1", tmp_path / "a.mp4")

    (request,) = web.requests
    assert saved.path.read_bytes() == b"film"
    assert saved.size_bytes == 4
    assert request.url.host == PUBLIC
    assert request.headers["host"] == "cdn.example"
    assert request.extensions["sni_hostname"] == "cdn.example"
    assert request.url.query == b"x=1"


async def test_no_key_ever_goes_to_another_host(tmp_path: Path) -> None:
    web = Web(film)

    await web.fetcher().save("https://cdn.example/a.mp4", tmp_path / "a.mp4")

    assert "authorization" not in web.requests[0].headers
    assert KEY not in str(web.requests[0].headers)


async def test_an_origin_the_operator_trusts_may_be_private_and_plain(tmp_path: Path) -> None:
    web = Web(film, ["127.0.0.1"])

    saved = await web.fetcher().save(f"{TRUSTED}/media/a.mp4", tmp_path / "a.mp4")

    assert saved.size_bytes == 4


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.8",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "100.64.0.1",
    ],
)
async def test_a_name_that_leads_to_an_address_that_is_not_public_is_refused(address: str, tmp_path: Path) -> None:
    web = Web(film, [PUBLIC, address])

    with pytest.raises(MediaError, match="not public"):
        await web.fetcher().save("https://rebind.example/a.mp4", tmp_path / "a.mp4")

    assert web.requests == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "url",
    [
        "http://cdn.example/a.mp4",
        "file:///etc/passwd",
        "https://user:pass@cdn.example/a.mp4",
        "ftp://cdn.example/a",
        "http://127.0.0.1:9001/a",
        "//cdn.example/a",
        "a.mp4",
        "",
        "https://nowhere.example/a.mp4",
        "http://127.0.0.1:9000@evil.example/a",
    ],
)
async def test_a_link_that_is_not_plain_https_is_refused(url: str, tmp_path: Path) -> None:
    web = Web(film)

    with pytest.raises(MediaError):
        await web.fetcher().save(url, tmp_path / "a.mp4")

    assert web.requests == []


async def test_a_redirect_is_checked_like_the_link_itself(tmp_path: Path) -> None:
    web = Web(moved_to("http://cdn.example/plain.mp4"))

    with pytest.raises(MediaError, match="not a plain https link"):
        await web.fetcher().save("https://cdn.example/a.mp4", tmp_path / "a.mp4")

    assert len(web.requests) == 1


async def test_three_redirects_are_followed_and_a_fourth_is_not(tmp_path: Path) -> None:
    three = ("https://b.example/", "/c", "https://d.example/d.mp4")

    saved = await Web(moved_to(*three)).fetcher().save("https://a.example/", tmp_path / "a.mp4")
    with pytest.raises(MediaError, match="redirects"):
        await Web(moved_to(*three, "/e")).fetcher().save("https://a.example/", tmp_path / "b.mp4")

    assert saved.size_bytes == 4


@pytest.mark.parametrize("announced", [True, False])
async def test_media_over_the_cap_leaves_nothing_behind(announced: bool, tmp_path: Path) -> None:
    async def chunks():
        for _ in range(10):
            yield b"x" * 300

    def large(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=b"x" * 3000 if announced else chunks())

    with pytest.raises(MediaError, match="larger than"):
        await Web(large).fetcher().save("https://cdn.example/a.mp4", tmp_path / "a.mp4")

    assert list(tmp_path.iterdir()) == []


async def test_a_transfer_that_breaks_leaves_nothing_behind(tmp_path: Path) -> None:
    async def chunks():
        yield b"half"
        raise httpx2.ReadError("cut")

    with pytest.raises(MediaError, match="could not be fetched"):
        await (
            Web(lambda _: httpx2.Response(200, content=chunks()))
            .fetcher()
            .save("https://cdn.example/a.mp4", tmp_path / "a.mp4")
        )

    assert list(tmp_path.iterdir()) == []


async def test_an_expired_link_says_how_to_get_a_new_one(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="answered 403") as caught:
        await Web(lambda _: httpx2.Response(403)).fetcher().save("https://cdn.example/a.mp4", tmp_path / "a.mp4")

    assert "new one" in str(caught.value)


async def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"mine")

    with pytest.raises(MediaError):
        await Web(film).fetcher().save("https://cdn.example/a.mp4", tmp_path / "a.mp4")

    assert (tmp_path / "a.mp4").read_bytes() == b"mine"
