"""The server as a subprocess, spoken to in raw JSON or through a client, and what it leaves behind."""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self, TypeVar

T = TypeVar("T")

COMMAND = [sys.executable, "-m", "act3_mcp"]
INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 0,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-11-25",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
INITIALIZED = {"jsonrpc": "2.0", "method": "notifications/initialized"}
MODERN = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientCapabilities": {},
    "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "1"},
}


def environment(folder: Path, **more: str) -> dict[str, str]:
    """A bare environment whose home and output lie in `folder`."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "SYSTEMROOT", "LANG"}}
    return {
        **kept,
        "HOME": str(folder),
        "ACT3_MCP_HOME": str(folder / "home"),
        "ACT3_MCP_OUTPUT": str(folder / "output"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        **more,
    }


def call(tool: str, number: int, **arguments: Any) -> dict[str, Any]:
    return {
        "jsonrpc": "2.0",
        "id": number,
        "method": "tools/call",
        "params": {"name": tool, "arguments": arguments},
    }


def piped(folder: Path, messages: Sequence[Mapping[str, Any]], **more: str) -> tuple[list[dict[str, Any]], str, int]:
    """What a server answers to messages on stdin that ends with the last one: answers, stderr, exit code."""
    text = "".join(json.dumps(message) + "\n" for message in messages)
    done = subprocess.run(
        COMMAND,
        input=text,
        capture_output=True,
        text=True,
        env=environment(folder, **more),
        timeout=60,
        check=False,
        encoding="utf-8",
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr, done.returncode


def children_of(pid: int) -> list[int]:
    """Every living descendant of a process."""
    children: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            children += [int(child), *children_of(int(child))]
    return children


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


class Server:
    """A running server, asked one thing at a time."""

    def __init__(self, folder: Path, **more: str) -> None:
        self.process = subprocess.Popen(
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(folder, **more),
            text=True,
            encoding="utf-8",
        )
        self._count = 0
        self.ask(INITIALIZE)
        self.tell(INITIALIZED)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process.stdin is not None
        # What it never read, because it was killed, has nowhere to go.
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait(timeout=30)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def tell(self, message: Mapping[str, Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(message) + "\n")
        self.process.stdin.flush()

    def ask(self, message: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a request."""
        assert self.process.stdout is not None
        self.tell(message)
        while line := self.process.stdout.readline():
            answer = json.loads(line)
            if answer.get("id") == message["id"]:
                return answer
        raise EOFError(f"the server ended: {self.process.wait()}")

    def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """The structured content of a call that must succeed."""
        self._count += 1
        result = self.ask(call(tool, self._count, **arguments))["result"]
        assert not result.get("isError"), result["content"]
        return result["structuredContent"]

    def kill(self) -> list[int]:
        """End it as a crash would; returns what it had started."""
        children = children_of(self.process.pid)
        self.process.kill()
        self.process.wait()
        if self.process.stdin is not None:
            self.process.stdin.close()
        return children


def gone(pids: list[int], seconds: float = 10.0) -> bool:
    """Whether all of these end within the time a busy machine needs."""
    deadline = time.monotonic() + seconds
    while any(map(is_alive, pids)):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def until(condition: Callable[[], T | None], seconds: float = 60.0) -> T:
    """The first thing `condition` returns, asked again and again."""
    deadline = time.monotonic() + seconds
    while (value := condition()) is None:
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)
    return value
