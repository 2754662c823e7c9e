"""Tools that return each kind of content, fail, or have a schema worth keeping."""

import base64
from typing import Annotated, Any

from mcp.server.mcpserver.tools import Tool
from mcp.types import (
    AudioContent,
    CallToolResult,
    ContentBlock,
    EmbeddedResource,
    ImageContent,
    TextContent,
    TextResourceContents,
)
from pydantic import Field

from act3_mcp.errors import InputError
from act3_mcp.tools.toolset import READ, Toolset

# One red pixel, and eight samples of silence.
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
)
WAV = b"RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x40\x1f\0\0\1\0\x08\0data\x08\0\0\0" + b"\x80" * 8

toolset = Toolset("conformance-content")


def text(words: str) -> CallToolResult:
    return said(TextContent(type="text", text=words))


def said(*blocks: ContentBlock) -> CallToolResult:
    return CallToolResult(content=list(blocks))


def image() -> ImageContent:
    return ImageContent(type="image", data=base64.b64encode(PNG).decode(), mime_type="image/png")


def embedded(uri: str, words: str, mime_type: str = "text/plain") -> EmbeddedResource:
    return EmbeddedResource(type="resource", resource=TextResourceContents(uri=uri, mime_type=mime_type, text=words))


@toolset.tool(READ, title="Text")
async def test_simple_text() -> CallToolResult:
    """Return a line of text."""
    return text("This is a simple text response for testing.")


@toolset.tool(READ, title="Image")
async def test_image_content() -> CallToolResult:
    """Return an image."""
    return said(image())


@toolset.tool(READ, title="Audio")
async def test_audio_content() -> CallToolResult:
    """Return a sound."""
    return said(AudioContent(type="audio", data=base64.b64encode(WAV).decode(), mime_type="audio/wav"))


@toolset.tool(READ, title="Embedded resource")
async def test_embedded_resource() -> CallToolResult:
    """Return a resource inside the result."""
    return said(embedded("test://embedded-resource", "This is an embedded resource content."))


@toolset.tool(READ, title="Mixed content")
async def test_multiple_content_types() -> CallToolResult:
    """Return text, an image and a resource."""
    return said(
        TextContent(type="text", text="Multiple content types test:"),
        image(),
        embedded("test://mixed-content-resource", '{"test":"data","value":123}', "application/json"),
    )


@toolset.tool(READ, title="Error")
async def test_error_handling() -> CallToolResult:
    """Fail, through the same boundary as every tool."""
    raise InputError("This tool intentionally returns an error for testing.", "Nothing can be done about it.")


@toolset.tool(READ, title="Header")
async def test_x_mcp_header(
    region: Annotated[str, Field(description="Mirrored into a header", json_schema_extra={"x-mcp-header": "Region"})],
) -> CallToolResult:
    """Return an argument that HTTP clients send as a header, too."""
    return text(f"region: {region}")


@toolset.tool(READ, title="JSON Schema 2020-12")
async def json_schema_2020_12_tool(
    name: Annotated[str, Field(description="Anything")] = "",
) -> CallToolResult:
    """Tool with JSON Schema 2020-12 features."""
    return text(f"name: {name}")


def keep_schema(tool: Tool) -> None:
    """Give the 2020-12 tool the schema that clients must get unchanged; it is about keywords, not arguments."""
    if tool.name == "json_schema_2020_12_tool":
        tool.parameters = _RICH_SCHEMA


_ADDRESS: dict[str, Any] = {
    "$anchor": "addressDef",
    "type": "object",
    "properties": {"street": {"type": "string"}, "city": {"type": "string"}},
}
_RICH_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "$defs": {"address": _ADDRESS},
    "properties": {
        "name": {"type": "string"},
        "address": {"$ref": "#/$defs/address"},
        "contactMethod": {"type": "string", "enum": ["phone", "email"]},
        "phone": {"type": "string"},
        "email": {"type": "string"},
    },
    "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
    "if": {"properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]},
    "then": {"required": ["phone"]},
    "else": {"required": ["email"]},
    "additionalProperties": False,
}
