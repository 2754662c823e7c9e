"""`act3-film doctor`: what is wrong with an installation, and how to mend it.

The server is tried the way a host does it, as a subprocess over stdio, so that
what passes here is what a host will meet. Nothing is spent.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import anyio
from mcp import Client, MCPError, StdioServerParameters, stdio_client

from act3_mcp import __version__
from act3_mcp.errors import ConfigError
from act3_mcp.settings import Settings
from act3_mcp.upstream.redaction import clean

OLDEST_PYTHON = (3, 11)
# How long hosts wait for a server to start: cline#12044; Claude Code's default, whose MCP_TIMEOUT
# counts up to 60 s (claude-code#7575); the official SDKs' default.
PATIENCE = {"Cline's command line": 1.5, "Claude Code": 30.0, "most others": 60.0}
ENOUGH_SECONDS = 30.0
# A hosted API that does not answer is asked again for a while before the server gives up on it.
SERVER_SECONDS = 120.0
DRAWING = "import av, cv2, numpy; from act3_mcp.media.vips import vips; vips()"
DRAWING_SECONDS = 60.0


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `mend` says what to do about it, or what to know."""

    is_well: bool
    what: str
    mend: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none: it looks at what a host would start from here."""
    del parser


def run(options: argparse.Namespace) -> None:
    """Look at everything and say what was found; exits with 1 if something is wrong."""
    del options
    sys.exit(0 if anyio.run(_examine, os.environ) else 1)


async def _examine(environment: Mapping[str, str]) -> bool:
    print(f"act3-film {__version__}", flush=True)
    wrong = 0
    async for finding in findings(environment):
        wrong += not finding.is_well
        print(f"{'ok ' if finding.is_well else 'BAD'}  {finding.what}", flush=True)
        if finding.mend:
            print(f"     {finding.mend}", flush=True)
    print("All is well." if not wrong else f"{wrong} thing{'s' if wrong > 1 else ''} to mend.", flush=True)
    return not wrong


async def findings(environment: Mapping[str, str]) -> AsyncGenerator[Finding]:
    """Everything there is to say about this installation, the quick things first."""
    yield python(sys.version_info[:2])
    yield Finding(is_well=True, what=f"A host starts it with: {sys.executable} -m act3_mcp")
    try:
        settings = Settings.from_environment(environment)
    except ConfigError as cause:
        # Nothing below can be tried with settings that no server would start with.
        yield Finding(is_well=False, what=cause.what, mend=f"{cause.advice} docs/settings.md lists them all.")
        return
    yield Finding(is_well=True, what="The settings can be used.")
    for name, field in Settings.model_fields.items():
        if name.endswith("_api_key"):
            base_url = getattr(settings, name.replace("_api_key", "_base_url"))
            yield key(field.alias or name, getattr(settings, name) is not None, base_url)
    yield folder("Home folder", settings.home, "ACT3_MCP_HOME")
    yield folder("Output folder", settings.output, "ACT3_MCP_OUTPUT")
    yield await anyio.to_thread.run_sync(drawing)
    # The toolset that can say what is connected may have been left out.
    toolsets = ",".join(dict.fromkeys(("film", *settings.toolsets)))
    async for finding in server({**environment, "ACT3_MCP_TOOLSETS": toolsets}):
        yield finding


def python(version: tuple[int, int]) -> Finding:
    """Whether this interpreter is new enough."""
    words = f"Python {'.'.join(map(str, version))} ({sys.executable})"
    if version >= OLDEST_PYTHON:
        return Finding(is_well=True, what=f"{words}.")
    oldest = ".".join(map(str, OLDEST_PYTHON))
    return Finding(is_well=False, what=f"{words} is too old.", mend=f"Install act3-film with Python {oldest} or later.")


def key(variable: str, is_set: bool, base_url: str | None) -> Finding:  # noqa: FBT001 # a fact, not a switch
    """Which account is used, without ever showing its key."""
    where = f" at {base_url}" if base_url else ""
    if is_set:
        return Finding(is_well=True, what=f"{variable} is set: the hosted API{where} is used.")
    if base_url:
        return Finding(is_well=True, what=f"{variable} is not set: the API{where} is asked without a key.")
    return Finding(
        is_well=True, what=f"{variable} is not set: films are made in the studio on this machine, for nothing."
    )


def folder(noun: str, path: Path, variable: str) -> Finding:
    """Whether files can be written in a folder, or it could be made."""
    try:
        there = next(place for place in (path, *path.parents) if place.exists())
        with tempfile.TemporaryFile(dir=there):
            return Finding(is_well=True, what=f"{noun} {path} can be written.")
    except OSError as cause:
        return Finding(
            is_well=False,
            what=f"{noun} {path} cannot be written ({cause.strerror}).",
            mend=f"Set {variable} to a folder of yours, or change the permissions of this one.",
        )


def drawing(code: str = DRAWING) -> Finding:
    """Whether the libraries that draw and encode load, in a process of their own: a broken one may take it down."""
    mend = f"Install it again: {sys.executable} -m pip install --force-reinstall act3-film"
    try:
        done = subprocess.run(  # noqa: S603 # our own interpreter and our own text
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=DRAWING_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return Finding(is_well=False, what=f"The drawing libraries did not load in {DRAWING_SECONDS:g} s.", mend=mend)
    if done.returncode == 0:
        return Finding(is_well=True, what="The drawing libraries load.")
    why = _last_words(done.stderr) or f"exit code {done.returncode}"
    return Finding(is_well=False, what=f"The drawing libraries do not load: {why}", mend=mend)


def _last_words(log: str) -> str:
    """The last line that has words in it: of a traceback, the error itself, without the rules around a group's."""
    lines = [line.strip("|+- ") for line in log.splitlines()]
    return clean(next((line for line in reversed(lines) if any(map(str.isalpha, line))), ""))


async def server(environment: Mapping[str, str]) -> AsyncGenerator[Finding]:
    """Start the server as a host would, time it, and ask what it is connected to."""
    tried: tuple[float, list[dict[str, Any]]] | None = None
    why = ""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        try:
            with anyio.fail_after(SERVER_SECONDS):
                tried = await _try(environment, log)
        # What ends a session of the SDK's may come in a group with what it cancelled.
        except* (MCPError, OSError, TimeoutError) as failures:
            log.seek(0)
            why = _last_words(log.read()) or repr(failures.exceptions[0])
    if tried is None:
        yield Finding(
            is_well=False, what=f"The server does not serve: {why}", mend="Mend what it names, and try again."
        )
        return
    seconds, apis = tried
    yield started(seconds)
    for api in apis:
        yield reached(api)


async def _try(environment: Mapping[str, str], log: TextIO) -> tuple[float, list[dict[str, Any]]]:
    """Seconds from spawn to the list of tools, and what `studio_status` says of each API."""
    command = StdioServerParameters(command=sys.executable, args=["-m", "act3_mcp", "serve"], env=dict(environment))
    began = time.monotonic()
    async with Client(stdio_client(command, errlog=log)) as client:
        await client.list_tools()
        seconds = time.monotonic() - began
        result = await client.call_tool("studio_status")
        return seconds, (result.structured_content or {"apis": []})["apis"]


def started(seconds: float) -> Finding:
    """Whether hosts would have waited for the server to start."""
    words = f"The server lists its tools {seconds:.1f} s after its start"
    gone = [host for host, patience in PATIENCE.items() if seconds > patience]
    if not gone:
        return Finding(is_well=True, what=f"{words}; every host we know waits that long.")
    return Finding(
        is_well=seconds <= ENOUGH_SECONDS,
        what=f"{words}; too long for {', '.join(gone)}.",
        mend="The first start after an installation is slow; a busy machine or a virus scanner slows all.",
    )


def reached(api: Mapping[str, Any]) -> Finding:
    """Whether an API answers a free question."""
    name = f"{api['name']}: {api['about']}"
    if api.get("balance") is not None:
        money = "real credits" if api["real_money"] else "play credits"
        return Finding(is_well=True, what=f"{name}, answers; {api['balance']:,.12g} {money} left.")
    return Finding(
        is_well=False,
        what=f"{name}, does not answer: {api.get('problem', 'it gave no balance.')}",
        mend="Check the key and the address, and that the account may use the API; without a key the studio is used.",
    )
