"""Learned preferences as tools."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.eversince import preferences
from act3_mcp.errors import InputError
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.library.toolset import toolset
from act3_mcp.tools.results import facts, result
from act3_mcp.tools.toolset import READ, UPDATES
from act3_mcp.upstream.redaction import quote


@toolset.tool(READ, title="Get preferences")
async def eversince_get_preferences(ctx: Ctx) -> Annotated[CallToolResult, preferences.Preferences]:
    """Read what the agent has learned of the account owner's taste. Free."""
    return _told((await app(ctx).eversince.client.read(preferences.GET)).value)


@toolset.tool(UPDATES, title="Update preferences")
async def eversince_update_preferences(
    ctx: Ctx, content: preferences.Content | None = None, enabled: preferences.Enabled | None = None
) -> Annotated[CallToolResult, preferences.Preferences]:
    """Replace what the agent has learned of the owner's taste, or turn it on or off. Free.

    Ask the person first: it changes every later project.
    """
    if content is None and enabled is None:
        raise InputError("Nothing to change was given.", "Give content, enabled or both.")
    changes = preferences.PreferenceChanges(content=content, enabled=enabled)
    return _told((await app(ctx).eversince.client.write(preferences.UPDATE, changes)).value)


def _told(kept: preferences.Preferences) -> CallToolResult:
    return result(kept, f"Preferences: {quote(kept.content or '', 2000)}. {facts(enabled=kept.enabled)}")
