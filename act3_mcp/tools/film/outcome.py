"""What a call that started work, or waits for some, would tell now, had it waited till now."""

from mcp.types import CallToolResult

from act3_mcp.errors import Spent
from act3_mcp.jobs.rows import Entry
from act3_mcp.jobs.work import Kind
from act3_mcp.tools.act3.running import look_once
from act3_mcp.tools.app import Ctx
from act3_mcp.tools.eversince.talking import look_again


async def outcome(ctx: Ctx, entry: Entry, spent: Spent) -> CallToolResult:
    """The result of the tool that started this row's work; `spent` is what it had spent.

    Raises:
        UpstreamError: the job could not be looked at.
    """
    assert entry.upstream_id is not None
    if entry.kind in {Kind.CLIP, Kind.FILM}:
        return await look_once(ctx, entry.kind, entry.upstream_id, spent=spent)
    return await look_again(ctx, entry, spent)
