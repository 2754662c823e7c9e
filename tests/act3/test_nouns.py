"""Projects, scenes, shots and credits through a client, in both protocol eras."""

from pathlib import Path
from typing import Any

import pytest

from tests.films import ERAS, a_shot, film_client


def without(result: dict[str, Any], *keys: str) -> dict[str, Any]:
    """A result without what differs from run to run, after making sure that it is there."""
    assert all(result[key] for key in keys)
    return {key: value for key, value in result.items() if key not in keys}


@pytest.mark.parametrize("era", ERAS)
async def test_the_seeds_example_makes_a_project_a_scene_and_a_shot(era: str, tmp_path: Path) -> None:
    async with film_client(tmp_path, era=era) as call:
        project = await call("act3_create_project", title="My Film", aspect_ratio="16:9", frame_rate=24)
        scene = await call(
            "act3_create_scene",
            project_id=project["project_id"],
            title="Opening Scene",
            location="EXT - City Street - Day",
        )
        shot = await call(
            "act3_create_shot",
            scene_id=scene["scene_id"],
            title="Hero walks into frame",
            prompt="Wide shot, hero character walking toward camera",
            engine="veo3",
            resolution="1080p",
            duration_seconds=5,
        )
        changed = await call("act3_update_shot", shot_id=shot["shot_id"], duration_seconds=6)

    times = ("created_at", "updated_at")
    assert without(project, "project_id", *times) == {"title": "My Film", "aspect_ratio": "16:9", "frame_rate": 24}
    assert without(scene, "scene_id", "created_at") == {
        "project_id": project["project_id"],
        "title": "Opening Scene",
        "location": "EXT - City Street - Day",
        "position": 1,
    }
    assert without(shot, "shot_id", *times) == {
        "scene_id": scene["scene_id"],
        "title": "Hero walks into frame",
        "prompt": "Wide shot, hero character walking toward camera",
        "engine": "veo3",
        "resolution": "1080p",
        "duration_seconds": 5,
        "status": "not_started",
    }
    assert without(changed, *times) == {**without(shot, *times), "duration_seconds": 6}


async def test_the_text_says_what_the_structure_says(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        project, text = await call.both("act3_create_project", title="My Film", aspect_ratio="9:16")

    project_id = project["project_id"]
    assert text == f"Project created. project_id: {project_id}, title: My Film, aspect_ratio: 9:16, frame_rate: 24"


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize(
    ("tool", "arguments", "says"),
    [
        ("act3_create_scene", {"project_id": "proj_none", "title": "T"}, ["404", "proj_none", "earlier result"]),
        ("act3_create_shot", {"scene_id": "scene_none", "prompt": "p"}, ["404", "scene_none"]),
        ("act3_update_shot", {"shot_id": "shot_none", "title": "T"}, ["404", "shot_none"]),
        ("act3_get_job", {"job_id": "job_none"}, ["404", "job_none"]),
        ("act3_get_job_result", {"job_id": "job_none"}, ["404", "job_none"]),
        ("act3_create_render", {"project_id": "proj_none"}, ["404", "proj_none"]),
        ("act3_get_render", {"render_id": "render_none"}, ["404", "render_none"]),
        ("act3_get_render_download", {"render_id": "render_none"}, ["404", "render_none"]),
        ("act3_generate_shot", {"shot_id": "shot_none"}, ["404", "shot_none"]),
        ("save_media", {"handle": "act3://jobs/job_none"}, ["404", "job_none"]),
        ("save_media", {"handle": "job_none"}, ["handle", "act3://jobs/"]),
        ("save_media", {"handle": "https://cdn.example/a.mp4"}, ["handle", "act3://renders/render_1"]),
        ("act3_create_project", {"title": "  "}, ["title", "at least 1"]),
        ("act3_create_project", {"title": "T", "aspect_ratio": "wide"}, ["aspect_ratio", "16:9"]),
        ("act3_create_project", {"title": "T", "frame_rate": "many"}, ["frame_rate", "number"]),
        ("act3_create_shot", {"scene_id": "s", "prompt": ""}, ["prompt", "at least 1"]),
        ("act3_create_shot", {"scene_id": "s", "prompt": "p" * 4001}, ["prompt", "4000"]),
        (
            "act3_create_shot",
            {"scene_id": "s", "prompt": "p", "duration_seconds": 0},
            ["duration_seconds", "equal to 1"],
        ),
        ("act3_create_shot", {"scene_id": "s", "prompt": "p", "duration_seconds": 9999}, ["duration_seconds", "60"]),
        ("act3_create_shot", {"scene_id": "s", "prompt": "p", "duration": 5}, ["duration:", "duration_seconds?"]),
        ("act3_create_shot", {"prompt": "p"}, ["scene_id: missing", "act3_create_scene"]),
        ("act3_update_shot", {"shot_id": "s"}, ["Nothing to change", "prompt"]),
        ("act3_generate_shot", {"shot_id": "s", "wait_seconds": -1}, ["wait_seconds"]),
        ("act3_get_job", {"job_id": "../account/credits"}, ["job_id", "cannot be an id"]),
    ],
)
async def test_bad_input_names_the_field_and_the_remedy_and_spends_nothing(
    era: str, tool: str, arguments: dict[str, Any], says: list[str], tmp_path: Path
) -> None:
    async with film_client(tmp_path, era=era) as call:
        text = await call.error(tool, **arguments)
        account = await call("act3_get_credits")

    assert all(words in text for words in says), text
    assert "Spent: no." in text
    assert "pydantic" not in text
    assert account == {"balance": 1_000_000}


async def test_a_path_value_never_reaches_another_path(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        for value in ("..", "%2e%2e", "a/b", "a\nb", "🎬", "a?b=c", "x" * 201):
            text = await call.error("act3_get_job", job_id=value)
            assert "job_id" in text


async def test_a_setting_the_studio_cannot_draw_is_refused_by_field(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        ratio = await call.error("act3_create_project", title="T", aspect_ratio="4:3")
        _, shot_id = await a_shot(call)
        resolution = await call.error("act3_update_shot", shot_id=shot_id, resolution="8k")

    assert "aspect_ratio" in ratio
    assert "resolution" in resolution
