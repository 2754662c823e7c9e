"""The `film` toolset; the nouns beside this file fill it."""

from act3_mcp.tools.toolset import Toolset

toolset = Toolset("film")
