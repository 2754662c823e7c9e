"""The `eversince` toolset; the nouns beside this file fill it in the order of `__init__`."""

from act3_mcp.tools.toolset import Toolset

toolset = Toolset("eversince")
