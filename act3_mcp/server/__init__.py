"""The composition root: settings become a running MCP server."""
