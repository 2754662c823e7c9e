"""`act3-film studio`: the studio's HTTP API by itself, for whoever builds against it."""

import argparse
import os
import signal
import sys

import anyio

from act3_mcp.cli import logs
from act3_mcp.errors import ConfigError
from act3_mcp.settings import Settings
from act3_mcp.studio import Studio
from act3_mcp.studio.pace import PACES, Pace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add `--port` and `--speed`."""
    parser.add_argument(
        "--speed",
        choices=sorted(PACES),
        default="studio",
        help="how long the agent takes: as long as drawing, or as at the vendor's",
    )
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (any free one)")


def run(options: argparse.Namespace) -> None:
    """Serve until SIGTERM or SIGINT."""
    settings = Settings.from_environment(os.environ)
    logs.configure(settings)
    if not 0 <= options.port <= 65535:
        raise ConfigError(f"--port: {options.port} is not a port.", "Give a number from 0 to 65535.")
    anyio.run(_serve, settings, options.port, PACES[options.speed])


async def _serve(settings: Settings, port: int, pace: Pace) -> None:
    trusted = frozenset(settings.media_origins)
    async with Studio(settings.home, port=port, pace=pace, trusted=trusted) as studio:
        site = await studio.locate()
        if not studio.is_serving:
            raise ConfigError(
                f"Another process serves the studio of this home already, at {site.base_url}.",
                "Use that one, or set ACT3_MCP_HOME to another folder.",
            )
        print(f"ACT3_BASE_URL={site.base_url}")
        print(f"ACT3_API_KEY={site.key.get_secret_value() if site.key else ''}")
        print(f"EVERSINCE_BASE_URL={(await studio.locate_eversince()).base_url}")
        print(f"EVERSINCE_API_KEY={site.key.get_secret_value() if site.key else ''}")
        print("ACT3_MCP_PLAY_MONEY=act3,eversince")
        print(f"# Eversince webhooks are signed with {(await studio.webhook_secret()).get_secret_value()}", flush=True)
        print("The studio is open; Ctrl-C closes it.", file=sys.stderr, flush=True)
        with anyio.open_signal_receiver(signal.SIGTERM, signal.SIGINT) as signals:
            async for _ in signals:
                return
