"""Resources that mirror no tool: the guides, `film://guide/{topic}`."""

from act3_mcp.resources.guides import TEMPLATE, Guide, read_guides

__all__ = ["TEMPLATE", "Guide", "read_guides"]
