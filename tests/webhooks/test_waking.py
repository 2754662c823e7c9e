"""From an API's own webhook to a client's notification, over real sockets, with nobody waiting in between."""

import time
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import anyio
import httpx2
from mcp import Client
from pydantic import SecretStr

from act3_mcp.clock import Clock
from act3_mcp.studio import Studio, Terms
from act3_mcp.studio.pace import Pace
from act3_mcp.studio.terms import Webhook
from tests.films import ENGINE, Caller, a_shot, film_client, id_of
from tests.jobs.hosted import GENEROUS, VEO, Hosted
from tests.protocol.test_http import serving
from tests.studio.receivers import Delivery, Receiver, receiving
from tests.upstream.upstreams import Asleep
from tests.webhooks.senders import ACT3, EVERSINCE, SECRET

AT_ONCE = Pace(0.0, 0.0, 0.0, 0.0)
TIMES = 5
# A tenth on a quiet machine; a busy one is allowed a second, and polling would take thirty.
MOST_SECONDS = 1.0


@dataclass
class Post:
    """Takes what the studio sends, and passes it on when told to."""

    receiver: Receiver
    ours: str

    async def last(self, event: str) -> Delivery:
        """The newest delivery that tells of this event."""
        with anyio.fail_after(20):
            while True:
                for delivery in reversed(self.receiver.deliveries):
                    if f'"{event}"'.encode() in delivery.body:
                        self.receiver.deliveries.clear()
                        return delivery
                await self.receiver.arrival.wait()

    async def pass_on(self, delivery: Delivery, path: str) -> dict[str, Any]:
        """Every byte and every header as it came."""
        headers = {name: value for name, value in delivery.headers.items() if name.startswith(("x-", "content-type"))}
        async with httpx2.AsyncClient() as http:
            return (await http.post(self.ours + path, content=delivery.body, headers=headers)).json()


@asynccontextmanager
async def server_of(folder: Path, receiver: Receiver) -> AsyncGenerator[tuple[str, Post]]:
    """Our server, which uses a studio that sends its webhooks to `receiver`; its address."""
    origin = receiver.url.removesuffix("/hook")
    terms = Terms(
        webhook=Webhook(receiver.url, SecretStr(SECRET)), trusted=frozenset({origin}), pace=Pace(0.0, 0.0, 0.0, 0.0)
    )
    async with Studio(folder / "upstream", engine=ENGINE, terms=terms) as studio:
        act3, eversince = await studio.locate(), await studio.locate_eversince()
        assert act3.key
        key = act3.key.get_secret_value()
        settings = {
            "ACT3_BASE_URL": act3.base_url,
            "ACT3_API_KEY": key,
            "EVERSINCE_BASE_URL": eversince.base_url,
            "EVERSINCE_API_KEY": key,
            "ACT3_MCP_PUBLIC_URL": origin,
            "ACT3_MCP_PLAY_MONEY": "act3,eversince",
            "ACT3_MCP_ACT3_WEBHOOK_SECRET": SECRET,
            "ACT3_MCP_EVERSINCE_WEBHOOK_SECRET": (await studio.webhook_secret()).get_secret_value(),
        }
        with serving(folder, **settings) as (url, _):
            yield url, Post(receiver, url.removesuffix("/mcp"))


async def shot_of(client: Client) -> str:
    project = await called(client, "act3_create_project", title="My Film")
    scene = await called(client, "act3_create_scene", project_id=project["project_id"], title="Opening")
    return (await called(client, "act3_create_shot", scene_id=scene["scene_id"], prompt="A pier"))["shot_id"]


async def called(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool(tool, arguments)
    assert result.structured_content, result.content
    return result.structured_content


async def seconds_to_notification(client: Client, post: Post, handle: str, delivery: Delivery, path: str) -> float:
    """From passing a webhook on to hearing that the resource changed."""
    async with client.listen(resource_subscriptions=[handle]) as stream:
        began = time.perf_counter()
        answer = await post.pass_on(delivery, path)
        with anyio.fail_after(20):
            event = await anext(aiter(stream))
        seconds = time.perf_counter() - began
    assert answer["status"] == "taken"
    assert getattr(event, "uri", None) == handle
    return seconds


async def test_an_apis_own_webhook_reaches_a_subscriber_at_once(tmp_path: Path) -> None:
    times: dict[str, list[float]] = {ACT3: [], EVERSINCE: []}
    async with receiving() as receiver, server_of(tmp_path, receiver) as (url, post), Client(url) as client:
        shot_id = await shot_of(client)
        for number in range(TIMES):
            started = await called(client, "act3_generate_shot", shot_id=shot_id, wait_seconds=0, again=True)
            handle = started["handle"]
            delivery = await post.last("job.completed")
            times[ACT3].append(await seconds_to_notification(client, post, handle, delivery, ACT3))
            replayed = await post.pass_on(delivery, ACT3)
            ended = await called(client, "act3_get_job", job_id=id_of(handle))
            assert (replayed["status"], ended["state"]) == ("known", "succeeded")

            brief = f"A pier. {number}"
            started = await called(client, "eversince_create_project", brief=brief, wait_seconds=0)
            delivery = await post.last("idle")
            times[EVERSINCE].append(await seconds_to_notification(client, post, started["handle"], delivery, EVERSINCE))

    assert all(median(measured) <= MOST_SECONDS for measured in times.values()), times


async def test_who_waits_in_the_server_that_is_told_hears_though_another_has_the_job(tmp_path: Path) -> None:
    hosted, looking, reading = Hosted(), Asleep(), Asleep()

    def server(clock: Clock) -> AbstractAsyncContextManager[Caller]:
        return film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS, clock=clock)

    async with server(looking.clock) as other, server(reading.clock) as told, anyio.create_task_group() as tasks:
        _, shot_id = await a_shot(other, **VEO)
        handle = (await other("act3_generate_shot", shot_id=shot_id, wait_seconds=0))["handle"]
        with anyio.fail_after(10):
            tasks.start_soon(partial(other, "wait", handles=[handle]))
            await looking.begun.wait()
            tasks.start_soon(wake_once_asleep, told, reading, hosted, handle)
            report = await told("wait", handles=[handle])
        assert report["jobs"][0]["state"] == "succeeded"
        assert hosted.sent(f"/jobs/{id_of(handle)}") == 1
        tasks.cancel_scope.cancel()


async def wake_once_asleep(told: Caller, reading: Asleep, hosted: Hosted, handle: str) -> None:
    await reading.begun.wait()
    hosted.finish()
    await told.server.wake(handle)
