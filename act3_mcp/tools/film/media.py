"""Finished clips and films as files of the person's own."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from act3_mcp.tools.app import Ctx, app
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

    async def progress(done: int, total: int | None) -> None:
        await ctx.report_progress(done, total, f"{done / 1e6:.1f} MB saved")

    file = await app(ctx).saver.save(kind, upstream_id, name, progress)
    value = SavedMedia(handle=handle, path=str(file.path), size_bytes=file.size_bytes)
    return result(value, f"Saved {file.path} ({file.size_bytes / 1e6:.1f} MB).")
