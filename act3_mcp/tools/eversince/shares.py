"""Public links as a tool."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.eversince import shares
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.ids import ProjectId
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.results import facts, result
from act3_mcp.tools.toolset import CREATES

ShareTitle = Annotated[str, Field(description="Title of the public page.", max_length=200)]
ShareText = Annotated[str, Field(description="Text of the public page.", max_length=2000)]


@toolset.tool(CREATES, title="Share project")
async def eversince_share_project(
    project_id: ProjectId,
    ctx: Ctx,
    title: ShareTitle | None = None,
    description: ShareText | None = None,
) -> Annotated[CallToolResult, shares.Share]:
    """Make a public link to a project's rendered film. Free, and it cannot be taken back.

    Ask the person before calling this: whoever has the link sees the film.
    """
    draft = shares.ShareDraft(title=title, description=description)
    share = (await app(ctx).eversince.client.write(shares.CREATE, draft, project_id=project_id)).value
    return result(share, f"Shared publicly. {facts(share_url=share.share_url, video_url=share.video_url)}")
