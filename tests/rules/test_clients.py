"""What the page on clients tells people to paste works as written."""

import argparse
import json
import re
import shlex
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from act3_mcp.cli import COMMANDS
from act3_mcp.settings import Settings

ROOT = Path(__file__).parents[2]
CLIENTS = (ROOT / "docs" / "clients.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", CLIENTS + README, re.MULTILINE | re.DOTALL)
CONFIGURATIONS = [json.loads(text) for kind, text in BLOCKS if kind == "json"]
COMMAND_LINES = [
    line.split(" # ")[0].strip()
    for kind, text in BLOCKS
    if not kind
    for line in text.splitlines()
    if re.match(r"(\S*act3-film|claude) ", line)
]
VARIABLES = {field.alias for field in Settings.model_fields.values()}


def servers(configuration: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return configuration.get("mcpServers") or configuration["servers"]


def flags_of(command: str) -> set[str]:
    parser = argparse.ArgumentParser()
    import_module(f"act3_mcp.cli.{command}").add_arguments(parser)
    return {flag for action in parser._actions for flag in action.option_strings}  # pyright: ignore[reportPrivateUsage]


def check(arguments: list[str]) -> None:
    """Arguments of `act3-film` that it takes."""
    command = arguments[0] if arguments else "serve"
    assert command in COMMANDS
    assert {word for word in arguments if word.startswith("-")} <= flags_of(command)


def test_every_client_has_its_part() -> None:
    for client in ("Claude Code", "Claude Desktop", "Cursor", "VS Code", "stdio", "HTTP"):
        assert re.search(f"^## .*{client}", CLIENTS, re.MULTILINE)
    assert len(CONFIGURATIONS) >= 6


@pytest.mark.parametrize("configuration", CONFIGURATIONS, ids=range(len(CONFIGURATIONS)))
def test_every_configuration_starts_or_reaches_our_server(configuration: dict[str, Any]) -> None:
    assert set(configuration) <= {"mcpServers", "servers", "inputs"}
    ((name, server),) = servers(configuration).items()
    asked = {entry["id"] for entry in configuration.get("inputs", [])}

    assert name == "act3-film"
    assert set(re.findall(r"\$\{input:([^}]+)\}", json.dumps(server))) == asked
    if "url" in server:
        assert server["url"] == "http://127.0.0.1:8400/mcp"
        return
    assert server["command"].endswith("/act3-film")
    check(server.get("args", []))
    assert set(server.get("env", {})) <= VARIABLES


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_every_command_line_has_flags_that_exist(line: str) -> None:
    words = shlex.split(line)
    if words[0] == "claude":
        assert words[1:3] == ["mcp", "add"]
        ours = words[words.index("--") + 1 :] if "--" in words else ["act3-film"]
        assert {word for word in words[: words.index("--") if "--" in words else None] if word.startswith("--")} <= {
            "--env",
            "--scope",
            "--transport",
            "--header",
        }
        words = ours
    assert words[0].endswith("act3-film")
    check([word for word in words[1:] if word in COMMANDS or word.startswith("-")])


def test_every_variable_and_link_the_page_names_exists() -> None:
    named = set(re.findall(r"\b(?:ACT3|EVERSINCE)_[A-Z0-9_]+", CLIENTS))
    links = re.findall(r"\]\(([a-z/]+\.md)\)", CLIENTS)

    assert named <= VARIABLES
    assert links
    assert all((ROOT / "docs" / link).exists() for link in links)


def test_the_readme_leads_here_and_stays_a_screen() -> None:
    assert "(docs/clients.md)" in README
    assert len(README.splitlines()) <= 80
