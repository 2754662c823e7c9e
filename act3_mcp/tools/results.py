"""Results in two forms, each complete in itself: hosts show a model the one or the other."""

import base64
from collections.abc import Sequence

from mcp.types import CallToolResult, ImageContent, TextContent
from pydantic import BaseModel

from act3_mcp.contract.wire import Deleted


def result(value: BaseModel, text: str) -> CallToolResult:
    """A structured result and a short text that says the same; never the same JSON twice."""
    structured = value.model_dump(mode="json", exclude_none=True)
    return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=structured)


def picture(data: bytes, text: str) -> CallToolResult:
    """A JPEG and a text that says what is in it; no structure, for several hosts then drop the picture."""
    return CallToolResult(content=[TextContent(type="text", text=text), as_image(data)])


def as_image(data: bytes) -> ImageContent:
    """A JPEG as part of a result."""
    return ImageContent(type="image", data=base64.b64encode(data).decode("ascii"), mime_type="image/jpeg")


def as_deleted(answer: Deleted) -> Deleted:
    """An answer that says so: a 204 says nothing, and an empty structure would tell a model nothing, too."""
    return answer.model_copy(update={"deleted": answer.deleted is not False})


def facts(**values: object) -> str:
    """Fields as a short text; what is None is left out.

    >>> facts(title="My Film", frame_rate=24.0, description=None)
    'title: My Film, frame_rate: 24'
    """
    return ", ".join(f"{name}: {_plain(value)}" for name, value in values.items() if value is not None)


def listing(noun: str, rows: Sequence[str], following: str | None) -> str:
    """Rows as a short text, with how to get the rest.

    >>> listing("project", ["My Film (proj_1)"], None)
    '1 project: My Film (proj_1).'
    """
    rest = f" There is more: call again with cursor {following}." if following else ""
    return f"{counted(len(rows), noun)}: {'; '.join(rows)}.{rest}" if rows else f"No {noun}s.{rest}"


def counted(count: int, noun: str) -> str:
    """How many there are.

    >>> counted(1, "memory"), counted(2, "memory")
    ('1 memory', '2 memories')
    """
    plural = f"{noun.removesuffix('y')}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else plural}"


def amount(value: float) -> str:
    """Credits as people write them.

    >>> amount(1000000.0)
    '1,000,000'
    """
    return f"{value:,.12g}"


def _plain(value: object) -> str:
    return f"{value:.12g}" if isinstance(value, float) else str(value)
