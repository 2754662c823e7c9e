"""A film made by a server that is killed at a point a seed chooses, against an API that takes its time.

The API is a small server of its own, in this process: it kills the other one
before it acts on a request, after it has acted and before it answers, or a
moment after it has answered.
"""

import json
import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.protocol.processes import Server

SHOTS = 3
LOOKS = 3
PHASES = ("before", "between", "after")


@dataclass
class SlowAct3:
    """Makes clips in a few looks; `shows_history` is whether its credit history tells what was taken on."""

    shows_history: bool
    kill_at: int
    phase: str
    looks: int = LOOKS
    victim: int = 0
    count: int = 0
    killed: bool = False
    was_lost: bool = False
    submitted: Counter[str] = field(default_factory=Counter[str])
    jobs: dict[str, dict[str, Any]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, method: str, path: list[str]) -> tuple[int, dict[str, Any]]:
        """What a request is answered with; the one at `kill_at` is a server's last."""
        with self.lock:
            self.count += 1
            is_last = self.victim and not self.killed and self.count >= self.kill_at
            if is_last and self.phase == "before":
                self._kill()
            answer = self._act(method, path)
            if is_last and self.phase == "between":
                self._kill()
            self.was_lost = self.was_lost or bool(is_last and method == "POST" and self.phase != "after")
            if is_last and self.phase == "after":
                threading.Timer(0.02, self._kill).start()
            return answer

    def _act(self, method: str, path: list[str]) -> tuple[int, dict[str, Any]]:
        match method, path:
            case "POST", ["projects"]:
                return 201, {"id": "proj_1", "title": "Crash"}
            case "POST", ["projects", _, "scenes"]:
                return 201, {"id": "scene_1"}
            case "POST", ["scenes", _, "shots"]:
                return 201, {"id": f"shot_{self.count}", "scene_id": "scene_1"}
            case "POST", ["shots", shot_id, "generate"]:
                self.submitted[shot_id] += 1
                job = {"job_id": f"job_{len(self.jobs)}", "shot_id": shot_id, "status": "queued", "looks": 0}
                self.jobs[str(job["job_id"])] = job
                return 202, job
            case "GET", ["jobs", job_id]:
                job = self.jobs[job_id]
                job["looks"] += 1
                job["status"] = "success" if job["looks"] >= self.looks else "processing"
                return 200, job
            case "GET", ["account", "credits", "history"]:
                uses = [
                    {
                        "date": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                        "shot_id": job["shot_id"],
                        "job_id": job_id,
                    }
                    for job_id, job in self.jobs.items()
                ]
                return 200, {"history": uses if self.shows_history else []}
            case _:
                return 404, {"error": "not_found"}

    def _kill(self) -> None:
        self.killed = True
        with suppress(ProcessLookupError):
            os.kill(self.victim, signal.SIGKILL)


@contextmanager
def served(api: SlowAct3) -> Generator[str]:
    """The base URL under which the API answers."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            path = self.path.partition("?")[0].removeprefix("/v1/").split("/")
            status, body = api.answer(self.command, path)
            content = json.dumps(body).encode()
            with suppress(OSError):
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.send_header("Retry-After", "0.05")
                self.end_headers()
                self.wfile.write(content)

        do_POST = do_GET  # noqa: N815 # the library's name

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 # the library's name
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True)
class Outcome:
    """How a film came through: how often each shot was submitted, and how many answers nobody could find out."""

    killed: bool
    submitted: dict[str, int]
    unknown: int
    was_lost: bool
    finished: int


def film_with_a_crash(folder: Path, seed: int) -> Outcome:
    """Make a film; on the way the server is killed once, and started again by whoever wants the film."""
    chance = random.Random(seed)
    api = SlowAct3(seed % 2 == 0, chance.randrange(1, SHOTS * (LOOKS + 1)), chance.choice(PHASES))
    with served(api) as url:
        settings = {
            "ACT3_API_KEY": "key",
            "ACT3_BASE_URL": url,
            "ACT3_MCP_PLAY_MONEY": "act3",
            "ACT3_MCP_TOOLSETS": "film,act3",
        }
        shots: list[str] = []
        with Server(folder, **settings) as server:
            project = server.call("act3_create_project", title="Crash")
            scene = server.call("act3_create_scene", project_id=project["project_id"], title="One")
            for number in range(SHOTS):
                shot = server.call("act3_create_shot", scene_id=scene["scene_id"], prompt=f"Shot {number}")
                shots.append(shot["shot_id"])
            api.kill_at += api.count
            api.victim = server.process.pid
            with suppress(EOFError, BrokenPipeError):
                _make(server, shots)
        unknown = finished = 0
        with Server(folder, **settings) as server:
            for lost in server.call("list_jobs", state="unknown")["jobs"]:
                unknown += 1
                server.call("cancel_job", handle=lost["handle"], abandon=True)
            _make(server, shots)
            listed = server.call("list_jobs")["jobs"]
            finished = sum(job["state"] == "succeeded" for job in listed)
    return Outcome(api.killed, dict(api.submitted), unknown, api.was_lost, finished)


def _make(server: Server, shots: list[str]) -> None:
    """Have every shot made that is not: what an agent does that has lost its place."""
    made = {job["title"] for job in server.call("list_jobs")["jobs"] if job["state"] == "succeeded"}
    for shot_id in shots:
        if shot_id not in made:
            server.call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
    cursor: dict[str, str] = {}
    while (report := server.call("wait", timeout_seconds=10, **cursor))["running"]:
        cursor = {"since": report["cursor"]}
