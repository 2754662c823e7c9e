"""The `eversince-library` toolset: what only few need, shown on request."""

from act3_mcp.tools.toolset import Toolset

toolset = Toolset("eversince-library")
