"""Several accounts share a home: what one of them cannot read, or has deleted, does not break a wait for the rest."""

from pathlib import Path

import httpx2
import pytest

from tests.eversince.strict import GENEROUS as AGENT_MONEY
from tests.eversince.strict import Strict
from tests.films import Caller, film_client
from tests.upstream.upstreams import Time


async def a_run(call: Caller, brief: str = "A pier.") -> str:
    return (await call("eversince_create_project", brief=brief, wait_seconds=300))["handle"]


async def test_a_finished_project_of_another_account_does_not_break_a_wait(tmp_path: Path) -> None:
    strict, time = Strict(), Time()
    other = Strict()
    play = {**AGENT_MONEY, "ACT3_MCP_PLAY_MONEY": "eversince"}

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=AGENT_MONEY) as call:
        heard = await call("wait", timeout_seconds=0)
        await a_run(call)
    async with film_client(tmp_path, transport=other.transport(), clock=time.clock, environment=play) as call:
        report = await call("wait", since=heard["cursor"], timeout_seconds=0)

    assert report["jobs"] == []
    assert other.requests == []


@pytest.mark.parametrize("named", [False, True])
async def test_a_deleted_project_is_that_projects_failure_and_nobody_elses(named: bool, tmp_path: Path) -> None:
    strict, time = Strict(), Time()

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=AGENT_MONEY) as call:
        heard = await call("wait", timeout_seconds=0)
        gone, there = await a_run(call), await a_run(call, "A boat.")
        del strict.projects[gone.rpartition("/")[2]]
        handles = {"handles": [gone, there]} if named else {}
        report, text = await call.both("wait", since=heard["cursor"], timeout_seconds=0, **handles)

    jobs = {job["handle"]: job for job in report["jobs"]}
    assert jobs.keys() == {gone, there}
    assert jobs[there]["state"] == "succeeded"
    assert "error" not in jobs[there]
    assert "404" in jobs[gone]["error"]
    assert gone in text


async def test_messages_that_cannot_be_read_are_their_projects_failure(tmp_path: Path) -> None:
    def refuse(request: httpx2.Request) -> httpx2.Response | None:
        is_gone = request.url.path.endswith("/messages") and request.method == "GET" and gone in str(request.url)
        return httpx2.Response(403, json={"error": {"code": "forbidden", "message": "no"}}) if is_gone else None

    strict, time = Strict(), Time()
    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=AGENT_MONEY) as call:
        heard = await call("wait", timeout_seconds=0)
        gone, there = (await a_run(call)).rpartition("/")[2], await a_run(call, "A boat.")
        strict.bend = refuse
        report = await call("wait", since=heard["cursor"], timeout_seconds=0)

    jobs = {job["handle"].rpartition("/")[2]: job for job in report["jobs"]}
    assert "403" in jobs[gone]["error"]
    assert "error" not in jobs[there.rpartition("/")[2]]


async def test_a_wait_for_nothing_but_what_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    strict, time = Strict(), Time()

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=AGENT_MONEY) as call:
        text = await call.error("wait", handles=["eversince://projects/proj_none"])

    assert "404" in text
