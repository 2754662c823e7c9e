"""Studios in processes of their own, to be killed."""

import json
import subprocess
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import anyio
from anyio.abc import Process
from anyio.streams.buffered import BufferedByteReceiveStream
from pydantic import SecretStr

from act3_mcp.upstream.site import Site
from tests.studio.filming import PATIENCE

ROOT = Path(__file__).parents[2]


@dataclass
class House:
    """One process with a studio."""

    process: Process
    answers: BufferedByteReceiveStream
    is_serving: bool = False

    async def locate(self) -> Site:
        """Where this process finds the studio; it may begin to serve it."""
        assert self.process.stdin is not None
        with anyio.fail_after(PATIENCE):
            await self.process.stdin.send(b"locate\n")
            answer = json.loads(await self.answers.receive_until(b"\n", 10_000))
        self.is_serving = answer["serving"]
        return Site(answer["base_url"], SecretStr(answer["key"]))

    async def kill(self) -> None:
        """End the process as `kill -9` does."""
        self.process.kill()
        await self.process.wait()


@asynccontextmanager
async def house(home: Path, *, environment: Mapping[str, str] | None = None) -> AsyncGenerator[House]:
    """A process with a studio for `home`, gone at the end."""
    command = [sys.executable, "-m", "tests.studio.serve", str(home)]
    async with await anyio.open_process(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=None, cwd=ROOT, env=environment
    ) as process:
        assert process.stdout is not None
        try:
            yield House(process, BufferedByteReceiveStream(process.stdout))
        finally:
            if process.returncode is None:
                process.kill()
