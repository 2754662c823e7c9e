"""What nobody waits for is followed all the same: subscriptions fire, and finished films are kept as files."""

import json
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.client.subscriptions import ResourceUpdated

from act3_mcp.server.subscriptions import MAX_URIS
from act3_mcp.studio import Studio
from tests.eversince.strict import GENEROUS as AGENT_MONEY
from tests.eversince.strict import Strict
from tests.films import ENGINE, ERAS, a_shot, film_client, id_of
from tests.jobs.hosted import GENEROUS, VEO, Hosted
from tests.upstream.upstreams import Fast

# Subscribing by URI is what 2026-07-28 has removed and every older client does.
pytestmark = pytest.mark.filterwarnings("ignore:.*is removed as of 2026-07-28")


async def heard_of(client: Client, era: str, handle: str, heard: anyio.Event, told: list[str]) -> None:
    """Listen for a resource until it is told of `heard` times."""
    if era == "legacy":
        await client.subscribe_resource(handle)  # pyright: ignore[reportDeprecated]
        return
    async with client.listen(resource_subscriptions=[handle]) as events:
        async for event in events:
            assert isinstance(event, ResourceUpdated)
            told.append(event.uri)
            heard.set()


@pytest.mark.parametrize("era", ERAS)
async def test_a_subscription_fires_when_a_job_nobody_waits_for_is_done(era: str, tmp_path: Path) -> None:
    hosted, heard, told = Hosted(), anyio.Event(), list[str]()

    async def hear(message: Any) -> None:
        if getattr(message, "method", "") == "notifications/resources/updated":
            told.append(str(message.params.uri))
            heard.set()

    async with film_client(
        tmp_path,
        era=era,
        transport=hosted.transport(),
        clock=Fast(200).clock,
        environment=GENEROUS,
        message_handler=hear,
    ) as call:
        _, shot_id = await a_shot(call, **VEO)
        handle = (await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0))["handle"]
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(heard_of, call.client, era, handle, heard, told)
            await anyio.wait_all_tasks_blocked()
            hosted.finish()
            with anyio.fail_after(30):
                await heard.wait()
            tasks.cancel_scope.cancel()
        listed = (await call("list_jobs"))["jobs"]

    assert set(told) == {handle}
    assert listed[0]["state"] == "succeeded"


@pytest.mark.parametrize("era", ERAS)
async def test_what_nobody_listens_to_any_more_leaves_room_for_what_somebody_does(era: str, tmp_path: Path) -> None:
    hosted, heard, told = Hosted(), anyio.Event(), list[str]()

    async def hear(message: Any) -> None:
        if getattr(message, "method", "") == "notifications/resources/updated":
            told.append(str(message.params.uri))
            heard.set()

    async with film_client(
        tmp_path,
        era=era,
        transport=hosted.transport(),
        clock=Fast(200).clock,
        environment=GENEROUS,
        message_handler=hear,
    ) as call:
        client = call.client
        others = [f"act3://jobs/other_{number}" for number in range(MAX_URIS)]
        if era == "legacy":
            for other in others:
                await client.subscribe_resource(other)  # pyright: ignore[reportDeprecated]
                await client.unsubscribe_resource(other)  # pyright: ignore[reportDeprecated]
        else:
            async with client.listen(resource_subscriptions=others):
                pass
        _, shot_id = await a_shot(call, **VEO)
        handle = (await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0))["handle"]
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(heard_of, client, era, handle, heard, told)
            await anyio.wait_all_tasks_blocked()
            hosted.finish()
            with anyio.fail_after(30):
                await heard.wait()
            tasks.cancel_scope.cancel()

    assert set(told) == {handle}


async def a_film_in(folder: Path) -> Path:
    """The film that appears in a folder, of which no event tells."""
    with anyio.fail_after(30):
        while not (films := list(folder.glob("*.mp4"))):  # noqa: ASYNC110
            await anyio.sleep(0.01)
    return films[0]


@pytest.mark.parametrize("megabytes", ["1", "0"])
async def test_a_finished_render_is_kept_once_unless_that_is_switched_off(megabytes: str, tmp_path: Path) -> None:
    studio = Studio(tmp_path / "home", engine=ENGINE)
    keep = {"ACT3_MCP_KEEP_FILMS_MB": megabytes}
    output = tmp_path / "output"

    async with film_client(tmp_path, studio=studio, environment=keep) as call:
        project_id, shot_id = await a_shot(call)
        await call("act3_generate_shot", shot_id=shot_id)
        render = await call("act3_create_render", project_id=project_id)
        if megabytes == "1":
            await a_film_in(output)
        saved = await call("save_media", handle=render["handle"])
        named = await call("save_media", handle=render["handle"], name="Another")
        listed = (await call("list_jobs", job_id=id_of(render["handle"])))["jobs"]

    assert Path(saved["path"]).name == "My Film.mp4"
    assert sorted(path.name for path in output.iterdir()) == ["Another.mp4", "My Film.mp4"]
    assert Path(named["path"]).read_bytes() == Path(saved["path"]).read_bytes()
    assert listed[0]["saved_path"] == saved["path"]


async def test_a_render_that_was_running_when_the_server_stopped_is_kept_after_a_restart(tmp_path: Path) -> None:
    keep = {"ACT3_MCP_KEEP_FILMS_MB": "1"}
    async with film_client(tmp_path, studio=Studio(tmp_path / "home", engine=ENGINE)) as call:
        project_id, shot_id = await a_shot(call)
        await call("act3_generate_shot", shot_id=shot_id)
        await call("act3_create_render", project_id=project_id, wait_seconds=0)
    async with film_client(tmp_path, studio=Studio(tmp_path / "home", engine=ENGINE), environment=keep) as call:
        film = await a_film_in(tmp_path / "output")

    assert json.loads(film.read_text())


async def test_a_subscription_to_an_agents_messages_fires_when_it_has_spoken(tmp_path: Path) -> None:
    strict, told, heard = Strict(), list[str](), anyio.Event()

    async def hear(message: Any) -> None:
        if getattr(message, "method", "") == "notifications/resources/updated":
            told.append(str(message.params.uri))
            heard.set()

    async with film_client(
        tmp_path,
        era="legacy",
        transport=strict.transport(),
        clock=Fast(500).clock,
        environment=AGENT_MONEY,
        message_handler=hear,
    ) as call:
        made = await call("eversince_create_project", brief="A pier.", mode="collaborative", wait_seconds=0)
        await call.client.subscribe_resource(f"{made['handle']}/messages")  # pyright: ignore[reportDeprecated]
        with anyio.fail_after(30):
            await heard.wait()

    assert set(told) == {f"{made['handle']}/messages"}
