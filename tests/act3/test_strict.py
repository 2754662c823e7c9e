"""Every ACT3 tool against a server that was written from the documentation alone, in each way it may speak."""

import base64
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest

from act3_mcp.tools.act3 import toolset
from tests.films import ERAS, Caller, film_client, id_of
from tests.upstream.upstreams import Time
from tests.upstreams.accents import ACCENTS
from tests.upstreams.act3_strict import CDN, ENVIRONMENT, HOST, KEY, MOVIE, PRICE, StrictAct3

ACCENT = pytest.mark.parametrize("accent", ACCENTS)
ERA = pytest.mark.parametrize("era", ERAS)
SHOT = {"prompt": "Wide shot, a hero walks", "engine": "veo3", "resolution": "1080p", "duration_seconds": 5}


@dataclass
class Recorder:
    """A caller that remembers which tools were called."""

    caller: Caller
    called: set[str]

    async def __call__(self, tool: str, **arguments: Any) -> dict[str, Any]:
        self.called.add(tool)
        return await self.caller(tool, **arguments)

    async def error(self, tool: str, **arguments: Any) -> str:
        return await self.caller.error(tool, **arguments)

    async def whole(self, tool: str, rows: str, **arguments: Any) -> list[dict[str, Any]]:
        """All rows of a list, page after page."""
        page = await self(tool, **arguments)
        found = page[rows]
        while page.get("next"):
            page = await self(tool, cursor=page["next"], **arguments)
            found += page[rows]
        return found


@asynccontextmanager
async def strict(
    folder: Path, accent: str, era: str = "auto", balance: int = 1000
) -> AsyncGenerator[tuple[StrictAct3, Recorder]]:
    upstream = StrictAct3(ACCENTS[accent], balance)
    async with film_client(
        folder, era=era, transport=upstream.transport(), clock=Time().clock, environment=ENVIRONMENT
    ) as caller:
        yield upstream, Recorder(caller, set())


async def a_film(call: Recorder, shots: int = 1) -> tuple[str, str, list[str]]:
    """Ids of a project, its scene and its shots."""
    project = await call("act3_create_project", title="My Film", aspect_ratio="16:9", frame_rate=24)
    scene = await call("act3_create_scene", project_id=project["project_id"], title="Opening Scene")
    made = [await call("act3_create_shot", scene_id=scene["scene_id"], **SHOT) for _ in range(shots)]
    return project["project_id"], scene["scene_id"], [shot["shot_id"] for shot in made]


@ERA
@ACCENT
async def test_every_tool_works_however_the_server_speaks(accent: str, era: str, tmp_path: Path) -> None:
    async with strict(tmp_path, accent, era) as (upstream, call):
        project_id, scene_id, (first, second, third) = await a_film(call, shots=3)
        updated = await call("act3_update_project", project_id=project_id, title="Our Film")
        listed = await call.whole("act3_list_projects", "projects")
        scenes = await call.whole("act3_list_scenes", "scenes", project_id=project_id)
        shots = await call.whole("act3_list_shots", "shots", scene_id=scene_id)
        changed = await call("act3_update_shot", shot_id=first, duration_seconds=6)
        tree = await call("act3_get_project", project_id=project_id, with_shots=True)
        job = await call("act3_generate_shot", shot_id=first)
        for shot_id in (second, third):
            await call("act3_generate_shot", shot_id=shot_id)
        looked = await call("act3_get_job", job_id=id_of(job["handle"]))
        clip = await call("act3_get_job_result", job_id=id_of(job["handle"]))
        saved = await call("save_media", handle=job["handle"])
        film = await call("act3_create_render", project_id=project_id)
        render = await call("act3_get_render", render_id=id_of(film["handle"]))
        download = await call("act3_get_render_download", render_id=id_of(film["handle"]))
        kept = await call("save_media", handle=film["handle"])
        (tmp_path / "output" / "reference ü.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
        asset = await call("act3_upload_asset", path=str(tmp_path / "output" / "reference ü.png"), tags=["rain"])
        inline = await call("act3_upload_asset", content_base64=base64.b64encode(b"RIFF1234").decode(), name="rain.wav")
        assets = await call.whole("act3_list_assets", "assets")
        got = await call("act3_get_asset", asset_id=asset["asset_id"])
        await call("act3_delete_asset", asset_id=asset["asset_id"], confirm_name=got["name"])
        credits_left = await call("act3_get_credits")
        history = await call.whole("act3_get_credit_history", "history")
        deleted = await call("act3_delete_project", project_id=project_id, confirm_title="Our Film")

    assert upstream.refused == []
    assert call.called == {*toolset.names, "save_media"}
    assert updated["title"] == "Our Film"
    assert [project["project_id"] for project in listed] == [project_id]
    assert [scene["title"] for scene in scenes] == ["Opening Scene"]
    assert [shot["shot_id"] for shot in shots] == [first, second, third]
    assert (changed["duration_seconds"], changed["prompt"]) == (6, SHOT["prompt"])
    assert [shot["shot_id"] for scene in tree["scenes"] for shot in scene["shots"]] == [first, second, third]
    assert (job["state"], job["spent"], job["estimated_credits"], job["credits_used"]) == (
        "succeeded",
        "yes",
        PRICE,
        PRICE,
    )
    assert (looked["state"], looked["spent"]) == ("succeeded", "no")
    assert (clip["job_id"], clip["is_ready"], clip["handle"]) == (id_of(job["handle"]), True, job["handle"])
    assert (download["is_ready"], download["handle"]) == (True, film["handle"])
    # A file in place of a link is no link, and yet a result.
    links = [f"https://{CDN}/renders/{id_of(work['handle'])}.mp4" for work in (job, film)]
    assert [clip.get("result_url"), download.get("download_url")] == ([None] * 2 if accent == "named" else links)
    assert Path(saved["path"]).read_bytes() == Path(kept["path"]).read_bytes() == MOVIE
    assert (film["state"], render["state"]) == ("succeeded", "succeeded")
    assert [row["asset_id"] for row in assets] == [asset["asset_id"], inline["asset_id"]]
    assert (got["name"], got["type"], got["size_bytes"]) == ("reference ü.png", "image", 108)
    assert credits_left["balance"] == 1000 - 4 * PRICE
    assert [use["credits"] for use in history] == [PRICE] * 4
    assert deleted == {"deleted": True}


@ERA
@ACCENT
async def test_too_few_credits_are_told_with_both_figures(accent: str, era: str, tmp_path: Path) -> None:
    async with strict(tmp_path, accent, era, balance=12) as (_, call):
        _, _, (shot_id,) = await a_film(call)
        text = await call.error("act3_generate_shot", shot_id=shot_id)

    assert "12" in text
    assert "25" in text
    assert "Spent: no." in text


@ACCENT
async def test_what_is_not_ready_is_not_an_error_of_ours(accent: str, tmp_path: Path) -> None:
    async with strict(tmp_path, accent) as (_, call):
        project_id, _, (shot_id,) = await a_film(call)
        job = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        result = await call.error("act3_get_job_result", job_id=id_of(job["handle"]))
        render = await call.error("act3_create_render", project_id=project_id)

    assert job["state"] == "queued"
    assert "Call wait until it is finished" in result
    assert "act3_generate_shot" in render or "clip" in render


@ACCENT
async def test_a_render_can_be_narrowed_to_scenes_or_shots(accent: str, tmp_path: Path) -> None:
    async with strict(tmp_path, accent) as (upstream, call):
        project_id, scene_id, (first, _) = await a_film(call, shots=2)
        await call("act3_generate_shot", shot_id=first)
        film = await call(
            "act3_create_render", project_id=project_id, shot_ids=[first], resolution="1080p", format="mp4"
        )
        refused = await call.error("act3_create_render", project_id=project_id, scene_ids=[scene_id])

    assert film["state"] == "succeeded"
    assert len(upstream.refused) == 1, upstream.refused
    assert "Spent: no." in refused


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "error"),
    [
        ("GET", "/v1/projects", None, {"Authorization": ""}, "unauthorized"),
        ("GET", "/projects", None, {}, "not_found"),
        ("PATCH", "/v1/projects/x", None, {}, "not_found"),
        ("GET", "/v1/projects?limit=5", None, {}, "unknown_parameter"),
        ("POST", "/v1/projects", {"title": "T", "name": "T"}, {}, "unknown_field"),
        ("POST", "/v1/projects", {"frame_rate": 24}, {}, "missing_field"),
        ("POST", "/v1/projects", {"title": "T", "frame_rate": "24"}, {}, "invalid_field"),
        ("POST", "/v1/projects", {"title": None}, {}, "invalid_field"),
        ("POST", "/v1/projects", {"title": "T"}, {"Content-Type": "text/plain"}, "unsupported_media_type"),
        ("POST", "/v1/assets", {"name": "x"}, {}, "unsupported_media_type"),
    ],
)
def test_the_strict_server_is_strict(
    method: str, path: str, body: dict[str, Any] | None, headers: dict[str, str], error: str
) -> None:
    upstream = StrictAct3(ACCENTS["bare"])

    with httpx2.Client(transport=upstream.transport()) as client:
        given = {"Authorization": f"Bearer {KEY}", **headers}
        answer = client.request(method, f"https://{HOST}{path}", json=body, headers=given)

    assert answer.json()["error"] == error
    assert answer.status_code >= 400
    assert len(upstream.refused) == 1
