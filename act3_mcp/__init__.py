"""Direct a film by talking: an MCP server over two film-making APIs, and a studio of its own."""
