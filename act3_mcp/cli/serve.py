"""`act3-film serve`: the MCP server over stdio."""

import argparse
import os

import anyio

from act3_mcp.cli import logs
from act3_mcp.server.compose import build_server
from act3_mcp.server.stdio import serve_stdio
from act3_mcp.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Settings come from the environment; stdio needs no flags."""
    del parser


def run(options: argparse.Namespace) -> None:
    """Serve until the client closes stdin."""
    del options
    settings = Settings.from_environment(os.environ)
    logs.configure(settings)
    server, closing = build_server(settings)
    anyio.run(serve_stdio, server, closing)
