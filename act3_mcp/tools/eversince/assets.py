"""A project's assets as a tool."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.eversince import assets, fields
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.ids import ProjectId
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.results import counted, result
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import quote


@toolset.tool(READ, title="List project assets", resource="eversince://projects/{project_id}/assets")
async def eversince_list_project_assets(
    project_id: ProjectId,
    ctx: Ctx,
    limit: fields.Limit | None = None,
    offset: fields.Offset | None = None,
) -> Annotated[CallToolResult, assets.Assets]:
    """List the clips, pictures and sounds the agent made for a project. Free."""
    query = assets.AssetQuery(limit=limit, offset=offset)
    page = (await app(ctx).eversince.client.read(assets.LIST, query, project_id=project_id)).value
    rows = "; ".join(f"{asset.ref} {asset.type} {quote(asset.prompt or '', 80)}" for asset in page.assets)
    total = page.total if page.total is not None else len(page.assets)
    return result(page, f"{len(page.assets)} of {counted(total, 'asset')}. {rows}".strip())
