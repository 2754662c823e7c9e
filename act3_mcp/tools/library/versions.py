"""Versions of a film, and what the agent keeps in mind about it."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.eversince import memory, variations
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.ids import ProjectId
from act3_mcp.tools.library.toolset import toolset
from act3_mcp.tools.results import counted, result
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import clean, quote


@toolset.tool(READ, title="List variations")
async def eversince_list_variations(
    project_id: ProjectId, ctx: Ctx
) -> Annotated[CallToolResult, variations.Variations]:
    """List the versions of a project's film. Free. To make or switch one, ask the agent by reply."""
    page = (await app(ctx).eversince.client.read(variations.LIST, project_id=project_id)).value
    rows = "; ".join(
        f"{row.id} {quote(row.description or row.title or '', 100)}{' (active)' if row.is_active else ''}"
        for row in page.variations
    )
    return result(page, f"{counted(len(page.variations), 'version')}. {rows}".strip())


@toolset.tool(READ, title="Get project memory")
async def eversince_get_project_memory(project_id: ProjectId, ctx: Ctx) -> Annotated[CallToolResult, memory.Memory]:
    """Read what the agent keeps in mind about a project: its idea, its plan, its assets. Free."""
    kept = (await app(ctx).eversince.client.read(memory.GET, project_id=project_id)).value
    told = " ".join(f"{clean(name, 40)}: {quote(part.content or '', 1000)}." for name, part in kept.sections.items())
    return result(kept, f"{counted(len(kept.sections), 'section')}. {told}".strip())
