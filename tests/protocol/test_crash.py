"""Crashes, with the real engine drawing: nothing is lost, nothing made twice, nobody left behind."""

import json
import os
import signal
from pathlib import Path
from typing import Any

from act3_mcp.media.probe import probe
from tests.films import id_of
from tests.protocol.processes import Server, children_of, gone, until

# Long enough to be caught in the middle, small enough to be drawn again quickly.
SHOT = {"prompt": "Wide shot of a city street at night in the rain", "resolution": "360p", "duration_seconds": 14}


def drawing(server: Server) -> tuple[str, str]:
    """A project and a job of it that is being drawn right now."""
    project_id = server.call("act3_create_project", title="My Film")["project_id"]
    scene = server.call("act3_create_scene", project_id=project_id, title="Opening")
    shot = server.call("act3_create_shot", scene_id=scene["scene_id"], **SHOT)
    report = server.call("act3_generate_shot", shot_id=shot["shot_id"], wait_seconds=0)
    job_id = id_of(report["handle"])

    def begun() -> bool | None:
        report = server.call("act3_get_job", job_id=job_id)
        assert report["state"] in {"queued", "running"}, report
        return True if 0 < report.get("percent", 0) < 90 else None

    until(begun)
    return project_id, job_id


def finished(server: Server, job_id: str) -> dict[str, Any]:
    def ended() -> dict[str, Any] | None:
        report = server.call("act3_get_job", job_id=job_id)
        return report if report["state"] in {"succeeded", "failed"} else None

    return until(ended)


def test_a_job_survives_the_server_being_killed_and_finishes_once(tmp_path: Path) -> None:
    with Server(tmp_path) as first:
        _, job_id = drawing(first)
        before = first.call("act3_get_credits")["balance"]
        children = first.kill()

    assert children, "a worker was drawing"
    assert gone(children)
    with Server(tmp_path) as second:
        report = finished(second, job_id)
        saved = second.call("save_media", handle=report["handle"])
        after = second.call("act3_get_credits")["balance"]

    media = list((tmp_path / "home" / "studio" / "media").glob("*.mp4"))
    assert report["state"] == "succeeded"
    assert len(media) == 1
    assert probe(Path(saved["path"])).frames == 14 * 24
    assert after == before, "what was held when the job was taken on is what it cost, once"


def test_a_worker_that_is_killed_is_replaced_and_the_job_finishes_once(tmp_path: Path) -> None:
    with Server(tmp_path) as server:
        _, job_id = drawing(server)
        (worker,) = [pid for pid in children_of(server.process.pid) if b"worker" in cmdline(pid)]
        os.kill(worker, signal.SIGKILL)
        report = finished(server, job_id)
        children = children_of(server.process.pid)

    assert report["state"] == "succeeded"
    assert report["credits_used"] > 0
    assert gone(children), "leaving takes the workers along"


def test_two_servers_share_one_studio_and_the_second_takes_over(tmp_path: Path) -> None:
    with Server(tmp_path) as first:
        project_id, job_id = drawing(first)
        address = json.loads((tmp_path / "home" / "studio" / "address.json").read_text())
        with Server(tmp_path) as second:
            shared = second.call("act3_create_scene", project_id=project_id, title="From the second")
            serving = json.loads((tmp_path / "home" / "studio" / "address.json").read_text())["pid"]
            children = first.kill()
            report = finished(second, job_id)
            taken_over = json.loads((tmp_path / "home" / "studio" / "address.json").read_text())

    assert shared["project_id"] == project_id
    assert address["pid"] == serving == first.process.pid
    assert taken_over["pid"] == second.process.pid
    assert report["state"] == "succeeded"
    assert gone(children)


def cmdline(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()
