"""The studio: both APIs' contracts, served on this machine from SQLite, with films that are really drawn.

Importing this is cheap; what serves and what draws is loaded when it is first needed.
"""

from act3_mcp.studio.limits import Limits
from act3_mcp.studio.residence import Studio
from act3_mcp.studio.terms import Terms

__all__ = ["Limits", "Studio", "Terms"]
