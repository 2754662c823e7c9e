"""docs/operations.md: which tool, resource and handler stand for each operation of both APIs, found by trying them."""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx2

from act3_mcp.studio.act3 import ROUTES
from act3_mcp.studio.eversince import ROUTES as EVERSINCE_ROUTES
from act3_mcp.studio.routes import Route
from act3_mcp.tools import eversince, library
from act3_mcp.tools.act3 import toolset
from tests.contract.test_act3 import endpoints
from tests.contract.test_eversince import endpoints as eversince_endpoints
from tests.eversince import strict
from tests.films import Caller, film_client, id_of
from tests.snapshots import matches_file
from tests.upstream.upstreams import Time
from tests.upstreams.accents import ACCENTS
from tests.upstreams.act3_strict import ENVIRONMENT, StrictAct3

PAGE = Path(__file__).parents[2] / "docs" / "operations.md"
# The seed's list for ACT3, and what contract/eversince.md has for Eversince without its API keys.
OPERATIONS = {"ACT3": 22, "Eversince": 36}
# What is done to something cannot be read at an address; every other cell must be filled.
NO_RESOURCE = {"POST": "creates", "PUT": "changes", "PATCH": "changes", "DELETE": "deletes"}
NO_MIRROR = "opt-in toolset"

HEAD = """\
# The APIs' operations here

Written by a test (`UPDATE_SNAPSHOTS=1 pytest tests/rules/test_operations.py`), which calls each tool and looks at what
it sends. Resources hold the same data as the tool beside them; *creates*, *changes* and *deletes* tell why one is
missing, and tools of the *opt-in toolset* `eversince-library` are tools alone.
The handler is the studio's, in `act3_mcp/studio/act3/` or `act3_mcp/studio/eversince/`. Eversince's API keys are never
a tool.
"""
TABLE = """
## {name}

| operation | tool | resource | studio handler |
|---|---|---|---|
"""


Answer = Callable[[httpx2.Request], httpx2.Response | Awaitable[httpx2.Response]]


class Recorder:
    """A strict server, and the operations that each tool asked of it; `prefix` is the path of the API's address."""

    def __init__(self, answer: Answer, prefix: str) -> None:
        self._answer = answer
        self._prefix = prefix
        self.sent: list[str] = []
        self.asked: dict[str, list[str]] = {}

    def transport(self) -> httpx2.MockTransport:
        return httpx2.MockTransport(self.answer)

    async def answer(self, request: httpx2.Request) -> httpx2.Response:
        answered = self._answer(request)
        response = answered if isinstance(answered, httpx2.Response) else await answered
        assert response.status_code < 400, request.url
        if request.url.path.startswith(self._prefix):
            self.sent.append(f"{request.method} {request.url.path.removeprefix(self._prefix)}")
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


async def try_every_eversince_tool(recorder: Recorder, call: Caller, picture: Path) -> None:
    """The same for Eversince, its library included."""

    async def ask(tool: str, **arguments: Any) -> dict[str, Any]:
        return await recorder.ask(call, f"eversince_{tool}", **arguments)

    made = await ask("create_project", brief="A pier.", mode="collaborative", wait_seconds=300)
    project = {"project_id": made["project_id"]}
    await ask("upload_file", path=str(picture))
    await ask("send_message", **project, message="shorter", wait_seconds=300)
    await ask("update_settings", **project, mode="autonomous")
    await ask("render_project", **project, wait_seconds=300)
    for tool in ("get_project", "list_messages", "get_timeline", "list_project_assets", "list_variations"):
        await ask(tool, **project)
    await ask("get_project_memory", **project)
    await ask("share_project", **project, title="T")
    await ask("estimate_cost", operations=[{"tool": "generate_video", "count": 1}])
    for tool in ("list_projects", "get_credits", "list_models", "list_voices", "list_credit_packages"):
        await ask(tool)
    for tool in ("list_app_projects", "list_shares", "get_preferences"):
        await ask(tool)
    await ask("adopt_project", project_id="app_1")
    await ask("update_preferences", content="snow")
    await ask("send_feedback", type="bug", message="none")
    for noun, plural, given in (
        ("skill", "skills", {"instructions": "i", "name": "n"}),
        ("memory", "memories", {"title": "t", "body": "b"}),
    ):
        note = {f"{noun}_id": (await ask(f"create_{noun}", **given))["id"]}
        await ask(f"list_{plural}")
        await ask(f"get_{noun}", **note)
        await ask(f"update_{noun}", **note, is_active=False)
        await ask(f"delete_{noun}", **note)
    await ask("cancel_project", **project)


def operation_of(sent: str, operations: Sequence[str]) -> str:
    """The operation a request was for: `/projects/discover` is not a project's id."""

    def fits(operation: str) -> bool:
        method, _, path = operation.partition(" ")
        return re.fullmatch(f"{method} {re.sub(r'{[a-z_0-9]+}', '[^/]+', path)}", sent) is not None

    return min(filter(fits, operations), key=lambda operation: operation.count("{"))


def tool_for(operation: str, asked: Mapping[str, list[str]], operations: Sequence[str]) -> str:
    """The tool that asks for an operation with the fewest requests: a delete also reads what it deletes."""
    asking = {
        tool: len(sent)
        for tool, sent in asked.items()
        if operation in {operation_of(each, operations) for each in sent}
    }
    return min(asking, key=lambda tool: asking[tool])


async def table(name: str, recorder: Recorder, call: Caller, routes: Sequence[Route], known: Iterable[Any]) -> str:
    """An API's table: a row for each operation."""
    resources = {row.name: str(row.uri) for row in (await call.client.list_resources()).resources}
    templates = (await call.client.list_resource_templates()).resource_templates
    resources |= {row.name: row.uri_template for row in templates}
    handlers = {id(route.endpoint): route.handler for route in routes}
    found = {f"{endpoint.method} {endpoint.path}": endpoint for endpoint in known}

    rows: list[str] = []
    for operation, endpoint in found.items():
        tool = tool_for(operation, recorder.asked, list(found))
        handler = handlers[id(endpoint)]
        place = f"{handler.__module__.rpartition('.')[2]}.{handler.__name__}"
        reason = NO_RESOURCE.get(endpoint.method, NO_MIRROR)
        resource = f"`{resources[tool]}`" if tool in resources else f"*{reason}*"
        assert tool in resources or reason != NO_MIRROR or tool in library.toolset.names
        rows.append(f"| `{operation}` | `{tool}` | {resource} | `{place}` |\n")

    assert len(rows) == OPERATIONS[name]
    return TABLE.format(name=name) + "".join(rows)


async def test_each_operation_has_a_tool_a_resource_and_a_handler_and_the_page_says_which(tmp_path: Path) -> None:
    act3 = Recorder(StrictAct3(ACCENTS["bare"]).answer, "/v1")
    async with film_client(
        tmp_path / "act3", transport=act3.transport(), clock=Time().clock, environment=ENVIRONMENT
    ) as call:
        await try_every_tool(act3, call)
        page = HEAD + await table("ACT3", act3, call, ROUTES, endpoints().values())
    agent = Recorder(strict.Strict().answer, strict.BASE)
    environment = {
        **strict.GENEROUS,
        "ACT3_MCP_TOOLSETS": "film,eversince,eversince-library",
        "ACT3_MCP_MEDIA_ORIGINS": "https://uploads.example,https://cdn.eversince.example",
    }
    async with film_client(
        tmp_path / "eversince", transport=agent.transport(), clock=Time().clock, environment=environment
    ) as call:
        picture = tmp_path / "eversince" / "output" / "a.png"
        picture.parent.mkdir(parents=True)
        picture.write_bytes(b"png")
        await try_every_eversince_tool(agent, call, picture)
        page += await table("Eversince", agent, call, EVERSINCE_ROUTES, eversince_endpoints().values())

    assert set(act3.asked) == set(toolset.names)
    assert set(agent.asked) == {*eversince.toolset.names, *library.toolset.names}
    matches_file(PAGE, page)
