"""Eversince's operations as tools, one each; what few need is the toolset `eversince-library`."""

from act3_mcp.tools.eversince import (
    assets,
    credits,
    estimates,
    messages,
    models,
    projects,
    renders,
    shares,
    timelines,
    uploads,
    voices,
)
from act3_mcp.tools.eversince.toolset import toolset

__all__ = [
    "assets",
    "credits",
    "estimates",
    "messages",
    "models",
    "projects",
    "renders",
    "shares",
    "timelines",
    "toolset",
    "uploads",
    "voices",
]
