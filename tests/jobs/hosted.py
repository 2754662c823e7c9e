"""A hosted ACT3 made of rows in memory: what it was asked, and answers a test can bend."""

import json
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from act3_mcp.clock import Clock
from tests.films import Caller, a_shot, film_client

REAL = {"ACT3_API_KEY": "key-that-must-not-leak", "ACT3_BASE_URL": "https://act3.example/v1"}
GENEROUS = {**REAL, "ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS": "1000000"}
VEO = {"engine": "veo3", "resolution": "1080p", "duration_seconds": 8}
VEO_PRICE = 2080.0

Bend = Callable[[httpx2.Request], httpx2.Response | None]


@dataclass
class Hosted:
    """Makes what is asked; `bend` may answer first, or raise as a network would.

    `bend_after` does the same once the request was acted on: an answer lost on its way back.
    """

    bend: Bend = lambda _: None
    bend_after: Bend = lambda _: None
    requests: list[httpx2.Request] = field(default_factory=list)
    jobs: dict[str, dict[str, Any]] = field(default_factory=dict)
    renders: dict[str, dict[str, Any]] = field(default_factory=dict)
    scene_rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    shot_rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    _count: int = 0

    def transport(self) -> httpx2.MockTransport:
        return httpx2.MockTransport(self.answer)

    async def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        if (bent := self.bend(request)) is not None:
            return bent
        response = self._act(request)
        return self.bend_after(request) or response

    def sent(self, path_end: str) -> int:
        """How many requests went to paths with this end."""
        return sum(request.url.path.endswith(path_end) for request in self.requests)

    def finish(self, **changes: Any) -> None:
        """Let every job end."""
        for job in self.jobs.values():
            job.update({"status": "success", "progress": 100, "credits_used": VEO_PRICE, **changes})

    def _act(self, request: httpx2.Request) -> httpx2.Response:  # noqa: C901, PLR0912 # a table of routes
        match request.method, request.url.path.removeprefix("/v1").strip("/").split("/"):
            case "GET", ["account", "credits"]:
                return httpx2.Response(200, json={"balance": 5000})
            case "POST", ["projects"]:
                return httpx2.Response(201, json={"id": self._new("proj"), **json.loads(request.content)})
            case "GET", ["projects", project_id]:
                return httpx2.Response(200, json={"id": project_id, "title": "My Film"})
            case "POST", ["projects", project_id, "scenes"]:
                body = {"id": self._new("scene"), "project_id": project_id, **json.loads(request.content)}
                self.scene_rows[body["id"]] = body
                return httpx2.Response(201, json=body)
            case "GET", ["projects", project_id, "scenes"]:
                rows = [scene for scene in self.scene_rows.values() if scene["project_id"] == project_id]
                return httpx2.Response(200, json={"scenes": rows})
            case "POST", ["scenes", scene_id, "shots"]:
                body = {"id": self._new("shot"), "scene_id": scene_id, **json.loads(request.content)}
                self.shot_rows[body["id"]] = body
                return httpx2.Response(201, json=body)
            case "GET", ["scenes", scene_id, "shots"]:
                rows = [shot for shot in self.shot_rows.values() if shot["scene_id"] == scene_id]
                return httpx2.Response(200, json={"shots": rows})
            case "PUT", ["shots", shot_id]:
                changed = {"id": shot_id, **json.loads(request.content)}
                self.shot_rows.setdefault(shot_id, {"scene_id": None}).update(changed)
                return httpx2.Response(200, json=changed)
            case "POST", ["renders"]:
                body = {**json.loads(request.content), "render_id": self._new("render"), "status": "queued"}
                self.renders[body["render_id"]] = body
                return httpx2.Response(202, json=body)
            case "GET", ["renders", render_id] if render_id in self.renders:
                return httpx2.Response(200, json=self.renders[render_id])
            case "POST", ["shots", shot_id, "generate"]:
                job_id = self._new("job")
                job = {"job_id": job_id, "shot_id": shot_id, "status": "queued", "estimated_credits": VEO_PRICE}
                self.jobs[job_id] = job
                return httpx2.Response(202, json=job)
            case "GET", ["jobs", job_id] if job_id in self.jobs:
                return httpx2.Response(200, json=self.jobs[job_id])
            case "GET", ["jobs", job_id, "result"] if job_id in self.jobs:
                return httpx2.Response(200, json={"result_url": "https://cdn.example/clip.mp4"})
            case _:
                return httpx2.Response(404, json={"error": "not_found", "message": str(request.url)})

    def _new(self, noun: str) -> str:
        self._count += 1
        return f"{noun}_{self._count}"


@asynccontextmanager
async def with_jobs(
    folder: Path, hosted: Hosted, clock: Clock, *, count: int, era: str = "auto"
) -> AsyncGenerator[tuple[Caller, list[str]]]:
    """A client and the handles of that many running jobs."""
    async with film_client(folder, era=era, transport=hosted.transport(), clock=clock, environment=GENEROUS) as call:
        handles: list[str] = []
        for number in range(count):
            _, shot_id = await a_shot(call, title=f"Shot {number + 1}", **VEO)
            handles.append((await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0))["handle"])
        yield call, handles
