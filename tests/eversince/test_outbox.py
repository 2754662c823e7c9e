"""Messages queued for an agent at work: kept over restarts, sent once, taken back when asked."""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from pathlib import Path

import anyio
import httpx2
import pytest

from act3_mcp.contract.eversince.messages import MessageDraft
from act3_mcp.jobs.messenger import Messenger
from act3_mcp.jobs.outbox import MIGRATIONS, Outbox
from act3_mcp.server.compose import running
from act3_mcp.settings import Settings
from act3_mcp.store import Database, Owner
from act3_mcp.studio import Studio
from tests.eversince.strict import GENEROUS, Strict, failed
from tests.eversince.test_strict import a_project
from tests.films import ENGINE, NOTHING_KEPT, film_client
from tests.upstream.upstreams import Fast, Time


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


async def nothing_waits(folder: Path) -> None:
    """Wait until the queue is empty."""
    outbox = Database(folder / "home" / "outbox.db", MIGRATIONS)
    with anyio.fail_after(30):
        while await outbox.read(lambda transaction: transaction.all("SELECT * FROM waiting")):  # noqa: ASYNC110
            await anyio.sleep(0.005)
    outbox.close()


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

    outbox.close()

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=GENEROUS):
        await nothing_waits(tmp_path)

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


class Held(Messenger):
    """Sends each message when it is let go."""

    def __init__(self) -> None:
        self.begun, self.gates = defaultdict[str, anyio.Event](anyio.Event), defaultdict[str, anyio.Event](anyio.Event)
        self.sent: list[str] = []

    async def deliver(
        self, project_id: str, draft: MessageDraft, *, queued_at: float, is_wanted: Callable[[], Awaitable[bool]]
    ) -> bool:
        self.begun[draft.message].set()
        await self.gates[draft.message].wait()
        if await is_wanted():
            self.sent.append(draft.message)
        return True


async def test_words_taken_back_do_not_take_those_in_their_place_along(tmp_path: Path) -> None:
    """Two servers of one home: the first still waits with words that were taken back and replaced at the second."""
    messenger, owner, database = Held(), Owner(tmp_path / "owners"), Database(tmp_path / "outbox.db", MIGRATIONS)
    waiting: list[str | None] = []
    async with anyio.create_task_group() as second:
        other = Outbox(database, owner, messenger, second, Time().clock)
        async with anyio.create_task_group() as first:
            await Outbox(database, owner, messenger, first, Time().clock).put(
                "proj_1", MessageDraft(message="at night")
            )
            await messenger.begun["at night"].wait()
            await other.drop("proj_1")
            await other.put("proj_1", MessageDraft(message="by day"))
            messenger.gates["at night"].set()
        waiting.append(await other.waiting("proj_1"))
        messenger.gates["by day"].set()
    waiting.append(await Outbox(database, owner, messenger, second, Time().clock).waiting("proj_1"))
    database.close()
    owner.close()

    assert waiting == ["by day", None]
    assert messenger.sent == ["by day"]


@pytest.mark.parametrize(
    "refusal",
    [
        failed(429, "rate_limited", "slow down", retry_after="600"),
        failed(409, "conflict", "project is already running"),
        failed(400, "validation_error", "project is already running"),
    ],
    ids=["429", "409", "400"],
)
async def test_a_queued_message_that_is_refused_for_the_moment_is_sent_later(
    refusal: httpx2.Response, tmp_path: Path
) -> None:
    """Somebody else was quicker, or the rate is used up: it waits on."""
    strict = Strict()
    refused: list[str] = []

    def begin(request: httpx2.Request) -> httpx2.Response | None:
        if request.method == "POST" and request.url.path.endswith("/messages") and not refused:
            refused.append(request.url.path)
            project = strict.projects[made["project_id"]]
            project.status, project.looks = "running", 0
            return refusal
        return None

    async with film_client(tmp_path, transport=strict.transport(), clock=Fast(500).clock, environment=GENEROUS) as call:
        made = await a_project(call, mode="collaborative", wait_seconds=0)
        strict.bend = at_work
        await call("reply", handle=made["handle"], message="at night", when_idle=True, wait_seconds=0)
        strict.bend = begin
        await sent(strict, 2)
        messages = await call("eversince_list_messages", project_id=made["project_id"])

    assert [said["text"] for said in messages["messages"] if said["speaker"] == "user"].count("at night") == 1
    assert len(strict.sent("POST", "/messages")) == 2


async def test_a_queued_message_whose_answer_was_lost_is_not_sent_again(tmp_path: Path) -> None:
    strict, time = Strict(), Fast(500)

    def lose(request: httpx2.Request) -> httpx2.Response | None:
        is_message = request.method == "POST" and request.url.path.endswith("/messages")
        return httpx2.Response(503) if is_message else None

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=GENEROUS) as call:
        made = await a_project(call, mode="collaborative", wait_seconds=0)
        strict.bend = at_work
        await call("reply", handle=made["handle"], message="at night", when_idle=True, wait_seconds=0)
        strict.bend, strict.bend_after = (lambda _: None), lose
        await sent(strict, 1)
        strict.bend_after = lambda _: None
        await nothing_waits(tmp_path)

    assert len(strict.sent("POST", "/messages")) == 1


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
