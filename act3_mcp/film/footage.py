"""Which shots a render would join, listed anew, so that its price counts all of them and no others."""

from collections.abc import Sequence

from act3_mcp.clock import Clock
from act3_mcp.contract.act3 import scenes, shots
from act3_mcp.contract.act3.renders import RenderDraft
from act3_mcp.film.catalog import Catalog, KnownShot
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.pages import Walk, pages

# A list is believed for so long: one cut short by a rate limit goes on where it stopped, instead of running into
# the same limit for ever. What is made elsewhere in that time is missed.
_BELIEVED_SECONDS = 600.0
_MOST_PAGES = 120


class UnlistedError(Exception):
    """A list that was not read to its end."""


async def rendered_shots(client: ApiClient, catalog: Catalog, clock: Clock, draft: RenderDraft) -> list[KnownShot]:
    """The shots of the project, or of those scenes and those shots alone, as last seen; one named twice counts twice.

    Raises:
        UnlistedError: nobody can say which those are.
        UpstreamError: a list failed.
    """
    listing = _Listing(client, catalog, clock)
    named = list(draft.shot_ids or ())
    scene_ids: Sequence[str] = draft.scene_ids or ()
    if draft.scene_ids is None and draft.shot_ids is None:
        scene_ids = await listing.scenes(draft.project_id)
    for scene_id in dict.fromkeys(scene_ids):
        named += [shot_id for shot_id in await listing.shots(scene_id) if shot_id not in named]
    return [await catalog.shot(shot_id) for shot_id in named]


class _Listing:
    """What is in a project and in its scenes, read to the end unless it was a short time ago."""

    def __init__(self, client: ApiClient, catalog: Catalog, clock: Clock) -> None:
        self._client, self._catalog, self._clock = client, catalog, clock
        self._walk = Walk(_MOST_PAGES)

    async def scenes(self, project_id: str) -> list[str]:
        if not self._is_known(project_id):
            async for page in pages(self._client, scenes.LIST, self._walk, project_id=project_id):
                for scene in page.scenes:
                    await self._catalog.saw_scene(scene, project_id)
            self._is_read(project_id)
        return await self._catalog.scenes_of(project_id)

    async def shots(self, scene_id: str) -> list[str]:
        if not self._is_known(scene_id):
            async for page in pages(self._client, shots.LIST, self._walk, scene_id=scene_id):
                for shot in page.shots:
                    await self._catalog.saw_shot(shot, scene_id)
            self._is_read(scene_id)
        return await self._catalog.shots_in(scene_id)

    def _is_known(self, parent_id: str) -> bool:
        return self._catalog.was_listed(parent_id, since=self._clock.epoch() - _BELIEVED_SECONDS)

    def _is_read(self, parent_id: str) -> None:
        if not self._walk.is_whole:
            raise UnlistedError
        self._catalog.listed(parent_id, self._clock.epoch())
