"""`act3-film serve`: the MCP server, over stdio or HTTP."""

import argparse
import os
import sys

import anyio

from act3_mcp.cli import logs
from act3_mcp.clock import SYSTEM_CLOCK
from act3_mcp.errors import ConfigError
from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.compose import build_server
from act3_mcp.server.stdio import serve_stdio
from act3_mcp.settings import Settings

# Flags that stand for settings; a flag wins over its variable.
_FLAGS = {"toolsets": "ACT3_MCP_TOOLSETS", "output": "ACT3_MCP_OUTPUT", "home": "ACT3_MCP_HOME"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the transport, and the settings that differ from one client to the next."""
    parser.add_argument("--http", metavar="HOST:PORT", help="serve Streamable HTTP on /mcp instead of stdio")
    parser.add_argument("--toolsets", metavar="NAMES", help="toolsets to show, e.g. film,act3")
    parser.add_argument("--read-only", action="store_true", help="show only tools that change nothing")
    parser.add_argument("--output", metavar="DIR", help="where films are saved")
    parser.add_argument("--home", metavar="DIR", help="where the database and the studio's media are")
    parser.add_argument("--conformance", action="store_true", help="add what the official conformance suite calls")


def run(options: argparse.Namespace) -> None:
    """Serve until the client closes stdin, or until a signal."""
    given = vars(options)
    flags = {variable: given[name] for name, variable in _FLAGS.items() if given.get(name)}
    if given.get("read_only"):
        flags["ACT3_MCP_READ_ONLY"] = "true"
    settings = Settings.from_environment({**os.environ, **flags})
    logs.configure(settings)
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise ConfigError(
            f"ACT3_MCP_HOME: {settings.home} cannot be a folder ({cause.strerror}).", "Name one that can be written."
        ) from cause
    server, closing = _build(
        settings, local_files=given.get("http") is None, conformance=bool(given.get("conformance"))
    )
    if given.get("http") is None:
        anyio.run(serve_stdio, server, closing)
        return
    from act3_mcp.server.guard import Bind  # noqa: PLC0415 # stdio should not pay for HTTP
    from act3_mcp.server.http import serve_http  # noqa: PLC0415
    from act3_mcp.server.webhooks import Webhooks  # noqa: PLC0415

    bind = Bind.parse(given["http"], settings.http_token, settings.public_url)
    webhooks = Webhooks(settings.webhook_secrets, settings.home / "webhooks.db", SYSTEM_CLOCK, server.wake)
    anyio.run(serve_http, server, closing, bind, webhooks, _tell)


def _build(settings: Settings, *, local_files: bool, conformance: bool) -> tuple[FilmServer, anyio.Event]:
    if not conformance:
        return build_server(settings, local_files=local_files)
    from act3_mcp.server.conformance import register, task_sources, tools  # noqa: PLC0415 # no part of a server without the flag

    server, closing = build_server(settings, local_files=local_files, more_tools=tools(), more_tasks=task_sources())
    register(server)
    return server, closing


def _tell(url: str) -> None:
    print(f"act3-film serves {url}", file=sys.stderr, flush=True)
