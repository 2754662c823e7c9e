"""A small frame beside the report of finished work: seen at once, without another call."""

import logging

import anyio
from mcp.types import CallToolResult

from act3_mcp.contract.states import State
from act3_mcp.jobs.boards import act3_footage
from act3_mcp.jobs.work import Kind, Snapshot
from act3_mcp.tools.app import App
from act3_mcp.tools.results import as_image

log = logging.getLogger(__name__)

WIDTH = 480
LARGEST = 40_000
# Nobody waits longer for a frame; a clip that comes slowly is seen with view_storyboard.
_SECONDS = 2.0


async def with_preview(app: App, report: CallToolResult, kind: Kind, snapshot: Snapshot) -> CallToolResult:
    """The report, with a frame of what the job made if it has ended and a frame can be had at once."""
    if not app.previews or snapshot.state is not State.SUCCEEDED or app.closing.is_set():
        return report
    footage = act3_footage(app.act3.client, app.clip_fetcher, kind, snapshot.upstream_id)
    try:
        with anyio.fail_after(_SECONDS):
            frame = await app.stills.preview(footage, width=WIDTH, largest=LARGEST)
    except Exception as failure:  # noqa: BLE001 # the work is done and paid for, whatever goes wrong with its frame
        log.info("no preview of %s: %s", footage.key, failure)
        return report
    return report.model_copy(update={"content": [*report.content, as_image(frame)]})
