"""Projects as tools."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.act3 import projects, scenes, shots
from act3_mcp.contract.act3.fields import AspectRatio, Cursor, FrameRate, Title
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.contract.act3.scenes import Scene
from act3_mcp.contract.act3.shots import Shot
from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.wire import Deleted
from act3_mcp.errors import InputError
from act3_mcp.film.titles import title_of
from act3_mcp.tools.act3.ids import ProjectId
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import App, Ctx, app
from act3_mcp.tools.results import as_deleted, facts, listing, result
from act3_mcp.tools.toolset import CREATES, DELETES, READ, UPDATES
from act3_mcp.upstream.pages import Walk, pages
from act3_mcp.upstream.redaction import quote

# What fits a model's context with room to spare; the rest comes with the cursor.
MAX_SHOTS = 60
MAX_SCENES = 20
# Hosts cut calls off near 60 s, and an API whose pages never end must not hold us so long.
_MOST_PAGES = 60
_SECONDS = 20.0
_UNREAD = "There may be more scenes: the API's list of them was not read to its end. act3_list_scenes goes on with it."

WithShots = Annotated[bool, Field(description="True brings the project's scenes and their shots along.")]
ConfirmTitle = Annotated[
    str, Field(description="The project's exact title, as proof that this is the one meant.", max_length=300)
]


class SceneWithShots(Scene):
    """A scene and its shots."""

    shots: list[Shot] = Field(default_factory=list[Shot])
    next: str | None = Field(
        default=None, description="Give it as cursor to act3_list_shots for the shots after these."
    )


class ProjectTree(projects.Project):
    """A project and, if asked for, what it is made of."""

    scenes: list[SceneWithShots] | None = None
    next: str | None = Field(default=None, description="Give it as cursor for the scenes after these.")
    note: str | None = None


@toolset.tool(READ, title="List projects", resource="act3://projects{?cursor}")
async def act3_list_projects(ctx: Ctx, cursor: Cursor | None = None) -> Annotated[CallToolResult, projects.Projects]:
    """List the account's film projects. Free."""
    page = (await app(ctx).act3.client.read(projects.LIST, PageQuery.after(cursor) if cursor else None)).value
    for project in page.projects:
        await app(ctx).catalog.saw_project(project)
    rows = [f"{quote(project.title or 'untitled')} ({project.project_id})" for project in page.projects]
    return result(page, listing("project", rows, page.next))


@toolset.tool(CREATES, title="Create project")
async def act3_create_project(
    title: Title,
    ctx: Ctx,
    aspect_ratio: AspectRatio | None = None,
    frame_rate: FrameRate | None = None,
) -> Annotated[CallToolResult, projects.Project]:
    """Create a film project: the frame all its scenes and shots share. Free.

    Next, add scenes with act3_create_scene. Calling twice makes two projects.
    """
    draft = projects.ProjectDraft(title=title, aspect_ratio=aspect_ratio, frame_rate=frame_rate)
    project = (await app(ctx).act3.client.write(projects.CREATE, draft)).value
    await app(ctx).catalog.saw_project(project)
    return result(project, f"Project created. {_in_words(project)}")


@toolset.tool(READ, title="Get project", resource="act3://projects/{project_id}")
async def act3_get_project(
    project_id: ProjectId, ctx: Ctx, with_shots: WithShots = False, cursor: Cursor | None = None
) -> Annotated[CallToolResult, ProjectTree]:
    """Get a project's settings and, with with_shots, its scenes and shots. Free."""
    project = (await app(ctx).act3.client.read(projects.GET, project_id=project_id)).value
    await app(ctx).catalog.saw_project(project)
    tree = ProjectTree.model_validate(project.model_dump(exclude_none=True))
    if with_shots:
        tree.scenes, tree.next, tree.note = await _scenes_with_shots(app(ctx), project_id, cursor)
    return result(tree, f"{_in_words(project)}.{_outline(tree)}")


@toolset.tool(UPDATES, title="Update project")
async def act3_update_project(
    project_id: ProjectId,
    ctx: Ctx,
    title: Title | None = None,
    aspect_ratio: AspectRatio | None = None,
    frame_rate: FrameRate | None = None,
) -> Annotated[CallToolResult, projects.Project]:
    """Change a project's title, aspect ratio or frame rate. Free; clips that exist stay as they are.

    Give only what changes.
    """
    changes = projects.ProjectChanges(title=title, aspect_ratio=aspect_ratio, frame_rate=frame_rate)
    if not changes.model_dump(exclude_none=True):
        raise InputError("Nothing to change was given.", "Give at least one of title, aspect_ratio, frame_rate.")
    project = (await app(ctx).act3.client.write(projects.UPDATE, changes, project_id=project_id)).value
    await app(ctx).catalog.saw_project(project)
    return result(project, f"Project updated. {_in_words(project)}")


@toolset.tool(DELETES, title="Delete project")
async def act3_delete_project(
    project_id: ProjectId, confirm_title: ConfirmTitle, ctx: Ctx
) -> Annotated[CallToolResult, Deleted]:
    """Delete a project with its scenes, shots and clips. Free, and cannot be undone here.

    Ask the person first, naming the project by its title.
    """
    project = (await app(ctx).act3.client.read(projects.GET, project_id=project_id)).value
    if confirm_title.strip() != (project.title or project.project_id).strip():
        raise InputError(
            f"confirm_title: this project is called {quote(project.title or project.project_id)}; nothing was deleted.",
            "If that is the one meant, give this title.",
        )
    deleted = (await app(ctx).act3.client.write(projects.DELETE, NoBody(), project_id=project_id)).value
    return result(as_deleted(deleted), f"Project {quote(confirm_title)} ({project_id}) was deleted.")


async def _scenes_with_shots(
    app: App, project_id: str, first: str | None
) -> tuple[list[SceneWithShots], str | None, str | None]:
    """Scenes from the one `first` names, as many as fit, the id of the one after them, and what else was left out."""
    walk = Walk(_MOST_PAGES, _SECONDS)
    lists = pages(app.act3.client, scenes.LIST, walk, project_id=project_id)
    listed = [scene async for page in lists for scene in page.scenes]
    note = None if walk.is_whole else _UNREAD
    start = next((at for at, scene in enumerate(listed) if scene.scene_id == first), 0 if first is None else None)
    if start is None:
        raise InputError(f"cursor: the project has no scene {first!r} any more.", "Leave the cursor out to start anew.")
    found: list[SceneWithShots] = []
    count = 0
    walk = Walk(_MOST_PAGES, _SECONDS)
    for scene in listed[start:]:
        if len(found) == MAX_SCENES or count >= MAX_SHOTS:
            return found, scene.scene_id, note
        await app.catalog.saw_scene(scene, project_id)
        inside, following = await _shots_that_fit(app, scene.scene_id, walk)
        if walk.cut in {"cap", "time"} and not inside:
            return found, scene.scene_id, note
        count += len(inside)
        whole = {**scene.model_dump(exclude_none=True), "shots": inside, "next": following}
        found.append(SceneWithShots.model_validate(whole))
    return found, None, note


async def _shots_that_fit(app: App, scene_id: str, walk: Walk) -> tuple[list[Shot], str | None]:
    """A scene's shots, page by page, and what leads to those that are too many."""
    found: list[Shot] = []
    following: str | None = None
    async for page in pages(app.act3.client, shots.LIST, walk, scene_id=scene_id):
        for shot in page.shots:
            await app.catalog.saw_shot(shot, scene_id)
        found += page.shots
        following = page.next
        if len(found) >= MAX_SHOTS:
            return found, following
    # Where the API goes round in circles, what it calls the rest leads nowhere.
    return found, None if walk.cut == "repeat" else following


def _in_words(project: projects.Project) -> str:
    return facts(
        project_id=project.project_id,
        title=project.title,
        aspect_ratio=project.aspect_ratio,
        frame_rate=project.frame_rate,
    )


def _outline(tree: ProjectTree) -> str:
    if tree.scenes is None:
        return ""
    scenes_in_words = [
        f"{quote(scene.title or 'untitled')} ({scene.scene_id}) with "
        + (
            ", ".join(
                f"{quote(title_of(shot.title, shot.prompt) or 'untitled')} ({shot.shot_id}, {shot.status})"
                for shot in scene.shots
            )
            or "no shots"
        )
        for scene in tree.scenes
    ]
    return " ".join(("", listing("scene", scenes_in_words, tree.next), *([tree.note] if tree.note else [])))
