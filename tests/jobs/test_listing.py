"""Work as it is listed, settled and given up: whatever became of the conversation it was started in."""

import json
from pathlib import Path

import httpx2
from mcp.types import TextResourceContents

from tests.films import a_shot, film_client, id_of
from tests.jobs.hosted import GENEROUS, VEO, Hosted, with_jobs
from tests.upstream.upstreams import Time


async def test_work_is_listed_across_restarts_with_its_history_and_its_lost_answers(tmp_path: Path) -> None:
    def lose(request: httpx2.Request) -> None:
        if request.url.path.endswith("/generate"):
            raise httpx2.ReadTimeout("gone")

    hosted, time = Hosted(), Time()
    async with with_jobs(tmp_path, hosted, time.clock, count=1) as (call, (handle,)):
        _, lost_shot = await a_shot(call, title="Lost", **VEO)
        hosted.bend_after = lose
        await call.error("act3_generate_shot", shot_id=lost_shot)
        hosted.finish()
        await call("act3_get_job", job_id=id_of(handle))

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        listed = (await call("list_jobs"))["jobs"]
        unknown = (await call("list_jobs", state="unknown"))["jobs"]
        one = await call("list_jobs", job_id=id_of(handle))
        (read,) = (await call.client.read_resource(f"film://jobs/{id_of(handle)}")).contents
        refused = await call.error("cancel_job", handle=unknown[0]["handle"])
        given_up = await call("cancel_job", handle=unknown[0]["handle"], abandon=True)
        hosted.bend_after = lambda _: None
        anew = await call("act3_generate_shot", shot_id=lost_shot, wait_seconds=0)

    assert [job["title"] for job in listed] == ["Lost", "Shot 1"]
    assert [(job["title"], job["spent"]) for job in unknown] == [("Lost", "unknown")]
    assert [step["state"] for step in one["history"]] == ["queued", "queued", "succeeded"]
    assert one["jobs"][0]["credits_used"] == 2080
    assert isinstance(read, TextResourceContents)
    assert json.loads(read.text) == one
    assert "abandon=true" in refused
    assert (given_up["is_canceled"], given_up["spent"]) == (True, "unknown")
    assert anew["spent"] == "yes"


async def test_a_lost_answer_is_settled_by_the_credit_history(tmp_path: Path) -> None:
    def lose(request: httpx2.Request) -> None:
        if request.url.path.endswith("/generate"):
            raise httpx2.ReadTimeout("gone")

    time = Time()

    def history(request: httpx2.Request) -> httpx2.Response | None:
        if not request.url.path.endswith("/credits/history"):
            return None
        uses = [
            {"date": "2023-11-14T22:13:20Z", "credits": 2080, "shot_id": job["shot_id"], "job_id": job_id}
            for job_id, job in hosted.jobs.items()
        ]
        return httpx2.Response(200, json={"history": uses})

    hosted = Hosted(bend=history, bend_after=lose)
    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, title="Lost", **VEO)
        await call.error("act3_generate_shot", shot_id=shot_id)
        (job,) = (await call("list_jobs"))["jobs"]
        joined = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert id_of(job["handle"]) in hosted.jobs
    assert (joined["handle"], joined["spent"]) == (job["handle"], "no")
    assert hosted.sent("/generate") == 1


async def test_a_job_that_act3_has_cannot_be_stopped_and_the_answer_says_what_happens(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with with_jobs(tmp_path, hosted, time.clock, count=1) as (call, (handle,)):
        before = len(hosted.requests)
        report = await call("cancel_job", handle=handle)

    assert (report["is_canceled"], report["state"]) == (False, "queued")
    assert "2,080 credits" in report["next"]
    assert len(hosted.requests) == before


async def test_what_is_learnt_of_the_price_while_the_state_stays_is_written_down(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()
    async with with_jobs(tmp_path, hosted, time.clock, count=1) as (call, (handle,)):
        hosted.jobs[id_of(handle)]["estimated_credits"] = 4160
        await call("act3_get_job", job_id=id_of(handle))
        (job,) = (await call("list_jobs"))["jobs"]

    assert (job["state"], job["estimated_credits"]) == ("queued", 4160)


async def test_unknown_work_is_listed_however_much_has_come_since(tmp_path: Path) -> None:
    def lose(request: httpx2.Request) -> None:
        if request.url.path.endswith("/generate"):
            raise httpx2.ReadTimeout("gone")

    hosted, time = Hosted(bend_after=lose), Time()
    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, title="Lost", **VEO)
        await call.error("act3_generate_shot", shot_id=shot_id)
        hosted.bend_after = lambda _: None
        for _ in range(52):
            time.now += 1
            await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0, again=True)
        unknown = await call("list_jobs", state="unknown")
        newest = await call("list_jobs")
        rest = await call("list_jobs", cursor=newest["cursor"])

    assert [job["title"] for job in unknown["jobs"]] == ["Lost"]
    assert "cursor" not in unknown
    assert (len(newest["jobs"]), len(rest["jobs"])) == (50, 3)


async def test_what_cannot_be_settled_is_not_asked_about_with_every_call(tmp_path: Path) -> None:
    def lose(request: httpx2.Request) -> None:
        if request.url.path.endswith("/generate"):
            raise httpx2.ReadTimeout("gone")

    hosted, time = Hosted(bend_after=lose), Time()
    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        await call.error("act3_generate_shot", shot_id=shot_id)
        asked: list[int] = []
        for pause in (0, 1, 60, 24 * 3600):
            time.now += pause
            await call("list_jobs")
            await call("wait", timeout_seconds=0)
            asked.append(hosted.sent("/credits/history"))
        unknown = (await call("list_jobs", state="unknown"))["jobs"]

    # Once at once, again after a minute, and no more after a day, when the newest uses are others.
    assert asked == [1, 1, 2, 2]
    assert len(unknown) == 1


async def test_of_work_begun_at_the_same_time_none_is_lost_between_pages(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()
    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        begun = [
            (await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0, again=True))["handle"] for _ in range(53)
        ]
        newest = await call("list_jobs")
        rest = await call("list_jobs", cursor=newest["cursor"])
        running = await call("list_jobs", state="running", cursor=newest["cursor"])

    assert [job["handle"] for page in (newest, rest) for job in page["jobs"]] == begun[::-1]
    assert running["jobs"] == rest["jobs"]
