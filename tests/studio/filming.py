"""How tests work with a studio: clients, shots, and engines that act on cue."""

import os
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import anyio
import httpx2
from anyio.abc import SocketStream
from anyio.lowlevel import checkpoint
from anyio.streams.buffered import BufferedByteReceiveStream

from act3_mcp.studio import Studio
from act3_mcp.upstream.site import Site

ENGINE = "tests.studio.engines"
PATIENCE = 20.0
Json = dict[str, Any]


@dataclass(frozen=True)
class Crew:
    """A client of a studio; every request carries the key."""

    site: Site
    http: httpx2.AsyncClient
    home: Path

    @property
    def media(self) -> Path:
        """The folder of its media."""
        return self.home / "studio" / "media"

    async def ask(self, method: str, path: str, body: Json | None = None) -> httpx2.Response:
        return await self.http.request(method, path, json=body)

    async def get(self, path: str) -> Json:
        return succeeded(await self.http.get(path))

    async def post(self, path: str, body: Json | None = None) -> Json:
        return succeeded(await self.http.post(path, json=body))

    async def scene(self, **project: Any) -> Json:
        made = await self.post("/projects", {"title": "My Film", **project})
        return await self.post(
            f"/projects/{made['project_id']}/scenes", {"title": "Opening", "location": "EXT - Pier - Night"}
        )

    async def shot(self, scene: Json | None = None, **fields: Any) -> Json:
        scene = scene or await self.scene()
        return await self.post(
            f"/scenes/{scene['scene_id']}/shots", {"prompt": "A pier", "duration_seconds": 1, **fields}
        )

    async def generate(self, shot: Json) -> Json:
        return await self.post(f"/shots/{shot['shot_id']}/generate")

    async def job_of(self, prompt: str, scene: Json | None = None, **fields: Any) -> Json:
        return await self.generate(await self.shot(scene, prompt=prompt, **fields))

    async def clip(self, scene: Json, **fields: Any) -> Json:
        return await self.ended(await self.generate(await self.shot(scene, **fields)))

    async def now(self, begun: Json) -> Json:
        """The job or render as it is now."""
        return await self.get(f"/renders/{begun['render_id']}" if "render_id" in begun else f"/jobs/{begun['job_id']}")

    async def ended(self, begun: Json) -> Json:
        """The job or render once it is over."""
        return await self.reached(begun, "success", "failed")

    async def reached(self, begun: Json, *statuses: str) -> Json:
        with anyio.fail_after(PATIENCE):
            while (now := await self.now(begun))["status"] not in statuses:
                pass
        return now

    async def progressed(self, begun: Json, percent: float) -> Json:
        """The job or render once that much is done."""
        with anyio.fail_after(PATIENCE):
            while (now := await self.now(begun))["progress"] < percent:
                pass
        return now

    async def balance(self) -> float:
        return (await self.get("/account/credits"))["balance"]

    async def drawn(self, job: Json) -> Any:
        """What the engine wrote, from the link in the result."""
        result = await self.get(f"/jobs/{job['job_id']}/result")
        return (await self.http.get(result["result_url"])).json()


class Clock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@asynccontextmanager
async def filming(home: Path, *, engine: str = ENGINE, **options: Any) -> AsyncGenerator[Crew]:
    """A studio in `home`, serving, and a client of it."""
    async with Studio(home, engine=engine, **options) as studio, client_of(await studio.locate(), home) as crew:
        yield crew


@asynccontextmanager
async def client_of(site: Site, home: Path = Path()) -> AsyncGenerator[Crew]:
    """A client that knows the site's key."""
    assert site.key is not None
    headers = {"Authorization": f"Bearer {site.key.get_secret_value()}"}
    async with httpx2.AsyncClient(base_url=site.base_url, headers=headers, trust_env=False) as http:
        yield Crew(site, http, home)


def succeeded(response: httpx2.Response) -> Json:
    assert response.is_success, response.text
    return response.json()


def refused(response: httpx2.Response, status: int, code: str) -> Json:
    """The body of a refusal, which is of this kind."""
    assert response.status_code == status, response.text
    body = response.json()
    assert body["error"] == code
    assert body["message"]
    return body


class Director:
    """Where engines ask for cues; prompts that begin with `prompt` send them here."""

    def __init__(self) -> None:
        # Not pytest's folder: a socket's path may have a hundred characters.
        self._folder = tempfile.TemporaryDirectory()
        self._path = f"{self._folder.name}/cues"

    @property
    def prompt(self) -> str:
        return f"cue:{self._path}"

    async def __aenter__(self) -> Self:
        self._listener = await anyio.create_unix_listener(self._path)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._listener.aclose()
        self._folder.cleanup()

    @asynccontextmanager
    async def actor(self) -> "AsyncGenerator[Actor]":
        """The next engine that asks."""
        with anyio.fail_after(PATIENCE):
            line = await self._listener.accept()
        async with line:
            words = BufferedByteReceiveStream(line)
            yield Actor(int(await words.receive_until(b"\n", 100)), line)


@dataclass(frozen=True)
class Actor:
    """An engine at work in process `pid`."""

    pid: int
    line: SocketStream

    async def draw(self, frames: int) -> None:
        """Have so many frames reported as done."""
        await self.line.send(f"{frames}\n".encode())

    async def finish(self) -> None:
        await self.line.send(b"finish\n")

    async def left(self) -> None:
        """Wait until it hangs up: it finished, or its process ended."""
        with anyio.fail_after(PATIENCE), suppress(anyio.EndOfStream, anyio.BrokenResourceError):
            while await self.line.receive():
                pass

    async def died(self) -> None:
        """Wait until its process is no more."""
        await self.left()
        with anyio.fail_after(PATIENCE):
            while is_running(self.pid):
                await checkpoint()


def is_running(pid: int) -> bool:
    """Whether a process still does anything; one that awaits burial does not."""
    try:
        os.kill(pid, 0)
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except (ProcessLookupError, FileNotFoundError):
        return False
