"""Projects of the vendor's own app: finding and taking over."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.eversince import discovery, fields
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.running import ProjectReport, Report, report
from act3_mcp.tools.library.toolset import toolset
from act3_mcp.tools.results import counted, result
from act3_mcp.tools.toolset import CREATES, READ
from act3_mcp.upstream.redaction import quote

TitleFilter = Annotated[str, Field(description="Only projects with this in their title.", max_length=200)]

ModeArgument = Annotated[fields.Mode, Field(description="How the agent works on it from now on.")]


@toolset.tool(READ, title="List app projects")
async def eversince_list_app_projects(
    ctx: Ctx,
    limit: fields.Limit | None = None,
    offset: fields.Offset | None = None,
    title: TitleFilter | None = None,
) -> Annotated[CallToolResult, discovery.FoundProjects]:
    """List projects made in Eversince's own app that could be taken over. Free."""
    query = discovery.DiscoveryQuery(limit=limit, offset=offset, title=title)
    page = (await app(ctx).eversince.client.read(discovery.LIST, query)).value
    rows = "; ".join(f"{row.project_id} {quote(row.title or '', 60)}" for row in page.projects)
    return result(page, f"{counted(len(page.projects), 'project')}. {rows}".strip())


@toolset.tool(CREATES, title="Adopt project")
async def eversince_adopt_project(
    project_id: fields.ProjectId, ctx: Ctx, mode: ModeArgument | None = None
) -> Annotated[CallToolResult, ProjectReport]:
    """Take over a project of Eversince's own app, to go on with it here. Free.

    The project has a new id afterwards; use that one.
    """
    adoption = discovery.Adoption(project_id=project_id, mode=mode)
    answer = await app(ctx).eversince.client.write(discovery.ADOPT, adoption)
    note = "It had been taken over before." if answer.status == 200 else None
    return report(ctx, answer.value, Report(note=note))
