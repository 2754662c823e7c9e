"""`act3-film studio`: the studio's HTTP API by itself, for whoever builds against it."""

import argparse
import os
import secrets
import signal
import sys
from dataclasses import replace

import anyio
from pydantic import SecretStr

from act3_mcp.cli import logs
from act3_mcp.errors import ConfigError
from act3_mcp.settings import Settings
from act3_mcp.studio import Studio, Terms
from act3_mcp.studio.faults import OTHER_FAULTS, REQUEST_FAULTS, Faults, parse
from act3_mcp.studio.pace import PACES
from act3_mcp.studio.plans import PLANS, UNLIMITED
from act3_mcp.studio.terms import Webhook


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add where to serve, on what terms, and what is to go wrong."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _faults_explained()
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1 (any free one)")
    parser.add_argument(
        "--plan", choices=PLANS, default=UNLIMITED.name, help="request rate, renders at a time, storage, credits"
    )
    parser.add_argument(
        "--speed", choices=PACES, default="studio", help="how long the agent takes: as long as drawing, or the vendor's"
    )
    parser.add_argument("--credits", type=int, metavar="N", help="what a new home's account opens with (the plan's)")
    parser.add_argument("--link-seconds", type=int, metavar="N", help="how long links to media work (a day)")
    parser.add_argument("--webhook-url", metavar="URL", help="where to POST what is over")
    parser.add_argument("--webhook-secret", metavar="TEXT", help="signs webhooks (made anew, and printed)")
    parser.add_argument("--fault", action="append", default=[], metavar="RULE", help="what is to go wrong; see below")
    parser.add_argument("--fault-seed", type=int, metavar="N", help="makes faults repeatable")


def run(options: argparse.Namespace) -> None:
    """Serve until SIGTERM or SIGINT.

    Raises:
        ConfigError: a flag that cannot be used.
    """
    settings = Settings.from_environment(os.environ)
    logs.configure(settings)
    if not 0 <= options.port <= 65535:
        raise ConfigError(f"--port: {options.port} is not a port.", "Give a number from 0 to 65535.")
    terms = replace(terms_of(options), trusted=frozenset(settings.media_origins))
    anyio.run(_serve, settings, options.port, terms)


def terms_of(options: argparse.Namespace) -> Terms:
    """The terms that the flags ask for.

    Raises:
        ConfigError: a flag that cannot be used.
    """
    for flag, least in (("credits", 0), ("link_seconds", 1)):
        given = getattr(options, flag)
        if given is not None and given < least:
            name = flag.replace("_", "-")
            raise ConfigError(f"--{name}: {given} is too small.", f"Give a number from {least} on.")
    chosen = {} if options.link_seconds is None else {"link_seconds": options.link_seconds}
    return Terms(
        plan=PLANS[options.plan],
        credits=options.credits,
        webhook=_webhook(options.webhook_url, options.webhook_secret),
        pace=PACES[options.speed],
        faults=Faults([parse(rule) for rule in options.fault], options.fault_seed),
        **chosen,
    )


def _webhook(url: str | None, secret: str | None) -> Webhook | None:
    if url is None:
        if secret is not None:
            raise ConfigError("--webhook-secret alone tells nobody anything.", "Give --webhook-url, too.")
        return None
    return Webhook(url, SecretStr(secret or secrets.token_urlsafe(24)))


async def _serve(settings: Settings, port: int, terms: Terms) -> None:
    async with Studio(settings.home, port=port, terms=terms) as studio:
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
        print(f"ACT3_MCP_EVERSINCE_WEBHOOK_SECRET={(await studio.webhook_secret()).get_secret_value()}")
        if terms.webhook is not None:
            print(f"ACT3_MCP_ACT3_WEBHOOK_SECRET={terms.webhook.secret.get_secret_value()}")
        print("ACT3_MCP_PLAY_MONEY=act3,eversince", flush=True)
        print("The studio is open; Ctrl-C closes it.", file=sys.stderr, flush=True)
        with anyio.open_signal_receiver(signal.SIGTERM, signal.SIGINT) as signals:
            async for _ in signals:
                return


def _faults_explained() -> str:
    kinds = "\n".join(f"  {kind:<18} {what}" for kind, what in {**REQUEST_FAULTS, **OTHER_FAULTS}.items())
    return f"""A fault's RULE is WHAT[=NUMBER][:SHARE][:METHOD PATH], and WHAT is one of

{kinds}

SHARE, from 0 to 1, is how many it strikes. METHOD PATH, where * stands for
anything, narrows a fault of requests; without it files (/media/*) are spared.

  --fault 429:0.2 --fault delay=2:"GET /jobs/*" --fault drop-after-accept:"POST /shots/*/generate"
"""
