"""The `film` toolset: what a film-maker needs besides the operations themselves."""

from act3_mcp.tools.film import jobs, media, reply, status, storyboards, waits
from act3_mcp.tools.film.toolset import toolset

__all__ = ["jobs", "media", "reply", "status", "storyboards", "toolset", "waits"]
