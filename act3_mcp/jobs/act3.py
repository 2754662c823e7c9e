"""ACT3's two kinds of paid work: generating a shot, rendering a film."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from act3_mcp.contract.act3 import credits as uses  # the noun, beside the built-in's name
from act3_mcp.contract.act3 import jobs, renders, shots
from act3_mcp.contract.endpoints import NoBody
from act3_mcp.errors import ContractError, UpstreamError
from act3_mcp.jobs.differences import differences
from act3_mcp.jobs.rows import Entry
from act3_mcp.jobs.work import Kind, Look, Lost, Settle, Snapshot, Work
from act3_mcp.spend.prices import Price
from act3_mcp.upstream.client import Answer, ApiClient
from act3_mcp.upstream.fetch import Fetcher, Progress, Saved
from act3_mcp.upstream.pages import Walk, pages


@dataclass(frozen=True)
class Ordered:
    """A shot as it was known when its clip was asked for: the request itself has no body, and shots are changed."""

    prompt: str | None = None
    engine: str | None = None
    resolution: str | None = None
    seconds: float | None = None

    def to_json(self) -> str:
        """What to write down."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def prompt_in(cls, entry: Entry | None) -> str | None:
        """What a clip was made of, by its row; None for anything else, and where nobody knows."""
        return cls.of(entry.request).prompt if entry is not None and entry.kind is Kind.CLIP else None

    @classmethod
    def of(cls, request: str) -> "Ordered":
        """The shot behind what a row keeps; nothing is known of those from before it was kept."""
        return cls(**json.loads(request)) if request.startswith("{") else cls()

    def differs_from(self, shot: shots.Shot) -> bool:
        """Whether the shot was changed since in something that shows."""
        now = (shot.prompt, shot.engine, shot.resolution, shot.duration_seconds)
        then = (self.prompt, self.engine, self.resolution, self.seconds)
        return any(None not in pair and pair[0] != pair[1] for pair in zip(then, now, strict=True))


def generation(
    client: ApiClient,
    shot_id: str,
    project_id: str | None,
    price: Price,
    *,
    changed_at: float = 0.0,
    ordered: Ordered = Ordered(),
) -> Work:
    """Generate one shot with the settings the API has for it, which were last changed at `changed_at` (Unix time)."""

    async def send() -> Snapshot:
        return _job(await client.write(shots.GENERATE, NoBody(), shot_id=shot_id))

    def differs(_request: str, sent_at: float) -> str | None:
        return None if sent_at >= changed_at else "it was begun before the shot was changed, and shows it as it was"

    # An id that cannot be one is refused before anything is written down.
    shots.GENERATE.at(shot_id=shot_id)
    return Work(
        Kind.CLIP,
        shot_id,
        project_id,
        ordered.to_json(),
        price,
        send,
        look_at_job(client),
        differs=differs,
        settle=settle(client, Kind.CLIP),
    )


def rendering(client: ApiClient, draft: renders.RenderDraft, price: Price) -> Work:
    """Render a project's clips into one film."""

    async def send() -> Snapshot:
        return _render(await client.write(renders.CREATE, draft))

    def differs(request: str, _sent_at: float) -> str | None:
        other = differences(request, draft.to_json())
        return None if other is None else f"it was begun with other settings ({other})"

    project_id = draft.project_id
    return Work(
        Kind.FILM,
        project_id,
        project_id,
        draft.to_json(),
        price,
        send,
        look_at_render(client),
        differs=differs,
        settle=settle(client, Kind.FILM),
    )


def look_at_job(client: ApiClient) -> Look:
    """Reads a generation job once."""

    async def look(job_id: str) -> Snapshot:
        return _job(await client.read(jobs.GET, job_id=job_id))

    return look


def look_at_render(client: ApiClient) -> Look:
    """Reads a render once."""

    async def look(render_id: str) -> Snapshot:
        return _render(await client.read(renders.GET, render_id=render_id))

    return look


def look_at(client: ApiClient, kind: Kind) -> Look:
    """Reads a job of that kind once."""
    return look_at_job(client) if kind is Kind.CLIP else look_at_render(client)


# The use looked for is among the newest.
_HISTORY_PAGES = 3


def settle(client: ApiClient, kind: Kind) -> Settle:
    """Finds a lost request's job in the credit history, the only list of jobs there is (act3.md §3).

    It counts only if it is the one use of credits on this shot or film, since
    the request left, that no row of ours accounts for. That none is found proves
    nothing: the history may lag behind.
    """

    async def found(lost: Lost) -> Snapshot | None:
        try:
            recent = await _recent_uses(client)
        except UpstreamError:
            return None
        ids = {
            upstream_id
            for use in recent
            if (use.shot_id if kind is Kind.CLIP else use.project_id) == lost.target
            and (upstream_id := use.job_id if kind is Kind.CLIP else use.render_id)
            and lost.may_be_from(use.date)
        }
        ids -= lost.known
        return await look_at(client, kind)(ids.pop()) if len(ids) == 1 else None

    return found


async def _recent_uses(client: ApiClient) -> list[uses.CreditUse]:
    return [use async for page in pages(client, uses.GET_HISTORY, Walk(_HISTORY_PAGES)) for use in page.history]


async def save_result(
    client: ApiClient, fetcher: Fetcher, kind: Kind, upstream_id: str, *, out: Path, progress: Progress
) -> Saved:
    """What a finished job made, as the new file `out`.

    The API may answer with a link, with a redirect to one, or with the file
    itself (act3.md U9). Links are short-lived and so never kept (act3.md U11).

    Raises:
        ContractError: the API says it is finished but gives neither.
        MediaError: what it gives could not be saved.
    """
    if kind is Kind.CLIP:
        answer = await client.read(jobs.GET_RESULT, job_id=upstream_id)
        if answer.is_media:
            return await client.download(jobs.GET_RESULT, out, progress, job_id=upstream_id)
        url, request_id = answer.value.result_url, answer.request_id
    else:
        download = await client.read(renders.GET_DOWNLOAD, render_id=upstream_id)
        if download.is_media:
            return await client.download(renders.GET_DOWNLOAD, out, progress, render_id=upstream_id)
        url, request_id = download.value.download_url, download.request_id
    if not url:
        raise ContractError("The API gave no link yet.", "Look at its state, then ask again.", request_id=request_id)
    return await fetcher.save(url, out, progress)


def _job(answer: Answer[jobs.Job]) -> Snapshot:
    job = answer.value
    return Snapshot(
        upstream_id=job.job_id,
        state=job.state,
        status=job.status,
        percent=job.progress,
        estimated_credits=job.estimated_credits,
        credits_used=job.credits_used,
        result_url=job.result_url,
        error=job.error,
        request_id=answer.request_id,
        look_again_in=answer.retry_after,
    )


def _render(answer: Answer[renders.Render]) -> Snapshot:
    render = answer.value
    return Snapshot(
        upstream_id=render.render_id,
        state=render.state,
        status=render.status,
        percent=render.progress,
        estimated_credits=render.estimated_credits,
        credits_used=render.credits_used,
        error=render.error,
        request_id=answer.request_id,
        look_again_in=answer.retry_after,
    )
