"""Stopping work: what has ended is left as it is, and what it cost is said as it was."""

from pathlib import Path
from typing import Any

import pytest

from tests.eversince.strict import GENEROUS as AGENT_MONEY
from tests.eversince.strict import Strict
from tests.films import film_client, id_of
from tests.jobs.hosted import Hosted, with_jobs
from tests.upstream.upstreams import Time


async def test_a_finished_project_is_not_ended_for_good(tmp_path: Path) -> None:
    strict, time = Strict(), Time()

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=AGENT_MONEY) as call:
        made = await call("eversince_create_project", brief="A pier.", wait_seconds=300)
        finished, text = await call.both("cancel_job", handle=made["handle"])
        rendering = await call("eversince_render_project", project_id=made["project_id"], wait_seconds=300)
        rendered = await call("cancel_job", handle=rendering["handle"])

    assert strict.sent("POST", "/cancel") == []
    for report in (finished, rendered):
        assert (report["is_canceled"], report["state"], report["spent"]) == (False, "succeeded", "yes")
    assert "nothing was changed" in text
    assert "eversince_cancel_project" in text


async def test_what_has_ended_since_anyone_looked_is_not_ended_for_good(tmp_path: Path) -> None:
    strict, time = Strict(), Time()

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=AGENT_MONEY) as call:
        made = await call("eversince_create_project", brief="A pier.", wait_seconds=0)
        project = strict.projects[made["project_id"]]
        project.status, project.output_type = "idle", "assembled"
        time.now += 60
        row = (await call("list_jobs"))["jobs"][0]
        report = await call("cancel_job", handle=made["handle"])

    assert (row["state"], report["state"], report["is_canceled"]) == ("queued", "succeeded", False)
    assert strict.sent("POST", "/cancel") == []


async def test_an_idle_that_may_be_from_before_the_message_is_no_end(tmp_path: Path) -> None:
    strict, time = Strict(), Time()

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=AGENT_MONEY) as call:
        made = await call("eversince_create_project", brief="A pier.", wait_seconds=300)
        await call("reply", handle=made["handle"], message="at night", wait_seconds=0)
        strict.projects[made["project_id"]].status = "idle"
        report = await call("cancel_job", handle=made["handle"])

    assert report["is_canceled"]
    assert len(strict.sent("POST", "/cancel")) == 1


@pytest.mark.parametrize(
    ("ending", "spent"),
    [
        ({"status": "failed", "credits_used": 0}, "no"),
        ({"status": "failed", "credits_used": None}, "no"),
        ({"status": "failed", "credits_used": 20}, "yes"),
        ({"status": "success", "credits_used": 0}, "no"),
        ({"status": "success", "credits_used": None}, "yes"),
    ],
)
async def test_what_a_clip_that_has_ended_cost_is_said_as_it_was(
    ending: dict[str, Any], spent: str, tmp_path: Path
) -> None:
    hosted, time = Hosted(), Time()

    async with with_jobs(tmp_path, hosted, time.clock, count=1) as (call, (handle,)):
        hosted.finish(**ending)
        await call("act3_get_job", job_id=id_of(handle))
        report = await call("cancel_job", handle=handle)

    assert (report["is_canceled"], report["spent"]) == (False, spent)
