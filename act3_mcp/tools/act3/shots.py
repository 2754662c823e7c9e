"""Shots as tools, generating them included."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.act3 import shots
from act3_mcp.contract.act3.fields import Cursor, DurationSeconds, Engine, Prompt, Resolution, SceneId, ShotId, Title
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.errors import InputError
from act3_mcp.film import readback
from act3_mcp.film.titles import title_of
from act3_mcp.jobs import act3 as work
from act3_mcp.spend.prices import shot_price
from act3_mcp.tools.act3.running import JobReport, run
from act3_mcp.tools.act3.toolset import toolset
from act3_mcp.tools.app import App, Ctx, app
from act3_mcp.tools.results import facts, listing, result
from act3_mcp.tools.toolset import CREATES, READ, SPEND, UPDATES
from act3_mcp.tools.waiting import Again, WaitSeconds
from act3_mcp.upstream.redaction import quote


class ShotNote(shots.Shot):
    """A shot, and what its prompt says in vain."""

    not_drawn: list[str] | None = Field(
        default=None, description="Words of the prompt that an animatic has no picture for."
    )


@toolset.tool(READ, title="List shots", resource="act3://scenes/{scene_id}/shots{?cursor}")
async def act3_list_shots(
    scene_id: SceneId, ctx: Ctx, cursor: Cursor | None = None
) -> Annotated[CallToolResult, shots.Shots]:
    """List a scene's shots in order, with prompts, settings and status. Free."""
    query = PageQuery.after(cursor) if cursor else None
    page = (await app(ctx).act3.client.read(shots.LIST, query, scene_id=scene_id)).value
    for shot in page.shots:
        await app(ctx).catalog.saw_shot(shot, scene_id)
    titles = [title_of(shot.title, shot.prompt) or "untitled" for shot in page.shots]
    rows = [f"{quote(title)} ({shot.shot_id}, {shot.status})" for title, shot in zip(titles, page.shots, strict=True)]
    return result(page, listing("shot", rows, page.next))


@toolset.tool(CREATES, title="Create shot")
async def act3_create_shot(
    scene_id: SceneId,
    prompt: Prompt,
    ctx: Ctx,
    title: Title | None = None,
    engine: Engine | None = None,
    resolution: Resolution | None = None,
    duration_seconds: DurationSeconds | None = None,
) -> Annotated[CallToolResult, ShotNote]:
    """Create a shot: one uninterrupted camera angle. Free; nothing is generated yet.

    Next, make its clip with act3_generate_shot. To change a shot use
    act3_update_shot: calling this twice makes two shots.
    """
    draft = shots.ShotDraft(
        title=title, prompt=prompt, engine=engine, resolution=resolution, duration_seconds=duration_seconds
    )
    shot = (await app(ctx).act3.client.write(shots.CREATE, draft, scene_id=scene_id)).value
    await app(ctx).catalog.saw_shot(shot, scene_id)
    return _noted(ctx, shot, "Shot created.")


@toolset.tool(UPDATES, title="Update shot")
async def act3_update_shot(
    shot_id: ShotId,
    ctx: Ctx,
    title: Title | None = None,
    prompt: Prompt | None = None,
    engine: Engine | None = None,
    resolution: Resolution | None = None,
    duration_seconds: DurationSeconds | None = None,
) -> Annotated[CallToolResult, ShotNote]:
    """Change a shot's prompt or settings. Free; its clip stays as it is.

    Give only what changes. Call act3_generate_shot afterwards for a new clip.
    """
    changes = shots.ShotChanges(
        title=title, prompt=prompt, engine=engine, resolution=resolution, duration_seconds=duration_seconds
    )
    if not changes.model_dump(exclude_none=True):
        raise InputError(
            "Nothing to change was given.",
            "Give at least one of title, prompt, engine, resolution, duration_seconds.",
        )
    shot = (await app(ctx).act3.client.write(shots.UPDATE, changes, shot_id=shot_id)).value
    await app(ctx).catalog.saw_shot(shot)
    # What a shot is called does not show in its clip.
    if changes.model_dump(exclude_none=True, exclude={"title"}):
        await app(ctx).catalog.changed_shot(shot_id, app(ctx).clock.epoch())
    return _noted(ctx, shot, f"Shot updated; {await _new_clip(app(ctx), shot_id)}")


@toolset.tool(SPEND, title="Generate shot")
async def act3_generate_shot(
    shot_id: ShotId,
    ctx: Ctx,
    wait_seconds: WaitSeconds = 45,
    again: Again = False,
) -> Annotated[CallToolResult, JobReport]:
    """Generate a shot's clip and wait for it. Spends credits.

    Reports progress while it runs. If it is still running when the wait ends,
    call wait with its handle; do not generate again. A shot that already has a
    running job is not generated again unless again is true.
    """
    shot = await app(ctx).catalog.shot(shot_id)
    price = shot_price(shot.engine, shot.resolution, shot.seconds)
    if shot.project_id is not None:
        await app(ctx).ledger.placed(shot.project_id, await app(ctx).catalog.shots_of(shot.project_id))
    ordered = work.Ordered(shot.prompt, shot.engine, shot.resolution, shot.seconds)
    generation = work.generation(
        app(ctx).act3.client, shot_id, shot.project_id, price, changed_at=shot.changed_at, ordered=ordered
    )
    return await run(ctx, generation, wait_seconds=wait_seconds, again=again)


async def _new_clip(here: App, shot_id: str) -> str:
    running = [take.handle for take in await here.ledger.takes(shot_id) if here.owns(take) and not take.is_over]
    if running and running[-1]:
        return (
            f"its clip {running[-1]} was begun before and shows it as it was. Once that has ended, act3_generate_shot "
            "makes a new one; with again=true at once, and both are charged."
        )
    return "act3_generate_shot makes a new clip of it."


def _noted(ctx: Ctx, shot: shots.Shot, done: str) -> CallToolResult:
    words = readback.not_drawn(shot.prompt) if app(ctx).act3.is_drawn else None
    note = ShotNote(**shot.model_dump(), not_drawn=words)
    advice = readback.in_words(words, shot.prompt)
    return result(note, f"{done} {_in_words(shot)}" + (f". {advice}" if advice else ""))


def _in_words(shot: shots.Shot) -> str:
    return facts(
        shot_id=shot.shot_id,
        title=shot.title,
        engine=shot.engine,
        resolution=shot.resolution,
        duration_seconds=shot.duration_seconds,
    )
