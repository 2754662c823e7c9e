"""The `film` toolset: what a film-maker needs besides the operations themselves."""

from act3_mcp.tools.film import media, reply, status
from act3_mcp.tools.film.toolset import toolset

__all__ = ["media", "reply", "status", "toolset"]
