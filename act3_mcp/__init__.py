"""Direct a film by talking: an MCP server over two film-making APIs, and a studio of its own."""

__version__ = "0.1.0"
