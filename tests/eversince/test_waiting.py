"""Waiting for agents: what they ask is told with the wait that ends, among jobs of the other API as well."""

from pathlib import Path

import pytest

from tests.eversince.test_directing import BRIEF, directing
from tests.films import ERAS, a_shot, id_of


@pytest.mark.parametrize("era", ERAS)
async def test_waiting_for_an_agent_ends_with_its_question_and_the_next_wait_hears_its_answer(
    era: str, tmp_path: Path
) -> None:
    async with directing(tmp_path, era=era) as call:
        made = await call("eversince_create_project", brief=BRIEF, mode="collaborative", wait_seconds=0)
        asked = await call("wait", handles=[made["handle"]])
        await call("reply", handle=made["handle"], message="B", wait_seconds=0)
        heard, text = await call.both("wait", since=asked["cursor"])
        again = await call("wait", since=heard["cursor"], timeout_seconds=1)

    (question,) = asked["jobs"]
    assert (question["state"], question["has_changed"], asked["running"]) == ("succeeded", True, 0)
    assert "reply" in question["next"]
    answered = [job for job in heard["jobs"] if job.get("messages")]
    assert answered
    assert all(message["speaker"] == "agent" for message in answered[0]["messages"])
    assert "The agent says" in text
    assert not [job for job in again["jobs"] if job.get("messages")]


async def test_one_wait_covers_both_apis(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        _, shot_id = await a_shot(call)
        clip = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        run = await call("eversince_create_project", brief=BRIEF, title="The Stop", wait_seconds=0)
        cursor: dict[str, str] = {}
        kinds: dict[str, str] = {}
        while True:
            report = await call("wait", handles=[clip["handle"], run["handle"]], **cursor)
            kinds |= {job["handle"]: job["state"] for job in report["jobs"]}
            if not report["running"]:
                break
            cursor = {"since": report["cursor"]}
        listed = (await call("list_jobs"))["jobs"]

    assert kinds == {clip["handle"]: "succeeded", run["handle"]: "succeeded"}
    assert {job["title"] for job in listed} >= {"The Stop"}
    assert {job["kind"] for job in listed} == {"clip", "run"}


async def test_an_agent_is_stopped_for_good(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        made = await call("eversince_create_project", brief=BRIEF, mode="collaborative")
        report = await call("cancel_job", handle=made["handle"])
        project = await call("eversince_get_project", project_id=id_of(made["handle"]))

    assert (report["is_canceled"], report["state"], report["spent"]) == (True, "canceled", "yes")
    assert project["meaning"] == "cancelled"
