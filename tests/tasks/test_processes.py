"""Tasks over real processes: the suite's exchanges over stdio, and an answer from a process that made none of it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from mcp import Client, MCPError, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client

from act3_mcp.server.boundary import FilmServer
from act3_mcp.server.compose import build_server
from act3_mcp.server.conformance import task_sources, tools
from act3_mcp.settings import Settings
from act3_mcp.studio import Studio
from tests.films import ENGINE
from tests.protocol.processes import COMMAND, MODERN, environment
from tests.protocol.test_http import serving
from tests.studio.filming import Director
from tests.tasks.asking import Declared, Tasks


@asynccontextmanager
async def with_fixtures(over: str, folder: Path, *extensions: Declared) -> AsyncGenerator[Tasks]:
    """A client of a server with the suite's fixtures."""
    server: FilmServer | StdioServerParameters
    if over == "stdio":
        arguments = [*COMMAND[1:], "serve", "--conformance"]
        server = StdioServerParameters(command=COMMAND[0], args=arguments, env=environment(folder))
    else:
        settings = Settings.from_environment({"ACT3_MCP_HOME": str(folder)})
        server, _ = build_server(settings, more_tools=tools(), more_tasks=task_sources())
    async with Client(server, extensions=extensions) as client:
        yield Tasks(client)


OVER = pytest.mark.parametrize("over", ["stdio", "memory"])


@OVER
async def test_the_suites_exchanges_go_the_same_way_without_http(over: str, tmp_path: Path) -> None:
    async with with_fixtures(over, tmp_path, Declared()) as tasks:
        at_once = await tasks.call("greet", name="Ada")
        made = await tasks.call("slow_compute", seconds=0.1, label="x")
        computed = await tasks.ended(made["taskId"])
        failed = await tasks.ended(await tasks.made("failing_job"))
        broken = await tasks.ended(await tasks.made("protocol_error_job"))

        deleting = await tasks.made("confirm_delete", filename="a.mp4")
        asked = await tasks.ended(deleting)
        answers = {key: {"action": "accept", "content": {"confirm": True}} for key in asked["inputRequests"]}
        await tasks.ask("update", deleting, answers)
        deleted = await tasks.ended(deleting)

        two = await tasks.made("multi_input")
        (first, second) = (await tasks.ended(two))["inputRequests"]
        await tasks.ask("update", two, {first: {"action": "accept"}})
        half = await tasks.get(two)
        await tasks.ask("update", two, {second: {"action": "accept"}})
        both = await tasks.until(two, lambda shown: shown["status"] == "completed")

        long = await tasks.made("slow_compute", seconds=60)
        await tasks.ask("cancel", long)
        cancelled = await tasks.ended(long)

    assert (at_once["resultType"], "taskId" in at_once) == ("complete", False)
    assert (made["resultType"], made["status"], "result" in made) == ("task", "working", False)
    assert computed["result"]["content"][0]["text"] == "Computed x"
    assert (failed["status"], failed["result"]["isError"]) == ("completed", True)
    assert (broken["status"], broken["error"]["code"], "result" in broken) == ("failed", -32603, False)
    assert asked["status"] == "input_required"
    assert "a.mp4" in deleted["result"]["content"][0]["text"]
    assert list(half["inputRequests"]) == [second]
    assert both["result"]
    assert (cancelled["status"], "result" in cancelled) == ("cancelled", False)


@OVER
async def test_without_http_too_only_those_who_declare_tasks_get_any(over: str, tmp_path: Path) -> None:
    async with with_fixtures(over, tmp_path) as tasks:
        done = await tasks.call("slow_compute", label="x")
        codes: list[int] = []
        for refused in (tasks.get("any"), tasks.ask("cancel", "any"), tasks.call("failing_job")):
            with pytest.raises(MCPError) as refusal:
                await refused
            codes.append(refusal.value.code)

    assert done["content"][0]["text"] == "Computed x"
    assert codes == [-32021] * 3


@asynccontextmanager
async def over_http(url: str, token: str) -> AsyncGenerator[Tasks]:
    http = httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"})
    async with http, Client(streamable_http_client(url, http_client=http), extensions=[Declared()]) as client:
        yield Tasks(client)


async def content(tasks: Tasks, tool: str, **arguments: Any) -> dict[str, Any]:
    return (await tasks.call(tool, **arguments))["structuredContent"]


async def test_a_task_made_before_the_server_was_killed_is_answered_by_the_next_one_to_its_caller(
    tmp_path: Path,
) -> None:
    async with Director() as director, Studio(tmp_path / "upstream", engine=ENGINE) as studio:
        site = await studio.locate()
        assert site.key
        hosted = {
            "ACT3_BASE_URL": site.base_url,
            "ACT3_API_KEY": site.key.get_secret_value(),
            "ACT3_MCP_PLAY_MONEY": "act3",
        }
        with serving(tmp_path, ACT3_MCP_HTTP_TOKEN="one", **hosted) as (url, process):
            async with over_http(url, "one") as tasks:
                project = await content(tasks, "act3_create_project", title="My Film")
                scene = await content(tasks, "act3_create_scene", project_id=project["project_id"], title="Opening")
                shot = await content(
                    tasks, "act3_create_shot", scene_id=scene["scene_id"], title="Shot 1", prompt=director.prompt
                )
                task_id = await tasks.made("act3_generate_shot", shot_id=shot["shot_id"])
            process.kill()
            process.wait()

        async with director.actor() as actor:
            with serving(tmp_path, ACT3_MCP_HTTP_TOKEN="another", **hosted) as (url, _):
                async with over_http(url, "another") as tasks:
                    with pytest.raises(MCPError) as refusal:
                        await tasks.get(task_id)
            with serving(tmp_path, ACT3_MCP_HTTP_TOKEN="one", **hosted) as (url, _):
                async with over_http(url, "one") as tasks:
                    working = await tasks.get(task_id)
                    await actor.finish()
                    ended = await tasks.ended(task_id)
                    jobs = await content(tasks, "list_jobs")

    assert refusal.value.code == -32602
    assert working["status"] == "working"
    assert working["statusMessage"].startswith("Shot 1: ")
    assert ended["result"]["structuredContent"]["state"] == "succeeded"
    assert [job["state"] for job in jobs["jobs"]] == ["succeeded"]


async def test_a_header_that_names_another_task_is_refused_and_none_is_let_pass(tmp_path: Path) -> None:
    meta = {**MODERN, "io.modelcontextprotocol/clientCapabilities": {"extensions": {Declared.identifier: {}}}}
    params = {"taskId": "no_such", "_meta": meta}
    headers = {
        "Accept": "application/json, text/event-stream",
        "MCP-Protocol-Version": "2026-07-28",
        "Mcp-Method": "tasks/get",
    }
    codes: dict[str | None, int] = {}
    with serving(tmp_path) as (url, _):
        for name in ("no_such", "another", None):
            named = headers if name is None else {**headers, "Mcp-Name": name}
            request = {"jsonrpc": "2.0", "id": 1, "method": "tasks/get", "params": params}
            codes[name] = httpx2.post(url, json=request, headers=named).json()["error"]["code"]

    assert codes == {"no_such": -32602, "another": -32020, None: -32602}
