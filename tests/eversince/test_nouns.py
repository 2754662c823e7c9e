"""Every tool of both Eversince toolsets on the studio: a good call compared in full, and one that fails."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from act3_mcp.tools import eversince, library
from tests.eversince.test_directing import BRIEF, directing
from tests.films import ERAS, Caller
from tests.snapshots import matches

TOOLS = {*eversince.toolset.names, *library.toolset.names}
LIBRARY = {"ACT3_MCP_TOOLSETS": "film,eversince,eversince-library"}
UNKNOWN = {"project_id": "proj_none"}

# Of tools that take no argument that could be wrong, an unknown one is.
FAILING: dict[str, tuple[dict[str, Any], list[str]]] = {
    "eversince_list_projects": ({"limit": 0}, ["limit", "1"]),
    "eversince_create_project": ({"brief": ""}, ["brief"]),
    "eversince_get_project": (UNKNOWN, ["404", "proj_none"]),
    "eversince_update_settings": (UNKNOWN, ["Nothing to change", "mode"]),
    "eversince_cancel_project": (UNKNOWN, ["404"]),
    "eversince_list_messages": (UNKNOWN, ["404"]),
    "eversince_send_message": ({**UNKNOWN, "message": "Hi"}, ["404"]),
    "eversince_render_project": ({**UNKNOWN, "quality": "8k"}, ["quality", "1080p"]),
    "eversince_share_project": (UNKNOWN, ["404"]),
    "eversince_get_timeline": (UNKNOWN, ["404"]),
    "eversince_list_project_assets": (UNKNOWN, ["404"]),
    "eversince_upload_file": ({"path": "/etc/passwd"}, ["path", "inbox"]),
    "eversince_estimate_cost": ({"operations": []}, ["operations"]),
    "eversince_get_credits": ({"currency": "EUR"}, ["currency: there is no such argument"]),
    "eversince_list_models": ({"type": "audio"}, ["type", "video"]),
    "eversince_list_voices": ({"gender": "robot"}, ["gender", "male"]),
    "eversince_list_credit_packages": ({"limit": 1}, ["limit: there is no such argument"]),
    "eversince_list_variations": (UNKNOWN, ["404"]),
    "eversince_get_project_memory": (UNKNOWN, ["404"]),
    "eversince_list_app_projects": ({"limit": "many"}, ["limit", "integer"]),
    "eversince_adopt_project": ({"project_id": "app_none"}, ["404"]),
    "eversince_list_skills": ({"name": "x"}, ["name: there is no such argument"]),
    "eversince_get_skill": ({"skill_id": "skill_none"}, ["404", "skill_none"]),
    "eversince_create_skill": ({"name": "", "instructions": "i"}, ["name"]),
    "eversince_update_skill": ({"skill_id": "s"}, ["Nothing to change", "is_active"]),
    "eversince_delete_skill": ({"skill_id": "skill_none"}, ["404"]),
    "eversince_list_memories": ({"title": "x"}, ["title: there is no such argument"]),
    "eversince_get_memory": ({"memory_id": "../skills"}, ["memory_id", "cannot be an id"]),
    "eversince_create_memory": ({"title": "t"}, ["body: missing"]),
    "eversince_update_memory": ({"memory_id": "m"}, ["Nothing to change"]),
    "eversince_delete_memory": ({"memory_id": "memory_none"}, ["404"]),
    "eversince_get_preferences": ({"taste": True}, ["taste: there is no such argument"]),
    "eversince_update_preferences": ({}, ["Nothing to change", "enabled"]),
    "eversince_list_shares": ({"limit": 51}, ["limit", "50"]),
    "eversince_send_feedback": ({"type": "praise", "message": "m"}, ["type"]),
}


async def every_call(call: Caller, picture: Path) -> dict[str, dict[str, Any]]:
    """What each tool answers, by its name, on the way of one film."""
    results: dict[str, dict[str, Any]] = {}

    async def ask(tool: str, **arguments: Any) -> dict[str, Any]:
        results[f"eversince_{tool}"] = await call(f"eversince_{tool}", **arguments)
        return results[f"eversince_{tool}"]

    made = await ask("create_project", brief=BRIEF, title="The Stop", mode="collaborative", idempotency_key="once")
    project = {"project_id": made["project_id"]}
    await ask("send_message", **project, message="B")
    await ask("update_settings", **project, mode="autonomous")
    await ask("send_message", **project, message="yes")
    await ask("render_project", **project)
    for tool in ("get_project", "list_messages", "get_timeline", "list_project_assets", "list_variations"):
        await ask(tool, **project)
    await ask("get_project_memory", **project)
    await ask("share_project", **project, title="A film")
    await ask("upload_file", path=str(picture))
    await ask("estimate_cost", operations=[{"tool": "generate_video", "count": 2}])
    for tool in ("list_projects", "get_credits", "list_voices", "list_credit_packages", "list_shares"):
        await ask(tool)
    await ask("list_models", type="image")
    await ask("list_app_projects")
    await ask("update_preferences", content="Snow", enabled=True)
    await ask("get_preferences")
    await ask("send_feedback", type="bug", message="None found.")
    for noun, plural, given in (
        ("skill", "skills", {"name": "Noir", "instructions": "Always at night."}),
        ("memory", "memories", {"title": "Ada", "body": "Wears a yellow coat."}),
    ):
        note = {f"{noun}_id": (await ask(f"create_{noun}", **given))["id"]}
        await ask(f"list_{plural}")
        await ask(f"update_{noun}", **note, is_active=False)
        await ask(f"get_{noun}", **note)
        await ask(f"delete_{noun}", **note)
    await ask("cancel_project", **project)
    return results


def settled(results: dict[str, dict[str, Any]]) -> str:
    """The results without what differs from run to run: ids by order of appearance, times and addresses."""
    text = json.dumps(results, indent=1, ensure_ascii=False)
    names: dict[str, str] = {}

    def name(found: re.Match[str]) -> str:
        kind = found[1]
        number = sum(known.startswith(f"<{kind} ") for known in names.values()) + 1
        return names.setdefault(found[0], f"<{kind} {number}>")

    text = re.sub(r"https?://127\.0\.0\.1:\d+/[^\"\s]*", "<address>", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)", "<time>", text)
    return re.sub(r"(?<![a-z])(proj|var|msg|clip|film|share|up|skill|memory)_[0-9a-z]{10}\b", name, text)


@pytest.mark.parametrize("era", ERAS)
async def test_each_tools_result_is_what_was_reviewed(era: str, tmp_path: Path) -> None:
    picture = tmp_path / "output" / "look.png"
    picture.parent.mkdir()
    picture.write_bytes(Path(__file__).with_name("look.png").read_bytes())
    async with directing(tmp_path, era=era, environment=LIBRARY) as call:
        results = await every_call(call, picture)

    # The studio has no app of its own beside it, so nothing to adopt: `test_strict` adopts.
    assert TOOLS - results.keys() == {"eversince_adopt_project"}
    matches("results/eversince.json", settled(results) + "\n")


async def test_each_tool_says_what_is_wrong_and_spends_nothing(tmp_path: Path) -> None:
    async with directing(tmp_path, environment=LIBRARY) as call:
        texts = {tool: await call.error(tool, **arguments) for tool, (arguments, _) in FAILING.items()}

    assert FAILING.keys() == TOOLS
    for tool, (_, says) in FAILING.items():
        assert all(words in texts[tool] for words in says), (tool, texts[tool])
        assert "Spent: no." in texts[tool], (tool, texts[tool])
