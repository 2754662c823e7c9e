"""The account's public links."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.eversince import fields, shares
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.library.toolset import toolset
from act3_mcp.tools.results import counted, result
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import quote

Limit = Annotated[int, Field(description="Rows a page, at most 50.", ge=1, le=50)]


@toolset.tool(READ, title="List shares")
async def eversince_list_shares(
    ctx: Ctx, limit: Limit | None = None, offset: fields.Offset | None = None
) -> Annotated[CallToolResult, shares.Shares]:
    """List the account's public links and how often they were opened. Free."""
    page = (await app(ctx).eversince.client.read(shares.LIST, shares.ShareQuery(limit=limit, offset=offset))).value
    rows = "; ".join(f"{quote(share.title or '', 60)} {share.share_url}" for share in page.shares)
    return result(page, f"{counted(len(page.shares), 'link')}. {rows}".strip())
