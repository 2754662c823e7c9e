"""Messages queued for an agent at work: kept over restarts, sent once, taken back when asked."""

from pathlib import Path

import anyio
import httpx2

from act3_mcp.jobs.outbox import MIGRATIONS
from act3_mcp.server.compose import running
from act3_mcp.settings import Settings
from act3_mcp.store import Database
from act3_mcp.studio import Studio
from tests.eversince.strict import GENEROUS, Strict
from tests.eversince.test_strict import a_project
from tests.films import ENGINE, NOTHING_KEPT, film_client
from tests.jobs.test_waiting import Fast
from tests.upstream.upstreams import Time


def at_work(request: httpx2.Request) -> httpx2.Response | None:
    """An agent that never stops."""
    project_id = request.url.path.rpartition("/")[2]
    if request.method == "GET" and project_id.startswith("proj"):
        return httpx2.Response(200, json={"id": project_id, "status": "running", "mode": "collaborative"})
    return None


async def sent(strict: Strict, count: int) -> None:
    """Wait until that many messages have arrived."""
    with anyio.fail_after(30):
        while len(strict.sent("POST", "/messages")) < count:  # noqa: ASYNC110 # the server tells nobody
            await anyio.sleep(0.005)


async def test_a_queued_message_outlives_the_server_and_is_sent_once(tmp_path: Path) -> None:
    strict = Strict()
    async with film_client(tmp_path, transport=strict.transport(), clock=Fast(500).clock, environment=GENEROUS) as call:
        made = await a_project(call, mode="collaborative", wait_seconds=0)
        strict.bend = at_work
        queued = await call("reply", handle=made["handle"], message="at night", when_idle=True, wait_seconds=0)
        again = await call("reply", handle=made["handle"], message="at night", when_idle=True, wait_seconds=0)
        other = await call.error("reply", handle=made["handle"], message="by day", when_idle=True, wait_seconds=0)
    assert strict.sent("POST", "/messages") == []

    strict.bend = lambda _: None
    async with film_client(tmp_path, transport=strict.transport(), clock=Fast(500).clock, environment=GENEROUS):
        await sent(strict, 1)
    async with film_client(tmp_path, transport=strict.transport(), clock=Fast(500).clock, environment=GENEROUS) as call:
        messages = await call("eversince_list_messages", project_id=made["project_id"])

    assert "also after a restart" in queued["note"]
    assert "queued before" in again["note"]
    assert "cancel_job" in other
    assert [said["text"] for said in messages["messages"] if said["speaker"] == "user"].count("at night") == 1
    assert len(strict.sent("POST", "/messages")) == 1


async def test_a_message_the_ledger_knows_is_not_sent_again(tmp_path: Path) -> None:
    """A server that died after it had sent, and before it had crossed the message off."""
    strict, time = Strict(), Time()
    began = time.now
    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=GENEROUS) as call:
        made = await a_project(call, mode="collaborative")
        await call("reply", handle=made["handle"], message="at night", wait_seconds=300)
    outbox = Database(tmp_path / "home" / "outbox.db", MIGRATIONS)
    await outbox.write(
        lambda transaction: transaction.run(
            "INSERT INTO waiting (project_id, draft, queued_at, owner) VALUES (:id, :draft, :at, 'gone')",
            id=made["project_id"],
            draft='{"message": "at night"}',
            at=began,
        )
    )

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=GENEROUS):
        with anyio.fail_after(30):
            while await outbox.read(lambda transaction: transaction.all("SELECT * FROM waiting")):  # noqa: ASYNC110
                await anyio.sleep(0.005)
    outbox.close()

    assert len(strict.sent("POST", "/messages")) == 1


async def test_a_queued_message_is_taken_back_before_anything_else_is_stopped(tmp_path: Path) -> None:
    strict = Strict()
    async with film_client(tmp_path, transport=strict.transport(), clock=Fast(500).clock, environment=GENEROUS) as call:
        made = await a_project(call, mode="collaborative", wait_seconds=0)
        strict.bend = at_work
        await call("reply", handle=made["handle"], message="at night", when_idle=True, wait_seconds=0)
        taken, text = await call.both("cancel_job", handle=made["handle"])
        strict.bend = lambda _: None
        await call("wait", handles=[made["handle"]])

    assert (taken["is_canceled"], taken["spent"]) == (True, "no")
    assert "at night" in text
    assert strict.sent("POST", "/messages") == []
    assert strict.sent("POST", "/cancel") == []


async def test_the_queue_is_open_until_the_tasks_that_use_it_have_ended(tmp_path: Path) -> None:
    asked: list[str | None] = []
    settings = Settings.from_environment({"ACT3_MCP_HOME": str(tmp_path), **NOTHING_KEPT})

    async def nobody(_: str) -> None:
        return

    async with running(
        settings,
        Studio(tmp_path, engine=ENGINE),
        transport=None,
        clock=Time().clock,
        closing=anyio.Event(),
        local_files=True,
        publish=nobody,
    ) as app:

        async def asks_last() -> None:
            try:
                await anyio.sleep_forever()
            finally:
                with anyio.CancelScope(shield=True):
                    asked.append(await app.outbox.waiting("proj_none"))

        app.outbox._tasks.start_soon(asks_last)  # pyright: ignore[reportPrivateUsage]
        await anyio.wait_all_tasks_blocked()

    assert asked == [None]
