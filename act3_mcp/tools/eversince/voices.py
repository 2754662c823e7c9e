"""Voices as a tool."""

from typing import Annotated, Literal

from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.eversince import voices
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.results import counted, result
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import clean

GenderFilter = Annotated[Literal["male", "female", "neutral"], Field(description="Only these voices.")]


@toolset.tool(READ, title="List voices", resource="eversince://voices")
async def eversince_list_voices(
    ctx: Ctx, gender: GenderFilter | None = None
) -> Annotated[CallToolResult, voices.Voices]:
    """List the voices. Free. Choose one by naming it in a brief or a message."""
    page = (await app(ctx).eversince.client.read(voices.LIST, voices.VoiceQuery(gender=gender))).value
    await app(ctx).catalog.saw("voice", {voice.name: voice.description for voice in page.voices})
    rows = "; ".join(f"{clean(voice.name, 60)} ({clean(voice.gender or '', 20)})" for voice in page.voices)
    return result(page, f"{counted(len(page.voices), 'voice')}. {rows}".strip())
