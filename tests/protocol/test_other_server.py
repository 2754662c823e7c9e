"""Another server of the same contract, reached by address and key: the same calls over HTTP."""

import subprocess
from pathlib import Path
from typing import IO, Any

from tests.films import id_of
from tests.protocol.processes import COMMAND, Server, children_of, environment, gone


def settings_printed(lines: IO[str]) -> dict[str, str]:
    """The settings the studio prints for whoever wants to reach it; the last line is known."""
    settings: dict[str, str] = {}
    while "ACT3_MCP_PLAY_MONEY" not in settings:
        name, _, value = lines.readline().strip().partition("=")
        settings[name] = value
    return settings


def make_a_clip(folder: Path, settings: dict[str, str]) -> tuple[dict[str, Any], ...]:
    """A clip made and saved by a server with these settings, and what it said on the way."""
    with Server(folder, **settings) as server:
        status = server.call("studio_status")
        project = server.call("act3_create_project", title="My Film")
        scene = server.call("act3_create_scene", project_id=project["project_id"], title="Opening")
        shot = server.call(
            "act3_create_shot", scene_id=scene["scene_id"], prompt="A stage", resolution="360p", duration_seconds=1
        )
        job = server.call("act3_generate_shot", shot_id=shot["shot_id"])
        result = server.call("act3_get_job_result", job_id=id_of(job["handle"]))
        saved = server.call("save_media", handle=job["handle"])
    return status, job, result, saved


def test_the_same_calls_reach_another_server_of_the_contract(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "studio"],
        env=environment(tmp_path / "theirs"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as studio:
        try:
            assert studio.stdout is not None
            settings = settings_printed(studio.stdout)
            made = make_a_clip(tmp_path / "ours", settings)
            workers = children_of(studio.pid)
            studio.terminate()
            code = studio.wait(timeout=20)
        finally:
            studio.kill()

    status, job, result, saved = made
    assert status["apis"][0]["base_url"] == settings["ACT3_BASE_URL"]
    assert status["apis"][0]["real_money"] is False
    assert job["state"] == "succeeded"
    assert result["result_url"].startswith(settings["ACT3_BASE_URL"].removesuffix("/act3/v1"))
    assert Path(saved["path"]).parent == tmp_path / "ours" / "output"
    assert not (tmp_path / "ours" / "home" / "studio").exists(), "our own studio was not needed"
    assert code == 0
    assert gone(workers)
