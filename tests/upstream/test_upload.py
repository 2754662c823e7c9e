"""Uploads and deletes: what goes over the wire, and how often."""

import io
import os
import tracemalloc
from pathlib import Path

import httpx2
import pytest

from act3_mcp.contract.act3 import assets, projects
from act3_mcp.contract.endpoints import NoBody
from act3_mcp.errors import InputError, NotFoundError, UpstreamError
from act3_mcp.upstream.act3 import ACT3
from act3_mcp.upstream.attachments import Attachment
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.site import Site, fixed
from tests.upstream.upstreams import KEY, Upstream, failed, in_turn, ok

DRAFT = assets.AssetDraft(name="Pier", tags=["wet", "night"])
PICTURE = b"\x89PNG not really"


def attachment(content: Path | bytes | io.BytesIO = PICTURE, **fields: object) -> Attachment:
    settings: dict[str, object] = {"name": "pier.png", "content_type": "image/png", "max_bytes": 1000, **fields}
    return Attachment(content=content, **settings)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("where", ["bytes", "path", "open file"])
async def test_an_upload_is_a_form_of_its_file_and_its_fields(tmp_path: Path, where: str) -> None:
    (tmp_path / "source").write_bytes(PICTURE)
    content = {"bytes": PICTURE, "path": tmp_path / "source", "open file": io.BytesIO(PICTURE)}[where]
    upstream = Upstream(in_turn(ok(id="a1")))

    async with upstream.client() as client:
        answer = await client.upload(assets.UPLOAD, DRAFT, attachment(content))

    (request,) = upstream.requests
    assert answer.value.asset_id == "a1"
    assert (request.method, request.url.path) == ("POST", "/v1/assets")
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert int(request.headers["content-length"]) == len(request.content)
    assert b'name="file"; filename="pier.png"\r\nContent-Type: image/png\r\n\r\n' + PICTURE in request.content
    assert [value in request.content for value in (b'name="name"\r\n\r\nPier', b"wet", b"night")] == [True] * 3
    assert request.content.count(b'name="tags"') == 2


async def test_a_file_name_cannot_break_out_of_its_part() -> None:
    upstream = Upstream(in_turn(ok(id="a1")))

    async with upstream.client() as client:
        await client.upload(assets.UPLOAD, DRAFT, attachment(name='a"\r\nX-Evil: yes\r\n\r\n.png'))

    assert b"\r\nX-Evil" not in upstream.requests[0].content


@pytest.mark.parametrize("lost", [failed(500), failed(503), httpx2.ReadTimeout("gone"), httpx2.WriteError("cut")])
async def test_an_upload_that_may_have_arrived_is_not_repeated(lost: httpx2.Response | Exception) -> None:
    upstream = Upstream(in_turn(lost, ok(id="a1")))

    async with upstream.client() as client:
        with pytest.raises(UpstreamError) as caught:
            await client.upload(assets.UPLOAD, DRAFT, attachment())

    assert len(upstream.requests) == 1
    assert caught.value.nothing_done is False


async def test_an_upload_that_did_nothing_is_repeated_whole(tmp_path: Path) -> None:
    source = io.BytesIO(PICTURE)
    upstream = Upstream(in_turn(failed(429, retry_after="1"), ok(id="a1")))

    async with upstream.client() as client:
        await client.upload(assets.UPLOAD, DRAFT, attachment(source))

    assert [PICTURE in request.content for request in upstream.requests] == [True, True]


async def test_a_file_that_cannot_be_sent_is_refused_before_anything_is(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(bytes(1001))
    (tmp_path / "empty").touch()
    os.mkfifo(tmp_path / "pipe")
    upstream = Upstream(in_turn(ok(id="a1")))
    refused = [tmp_path / "large", tmp_path / "empty", tmp_path / "pipe", tmp_path, tmp_path / "none", bytes(1001)]

    async with upstream.client() as client:
        for content in refused:
            with pytest.raises(InputError):
                await client.upload(assets.UPLOAD, DRAFT, attachment(content))

    assert upstream.requests == []


async def test_a_large_file_is_never_in_memory_whole(tmp_path: Path) -> None:
    size = 64 * 2**20
    with (tmp_path / "film.mp4").open("wb") as file:
        file.truncate(size)
    received = 0

    class Sink(httpx2.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            nonlocal received
            assert isinstance(request.stream, httpx2.AsyncByteStream)
            async for chunk in request.stream:
                received += len(chunk)
            return ok(id="a1")

    tracemalloc.start()
    async with ApiClient(fixed(Site("https://api.example/v1")), ACT3, transport=Sink()) as client:
        await client.upload(assets.UPLOAD, DRAFT, attachment(tmp_path / "film.mp4", max_bytes=size))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert received > size
    assert peak < 4 * 2**20


async def test_a_delete_whose_answer_was_lost_is_done_when_the_thing_is_gone() -> None:
    upstream = Upstream(in_turn(httpx2.ReadTimeout("gone"), failed(404)))

    async with upstream.client() as client:
        answer = await client.write(projects.DELETE, NoBody(), project_id="p1")

    assert answer.value.more == {}
    assert len(upstream.requests) == 2


@pytest.mark.parametrize("first", [failed(404), failed(429)])
async def test_a_delete_of_what_never_was_is_told(first: httpx2.Response) -> None:
    upstream = Upstream(in_turn(first, failed(404)))

    async with upstream.client() as client:
        with pytest.raises(NotFoundError):
            await client.write(projects.DELETE, NoBody(), project_id="p1")


async def test_a_delete_may_be_answered_with_nothing() -> None:
    upstream = Upstream(in_turn(httpx2.Response(204)))

    async with upstream.client() as client:
        assert (await client.write(projects.DELETE, NoBody(), project_id="p1")).status == 204
