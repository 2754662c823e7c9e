"""Lists, project trees, deletes with proof, and files handed in."""

import base64
import os
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.films import Caller, a_shot, film_client
from tests.jobs.hosted import REAL, Hosted

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


async def test_a_project_brings_its_scenes_and_shots_along(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        project_id, shot_id = await a_shot(call, title="Hero")
        listed = await call("act3_list_projects")
        tree, text = await call.both("act3_get_project", project_id=project_id, with_shots=True)
        bare = await call("act3_get_project", project_id=project_id)

    (scene,) = tree["scenes"]
    assert [project["project_id"] for project in listed["projects"]] == [project_id]
    assert [shot["shot_id"] for shot in scene["shots"]] == [shot_id]
    assert '"Hero"' in text
    assert "scenes" not in bare


async def test_a_large_project_comes_in_pieces(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        project_id = (await call("act3_create_project", title="Long"))["project_id"]
        for number in range(23):
            await call("act3_create_scene", project_id=project_id, title=f"Scene {number}")
        first = await call("act3_get_project", project_id=project_id, with_shots=True)
        rest = await call("act3_get_project", project_id=project_id, with_shots=True, cursor=first["next"])
        lost = await call.error("act3_get_project", project_id=project_id, with_shots=True, cursor="scene_gone")

    titles = [scene["title"] for scene in first["scenes"] + rest["scenes"]]
    assert titles == [f"Scene {number}" for number in range(23)]
    assert "next" not in rest
    assert "cursor" in lost


async def test_a_delete_wants_the_exact_title(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        project_id, _ = await a_shot(call)
        refused = await call.error("act3_delete_project", project_id=project_id, confirm_title="My film")
        still = await call("act3_get_project", project_id=project_id)
        await call("act3_delete_project", project_id=project_id, confirm_title="My Film")
        gone = await call.error("act3_get_project", project_id=project_id)

    assert '"My Film"' in refused
    assert still["title"] == "My Film"
    assert "404" in gone


async def test_project_settings_change_one_by_one(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        project_id, _ = await a_shot(call)
        changed = await call("act3_update_project", project_id=project_id, title="New title")
        nothing = await call.error("act3_update_project", project_id=project_id)

    assert (changed["title"], changed["aspect_ratio"]) == ("New title", "16:9")
    assert "Nothing to change" in nothing


async def test_history_says_where_credits_went(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        _, shot_id = await a_shot(call, duration_seconds=1)
        await call("act3_generate_shot", shot_id=shot_id)
        history, text = await call.both("act3_get_credit_history")

    assert history["history"]
    assert "credits" in text


def hostile(folder: Path) -> dict[str, Path]:
    """Paths that must not be read, and why."""
    secret = folder / "secret.png"
    secret.write_bytes(PNG)
    output = folder / "output"
    output.mkdir()
    (output / "link.png").symlink_to(secret)
    (output / "folder.png").mkdir()
    os.mkfifo(output / "pipe.png")
    (output / "empty.png").touch()
    return {
        "outside": secret,
        "through a link": output / "link.png",
        "climbing": output / ".." / "secret.png",
        "a folder": output / "folder.png",
        "a pipe": output / "pipe.png",
        "a device": Path("/dev/zero"),
        "nothing": output / "none.png",
        "empty": output / "empty.png",
        "a system file": Path("/etc/passwd"),
    }


async def test_only_plain_files_in_the_folders_are_read(tmp_path: Path) -> None:
    paths = hostile(tmp_path)

    async with film_client(tmp_path) as call:
        errors = {why: await call.error("act3_upload_asset", path=str(path)) for why, path in paths.items()}

    assert all("Spent: no." in text for text in errors.values()), errors


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({}, "exactly one"),
        ({"url": "https://x.example/a.png", "path": "/a.png"}, "exactly one"),
        ({"content_base64": "not base64!", "name": "a.png"}, "base64"),
        ({"content_base64": base64.b64encode(b"x" * 1_000_001).decode(), "name": "a.png"}, "1,000,000"),
        ({"content_base64": base64.b64encode(PNG).decode(), "name": "a.exe"}, "name"),
        ({"content_base64": base64.b64encode(PNG).decode()}, "name"),
        ({"url": "http://127.0.0.1:1/a.png"}, "https"),
        ({"url": "file:///etc/passwd.png"}, "https"),
    ],
)
async def test_what_cannot_be_handed_in_says_why(arguments: dict[str, Any], says: str, tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        assert says in await call.error("act3_upload_asset", **arguments)


async def upload(call: Caller, **arguments: Any) -> dict[str, Any]:
    return await call("act3_upload_asset", **arguments)


async def test_a_server_reached_over_http_reads_no_local_file(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "a.png").write_bytes(PNG)

    async with film_client(tmp_path, local_files=False) as call:
        text = await call.error("act3_upload_asset", path=str(tmp_path / "output" / "a.png"))

    assert "HTTP" in text


async def test_an_upload_goes_out_once_and_whole(tmp_path: Path) -> None:
    def take(request: httpx2.Request) -> httpx2.Response | None:
        if request.url.path.endswith("/assets"):
            return httpx2.Response(201, json={"asset": {"id": "asset_1", "name": "a.png", "type": "image"}})
        return None

    hosted = Hosted(bend=take)
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "a.png").write_bytes(PNG)
    async with film_client(tmp_path, transport=hosted.transport(), environment=REAL) as call:
        by_path = await upload(call, path=str(tmp_path / "output" / "a.png"), tags=["hero"])
        by_content = await upload(call, content_base64=base64.b64encode(PNG).decode(), name="a.png")

    assert by_path == by_content == {"asset_id": "asset_1", "name": "a.png", "type": "image"}
    assert hosted.sent("/assets") == 2
    assert all(PNG in request.content for request in hosted.requests)
