"""Which shots a render would join, listed anew, so that its price counts all of them and no others."""

from collections.abc import AsyncGenerator, Sequence
from typing import TypeVar

from act3_mcp.clock import Clock
from act3_mcp.contract.act3 import scenes, shots
from act3_mcp.contract.act3.pages import Page, PageQuery
from act3_mcp.contract.act3.renders import RenderDraft
from act3_mcp.contract.endpoints import Read
from act3_mcp.film.catalog import Catalog, KnownShot
from act3_mcp.upstream.client import ApiClient

P = TypeVar("P", bound=Page)

# A list is believed for so long: one cut short by a rate limit goes on where it stopped, instead of running into
# the same limit for ever. What is made elsewhere in that time is missed.
_BELIEVED_SECONDS = 600.0
_MOST_PAGES = 40


class UnendingError(Exception):
    """A list whose pages do not end."""


async def rendered_shots(client: ApiClient, catalog: Catalog, clock: Clock, draft: RenderDraft) -> list[KnownShot]:
    """The shots of the project, or of those scenes and those shots alone, as last seen; one named twice counts twice.

    Raises:
        UnendingError: nobody can say which those are.
        UpstreamError: a list failed.
    """
    named = list(draft.shot_ids or ())
    scene_ids: Sequence[str] = draft.scene_ids or ()
    if draft.scene_ids is None and draft.shot_ids is None:
        scene_ids = await _scenes(client, catalog, clock, draft.project_id)
    for scene_id in dict.fromkeys(scene_ids):
        named += [shot_id for shot_id in await _shots(client, catalog, clock, scene_id) if shot_id not in named]
    return [await catalog.shot(shot_id) for shot_id in named]


async def _scenes(client: ApiClient, catalog: Catalog, clock: Clock, project_id: str) -> list[str]:
    if not catalog.was_listed(project_id, since=clock.epoch() - _BELIEVED_SECONDS):
        async for page in _pages(client, scenes.LIST, project_id=project_id):
            for scene in page.scenes:
                await catalog.saw_scene(scene, project_id)
        catalog.listed(project_id, clock.epoch())
    return await catalog.scenes_of(project_id)


async def _shots(client: ApiClient, catalog: Catalog, clock: Clock, scene_id: str) -> list[str]:
    if not catalog.was_listed(scene_id, since=clock.epoch() - _BELIEVED_SECONDS):
        async for page in _pages(client, shots.LIST, scene_id=scene_id):
            for shot in page.shots:
                await catalog.saw_shot(shot, scene_id)
        catalog.listed(scene_id, clock.epoch())
    return await catalog.shots_in(scene_id)


async def _pages(client: ApiClient, endpoint: Read[P], **ids: str) -> AsyncGenerator[P]:
    query = None
    for _ in range(_MOST_PAGES):
        page = (await client.read(endpoint, query, **ids)).value
        yield page
        if not page.next:
            return
        query = PageQuery.after(page.next)
    raise UnendingError
