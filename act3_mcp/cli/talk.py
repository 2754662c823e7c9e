"""`act3-film demo --collaborative`: a conversation with the agent, in a terminal, and the film it leads to."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
from mcp import Client
from mcp.types import TextContent

from act3_mcp.cli.terminal import Terminal
from act3_mcp.errors import Act3McpError, JobFailedError
from act3_mcp.script.plans import Plan, PlannedScene, PlannedShot, plan_brief

# Longer than any one turn takes; a host would wait in turns of less than a minute.
WAIT_SECONDS = 600
# Enough for every decision, and for changes of mind.
MOST_TURNS = 20
APPROVAL = "Looks good, go ahead."
OUR_BRIEF = (
    "A woman in a yellow coat waits at a bus stop at dusk. She looks at her phone. A bus arrives. "
    "She smiles and steps into the light."
)


@dataclass
class Talk:
    """One conversation. Answers given beforehand come first; then a person is asked, if one is there."""

    client: Client
    terminal: Terminal
    answers: Sequence[str]

    async def make(self, brief: str, aspect_ratio: str) -> tuple[Plan, Path]:
        """The film as it was planned in the end, and its file.

        Raises:
            Act3McpError: why there is none.
        """
        self.terminal.line(f"You: {brief}")
        report = await self._work(
            "The agent plans",
            "eversince_create_project",
            brief=brief,
            mode="collaborative",
            aspect_ratio=aspect_ratio,
            again=True,
            wait_seconds=WAIT_SECONDS,
        )
        handle = report["handle"]
        given = iter(self.answers)
        for _ in range(MOST_TURNS):
            self._show(report)
            if report["meaning"] != "question" or (answer := await self._answer(given, report)) is None:
                break
            self.terminal.line(f"You: {answer}")
            report = await self._work(
                "The agent works", "reply", handle=handle, message=answer, wait_seconds=WAIT_SECONDS
            )
        if report["meaning"] == "failed":
            raise JobFailedError(report.get("error_message") or "The agent failed.")
        if report["meaning"] != "rendered":
            report = await self._work(
                "Rendering", "eversince_render_project", project_id=report["project_id"], wait_seconds=WAIT_SECONDS
            )
            self._show(report)
        timeline = await self._work("Timeline", "eversince_get_timeline", project_id=report["project_id"])
        saved = await self._work("Saving", "save_media", handle=handle, name="film")
        # The folder was named for this film: a rerun replaces the film of the run before.
        film = Path(saved["path"]).with_name("film.mp4")
        await anyio.Path(saved["path"]).replace(film)
        return _plan_of(brief, timeline), film

    async def _answer(self, given: Iterator[str], report: dict[str, Any]) -> str | None:
        """The next answer; None once the film is on the timeline and nobody has more to say."""
        if (answer := next(given, None)) is not None:
            return answer
        is_drawn = "on the timeline" in report.get("agent_message", "")
        if sys.stdin.isatty():
            typed = await anyio.to_thread.run_sync(input, "You (Enter agrees): ")
            return typed.strip() or (None if is_drawn else APPROVAL)
        return None if is_drawn else APPROVAL

    def _show(self, report: dict[str, Any]) -> None:
        words = [said["text"] for said in report.get("messages", ())] or [report.get("agent_message", "")]
        for text in words:
            self.terminal.line("Agent: " + text.replace("\n", "\n       "))

    async def _work(self, name: str, tool: str, /, **arguments: Any) -> dict[str, Any]:
        async def told(progress: float, total: float | None, message: str | None) -> None:
            self.terminal.bar(name, 100 * progress / (total or 100), (message or "").rpartition(": ")[2])

        result = await self.client.call_tool(tool, arguments, progress_callback=told)
        self.terminal.done(name)
        text = " ".join(block.text for block in result.content if isinstance(block, TextContent))
        if result.is_error or result.structured_content is None:
            raise Act3McpError(f"{tool}: {text}")
        return result.structured_content


def _plan_of(brief: str, timeline: dict[str, Any]) -> Plan:
    """The timeline in the demo's own words, for the contact sheet."""
    scenes: list[PlannedScene] = []
    for scene in timeline["scenes"]:
        heading, _, words = scene["description"].partition(": ")
        scenes.append(PlannedScene(heading, heading, (PlannedShot(words, scene["prompt"], scene["duration"]),)))
    return Plan(plan_brief(brief).title, tuple(scenes))
