"""Waiting: for any of several jobs, by cursor, from many calls and servers at once, at one waiter's price."""

from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest

from act3_mcp.clock import Clock
from tests.films import ERAS, Caller, Told, a_shot, film_client, id_of
from tests.jobs.hosted import GENEROUS, VEO, Hosted, with_jobs
from tests.upstream.upstreams import Fast, Time


def ending(hosted: Hosted, handle: str, looks: int) -> None:
    """Let the job end when it is looked at for that many times."""
    seen = 0

    def bend(request: httpx2.Request) -> None:
        nonlocal seen
        if request.url.path.endswith(f"/jobs/{id_of(handle)}"):
            seen += 1
            hosted.jobs[id_of(handle)].update({"status": "processing", "progress": 30 * seen})
            if seen == looks:
                hosted.jobs[id_of(handle)].update({"status": "success", "progress": 100, "credits_used": 7})

    hosted.bend = bend


@pytest.mark.parametrize("era", ERAS)
async def test_wait_returns_when_the_first_of_several_ends_and_then_for_the_next(era: str, tmp_path: Path) -> None:
    hosted, told = Hosted(), Told()

    async with with_jobs(tmp_path, hosted, Fast(200).clock, count=2, era=era) as (call, (first, second)):
        ending(hosted, first, 3)
        one, text = await call.both("wait", told)
        again = await call("wait", since=one["cursor"], timeout_seconds=1)
        ending(hosted, second, 1)
        other = await call("wait", handles=[first, second], since=again["cursor"])

    assert {job["handle"]: (job["state"], job["has_changed"]) for job in one["jobs"]} == {
        first: ("succeeded", True),
        second: ("queued", False),
    }
    assert (one["running"], again["running"], other["running"]) == (1, 1, 0)
    assert not any(job["has_changed"] for job in again["jobs"])
    assert [job["has_changed"] for job in other["jobs"]] == [False, True]
    assert "Shot 1" in text
    assert "Spent: no." in text
    assert told.values == sorted(set(told.values))
    assert any("of 2 done" in words for words in told.words)


async def test_what_ended_while_nobody_waited_returns_at_once(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with with_jobs(tmp_path, hosted, time.clock, count=2) as (call, (first, _)):
        heard = await call("wait", timeout_seconds=0)
        hosted.jobs[id_of(first)].update({"status": "failed", "error": "the engine was busy"})
        await call("act3_get_job", job_id=id_of(first))
        began = time.now
        report = await call("wait", since=heard["cursor"])

    assert time.now == began
    (changed,) = [job for job in report["jobs"] if job["has_changed"]]
    assert (changed["handle"], changed["state"], changed["error"]) == (first, "failed", "the engine was busy")


async def test_a_wait_without_a_cursor_does_not_spin_on_what_it_said_before(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with with_jobs(tmp_path, hosted, time.clock, count=2) as (call, handles):
        hosted.jobs[id_of(handles[0])].update({"status": "success", "progress": 100})
        await call("act3_get_job", job_id=id_of(handles[0]))
        began = time.now
        report = await call("wait", handles=handles, timeout_seconds=20)

    assert time.now - began == 20
    assert report["running"] == 1


async def test_a_wait_that_is_cancelled_leaves_its_job_to_the_others(tmp_path: Path) -> None:
    hosted = Hosted()

    async with with_jobs(tmp_path, hosted, Fast(100).clock, count=1) as (call, (handle,)):
        reports: list[dict[str, Any]] = []

        async def stay() -> None:
            reports.append(await call("wait", handles=[handle], timeout_seconds=300))

        async with anyio.create_task_group() as tasks:
            leaving = anyio.CancelScope()

            async def leave() -> None:
                with leaving:
                    await call("wait", handles=[handle], timeout_seconds=300)

            tasks.start_soon(leave)
            await anyio.wait_all_tasks_blocked()
            tasks.start_soon(stay)
            await anyio.wait_all_tasks_blocked()
            leaving.cancel()
            ending(hosted, handle, 2)

    assert [report["jobs"][0]["state"] for report in reports] == ["succeeded"]


@dataclass
class Limited:
    """A rate limit of so many requests a minute, told by headers, before a hosted API."""

    hosted: Hosted
    clock: Clock
    per_minute: int
    refused: int = 0
    _window: int = 0
    _taken: int = 0

    async def answer(self, request: httpx2.Request) -> httpx2.Response:
        window = int(self.clock.epoch()) // 60
        if window != self._window:
            self._window, self._taken = window, 0
        self._taken += 1
        headers = {
            "X-RateLimit-Limit": str(self.per_minute),
            "X-RateLimit-Remaining": str(max(0, self.per_minute - self._taken)),
            "X-RateLimit-Reset": str((window + 1) * 60),
        }
        if self._taken > self.per_minute:
            self.refused += 1
            return httpx2.Response(429, headers=headers, json={"error": "rate_limited"})
        response = await self.hosted.answer(request)
        response.headers.update(headers)
        return response


async def test_many_waiters_in_many_servers_poll_each_job_as_if_one_waited(tmp_path: Path) -> None:
    """5 projects, 20 waiters each, in 3 servers of one home, at 30 requests a minute (issue: jobs)."""
    # A faster clock would outrun a busy machine, which then looks less often.
    hosted, fast = Hosted(), Fast(25)
    async with with_jobs(tmp_path, hosted, fast.clock, count=5) as (_, handles), AsyncExitStack() as stack:
        limited = Limited(hosted, fast.clock, 30)
        calls = [
            await stack.enter_async_context(
                film_client(
                    tmp_path,
                    transport=httpx2.MockTransport(limited.answer),
                    clock=fast.clock,
                    environment=GENEROUS,
                )
            )
            for _ in range(3)
        ]
        before = len(hosted.requests)
        began = fast.now()
        async with anyio.create_task_group() as tasks:
            for number in range(20 * 5):

                async def one(call: Caller, handle: str) -> None:
                    report = await call("wait", handles=[handle], timeout_seconds=900)
                    assert report["jobs"][0]["state"] == "succeeded"

                tasks.start_soon(one, calls[number % 3], handles[number % 5])
            await fast.sleep(100)
            hosted.finish()
        minutes = (fast.now() - began) / 60

    looks = len(hosted.requests) - before
    assert limited.refused == 0
    # One waiter alone looks after 5, 10, 20, 35 s and then every 30 s: seven times in 125 s, at most.
    assert 5 * 4 <= looks <= 5 * (4 + minutes * 2)


async def test_watching_leaves_a_reserve_to_what_a_person_asks(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()
    limited = Limited(hosted, time.clock, 10)
    async with (
        with_jobs(tmp_path, hosted, time.clock, count=1) as (_, (handle,)),
        film_client(
            tmp_path, transport=httpx2.MockTransport(limited.answer), clock=time.clock, environment=GENEROUS
        ) as call,
    ):
        for _ in range(8):
            await call("act3_get_job", job_id=id_of(handle))
        before = len(hosted.requests)
        await call("wait", handles=[handle], timeout_seconds=8)
        watched = len(hosted.requests) - before
        await call("act3_get_credits")

    assert watched == 0
    assert limited.refused == 0


async def test_servers_of_one_home_share_what_is_left_of_the_rate(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()
    # Ten seconds before the next window: within a call's patience.
    time.now += 30
    limited = Limited(hosted, time.clock, 4)
    async with AsyncExitStack() as stack:
        one, other = [
            await stack.enter_async_context(
                film_client(
                    tmp_path,
                    transport=httpx2.MockTransport(limited.answer),
                    clock=time.clock,
                    environment={**GENEROUS, "ACT3_MCP_TOOLSETS": "act3"},
                )
            )
            for _ in range(2)
        ]
        for _ in range(3):
            await one("act3_get_credits")
            await other("act3_get_credits")

    assert limited.refused == 0
    assert time.slept


@pytest.mark.parametrize("handle", ["act3://nothing/x", "film://jobs/work_none", "work_none", "job_nobody_knows"])
async def test_what_has_no_such_handle_is_refused_by_name(handle: str, tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        for tool, arguments in (("wait", {"handles": [handle]}), ("cancel_job", {"handle": handle})):
            assert "handle" in await call.error(tool, **arguments)
        assert "since" in await call.error("wait", since="%%%")
        assert "cursor" in await call.error("list_jobs", cursor="x")


async def test_what_ends_elsewhere_while_a_wait_goes_on_is_heard_of_once(tmp_path: Path) -> None:
    """A job that another conversation starts and sees ended meanwhile must not fall behind the cursor unsaid."""
    hosted, fast = Hosted(), Fast(100)
    async with with_jobs(tmp_path, hosted, fast.clock, count=1) as (call, (first,)):
        heard = await call("wait", timeout_seconds=0)
        reports: list[dict[str, Any]] = []
        second = ""

        async def wait() -> None:
            reports.append(await call("wait", since=heard["cursor"], timeout_seconds=600))

        async with (
            film_client(tmp_path, transport=hosted.transport(), clock=fast.clock, environment=GENEROUS) as other,
            anyio.create_task_group() as tasks,
        ):
            tasks.start_soon(wait)
            await anyio.wait_all_tasks_blocked()
            _, shot_id = await a_shot(other, title="Elsewhere", **VEO)
            second = (await other("act3_generate_shot", shot_id=shot_id, wait_seconds=0))["handle"]
            hosted.jobs[id_of(second)].update({"status": "success", "progress": 100})
            await other("act3_get_job", job_id=id_of(second))
            hosted.jobs[id_of(first)].update({"status": "success", "progress": 100})
        after = await call("wait", since=reports[0]["cursor"], timeout_seconds=0)

    assert {job["handle"] for job in reports[0]["jobs"] if job["has_changed"]} == {first, second}
    assert not [job for job in after["jobs"] if job["has_changed"]]


async def test_a_job_that_ends_just_as_another_does_is_not_told_as_running(tmp_path: Path) -> None:
    hosted = Hosted()
    async with with_jobs(tmp_path, hosted, Fast(200).clock, count=2) as (call, (first, second)):
        heard = await call("wait", timeout_seconds=0)
        ended: list[str] = []

        def end_both(request: httpx2.Request) -> None:
            if request.url.path.endswith((f"/jobs/{id_of(first)}", f"/jobs/{id_of(second)}")):
                hosted.finish()
                ended.append(request.url.path)

        hosted.bend = end_both
        one = await call("wait", since=heard["cursor"])
        rest = await call("wait", since=one["cursor"])

    told = [job["handle"] for report in (one, rest) for job in report["jobs"] if job["has_changed"]]
    assert sorted(told) == sorted([first, second])
