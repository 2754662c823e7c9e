"""Words for the vendor."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.eversince import feedback
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.ids import ProjectId
from act3_mcp.tools.library.toolset import toolset
from act3_mcp.tools.results import result
from act3_mcp.tools.toolset import CREATES


@toolset.tool(CREATES, title="Send feedback")
async def eversince_send_feedback(
    type: feedback.Type,  # noqa: A002 # the API's word
    message: feedback.Text,
    ctx: Ctx,
    project_id: ProjectId | None = None,
) -> Annotated[CallToolResult, feedback.Received]:
    """Send a bug, a suggestion or a question to the vendor. Free. Only when the person asks for it."""
    draft = feedback.FeedbackDraft(type=type, message=message, project_id=project_id)
    received = (await app(ctx).eversince.client.write(feedback.CREATE, draft)).value
    return result(received, "The vendor has received it." if received.received else "The vendor did not confirm it.")
