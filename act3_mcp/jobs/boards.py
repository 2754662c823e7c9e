"""A project of either API read as a board: its shots in order, with the takes we know of each."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from act3_mcp.contract.act3 import projects as act3_projects
from act3_mcp.contract.act3 import scenes, shots
from act3_mcp.contract.act3.states import state_of
from act3_mcp.contract.eversince import assets, timelines, variations
from act3_mcp.contract.eversince.timelines import TimelineScene as Scene
from act3_mcp.contract.states import State
from act3_mcp.errors import NoAnswerError
from act3_mcp.film.catalog import Catalog
from act3_mcp.film.stills import Footage
from act3_mcp.film.storyboard import TAKES_ACROSS, Board, Panel, Take
from act3_mcp.film.titles import title_of
from act3_mcp.jobs.act3 import Ordered, save_result
from act3_mcp.jobs.ledger import Ledger
from act3_mcp.jobs.rows import Entry
from act3_mcp.jobs.work import Kind, handle_of
from act3_mcp.upstream.client import ApiClient
from act3_mcp.upstream.fetch import Fetcher
from act3_mcp.upstream.pages import Cut, Walk, pages
from act3_mcp.upstream.redaction import quote

# A film has a few dozen scenes, each a list of its own; an API whose pages never end must not hold us.
_MOST_PAGES = 120
# Of the time a call has, what may go into reading what there is to look at.
_SECONDS = 15.0
_WIDE = 16 / 9
_REST: dict[Cut | None, str] = {
    None: "",
    "cap": "… and more shots: the film has more than a storyboard reads.",
    "time": "… and more shots: the API was too slow to list them all; ask again.",
    "repeat": "… and perhaps more shots: the API says so, but sends the same ones again.",
}


async def act3_board(
    client: ApiClient,
    fetcher: Fetcher,
    ledger: Ledger,
    catalog: Catalog,
    *,
    owns: Callable[[Entry], bool],
    project_id: str,
    seconds: float = _SECONDS,
) -> Board:
    """An ACT3 project, as far as it can be listed in time; its takes are those the ledger knows, the API lists none.

    Raises:
        UpstreamError: the API failed, has no such project, or listed nothing in time.
    """
    project = (await client.read(act3_projects.GET, project_id=project_id)).value
    panels: list[Panel] = []
    walk = Walk(_MOST_PAGES, seconds)
    number = 0
    async for scene_page in pages(client, scenes.LIST, walk, project_id=project_id):
        for scene in scene_page.scenes:
            number += 1
            position = 0
            async for shot_page in pages(client, shots.LIST, walk, scene_id=scene.scene_id):
                for shot in shot_page.shots:
                    position += 1
                    taken = [entry for entry in await ledger.takes(shot.shot_id) if owns(entry)]
                    known = await catalog.shot(shot.shot_id)
                    panels.append(
                        Panel(
                            number=f"{number}.{position}",
                            id=shot.shot_id,
                            title=title_of(shot.title, shot.prompt) or "untitled",
                            prompt=shot.prompt or "",
                            seconds=shot.duration_seconds,
                            takes=tuple(
                                act3_take(client, fetcher, entry, shot, changed_at=known.changed_at, number=n)
                                for n, entry in enumerate(taken, start=1)
                            ),
                            is_made_elsewhere=state_of(shot.status) is State.SUCCEEDED,
                        )
                    )
    if walk.cut == "time" and not panels:
        raise NoAnswerError("The API did not list the film's shots in time.", "Ask again in a minute.")
    return Board(
        f"act3://projects/{project_id}",
        project.title or project_id,
        aspect_of(project.aspect_ratio),
        tuple(panels),
        rest=_REST[walk.cut],
    )


def act3_footage(client: ApiClient, fetcher: Fetcher, kind: Kind, upstream_id: str) -> Footage:
    """What a finished job or render made."""

    async def save(out: Path) -> object:
        return await save_result(client, fetcher, kind, upstream_id, out=out, progress=_silent)

    return Footage(handle_of(kind, upstream_id), save)


async def eversince_board(client: ApiClient, fetcher: Fetcher, project_id: str, *, title: str, compare: bool) -> Board:
    """An Eversince project's timeline, or its loose assets where it has none; takes are its variations' scenes.

    Raises:
        UpstreamError: the API failed, or has no such project.
    """
    timeline = (await client.read(timelines.GET, timelines.TimelineQuery(), project_id=project_id)).value
    cuts, notes = {"": timeline.scenes}, ()
    if compare:
        others, notes = await _other_cuts(client, project_id)
        cuts = {"active version" if others else "": timeline.scenes, **others}
        notes = (*notes, *(told for name, cut in others.items() if (told := _only_in(name, cut, timeline.scenes))))
    link = partial(_link, fetcher, project_id)
    panels = [
        Panel(
            number=str(number),
            id=scene.ref or scene.id or str(number),
            title=_called(scene),
            prompt=scene.prompt or "",
            seconds=scene.duration,
            takes=tuple(
                link(
                    taken.video_url or taken.image_url,
                    name=taken.ref or taken.id or str(number),
                    number=take,
                    prompt=taken.prompt,
                    version=version,
                )
                for take, (version, cut) in enumerate(cuts.items(), start=1)
                if (taken := _same(scene, number, cut)) and (taken.video_url or taken.image_url)
            ),
        )
        for number, scene in enumerate(timeline.scenes, start=1)
    ]
    if not panels:
        found = (await client.read(assets.LIST, assets.AssetQuery(limit=50), project_id=project_id)).value.assets
        panels = [
            Panel(
                number=str(number),
                id=asset.ref or str(number),
                title=title_of(None, asset.prompt) or asset.type or "untitled",
                prompt=asset.prompt or "",
                seconds=asset.duration,
                takes=(link(asset.url, name=asset.ref or str(number), number=1, prompt=asset.prompt),)
                if asset.url
                else (),
            )
            for number, asset in enumerate(found, start=1)
            if "audio" not in (asset.type or "")
        ]
    return Board(handle_of(Kind.RUN, project_id), title, aspect_of(timeline.aspect_ratio), tuple(panels), notes=notes)


async def _other_cuts(client: ApiClient, project_id: str) -> tuple[dict[str, list[Scene]], tuple[str, ...]]:
    """The scenes of the newest versions beside the active one, by what to call them, and which are left out."""
    listed = (await client.read(variations.LIST, project_id=project_id)).value.variations
    others = [each for each in listed if not each.is_active]
    older, newest = others[: 1 - TAKES_ACROSS], others[1 - TAKES_ACROSS :]
    cuts: dict[str, list[Scene]] = {}
    for other in newest:
        query = timelines.TimelineQuery(variation_id=other.id)
        name = f"version {quote(other.description or other.title or other.id, 40)}"
        cuts[f"{name} {other.id}" if name in cuts else name] = (
            await client.read(timelines.GET, query, project_id=project_id)
        ).value.scenes
    left_out = ", ".join(other.id for other in older)
    told = f"Older versions not shown: {left_out}; eversince_get_timeline with variation_id tells of each."
    return cuts, (told,) if older else ()


def _only_in(version: str, cut: Sequence[Scene], active: Sequence[Scene]) -> str:
    """Which scenes of a cut the active one does not have, in words; empty if it has them all."""
    shared = [_same(scene, number, cut) for number, scene in enumerate(active, start=1)]
    absent = [scene for scene in cut if not any(scene is other for other in shared)]
    names = ", ".join(f"{quote(_called(scene), 60)} ({scene.ref or scene.id or 'unnamed'})" for scene in absent)
    return f"Only in {version}: {names}." if absent else ""


def _called(scene: Scene) -> str:
    return scene.description or title_of(None, scene.prompt) or "untitled"


def _same(scene: Scene, number: int, cut: Sequence[Scene]) -> Scene | None:
    """The scene of another cut that is this one: by what both call it, or where a cut names none, by its place."""
    for name in ("ref", "id"):
        names = [getattr(other, name) for other in cut]
        if getattr(scene, name) and any(names):
            return cut[names.index(getattr(scene, name))] if getattr(scene, name) in names else None
    return cut[number - 1] if len(cut) >= number else None


def act3_take(
    client: ApiClient, fetcher: Fetcher, entry: Entry, shot: shots.Shot, *, changed_at: float, number: int
) -> Take:
    """A clip as its row tells of it, beside the shot as it is now, which was last changed at `changed_at`."""
    is_done = entry.state is State.SUCCEEDED and entry.upstream_id is not None
    footage = act3_footage(client, fetcher, Kind.CLIP, entry.upstream_id or "") if is_done else None
    ordered = Ordered.of(entry.request)
    # What a row does not say is as the shot is now, unless that was changed since.
    is_outdated = ordered.differs_from(shot) if ordered.prompt is not None else changed_at > entry.created_at
    prompt = ordered.prompt if ordered.prompt is not None or is_outdated else shot.prompt
    return Take(
        entry.name,
        entry.state,
        number,
        entry.percent,
        footage,
        prompt,
        is_outdated,
        title=title_of(shot.title, prompt) or "",
    )


def _link(
    fetcher: Fetcher,
    project_id: str,
    url: str | None,
    *,
    name: str,
    number: int,
    prompt: str | None,
    version: str = "",
) -> Take:
    """What is behind a link; its signature differs from day to day, so it is kept under the rest of it."""
    assert url is not None
    parts = urlsplit(url)
    footage = Footage(f"{project_id} {parts.netloc}{parts.path}", lambda out: fetcher.save(url, out))
    return Take(name, State.SUCCEEDED, number, None, footage, prompt, version=version)


def aspect_of(ratio: str | None) -> float:
    """Width to height.

    >>> aspect_of("9:16")
    0.5625
    """
    width, _, height = (ratio or "").partition(":")
    try:
        aspect = float(width) / float(height)
    except (ValueError, ZeroDivisionError):
        return _WIDE
    return aspect if 0.2 <= aspect <= 5 else _WIDE


async def _silent(_done: int, _total: int | None) -> None:
    """Nobody is told about the progress of a frame."""
