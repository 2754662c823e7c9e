"""What the official conformance suite calls, on the production server; only with `--conformance`.

The suite scores a server by tools, resources and prompts of given names. These
pass the same middleware, strict arguments and error boundary as ours, so what
is scored is what we serve.
"""

from mcp.server.mcpserver.tools import Tool

from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.conformance import content, dialogue, prompts, resources, rounds, tasks
from act3_mcp.server.tasks.extension import TaskSource


def tools() -> list[Tool]:
    """The fixtures that are tools, bound as all others are."""
    bound = [tool for fixtures in (content, dialogue, rounds, tasks) for tool in fixtures.toolset.bind()]
    for tool in bound:
        content.keep_schema(tool)
    return bound


def task_sources() -> list[TaskSource]:
    """What knows of the fixtures' tasks."""
    return [tasks.MemoryTasks()]


def register(server: FilmServer) -> None:
    """Add the other fixtures: resources, prompts, completion and the log level."""
    dialogue.add_log_level(server)
    resources.add(server)
    prompts.add(server)
    rounds.add_prompt(server)
