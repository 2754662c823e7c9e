"""Tasks of tools that start work or wait for it: made once it is paid for, and read from the ledger."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx2
import jsonschema
import pytest
from mcp import MCPError

from act3_mcp.server.tasks.rows import TTL_SECONDS, Call, TaskRows
from tests.eversince.strict import GENEROUS as GENEROUS_AGENT
from tests.eversince.strict import Strict, failed
from tests.films import Caller, a_shot, film_client, id_of
from tests.jobs.hosted import GENEROUS, REAL, VEO, Hosted
from tests.tasks.asking import Declared, Tasks
from tests.upstream.upstreams import Asleep, Fast


@asynccontextmanager
async def asking(
    folder: Path, upstream: Hosted | Strict, environment: dict[str, str] | None = None
) -> AsyncGenerator[tuple[Tasks, Caller]]:
    """A client that declares tasks, of a server that uses this upstream."""
    async with film_client(
        folder,
        transport=upstream.transport(),
        clock=Fast(200).clock,
        environment=environment or GENEROUS,
        extensions=[Declared()],
    ) as call:
        yield Tasks(call.client), call


def checked(call: Caller, tool: str, shown: dict[str, Any]) -> dict[str, Any]:
    """The structured content of a finished task's result, which is the tool's own."""
    result = shown["result"]
    assert shown["status"] == "completed", shown
    assert not result.get("isError"), result
    jsonschema.validate(result["structuredContent"], call.schemas[tool])
    return result["structuredContent"]


async def test_a_shot_is_sent_before_there_is_a_task_and_its_result_is_what_waiting_would_have_brought(
    tmp_path: Path,
) -> None:
    hosted = Hosted()
    async with asking(tmp_path, hosted) as (tasks, call):
        _, shot_id = await a_shot(call, title="Shot 3", **VEO)
        made = await tasks.call("act3_generate_shot", shot_id=shot_id)
        sent = hosted.sent("/generate")
        for job in hosted.jobs.values():
            job.update(status="processing", progress=62)
        drawing = await tasks.until(made["taskId"], lambda shown: "62" in shown["statusMessage"])
        hosted.finish()
        ended = await tasks.ended(made["taskId"])
        asked = len(hosted.requests)
        again = await tasks.get(made["taskId"])
        report = checked(call, "act3_generate_shot", ended)

    assert (made["resultType"], made["status"], sent) == ("task", "working", 1)
    assert made["ttlMs"] == 24 * 3600 * 1000
    assert drawing["status"] == "working"
    assert drawing["statusMessage"] == "Shot 3: processing 62 %"
    assert drawing["lastUpdatedAt"] > made["createdAt"]
    assert (report["state"], report["spent"], report["credits_used"]) == ("succeeded", "yes", 2080)
    assert "Spent: yes" in ended["result"]["content"][0]["text"]
    assert again == ended
    assert len(hosted.requests) == asked, "a finished task asks no API"


async def test_a_task_is_given_without_waiting_whatever_the_call_says(tmp_path: Path) -> None:
    upstream = Hosted().transport()
    async with film_client(
        tmp_path, transport=upstream, environment=GENEROUS, clock=Asleep().clock, extensions=[Declared()]
    ) as call:
        _, shot_id = await a_shot(call, **VEO)
        with anyio.fail_after(10):
            await Tasks(call.client).made("act3_generate_shot", shot_id=shot_id, wait_seconds=600)


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_a_client_that_does_not_declare_tasks_is_answered_as_ever(era: str, tmp_path: Path) -> None:
    hosted = Hosted()
    async with film_client(tmp_path, era=era, transport=hosted.transport(), environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        report = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        with pytest.raises(MCPError) as refused:
            await Tasks(call.client).get("any")

    assert report["state"] == "queued"
    assert refused.value.code == (-32021 if era == "auto" else -32601)


async def test_a_legacy_client_gets_no_task_even_if_it_declares_them(tmp_path: Path) -> None:
    hosted = Hosted()
    async with film_client(
        tmp_path, era="legacy", transport=hosted.transport(), environment=GENEROUS, extensions=[Declared()]
    ) as call:
        _, shot_id = await a_shot(call, **VEO)
        answer = await Tasks(call.client).call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert answer["structuredContent"]["state"] == "queued"


async def test_what_needs_no_waiting_is_a_result_and_no_task(tmp_path: Path) -> None:
    def bend(request: httpx2.Request) -> httpx2.Response | None:
        if not request.url.path.endswith("/generate") or not hosted.jobs:
            return None
        hosted.finish()
        return httpx2.Response(202, json=next(iter(hosted.jobs.values())))

    hosted = Hosted(bend_after=bend)
    async with asking(tmp_path, hosted) as (tasks, call):
        _, shot_id = await a_shot(call, **VEO)
        listed = await tasks.call("act3_get_credits")
        waited = await tasks.call("wait")
        missing = await tasks.call("act3_generate_shot", shot_id="no_such")
        done = await tasks.call("act3_generate_shot", shot_id=shot_id)

    assert [answer["resultType"] for answer in (listed, waited, missing, done)] == ["complete"] * 4
    assert missing["isError"]


async def test_what_the_gate_refuses_is_an_error_and_no_task(tmp_path: Path) -> None:
    hosted = Hosted()
    async with asking(tmp_path, hosted, REAL) as (tasks, call):
        _, shot_id = await a_shot(call, **VEO)
        refused = await tasks.call("act3_generate_shot", shot_id=shot_id)

    assert refused["isError"]
    assert hosted.sent("/generate") == 0


async def test_the_same_call_again_is_the_same_task_and_nothing_is_sent_twice(tmp_path: Path) -> None:
    hosted = Hosted()
    async with asking(tmp_path, hosted) as (tasks, call):
        _, shot_id = await a_shot(call, **VEO)
        first = await tasks.made("act3_generate_shot", shot_id=shot_id)
        second = await tasks.made("act3_generate_shot", shot_id=shot_id, wait_seconds=600)
        anew = await tasks.made("act3_generate_shot", shot_id=shot_id, again=True)

    assert first == second != anew
    assert hosted.sent("/generate") == 2


async def test_a_job_that_fails_completes_its_task_and_the_result_says_why(tmp_path: Path) -> None:
    hosted = Hosted()
    async with asking(tmp_path, hosted) as (tasks, call):
        _, shot_id = await a_shot(call, **VEO)
        task_id = await tasks.made("act3_generate_shot", shot_id=shot_id)
        hosted.finish(status="failed", error="the engine was busy", credits_used=0)
        report = checked(call, "act3_generate_shot", await tasks.ended(task_id))

    assert (report["state"], report["error"], report["spent"]) == ("failed", "the engine was busy", "no")


async def test_an_upstream_that_fails_for_a_while_leaves_the_task_working(tmp_path: Path) -> None:
    looks = 0

    def bend(request: httpx2.Request) -> httpx2.Response | None:
        nonlocal looks
        if "/jobs/" not in request.url.path:
            return None
        looks += 1
        # The first tells that the job has ended, and then nobody gets its result for some time.
        return None if looks == 1 or looks > 20 else httpx2.Response(503, json={"error": "busy", "message": "later"})

    hosted = Hosted(bend=bend)
    async with asking(tmp_path, hosted) as (tasks, call):
        _, shot_id = await a_shot(call, **VEO)
        task_id = await tasks.made("act3_generate_shot", shot_id=shot_id)
        hosted.finish()
        failing = await tasks.until(task_id, lambda _: looks > 1)
        report = checked(call, "act3_generate_shot", await tasks.ended(task_id))

    assert failing["status"] == "working"
    assert failing["statusMessage"].startswith("It cannot be looked at now. ")
    assert report["state"] == "succeeded"


async def test_a_job_that_cannot_be_read_any_more_completes_with_the_error(tmp_path: Path) -> None:
    hosted = Hosted()
    async with asking(tmp_path, hosted) as (tasks, call):
        _, shot_id = await a_shot(call, **VEO)
        task_id = await tasks.made("act3_generate_shot", shot_id=shot_id)
        hosted.jobs.clear()
        ended = await tasks.ended(task_id)

    assert ended["status"] == "completed"
    assert ended["result"]["isError"]


async def test_a_job_that_act3_has_goes_on_and_the_task_says_so(tmp_path: Path) -> None:
    hosted = Hosted()
    async with asking(tmp_path, hosted) as (tasks, call):
        _, shot_id = await a_shot(call, **VEO)
        task_id = await tasks.made("act3_generate_shot", shot_id=shot_id)
        acknowledged = await tasks.ask("cancel", task_id)
        going_on = await tasks.get(task_id)
        hosted.finish()
        report = checked(call, "act3_generate_shot", await tasks.ended(task_id))

    assert set(acknowledged) == {"resultType", "_meta"}
    assert going_on["status"] == "working"
    assert "ACT3 cannot stop a job" in going_on["statusMessage"]
    assert report["state"] == "succeeded"


async def test_an_agents_run_is_cancelled_by_its_api(tmp_path: Path) -> None:
    strict = Strict()
    async with asking(tmp_path, strict, GENEROUS_AGENT) as (tasks, _):
        task_id = await tasks.made("eversince_create_project", brief="A pier.")
        await tasks.ask("cancel", task_id)
        cancelled = await tasks.get(task_id)
        await tasks.ask("cancel", task_id)

    assert cancelled["status"] == "cancelled"
    assert "result" not in cancelled
    assert len(strict.sent("POST", "/cancel")) == 1


async def test_what_the_api_says_against_cancelling_is_told(tmp_path: Path) -> None:
    def bend(request: httpx2.Request) -> httpx2.Response | None:
        return failed(409, "conflict", "it renders") if request.url.path.endswith("/cancel") else None

    async with asking(tmp_path, Strict(bend=bend), GENEROUS_AGENT) as (tasks, _):
        task_id = await tasks.made("eversince_create_project", brief="A pier.")
        await tasks.ask("cancel", task_id)
        shown = await tasks.get(task_id)

    assert "it renders" in shown["statusMessage"]


async def test_a_reply_ends_with_what_the_agent_said_to_it(tmp_path: Path) -> None:
    strict = Strict()
    async with asking(tmp_path, strict, GENEROUS_AGENT) as (tasks, call):
        run = await tasks.ended(await tasks.made("eversince_create_project", brief="A pier.", mode="collaborative"))
        handle = checked(call, "eversince_create_project", run)["handle"]
        before = len(strict.projects[id_of(handle)].messages)
        told = await tasks.ended(await tasks.made("reply", handle=handle, message="B, at night"))
        report = checked(call, "reply", told)

    (project,) = strict.projects.values()
    said = [each["id"] for each in project.messages[before:] if each["role"] != "user" and each["content"]]
    assert [message["id"] for message in report["messages"]] == said != []
    assert report["spent"] == "yes"


async def test_a_message_that_waits_for_its_turn_is_a_result_that_says_so(tmp_path: Path) -> None:
    strict = Strict()
    async with asking(tmp_path, strict, GENEROUS_AGENT) as (tasks, call):
        await tasks.made("eversince_create_project", brief="A pier.")
        (project_id,) = strict.projects
        strict.bend = lambda request: strict_running(project_id) if request.url.path.endswith(project_id) else None
        answer = await tasks.call("reply", handle=project_id, message="At night", when_idle=True)

    jsonschema.validate(answer["structuredContent"], call.schemas["reply"])
    assert "queued" in answer["structuredContent"]["note"]


def strict_running(project_id: str) -> httpx2.Response:
    return httpx2.Response(200, json={"id": project_id, "status": "running", "mode": "autonomous"})


async def test_a_wait_is_a_task_that_ends_with_the_first_of_its_jobs(tmp_path: Path) -> None:
    hosted = Hosted()
    async with asking(tmp_path, hosted) as (tasks, call):
        handles: list[str] = []
        for number in range(3):
            _, shot_id = await a_shot(call, title=f"Shot {number}", **VEO)
            task_id = await tasks.made("act3_generate_shot", shot_id=shot_id)
            handles = [f"act3://jobs/{job_id}" for job_id in hosted.jobs]
            if number == 0:
                # Over before anybody waits: shown, and no reason to stop waiting.
                hosted.finish()
                await tasks.ended(task_id)
        waiting = await tasks.made("wait", handles=handles)
        working = await tasks.get(waiting)
        hosted.jobs[id_of(handles[2])].update(status="success", progress=100)
        report = checked(call, "wait", await tasks.ended(waiting))

    assert working["status"] == "working"
    assert working["statusMessage"].startswith("Waiting for 2; ")
    changed = {job["handle"]: job["has_changed"] for job in report["jobs"]}
    assert changed == dict(zip(handles, (False, False, True), strict=True))


async def test_cancelling_a_wait_cancels_nothing_else(tmp_path: Path) -> None:
    hosted = Hosted()
    async with asking(tmp_path, hosted) as (tasks, call):
        _, shot_id = await a_shot(call, **VEO)
        working = await tasks.made("act3_generate_shot", shot_id=shot_id)
        waiting = await tasks.made("wait")
        await tasks.ask("cancel", waiting)
        hosted.finish()
        states = [(await tasks.get(waiting))["status"], (await tasks.ended(working))["status"]]

    assert states == ["cancelled", "completed"]


async def test_answers_to_what_was_not_asked_change_nothing(tmp_path: Path) -> None:
    async with asking(tmp_path, Hosted()) as (tasks, call):
        _, shot_id = await a_shot(call, **VEO)
        task_id = await tasks.made("act3_generate_shot", shot_id=shot_id)
        await tasks.ask("update", task_id, {"question": {"action": "accept"}})
        shown = await tasks.get(task_id)

    assert shown["status"] == "working"


@pytest.mark.parametrize("what", ["get", "update", "cancel"])
async def test_there_is_no_task_of_an_unknown_id(what: str, tmp_path: Path) -> None:
    async with asking(tmp_path, Hosted()) as (tasks, _):
        with pytest.raises(MCPError) as refused:
            await tasks.ask(what, "no_such", {} if what == "update" else None)

    assert refused.value.code == -32602


async def test_a_task_is_its_callers_alone_and_lasts_a_day(tmp_path: Path) -> None:
    rows = TaskRows(tmp_path / "tasks.db")
    job = ("act3://jobs/job_1",)
    row = await rows.add(Call("home", "wait", "digest", job, "no", "cursor", shows=job), 1000.0)

    found = await rows.find(row.id, "home", 1000.0 + TTL_SECONDS - 1)
    others = await rows.find(row.id, "http 123", 1000.0)
    late = await rows.find(row.id, "home", 1000.0 + TTL_SECONDS)
    rows.close()

    assert found == row
    assert others is None
    assert late is None
