"""Resources to read and to watch."""

import json

from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.conformance.content import PNG


def add(server: FilmServer) -> None:
    """Add the resources and the template."""

    @server.resource("test://static-text", title="Text", mime_type="text/plain")
    async def static_text() -> str:
        """A text that never changes."""
        return "This is the content of the static text resource."

    @server.resource("test://static-binary", title="Image", mime_type="image/png")
    async def static_binary() -> bytes:
        """An image that never changes."""
        return PNG

    @server.resource("test://watched-resource", title="Watched", mime_type="text/plain")
    async def watched_resource() -> str:
        """A text to subscribe to."""
        return "Watched resource content"

    @server.resource("test://template/{id}/data", title="Template", mime_type="application/json")
    async def template_data(id: str) -> str:  # noqa: A002 # the suite's name
        """Data with an id in it."""
        return json.dumps({"id": id, "templateTest": True, "data": f"Data for ID: {id}"})
