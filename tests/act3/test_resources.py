"""Resources show what their tools return; completions know ids by title."""

import base64
import io
import json
import wave
from pathlib import Path
from typing import Any

import pytest
from mcp.shared.exceptions import MCPError
from mcp.types import ResourceTemplateReference, TextResourceContents

from act3_mcp.server.compose import TOOLSETS
from tests.films import ERAS, Caller, a_shot, film_client, id_of

MIRRORS = [mirror for toolset in TOOLSETS for mirror in toolset.mirrors if mirror.template.startswith("act3:")]


async def read(call: Caller, uri: str) -> Any:
    (content,) = (await call.client.read_resource(uri)).contents
    assert isinstance(content, TextResourceContents)
    assert content.mime_type == "application/json"
    return json.loads(content.text)


@pytest.mark.parametrize("era", ERAS)
async def test_each_resource_is_the_same_data_as_its_tool(era: str, tmp_path: Path) -> None:
    async with film_client(tmp_path, era=era) as call:
        project_id, shot_id = await a_shot(call, duration_seconds=1)
        scene_id = (await call("act3_list_scenes", project_id=project_id))["scenes"][0]["scene_id"]
        job_id = id_of((await call("act3_generate_shot", shot_id=shot_id))["handle"])
        render_id = id_of((await call("act3_create_render", project_id=project_id))["handle"])
        ids = {"project_id": project_id, "scene_id": scene_id, "job_id": job_id, "render_id": render_id}

        for mirror in MIRRORS:
            path = mirror.template.partition("{?")[0]
            wanted = {name: value for name, value in ids.items() if f"{{{name}}}" in path}
            if "{" in path.format_map({**ids, "asset_id": "{"}):
                continue
            assert await read(call, path.format_map(ids)) == await call(mirror.tool, **wanted), mirror.template


@pytest.mark.parametrize("era", ERAS)
async def test_lists_hold_what_needs_no_id_and_templates_the_rest(era: str, tmp_path: Path) -> None:
    async with film_client(tmp_path, era=era) as call:
        resources = {str(item.uri) for item in (await call.client.list_resources()).resources}
        templates = {item.uri_template for item in (await call.client.list_resource_templates()).resource_templates}

    assert {"act3://projects", "act3://assets", "act3://account/credits"} <= resources
    assert {"act3://projects/{project_id}", "act3://jobs/{job_id}/result", "act3://projects{?cursor}"} <= templates
    assert not [uri for uri in resources if "{" in uri]


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize(
    "uri", ["act3://projects/proj_none", "act3://jobs/..", "act3://jobs/%2e%2e", "act3://nonsense", "film://nothing"]
)
async def test_what_is_not_there_is_said_to_be_missing(era: str, uri: str, tmp_path: Path) -> None:
    async with film_client(tmp_path, era=era) as call:
        with pytest.raises(MCPError) as caught:
            await call.client.read_resource(uri)

    assert caught.value.error.code == -32602


async def test_ids_are_completed_by_title(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        wanted = await call("act3_create_project", title="The Yellow Coat")
        await call("act3_create_project", title="Another")

        async def complete(name: str, value: str) -> list[str]:
            ref = ResourceTemplateReference(type="ref/resource", uri="act3://projects/{project_id}")
            return (await call.client.complete(ref, {"name": name, "value": value})).completion.values

        assert await complete("project_id", "yellow") == [wanted["project_id"]]
        assert len(await complete("project_id", "")) == 2
        assert await complete("project_id", "' OR 1=1 --") == []
        assert await complete("aspect_ratio", "1") == ["16:9", "1:1"]
        assert await complete("nonsense", "x") == []


def a_sound() -> str:
    """A hundredth of a second of silence, as base64."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(160))
    return base64.b64encode(file.getvalue()).decode()


async def test_models_voices_and_assets_are_completed_from_what_was_seen(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:

        async def complete(name: str, value: str) -> list[str]:
            ref = ResourceTemplateReference(type="ref/resource", uri="act3://assets/{asset_id}")
            return (await call.client.complete(ref, {"name": name, "value": value})).completion.values

        before = await complete("video_model", "")
        models = (await call("eversince_list_models", type="video"))["models"]
        asset = await call("act3_upload_asset", content_base64=a_sound(), name="door slam.wav")
        after = await complete("video_model", "")
        named = await complete("asset_id", "Slam")

    assert before == []
    assert set(after) == {model["id"] for model in models}
    assert named == [asset["asset_id"]]
