"""Finished clips and films as files of the person's own."""

import secrets
from typing import Annotated

import anyio
import anyio.to_thread
from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from act3_mcp.film.delivery import file_name, settle
from act3_mcp.jobs.act3 import save_result
from act3_mcp.jobs.eversince import save_film
from act3_mcp.jobs.work import Kind
from act3_mcp.tools.app import App, Ctx, app
from act3_mcp.tools.film.handles import resolve
from act3_mcp.tools.film.toolset import toolset
from act3_mcp.tools.results import result
from act3_mcp.tools.toolset import SAVES

Handle = Annotated[
    str,
    Field(
        description="Something finished: act3://jobs/job_abc123, eversince://projects/proj_x, or a bare id.",
        min_length=1,
        max_length=300,
    ),
]
Name = Annotated[str, Field(description="File name to give it, without folder; its title if left out.", max_length=200)]


class SavedMedia(BaseModel):
    """A file in the output folder."""

    handle: str
    path: str
    size_bytes: int


@toolset.tool(SAVES, title="Save media")
async def save_media(handle: Handle, ctx: Ctx, name: Name | None = None) -> Annotated[CallToolResult, SavedMedia]:
    """Save a finished clip or film as a file in the output folder. Free; never overwrites a file.

    Use it as soon as something is finished, since links expire.
    """
    kind, upstream_id = await resolve(app(ctx), handle)
    folder = anyio.Path(app(ctx).output)
    await folder.mkdir(parents=True, exist_ok=True)
    part = app(ctx).output / f".{secrets.token_hex(8)}.part"

    async def progress(done: int, total: int | None) -> None:
        await ctx.report_progress(done, total, f"{done / 1e6:.1f} MB saved")

    fetcher = app(ctx).fetcher
    if kind is Kind.RUN:
        saved = await save_film(app(ctx).eversince.client, fetcher, upstream_id, out=part, progress=progress)
    else:
        saved = await save_result(app(ctx).act3.client, fetcher, kind, upstream_id, out=part, progress=progress)
    wanted = file_name((name or await _title(app(ctx), kind, upstream_id)).removesuffix(".mp4"), ".mp4")
    path = await anyio.to_thread.run_sync(settle, part, app(ctx).output, wanted)
    value = SavedMedia(handle=handle, path=str(path), size_bytes=saved.size_bytes)
    return result(value, f"Saved {path} ({saved.size_bytes / 1e6:.1f} MB).")


async def _title(app: App, kind: Kind, upstream_id: str) -> str:
    if kind is Kind.RUN:
        return await app.catalog.title(upstream_id)
    for entry in await app.ledger.find(upstream_id):
        if entry.kind is kind:
            return await app.catalog.title(entry.target)
    return upstream_id
