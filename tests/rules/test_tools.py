"""Rules every tool keeps, and the committed picture of what a model sees."""

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from mcp.server.mcpserver.tools import Tool

from act3_mcp.server.compose import TOOLSETS, build_server
from act3_mcp.server.instructions import INSTRUCTIONS
from act3_mcp.settings import TOOLSETS as NAMES
from act3_mcp.settings import Settings
from act3_mcp.studio.act3 import served_endpoints
from act3_mcp.tools.published import PUBLISHED, schemas_of
from act3_mcp.tools.toolset import SPEND
from tests.contract.test_act3 import endpoints
from tests.snapshots import matches, matches_file

BUDGET = {"default": 28_000, "film": 9_000, "whole": 120_000}


def tools(**environment: str) -> list[dict[str, Any]]:
    """What `tools/list` answers, as JSON."""
    server, _ = build_server(Settings.from_environment({"ACT3_MCP_HOME": "/nowhere", **environment}))
    return as_listed(server._tool_manager.list_tools())  # pyright: ignore[reportPrivateUsage]


def as_listed(some: Iterable[Tool]) -> list[dict[str, Any]]:
    return [
        {
            "name": tool.name,
            "title": tool.title,
            "description": tool.description,
            "inputSchema": tool.parameters,
            "outputSchema": tool.output_schema,
            "annotations": tool.annotations.model_dump(by_alias=True, exclude_none=True) if tool.annotations else None,
        }
        for tool in some
    ]


def size(listed: list[dict[str, Any]], *keys: str) -> int:
    return len(json.dumps([{key: tool[key] for key in keys or tool} for tool in listed], separators=(",", ":")))


# Built from their functions, not from what was written down of them.
BUILT = [tool for toolset in TOOLSETS for tool in toolset.build()]
ALL = as_listed(BUILT)
NAMED = [pytest.param(tool, id=tool["name"]) for tool in ALL]


@pytest.mark.parametrize("tool", NAMED)
def test_the_model_sees_what_was_reviewed(tool: dict[str, Any]) -> None:
    matches(f"tools/{tool['name']}.json", json.dumps(tool, indent=2, ensure_ascii=False) + "\n")


def test_what_is_shown_before_a_tool_is_built_is_what_it_is() -> None:
    written = json.dumps({tool.name: schemas_of(tool) for tool in BUILT}, indent=1, ensure_ascii=False)

    matches_file(PUBLISHED, written + "\n")
    if not os.environ.get("UPDATE_SNAPSHOTS"):
        assert tools(ACT3_MCP_TOOLSETS=",".join(NAMES)) == ALL


async def test_a_tool_is_not_built_before_it_is_called(tmp_path: Path) -> None:
    """Pins what `tools/published.py` takes for granted of the SDK: listing needs no metadata."""
    server, _ = build_server(Settings.from_environment({"ACT3_MCP_HOME": str(tmp_path)}))

    await server.list_tools()

    listed = server._tool_manager.list_tools()  # pyright: ignore[reportPrivateUsage]
    assert not [tool.name for tool in listed if "_built" in vars(tool) or "fn_metadata" in vars(tool)]


def test_no_snapshot_outlives_its_tool() -> None:
    kept = {path.stem for path in (Path(__file__).parents[1] / "__snapshots__" / "tools").glob("*.json")}

    assert kept == {tool["name"] for tool in ALL}


def test_the_instructions_are_what_was_reviewed() -> None:
    matches("instructions.txt", INSTRUCTIONS)


def test_every_tool_the_instructions_name_exists() -> None:
    named = set(re.findall(r"\b(?:act3|eversince)_[a-z_]+|save_media|studio_status", INSTRUCTIONS))

    assert named <= {tool["name"] for tool in ALL}


@pytest.mark.parametrize("tool", NAMED)
def test_a_tool_is_described_within_limits(tool: dict[str, Any]) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]{0,39}", tool["name"])
    assert tool["title"]
    assert 0 < len(tool["description"]) <= 1000
    for name, schema in tool["inputSchema"]["properties"].items():
        assert schema.get("description"), f"{tool['name']}.{name} needs a description"
    assert tool["inputSchema"]["additionalProperties"] is False
    assert "ctx" not in tool["inputSchema"]["properties"]
    assert not {"anyOf", "oneOf", "allOf"} & tool["inputSchema"].keys()
    assert set(tool["annotations"]) == {"readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"}


def test_tool_names_are_unique() -> None:
    names = [tool["name"] for tool in ALL]

    assert len(names) == len(set(names))


def test_a_paid_tool_says_so_first_and_is_never_read_only() -> None:
    for toolset in TOOLSETS:
        for tool in toolset.bind():
            says = "Spends credits" in tool.description.split("\n\n")[0]
            assert says is (tool.annotations is SPEND), tool.name
            assert not (says and tool.annotations and tool.annotations.read_only_hint), tool.name


def test_every_tool_named_in_a_description_exists() -> None:
    names = {tool["name"] for tool in ALL}
    for tool in ALL:
        for mentioned in re.findall(r"\b(?:act3|eversince)_[a-z_]+", json.dumps(tool)):
            assert mentioned in names, f"{tool['name']} mentions {mentioned}"


def test_the_list_stays_within_its_bytes() -> None:
    keys = ("name", "description", "inputSchema")
    sizes = {
        "default": size(tools(), *keys),
        "film": size(tools(ACT3_MCP_TOOLSETS="film"), *keys),
        "whole": size(ALL),
    }

    assert all(sizes[name] <= BUDGET[name] for name in BUDGET), sizes


def test_read_only_mode_shows_only_tools_that_change_nothing() -> None:
    shown = tools(ACT3_MCP_READ_ONLY="1")

    assert shown
    assert all(tool["annotations"]["readOnlyHint"] for tool in shown)
    assert len(shown) < len(ALL)


def test_a_toolset_can_be_left_out() -> None:
    assert {tool["name"].split("_")[0] for tool in tools(ACT3_MCP_TOOLSETS="act3")} == {"act3"}


def test_every_endpoint_is_served_by_the_studio() -> None:
    missing = [name for name, endpoint in endpoints().items() if endpoint not in served_endpoints()]

    assert not missing, f"Add a handler with @routes.serves for {missing}."


def test_every_endpoint_has_a_tool() -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("tools", "jobs")
        for path in (Path(__file__).parents[2] / "act3_mcp" / folder).rglob("*.py")
    )
    unused = [name for name in endpoints() if name not in source]

    assert not unused, f"No tool uses {unused}."


@pytest.mark.parametrize("tool", NAMED)
def test_hints_agree_with_the_verb(tool: dict[str, Any]) -> None:
    verb = re.sub("^(act3|eversince)_", "", tool["name"]).split("_")[0]
    hints = tool["annotations"]

    assert hints["readOnlyHint"] is (verb in {"get", "list", "search", "estimate", "studio", "view", "quote", "wait"})
    if verb in {"delete", "cancel"}:
        assert hints["destructiveHint"] is True
