"""docs/operations.md: which tool, resource and handler stand for each of ACT3's operations, found by trying them."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx2

from act3_mcp.studio.act3 import ROUTES
from act3_mcp.tools.act3 import toolset
from tests.contract.test_act3 import endpoints
from tests.films import Caller, film_client, id_of
from tests.snapshots import matches_file
from tests.upstream.upstreams import Time
from tests.upstreams.accents import ACCENTS
from tests.upstreams.act3_strict import ENVIRONMENT, StrictAct3

PAGE = Path(__file__).parents[2] / "docs" / "operations.md"
OPERATIONS = 22
# What is done to something cannot be read at an address; every other cell must be filled.
NO_RESOURCE = {"POST": "creates", "PUT": "changes", "DELETE": "deletes"}

HEAD = """\
# ACT3's operations here

Written by a test (`UPDATE_SNAPSHOTS=1 pytest tests/rules/test_operations.py`), which calls each tool and looks at what
it sends. Resources hold the same data as the tool beside them; *creates*, *changes* and *deletes* tell why one is
missing.
The handler is the studio's, in `act3_mcp/studio/act3/`.

| operation | tool | resource | studio handler |
|---|---|---|---|
"""


class Recorder:
    """The strict server, and the operations that each tool asked of it."""

    def __init__(self) -> None:
        self.upstream = StrictAct3(ACCENTS["bare"])
        self.sent: list[str] = []
        self.asked: dict[str, list[str]] = {}

    def transport(self) -> httpx2.MockTransport:
        return httpx2.MockTransport(self.answer)

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        response = self.upstream.answer(request)
        assert response.status_code < 400, self.upstream.refused
        self.sent.append(f"{request.method} {request.url.path.removeprefix('/v1')}")
        return response

    async def ask(self, call: Caller, tool: str, **arguments: Any) -> dict[str, Any]:
        self.sent.clear()
        answer = await call(tool, **arguments)
        self.asked[tool] = list(self.sent)
        return answer


async def try_every_tool(recorder: Recorder, call: Caller) -> None:
    """Call every tool once, with as little as it takes."""

    async def ask(tool: str, **arguments: Any) -> dict[str, Any]:
        return await recorder.ask(call, tool, **arguments)

    project = {"project_id": (await ask("act3_create_project", title="T"))["project_id"]}
    scene = {"scene_id": (await ask("act3_create_scene", **project, title="S"))["scene_id"]}
    made = await ask("act3_create_shot", **scene, prompt="P", engine="veo3", resolution="1080p", duration_seconds=8)
    shot = {"shot_id": made["shot_id"]}
    await ask("act3_list_projects")
    await ask("act3_get_project", **project)
    await ask("act3_update_project", **project, title="U")
    await ask("act3_list_scenes", **project)
    await ask("act3_list_shots", **scene)
    await ask("act3_update_shot", **shot, title="V")
    job = {"job_id": id_of((await ask("act3_generate_shot", **shot, wait_seconds=0))["handle"])}
    # A job moves on each time it is looked at; the second time it is done.
    for _ in range(2):
        await ask("act3_get_job", **job)
    await ask("act3_get_job_result", **job)
    render = {"render_id": id_of((await ask("act3_create_render", **project, wait_seconds=0))["handle"])}
    for _ in range(2):
        await ask("act3_get_render", **render)
    await ask("act3_get_render_download", **render)
    asset = {"asset_id": (await ask("act3_upload_asset", content_base64="UklGRg==", name="a.wav"))["asset_id"]}
    await ask("act3_list_assets")
    await ask("act3_get_asset", **asset)
    await ask("act3_delete_asset", **asset, confirm_name="a.wav")
    await ask("act3_get_credits")
    await ask("act3_get_credit_history")
    await ask("act3_delete_project", **project, confirm_title="U")


def tools_for(operation: str, asked: Mapping[str, list[str]]) -> list[str]:
    """The tools that ask for an operation with the fewest requests: a delete also reads what it deletes."""
    method, _, path = operation.partition(" ")
    pattern = re.compile(f"{method} {re.sub(r'{[a-z_]+}', '[^/]+', path)}")
    asking = {tool: len(sent) for tool, sent in asked.items() if any(map(pattern.fullmatch, sent))}
    return [tool for tool, count in asking.items() if count == min(asking.values())]


async def test_each_operation_has_a_tool_a_resource_and_a_handler_and_the_page_says_which(tmp_path: Path) -> None:
    recorder = Recorder()
    async with film_client(
        tmp_path, transport=recorder.transport(), clock=Time().clock, environment=ENVIRONMENT
    ) as call:
        await try_every_tool(recorder, call)
        resources = {row.name: str(row.uri) for row in (await call.client.list_resources()).resources}
        templates = (await call.client.list_resource_templates()).resource_templates
        resources |= {row.name: row.uri_template for row in templates}
    handlers = {id(route.endpoint): route.handler for route in ROUTES}

    rows: list[str] = []
    for endpoint in endpoints().values():
        operation = f"{endpoint.method} {endpoint.path}"
        (tool,) = tools_for(operation, recorder.asked)
        handler = handlers[id(endpoint)]
        place = f"{handler.__module__.rpartition('.')[2]}.{handler.__name__}"
        resource = f"`{resources[tool]}`" if tool in resources else f"*{NO_RESOURCE[endpoint.method]}*"
        rows.append(f"| `{operation}` | `{tool}` | {resource} | `{place}` |\n")

    assert set(recorder.asked) == set(toolset.names)
    assert len(rows) == OPERATIONS
    matches_file(PAGE, HEAD + "".join(rows))
