"""The command line: `act3-film` serves over stdio; its subcommands do the rest."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from act3_mcp import __version__
from act3_mcp.errors import Act3McpError

# Each lives in a module of its own, imported when it is asked for: serving must start fast.
COMMANDS = {
    "serve": "serve MCP over stdio (the default)",
    "studio": "serve the studio's HTTP API alone",
    "demo": "make a short film and show how",
    "doctor": "say what is wrong with this installation, and how to mend it",
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; exits with 2 and one line when it cannot."""
    parser = argparse.ArgumentParser(prog="act3-film", description="Direct a film by talking.")
    parser.add_argument("--version", action="version", version=f"act3-film {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    given = list(sys.argv[1:] if arguments is None else arguments)
    wanted = next((word for word in given if word in COMMANDS), "serve")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        if name == wanted:
            import_module(f"act3_mcp.cli.{name}").add_arguments(command)
    options = parser.parse_args(given)
    code, text = 0, ""
    try:
        import_module(f"act3_mcp.cli.{options.command or 'serve'}").run(options)
    # A failure inside a task group arrives in a group, with whatever its cancelled siblings raised.
    except* Act3McpError as failures:
        code, text = 2, f"act3-film: {_first(failures)}\n"
    except* KeyboardInterrupt:
        code = 130
    # Not where it is caught: up to Python 3.11.2 an exit from there arrives inside another group.
    if code:
        parser.exit(code, text)


def _first(failures: BaseExceptionGroup[Act3McpError]) -> BaseException:
    failure: BaseException = failures
    while isinstance(failure, BaseExceptionGroup):
        failure = failure.exceptions[0]
    return failure
