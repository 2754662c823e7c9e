"""`act3-film demo`: a whole film through the server, the way a host would make it.

A real MCP client drives the server over stdio; nothing here draws or renders.
"""

import argparse
import os
import sys
import time
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import anyio
from mcp import Client, StdioServerParameters
from mcp.types import TextContent

from act3_mcp.cli.talk import OUR_BRIEF, Talk
from act3_mcp.cli.terminal import Terminal
from act3_mcp.errors import Act3McpError, InputError
from act3_mcp.script.plans import Plan, plan_brief
from act3_mcp.script.screenplays import read_fountain
from act3_mcp.settings import Settings

OURS = Path(__file__).with_name("yellow_coat.fountain")
RESOLUTION = "720p"
AT_ONCE = 2
# Longer than any one clip takes; a host would wait in turns of less than a minute.
WAIT_SECONDS = 600


class ToolFailedError(Act3McpError):
    """A tool's own words, which say already what was spent and what to do."""

    def __str__(self) -> str:
        return self.what


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to film, and where to."""
    parser.add_argument(
        "subject", nargs="?", metavar="SCREENPLAY|BRIEF", help="a .fountain file, or what the film shows"
    )
    parser.add_argument("-o", "--output", type=Path, default=Path("out"), metavar="DIR", help="where to (out)")
    parser.add_argument("--aspect-ratio", default="16:9", metavar="W:H", help="16:9, 9:16 or 1:1 (16:9)")
    parser.add_argument("--collaborative", action="store_true", help="have an agent make it, and talk with it")
    parser.add_argument("--answer", action="append", default=[], metavar="TEXT", help="answer its next question so")
    parser.add_argument("--resolution", help=f"360p to 1080p ({RESOLUTION}); an agent's films are 1080p")


def run(options: argparse.Namespace) -> None:
    """Make the film.

    Raises:
        Act3McpError: why it could not be made.
    """
    if options.answer and not options.collaborative:
        raise InputError("--answer: there is nobody to answer.", "Add --collaborative.")
    if options.resolution and options.collaborative:
        raise InputError("--resolution: an agent's films are 1080p.", "Leave it out.")
    plan = None if options.collaborative else read_subject(options.subject)
    folder = cast("Path", options.output).absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise InputError(f"--output: {folder} cannot be a folder.", "Name a folder that can be written.") from cause
    if plan is None:
        anyio.run(_talk, options.subject or OUR_BRIEF, folder, options.aspect_ratio, tuple(options.answer))
    else:
        anyio.run(_make, plan, folder, options.aspect_ratio, options.resolution or RESOLUTION)


def read_subject(subject: str | None) -> Plan:
    """The plan for a screenplay file or a brief; without either, for our own screenplay.

    Raises:
        InputError: it is neither.
    """
    if subject is None:
        return read_fountain(OURS.read_text(encoding="utf-8"))
    path = Path(subject)
    # A brief may be longer than any path can be.
    if path.suffix.lower() in {".fountain", ".spmd", ".txt"} and len(subject) < 1000:
        try:
            return read_fountain(path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as cause:
            raise InputError(f"{path} cannot be read as text.", "Give a Fountain file in UTF-8.") from cause
    return plan_brief(subject)


async def _make(plan: Plan, folder: Path, aspect_ratio: str, resolution: str) -> None:
    # Read here so that a bad setting is told at once, not by a subprocess that dies.
    Settings.from_environment(os.environ)
    began = time.monotonic()
    terminal = Terminal()
    terminal.line(f"{plan.title}: {len(plan.shots)} shots, {sum(shot.seconds for shot in plan.shots):g} s")
    async with _server(folder) as client:
        director = _Director(client, terminal)
        film = await director.make(plan, aspect_ratio, resolution)
    await _close(terminal, plan, film, began)


async def _talk(brief: str, folder: Path, aspect_ratio: str, answers: tuple[str, ...]) -> None:
    Settings.from_environment(os.environ)
    began = time.monotonic()
    terminal = Terminal()
    async with _server(folder) as client:
        plan, film = await Talk(client, terminal, answers).make(brief, aspect_ratio)
    await _close(terminal, plan, film, began)


async def _close(terminal: Terminal, plan: Plan, film: Path, began: float) -> None:
    sheet = await anyio.to_thread.run_sync(_contact_sheet, plan, film)
    terminal.line()
    terminal.line(f"Done in {time.monotonic() - began:.1f} s, a drawn animatic:")
    terminal.line(f"  {film}")
    terminal.line(f"  {sheet}")


@asynccontextmanager
async def _server(folder: Path) -> AsyncGenerator[Client]:
    """A client of our server as a subprocess, saving to `folder`."""
    server = StdioServerParameters(
        command=sys.executable,
        args=["-m", "act3_mcp", "serve"],
        # It saves its film itself, under a name of its own.
        env={**os.environ, "ACT3_MCP_OUTPUT": str(folder), "ACT3_MCP_KEEP_FILMS_MB": "0"},
    )
    async with AsyncExitStack() as stack:
        yield await stack.enter_async_context(Client(server))


@dataclass
class _Director:
    """Calls tools in the order the instructions give, and shows each call."""

    client: Client
    terminal: Terminal
    slots: anyio.Semaphore = field(default_factory=lambda: anyio.Semaphore(AT_ONCE))

    async def make(self, plan: Plan, aspect_ratio: str, resolution: str) -> Path:
        await self._call("studio_status")
        project = await self._call("act3_create_project", title=plan.title, aspect_ratio=aspect_ratio, frame_rate=24)
        shots: list[tuple[str, str]] = []
        for scene in plan.scenes:
            location = {"location": scene.location} if scene.location else {}
            made = await self._call(
                "act3_create_scene", project_id=project["project_id"], title=scene.title, **location
            )
            for shot in scene.shots:
                made_shot = await self._call(
                    "act3_create_shot",
                    scene_id=made["scene_id"],
                    title=shot.title,
                    prompt=shot.prompt,
                    resolution=resolution,
                    duration_seconds=shot.seconds,
                )
                shots.append((f"{len(shots) + 1}. {shot.title}", made_shot["shot_id"]))
        self.terminal.line()
        async with anyio.create_task_group() as tasks:
            for name, shot_id in shots:
                tasks.start_soon(self._generate, name, shot_id)
        render = await self._work(
            "Joining the film", "act3_create_render", project_id=project["project_id"], wait_seconds=WAIT_SECONDS
        )
        saved = await self._call("save_media", handle=render["handle"], name="film")
        # The folder was named for this film: a rerun replaces the film of the run before.
        film = Path(saved["path"]).with_name("film.mp4")
        await anyio.Path(saved["path"]).replace(film)
        return film

    async def _generate(self, name: str, shot_id: str) -> None:
        async with self.slots:
            await self._work(name, "act3_generate_shot", shot_id=shot_id, wait_seconds=WAIT_SECONDS)

    async def _work(self, name: str, tool: str, **arguments: Any) -> dict[str, Any]:
        async def told(progress: float, total: float | None, message: str | None) -> None:
            self.terminal.bar(name, 100 * progress / (total or 100), (message or "").rpartition(": ")[2])

        report, text = await self._result(tool, arguments, told)
        self.terminal.done(name)
        if report["state"] != "succeeded":
            raise ToolFailedError(text)
        return report

    async def _call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        structured, text = await self._result(tool, arguments)
        self.terminal.call(tool, text)
        return structured

    async def _result(self, tool: str, arguments: dict[str, Any], told: Any = None) -> tuple[dict[str, Any], str]:
        result = await self.client.call_tool(tool, arguments, progress_callback=told)
        text = " ".join(block.text for block in result.content if isinstance(block, TextContent))
        if result.is_error or result.structured_content is None:
            raise ToolFailedError(f"{tool}: {text}")
        return result.structured_content, text


def _contact_sheet(plan: Plan, film: Path) -> Path:
    """A labelled frame of each shot, beside the film."""
    from act3_mcp.animatic import describe  # noqa: PLC0415 # drawing libraries load when they are needed
    from act3_mcp.media.frames import frame_at  # noqa: PLC0415
    from act3_mcp.media.sheets import Cell, contact_sheet  # noqa: PLC0415

    cells: list[Cell] = []
    start, aspect = 0.0, 16 / 9
    for number, scene in enumerate(plan.scenes, start=1):
        for position, shot in enumerate(scene.shots, start=1):
            seen = describe(shot.prompt, seconds=shot.seconds, context=scene.location)
            picture = frame_at(film, start + shot.seconds * 0.4, width=640)
            aspect = picture.shape[1] / picture.shape[0]
            note = f"{seen.size}  {seen.move}  {shot.seconds:g} s"
            cells.append(Cell(picture, f"{number}.{position}  {shot.title}", note))
            start += shot.seconds
    sheet = film.with_suffix(".jpg")
    contact_sheet(cells, title=plan.title, aspect=aspect, out=sheet)
    return sheet
