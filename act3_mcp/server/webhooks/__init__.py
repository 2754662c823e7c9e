"""Webhooks in: an API says that something has happened, and whoever follows that work looks at once.

What a webhook says is never taken for the result: it is a reason to look.
"""

from act3_mcp.server.webhooks.receiving import PATHS, Wake, Webhooks

__all__ = ["PATHS", "Wake", "Webhooks"]
