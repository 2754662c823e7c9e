"""The guides as one resource template, read by topic."""

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

from act3_mcp.resources import TEMPLATE, read_guides
from act3_mcp.tools.app import App
from act3_mcp.upstream.redaction import clean


def add_guides(server: MCPServer[App]) -> None:
    """Let clients read `film://guide/{topic}`."""
    topics = ", ".join(read_guides())

    @server.resource(
        TEMPLATE, name="guide", title="Guide", mime_type="text/markdown", description=f"Advice by topic: {topics}."
    )
    def guide(topic: str) -> str:
        found = read_guides().get(topic)
        if found is None:
            raise ResourceNotFoundError(f"There is no guide {clean(topic, 60)!r}. There are: {topics}.")
        return found.text
