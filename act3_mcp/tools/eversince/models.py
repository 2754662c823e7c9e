"""Models as a tool."""

from typing import Annotated, Literal

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.eversince import models
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.results import counted, result
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import clean

TypeFilter = Annotated[Literal["video", "image"], Field(description="Only models that make these.")]


@toolset.tool(READ, title="List models", resource="eversince://models")
async def eversince_list_models(
    ctx: Ctx,
    type: TypeFilter | None = None,  # noqa: A002 # the API's word
) -> Annotated[CallToolResult, models.Models]:
    """List the video and image models an agent can use, with what they can do. Free."""
    page = (await app(ctx).eversince.client.read(models.LIST, models.ModelQuery(type=type))).value
    await app(ctx).catalog.saw("model", {model.id: model.name for model in page.models})
    rows = "; ".join(f"{clean(model.id, 60)} ({clean(model.type or 'model', 20)})" for model in page.models)
    return result(page, f"{counted(len(page.models), 'model')}. {rows}".strip())
