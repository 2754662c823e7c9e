"""Answering an agent in conversation."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.eversince import fields, messages
from act3_mcp.errors import InputError
from act3_mcp.jobs.work import Kind, parse_handle
from act3_mcp.tools.app import Ctx
from act3_mcp.tools.eversince.running import ProjectReport
from act3_mcp.tools.eversince.talking import tell
from act3_mcp.tools.film.toolset import toolset
from act3_mcp.tools.toolset import SPEND
from act3_mcp.tools.waiting import WaitSeconds

Handle = Annotated[
    str,
    Field(
        description="The agent's project, e.g. eversince://projects/proj_x, or its id.", min_length=1, max_length=300
    ),
]
WhenIdle = Annotated[bool, Field(description="True sends it once the agent stops, if it is at work now.")]


@toolset.tool(SPEND, title="Reply")
async def reply(
    handle: Handle,
    message: fields.Message,
    ctx: Ctx,
    when_idle: WhenIdle = False,
    wait_seconds: WaitSeconds = 45,
) -> Annotated[CallToolResult, ProjectReport]:
    """Answer a film-making agent, or ask it for changes, and wait for its next word. Spends credits.

    Ask the person what to answer where it is a matter of taste. The same words
    again while the agent works on them are not sent twice.
    """
    kind, project_id = parse_handle(handle) if "://" in handle else (Kind.RUN, handle)
    if kind is not Kind.RUN:
        raise InputError("handle: there is no agent behind it.", "Give a project's: eversince://projects/….")
    draft = messages.MessageDraft(message=message)
    return await tell(ctx, project_id, draft, when_idle=when_idle, wait_seconds=wait_seconds, again=False)
