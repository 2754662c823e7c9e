"""The library over HTTP: what is taken in, what is found in it, what is refused, and where it goes."""

import wave
from pathlib import Path

import anyio
import cv2
import httpx2
import numpy as np
import pytest

from act3_mcp.contract.act3 import assets
from act3_mcp.studio import Terms
from act3_mcp.studio.plans import Plan
from act3_mcp.studio.uploads import FORM_BYTES
from act3_mcp.upstream.act3 import ACT3
from act3_mcp.upstream.attachments import Attachment
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.site import fixed
from tests.studio.filming import PATIENCE, Crew, Json, filming, refused, succeeded

SCRIPT = b"EXT. PIER - NIGHT\n\nRain.\n"


def picture(width: int = 640, height: int = 360) -> bytes:
    done, data = cv2.imencode(".png", np.full((height, width, 3), 90, np.uint8))
    assert done
    return data.tobytes()


async def send(crew: Crew, file_name: str, content: bytes, /, **fields: object) -> httpx2.Response:
    return await crew.http.post("/assets", files={"file": (file_name, content)}, data=fields)


async def shelved(crew: Crew, file_name: str = "pier.fountain", content: bytes = SCRIPT, /, **fields: object) -> Json:
    return succeeded(await send(crew, file_name, content, **fields))


def shelf(crew: Crew) -> set[str]:
    return {file.name for file in crew.media.iterdir() if file.is_file()}


async def test_a_picture_is_kept_with_what_was_found_in_it(crew: Crew) -> None:
    data = picture()

    answer = await send(crew, "Pier at night.PNG", data, name="Pier", tags=["wet", "night"])

    assert answer.status_code == 201
    asset = answer.json()
    assert {
        key: asset[key] for key in asset if key not in {"asset_id", "url", "thumbnail_url", "expires_at", "created_at"}
    } == {
        "name": "Pier",
        "type": "image",
        "content_type": "image/png",
        "size_bytes": len(data),
        "duration_seconds": None,
        "width": 640,
        "height": 360,
        "tags": ["wet", "night"],
    }
    async with httpx2.AsyncClient(trust_env=False) as browser:
        file, small = await browser.get(asset["url"]), await browser.get(asset["thumbnail_url"])
    assert (file.content, file.headers["Content-Type"]) == (data, "image/png")
    assert file.headers["Content-Disposition"].startswith('inline; filename="pier-asset_')
    assert small.headers["Content-Type"] == "image/jpeg"
    thumbnail = cv2.imdecode(np.frombuffer(small.content, np.uint8), cv2.IMREAD_COLOR)
    assert thumbnail is not None
    assert thumbnail.shape == (180, 320, 3)


async def test_a_sound_has_its_length(crew: Crew, tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "rain.wav"), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(bytes(8000))

    asset = await shelved(crew, "rain.wav", (tmp_path / "rain.wav").read_bytes())

    assert (asset["type"], asset["duration_seconds"], asset["thumbnail_url"]) == ("audio", 0.5, None)


async def test_a_script_is_handed_out_as_a_file_never_as_a_page(crew: Crew) -> None:
    asset = await shelved(crew, "<b>.md", b"<script>alert(1)</script>")

    answer = await crew.http.get(asset["url"])

    assert answer.headers["Content-Type"].startswith("text/markdown")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_assets_are_listed_the_newest_first_and_read_one_by_one(crew: Crew) -> None:
    made = [await shelved(crew, name=name) for name in ("One", "Two")]

    listed = (await crew.get("/assets"))["assets"]

    assert [asset["asset_id"] for asset in listed[:2]] == [made[1]["asset_id"], made[0]["asset_id"]]
    assert await crew.get(f"/assets/{made[0]['asset_id']}") == made[0]
    assert made[0]["type"] == "script"
    refused(await crew.ask("GET", "/assets/asset_none"), 404, "not_found")


async def test_a_deleted_asset_and_its_files_are_gone(crew: Crew) -> None:
    before = shelf(crew)
    asset, kept = await shelved(crew, "a.png", picture()), await shelved(crew)
    assert len(shelf(crew) - before) == 3

    answer = await crew.ask("DELETE", f"/assets/{asset['asset_id']}")

    assert (answer.status_code, answer.content) == (204, b"")
    assert len(shelf(crew) - before) == 1
    refused(await crew.ask("GET", f"/assets/{asset['asset_id']}"), 404, "not_found")
    refused(await crew.ask("DELETE", f"/assets/{asset['asset_id']}"), 404, "not_found")
    refused(await crew.http.get(asset["url"]), 404, "not_found")
    assert (await crew.http.get(kept["url"])).content == SCRIPT


async def test_assets_outlive_a_restart_and_what_a_crash_left_does_not(tmp_path: Path) -> None:
    async with filming(tmp_path) as crew:
        asset = await shelved(crew, "a.png", picture())
    (crew.media / "file_x.png").touch()
    (crew.media / "partial" / "upload-x").touch()

    async with filming(tmp_path) as crew:
        assert (await crew.http.get(asset["url"])).content == picture()
        assert (await crew.http.get(asset["thumbnail_url"])).status_code == 200
        assert len(shelf(crew)) == 2
        assert list((crew.media / "partial").iterdir()) == []


@pytest.mark.parametrize("name", ["x.exe", "x.svg", "x.html", "x", "x.", ".png", "png", "x.m3u8", "a/../../x.sh"])
async def test_a_kind_nobody_named_is_refused_and_told_what_is_kept(crew: Crew, name: str) -> None:
    answer = await send(crew, name, b"anything")

    if name in {".png", "png"}:  # an ending, though of nothing
        refused(answer, 422, "validation_error")
    else:
        assert "fountain" in refused(answer, 415, "unsupported_media_type")["message"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.png", b"not a picture"),
        ("x.mp4", b"#EXTM3U\nfile:///etc/passwd"),
        ("x.txt", b"\x7fELF\0\0"),
        ("x.pdf", b"PK\x03\x04"),
    ],
)
async def test_a_file_that_is_not_what_it_says_is_refused_and_not_kept(crew: Crew, name: str, content: bytes) -> None:
    before = shelf(crew), await crew.get("/assets")

    body = refused(await send(crew, name, content), 422, "validation_error")

    assert body["field"] == "file"
    assert name[1:] in body["message"]
    assert (shelf(crew), await crew.get("/assets")) == before


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"type": "song"}, "type"),
        ({"name": " "}, "name"),
        ({"name": ["a", "b"]}, "name"),
        ({"tags": ["x"] * 21}, "tags"),
        ({"tag": "x"}, "tag"),
    ],
)
async def test_a_field_that_cannot_be_used_is_refused_by_name_and_nothing_is_kept(
    crew: Crew, fields: Json, field: str
) -> None:
    before = shelf(crew)

    assert refused(await send(crew, "x.txt", SCRIPT, **fields), 422, "validation_error")["field"].startswith(field)

    assert shelf(crew) == before


async def test_a_form_without_a_file_or_with_two_is_refused(crew: Crew) -> None:
    refused(await crew.ask("POST", "/assets", {"name": "x"}), 415, "unsupported_media_type")
    refused(await crew.http.post("/assets", files={"other": ("x.txt", SCRIPT)}), 422, "validation_error")
    refused(await crew.http.post("/assets", files={"file": ("x.txt", b"")}), 422, "validation_error")
    two = [("file", ("x.txt", SCRIPT)), ("file", ("y.txt", SCRIPT))]
    refused(await crew.http.post("/assets", files=two), 400, "validation_error")
    headers = {"Content-Type": "multipart/form-data"}
    refused(await crew.http.post("/assets", content=b"x", headers=headers), 400, "validation_error")
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    refused(await crew.http.post("/assets", content=b"--y\r\n", headers=headers), 400, "validation_error")


async def test_an_upload_without_the_key_or_declared_too_large_is_answered_before_it_is_over(crew: Crew) -> None:
    port = httpx2.URL(crew.site.base_url).port
    assert port is not None
    assert crew.site.key is not None
    for key, length, status in (
        (b"wrong", 100, b"401"),
        (crew.site.key.get_secret_value().encode(), FORM_BYTES + 1, b"413"),
    ):
        async with await anyio.connect_tcp("127.0.0.1", port) as line:
            await line.send(
                b"POST /act3/v1/assets HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\n"
                b"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n--x" % (port, key, length)
            )
            with anyio.fail_after(PATIENCE):
                assert (await line.receive()).startswith(b"HTTP/1.1 " + status)


async def test_a_library_that_is_full_takes_no_more_until_something_goes(tmp_path: Path) -> None:
    plan = Plan("tiny", None, None, 0, storage_bytes=len(SCRIPT) + 10)
    async with filming(tmp_path, terms=Terms(plan=plan)) as crew:
        asset = await shelved(crew)

        body = refused(await send(crew, "x.txt", SCRIPT), 402, "storage_full")

        assert (body["used_bytes"], body["storage_bytes"]) == (len(SCRIPT), len(SCRIPT) + 10)
        assert len(shelf(crew)) == 1
        await crew.ask("DELETE", f"/assets/{asset['asset_id']}")
        await shelved(crew)


async def test_our_own_client_uploads_lists_and_deletes(crew: Crew, tmp_path: Path) -> None:
    (tmp_path / "pier.png").write_bytes(picture())
    file = Attachment("pier.png", "image/png", tmp_path / "pier.png", assets.MAX_BYTES)

    async with ApiClient(fixed(crew.site), ACT3) as client:
        made = (await client.upload(assets.UPLOAD, assets.AssetDraft(tags=["wet"]), file)).value
        listed = (await client.read(assets.LIST)).value

    assert (made.name, made.width, made.tags) == ("pier.png", 640, ["wet"])
    assert listed.assets[0] == made


async def test_a_file_in_use_by_nobody_can_be_asked_for_by_nobody(crew: Crew) -> None:
    asset = await shelved(crew)
    link = httpx2.URL(asset["url"])

    refused(await crew.http.get(link.copy_with(query=None)), 403, "invalid_signature")
    refused(await crew.http.get(link.copy_with(path="/media/../studio.db", query=link.query)), 404, "not_found")
