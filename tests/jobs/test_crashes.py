"""Servers killed at any moment of a film: every shot is made, and none is sent twice unless a person says so."""

import json
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.jobs.crashing import PHASES, SHOTS, SlowAct3, film_with_a_crash, served
from tests.protocol.processes import Server, call

# `make soak` asks for more.
RUNS = int(os.environ.get("SOAK_CRASHES", "5"))
AT_ONCE = 5


def test_films_survive_the_server_being_killed(tmp_path: Path) -> None:
    # Each mostly waits for its next look, so they are made side by side.
    with ThreadPoolExecutor(AT_ONCE) as pool:
        outcomes = list(pool.map(film_with_a_crash, [tmp_path / str(seed) for seed in range(RUNS)], range(RUNS)))

    for seed, outcome in enumerate(outcomes):
        assert outcome.killed, seed
        # Unknown is only what was cut between being sent and being answered, where nothing shows what became of it.
        assert outcome.unknown <= int(outcome.was_lost), (seed, outcome)
        if seed % 2 == 0:
            assert outcome.unknown == 0 or sum(outcome.submitted.values()) == SHOTS, (seed, outcome)
        assert len(outcome.submitted) == SHOTS, (seed, outcome)
        assert sum(outcome.submitted.values()) <= SHOTS + outcome.unknown, (seed, outcome)
        assert outcome.finished == SHOTS, (seed, outcome)


@pytest.mark.parametrize("how", ["end of input", "SIGTERM"])
def test_every_wait_has_its_handle_when_the_server_must_go(how: str, tmp_path: Path) -> None:
    endless = SlowAct3(shows_history=False, kill_at=0, phase=PHASES[0], looks=10**6)
    with served(endless) as url:
        settings = {"ACT3_API_KEY": "key", "ACT3_BASE_URL": url, "ACT3_MCP_PLAY_MONEY": "act3"}
        with Server(tmp_path, **settings) as server:
            scene = server.call("act3_create_scene", project_id="proj_1", title="One")
            shot = server.call("act3_create_shot", scene_id=scene["scene_id"], prompt="A stage")
            job = server.call("act3_generate_shot", shot_id=shot["shot_id"], wait_seconds=0)
            server.tell(call("wait", 101, timeout_seconds=600))
            server.tell(call("act3_generate_shot", 102, shot_id=shot["shot_id"], wait_seconds=600))
            looked = endless.count
            while endless.count < looked + 3:
                time.sleep(0.01)
            began = time.monotonic()
            assert server.process.stdin is not None
            assert server.process.stdout is not None
            if how == "SIGTERM":
                server.process.send_signal(signal.SIGTERM)
            else:
                server.process.stdin.close()
            answers = {answer["id"]: answer["result"] for answer in map(json.loads, server.process.stdout)}
            code = server.process.wait(timeout=10)
            took = time.monotonic() - began

    assert answers[101]["structuredContent"]["jobs"][0]["handle"] == job["handle"]
    assert answers[102]["structuredContent"]["handle"] == job["handle"]
    assert code == 0
    assert took < 2.0
    assert sum(endless.submitted.values()) == 1
