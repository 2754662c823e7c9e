"""Projects as tools: a brief becomes a film."""

import secrets
from typing import Annotated, Literal

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.eversince import fields, projects
from act3_mcp.errors import InputError
from act3_mcp.jobs.eversince import Watch, brief_target, direction
from act3_mcp.jobs.work import Kind
from act3_mcp.spend.prices import run_price
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.ids import ProjectId
from act3_mcp.tools.eversince.running import ProjectReport, Report, report, run
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.results import counted, facts, result
from act3_mcp.tools.toolset import DELETES, READ, SPEND, UPDATES
from act3_mcp.tools.waiting import Again, WaitSeconds
from act3_mcp.upstream.redaction import quote

ModeArgument = Annotated[
    fields.Mode,
    Field(description="autonomous works through alone; collaborative stops at decisions and asks."),
]
StatusFilter = Annotated[str, Field(description="Only projects with this status, e.g. idle.", max_length=40)]
TitleFilter = Annotated[str, Field(description="Only projects with this in their title.", max_length=200)]


@toolset.tool(READ, title="List projects", resource="eversince://projects")
async def eversince_list_projects(
    ctx: Ctx,
    limit: fields.Limit | None = None,
    offset: fields.Offset | None = None,
    status: StatusFilter | None = None,
    title: TitleFilter | None = None,
) -> Annotated[CallToolResult, projects.Projects]:
    """List the account's agent projects, a page at a time. Free."""
    query = projects.ProjectQuery(limit=limit, offset=offset, status=status, title=title)
    page = (await app(ctx).eversince.client.read(projects.LIST, query)).value
    rows = "; ".join(f"{row.id} {quote(row.title or row.brief or '', 60)} {row.status}" for row in page.projects)
    return result(page, f"{_count(page.total, len(page.projects))}. {rows}".strip())


@toolset.tool(SPEND, title="Create project")
async def eversince_create_project(
    brief: fields.Brief,
    ctx: Ctx,
    title: fields.Title | None = None,
    mode: ModeArgument = "autonomous",
    aspect_ratio: fields.AspectRatio | None = None,
    video_model: fields.ModelId | None = None,
    image_model: fields.ModelId | None = None,
    agent_model: fields.AgentModel | None = None,
    references: fields.References | None = None,
    extract_content: fields.ExtractContent | None = None,
    expected_output: fields.ExpectedOutput | None = None,
    craft: fields.Craft | None = None,
    skills: fields.Skills | None = None,
    reasoning_mode: fields.ReasoningMode | None = None,
    idempotency_key: fields.Key | None = None,
    wait_seconds: WaitSeconds = 45,
    again: Again = False,
) -> Annotated[CallToolResult, ProjectReport]:
    """Have the agent make a film from a brief, and wait for it to stop. Spends credits.

    In collaborative mode it stops to ask: answer with reply. The same brief
    within ten minutes returns the first project unless again is true. If it
    still works when the wait ends, call wait with its handle.
    """
    draft = projects.ProjectDraft(
        brief=brief,
        title=title,
        mode=mode,
        aspect_ratio=aspect_ratio,
        video_model=video_model,
        image_model=image_model,
        agent_model=agent_model,
        webhook_url=app(ctx).eversince.webhook_url,
        references=references,
        extract_content=extract_content,
        expected_output=expected_output,
        craft=craft,
        skills=skills,
        reasoning_mode=reasoning_mode,
        idempotency_key=idempotency_key,
    )
    target = brief_target(draft)
    if draft.idempotency_key is None:
        draft = draft.model_copy(update={"idempotency_key": f"act3-film-{secrets.token_hex(16)}"})
    api = app(ctx).eversince
    watch = Watch(api.client, app(ctx).clock)
    work = direction(api.client, draft, target=target, price=run_price(api.limits.per_film), watch=watch)
    project, told = await run(ctx, work, watch, wait_seconds=wait_seconds, again=again)
    await app(ctx).catalog.named(project.id, title or " ".join(brief.split())[:60])
    return report(ctx, project, told)


@toolset.tool(READ, title="Get project", resource="eversince://projects/{project_id}")
async def eversince_get_project(project_id: ProjectId, ctx: Ctx) -> Annotated[CallToolResult, ProjectReport]:
    """Look once at a project: its status, what that means, the agent's latest words, the film's link. Free."""
    watch = Watch(app(ctx).eversince.client, app(ctx).clock)
    snapshot = await watch.look(project_id)
    await app(ctx).watchers.record(Kind.RUN, snapshot)
    assert watch.project is not None
    saved = await app(ctx).saver.kept(Kind.RUN, project_id)
    return report(ctx, watch.project, Report(wait=snapshot.look_again_in or 30.0, saved=saved))


@toolset.tool(UPDATES, title="Update settings")
async def eversince_update_settings(
    project_id: ProjectId,
    ctx: Ctx,
    title: fields.Title | None = None,
    mode: Annotated[
        Literal["autonomous", "collaborative", "none"] | None,
        Field(description="How it works from now on; none hands it to the vendor's own app."),
    ] = None,
    video_model: fields.ModelId | None = None,
    image_model: fields.ModelId | None = None,
    agent_model: fields.AgentModel | None = None,
    skills: fields.Skills | None = None,
    reasoning_mode: fields.ReasoningMode | None = None,
) -> Annotated[CallToolResult, projects.ProjectSettings]:
    """Change a project's mode, models or title while the agent rests. Free.

    Aspect ratio, language and captions are not settings: ask the agent by reply.
    """
    changes = projects.SettingsChanges(
        title=title,
        mode=mode,
        video_model=video_model,
        image_model=image_model,
        agent_model=agent_model,
        skills=skills,
        reasoning_mode=reasoning_mode,
    )
    if not changes.model_dump(exclude_none=True):
        raise InputError("Nothing to change was given.", "Give at least one setting, such as mode.")
    settings = (await app(ctx).eversince.client.write(projects.UPDATE_SETTINGS, changes, project_id=project_id)).value
    told = facts(title=settings.title, mode=settings.mode, video_model=settings.video_model)
    return result(settings, f"Settings changed. {told}")


@toolset.tool(DELETES, title="Cancel project")
async def eversince_cancel_project(project_id: ProjectId, ctx: Ctx) -> Annotated[CallToolResult, ProjectReport]:
    """Stop the agent for good; what it has dispatched is finished and stays charged. Free.

    Not while it renders: wait for that to end.
    """
    answer = await app(ctx).eversince.client.write(projects.CANCEL, NoBody(), project_id=project_id)
    watch = Watch(app(ctx).eversince.client, app(ctx).clock)
    snapshot = watch.saw(answer)
    await app(ctx).watchers.record(Kind.RUN, snapshot)
    return report(ctx, answer.value, Report())


def _count(total: int | None, shown: int) -> str:
    return f"{shown} of {counted(total, 'project')}" if total is not None else counted(shown, "project")
