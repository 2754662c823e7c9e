"""Money: what is refused before it is sent, what is never sent twice, and what is said when nobody knows."""

import json
from contextlib import suppress
from pathlib import Path

import anyio
import httpx2
import pytest
from mcp.types import TextContent

from tests.films import ERAS, Caller, Told, a_shot, film_client, id_of
from tests.jobs.hosted import GENEROUS, REAL, VEO, VEO_PRICE, Hosted
from tests.upstream.upstreams import Time

GENERATE = "/generate"


@pytest.mark.parametrize("era", ERAS)
async def test_real_money_is_not_spent_unasked(era: str, tmp_path: Path) -> None:
    hosted = Hosted()

    async with film_client(tmp_path, era=era, transport=hosted.transport(), environment=REAL) as call:
        _, shot_id = await a_shot(call, **VEO)
        text = await call.error("act3_generate_shot", shot_id=shot_id)

    assert hosted.sent(GENERATE) == 0
    assert "2080 act3 credits" in text
    assert "ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS" in text
    assert "Spent: no." in text


async def test_what_may_be_spent_unasked_is_a_sum_over_a_rolling_day(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()
    limits = {**REAL, "ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS": str(VEO_PRICE * 1.5)}

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=limits) as call:
        _, first = await a_shot(call, **VEO)
        _, second = await a_shot(call, **VEO)
        await call("act3_generate_shot", shot_id=first, wait_seconds=0)
        refused = await call.error("act3_generate_shot", shot_id=second, wait_seconds=0)
        time.now += 24 * 3600 + 1
        await call("act3_generate_shot", shot_id=second, wait_seconds=0)

    assert hosted.sent(GENERATE) == 2
    assert "2080 were spent in the last 24 hours" in refused


async def test_a_cap_for_a_film_counts_only_that_film(tmp_path: Path) -> None:
    hosted = Hosted()
    caps = {**GENEROUS, "ACT3_MCP_ACT3_MAX_CREDITS_PER_FILM": str(VEO_PRICE)}

    async with film_client(tmp_path, transport=hosted.transport(), environment=caps) as call:
        project = await call("act3_create_project", title="One")
        scene = await call("act3_create_scene", project_id=project["project_id"], title="S")
        shots = [await call("act3_create_shot", scene_id=scene["scene_id"], prompt="p", **VEO) for _ in range(2)]
        _, other = await a_shot(call, **VEO)
        await call("act3_generate_shot", shot_id=shots[0]["shot_id"], wait_seconds=0)
        refused = await call.error("act3_generate_shot", shot_id=shots[1]["shot_id"])
        await call("act3_generate_shot", shot_id=other, wait_seconds=0)

    assert "ACT3_MCP_ACT3_MAX_CREDITS_PER_FILM" in refused
    assert hosted.sent(GENERATE) == 2


async def test_a_failed_job_that_charged_nothing_does_not_count(tmp_path: Path) -> None:
    hosted = Hosted()
    limits = {**REAL, "ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS": str(VEO_PRICE)}

    async with film_client(tmp_path, transport=hosted.transport(), environment=limits) as call:
        _, shot_id = await a_shot(call, **VEO)
        job = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        hosted.finish(status="failed", credits_used=0, error="the engine was busy")
        seen, text = await call.both("act3_get_job", job_id=id_of(job["handle"]))
        await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert seen["state"] == "failed"
    assert '"the engine was busy"' in text
    assert hosted.sent(GENERATE) == 2


async def test_a_price_nobody_knows_is_refused_with_what_would_tell_it(tmp_path: Path) -> None:
    hosted = Hosted()

    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        text = await call.error("act3_generate_shot", shot_id="shot_made_elsewhere")

    assert "act3_update_shot" in text
    assert hosted.requests == []


@pytest.mark.parametrize("era", ERAS)
async def test_a_lost_answer_is_unknown_and_is_not_sent_again_unasked(era: str, tmp_path: Path) -> None:
    def lose(request: httpx2.Request) -> None:
        if request.url.path.endswith(GENERATE):
            raise httpx2.ReadTimeout("gone")

    hosted = Hosted(bend_after=lose)
    async with film_client(tmp_path, era=era, transport=hosted.transport(), environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        lost = await call.error("act3_generate_shot", shot_id=shot_id)
        refused = await call.error("act3_generate_shot", shot_id=shot_id)
        sent_unasked = hosted.sent(GENERATE)
        hosted.bend_after = lambda _: None
        anew = await call("act3_generate_shot", shot_id=shot_id, again=True, wait_seconds=0)

    assert "may have acted" in lost
    assert "Spent: unknown." in lost
    assert "Spent: unknown." in refused
    assert "again=true" in refused
    assert sent_unasked == 1
    assert anew["spent"] == "yes"


async def test_a_lost_answer_stays_unknown_after_a_restart(tmp_path: Path) -> None:
    def lose(request: httpx2.Request) -> None:
        if request.url.path.endswith(GENERATE):
            raise httpx2.RemoteProtocolError("cut")

    hosted = Hosted(bend_after=lose)
    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        await call.error("act3_generate_shot", shot_id=shot_id)
    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        text = await call.error("act3_generate_shot", shot_id=shot_id)

    assert "Spent: unknown." in text
    assert hosted.sent(GENERATE) == 1


async def test_what_may_have_been_charged_counts_against_the_caps(tmp_path: Path) -> None:
    def lose(request: httpx2.Request) -> None:
        if request.url.path.endswith(GENERATE):
            raise httpx2.ReadTimeout("gone")

    hosted = Hosted(bend_after=lose)
    limits = {**REAL, "ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS": str(VEO_PRICE)}
    async with film_client(tmp_path, transport=hosted.transport(), environment=limits) as call:
        _, shot_id = await a_shot(call, **VEO)
        await call.error("act3_generate_shot", shot_id=shot_id)
        text = await call.error("act3_generate_shot", shot_id=shot_id, again=True)

    assert "AUTO_APPROVE" in text
    assert hosted.sent(GENERATE) == 1


@pytest.mark.parametrize(
    "answer",
    [
        httpx2.Response(
            402, json={"error": "insufficient_credits", "message": "m", "required_credits": 25, "current_balance": 12}
        ),
        httpx2.Response(404, json={"error": "not_found", "message": "m"}),
        httpx2.Response(401, json={"error": "unauthorized", "message": "m"}),
    ],
)
async def test_a_refusal_spends_nothing_and_does_not_stand_in_the_way(answer: httpx2.Response, tmp_path: Path) -> None:
    hosted = Hosted(bend=lambda request: answer if request.url.path.endswith(GENERATE) else None)

    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        text = await call.error("act3_generate_shot", shot_id=shot_id)
        hosted.bend = lambda _: None
        job = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert "Spent: no." in text
    assert job["state"] == "queued"


async def test_a_success_nobody_can_read_may_have_been_charged(tmp_path: Path) -> None:
    page = httpx2.Response(200, text="<html>ok</html>")
    hosted = Hosted(bend_after=lambda request: page if request.url.path.endswith(GENERATE) else None)

    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        text = await call.error("act3_generate_shot", shot_id=shot_id)

    assert "Spent: unknown." in text


@pytest.mark.parametrize("era", ERAS)
async def test_a_shot_with_a_running_job_is_not_generated_again(era: str, tmp_path: Path) -> None:
    hosted = Hosted()

    async with film_client(tmp_path, era=era, transport=hosted.transport(), environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        first = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        joined = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        sent_for_two = hosted.sent(GENERATE)
        again = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0, again=True)
        hosted.finish()
        for handle in (first["handle"], again["handle"]):
            await call("act3_get_job", job_id=id_of(handle))
        after = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert (joined["handle"], joined["spent"]) == (first["handle"], "no")
    assert sent_for_two == 1
    assert again["handle"] != first["handle"]
    assert (after["spent"], hosted.sent(GENERATE)) == ("yes", 3)


async def test_a_clip_that_was_made_unheard_of_is_returned_and_a_changed_shot_is_made_anew(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        first = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        hosted.finish()
        unheard = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        anew = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        hosted.finish()
        time.now += 1
        await call("act3_update_shot", shot_id=shot_id, prompt="Quite another picture")
        changed = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert (unheard["handle"], unheard["state"], unheard["spent"]) == (first["handle"], "succeeded", "no")
    assert "again=true" in unheard["next"]
    assert (anew["spent"], changed["spent"]) == ("yes", "yes")
    assert len({first["handle"], anew["handle"], changed["handle"]}) == 3


async def test_two_calls_at_once_send_one_request(tmp_path: Path) -> None:
    hosted = Hosted()
    results: list[str] = []

    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as other:

            async def generate(caller: Caller) -> None:
                result = await caller.client.call_tool("act3_generate_shot", {"shot_id": shot_id, "wait_seconds": 0})
                results.extend(block.text for block in result.content if isinstance(block, TextContent))

            async with anyio.create_task_group() as tasks:
                for caller in (call, other, call, other):
                    tasks.start_soon(generate, caller)

    assert hosted.sent(GENERATE) == 1
    assert sum("Spent: yes" in text for text in results) == 1


async def test_a_call_that_is_cancelled_while_it_sends_loses_nothing(tmp_path: Path) -> None:
    asked, go = anyio.Event(), anyio.Event()

    class Slow(Hosted):
        async def answer(self, request: httpx2.Request) -> httpx2.Response:
            if request.url.path.endswith(GENERATE):
                asked.set()
                await go.wait()
            return await super().answer(request)

    hosted = Slow()
    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        async with anyio.create_task_group() as tasks:

            async def impatient() -> None:
                with suppress(Exception):
                    await call.client.call_tool("act3_generate_shot", {"shot_id": shot_id})

            tasks.start_soon(impatient)
            await asked.wait()
            tasks.cancel_scope.cancel()
            go.set()
        joined = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert hosted.sent(GENERATE) == 1
    assert joined["spent"] == "no"


@pytest.mark.parametrize("era", ERAS)
async def test_a_job_still_running_after_the_wait_is_a_result(era: str, tmp_path: Path) -> None:
    hosted, time, told = Hosted(), Time(), Told()

    async with film_client(
        tmp_path, era=era, transport=hosted.transport(), clock=time.clock, environment=GENEROUS
    ) as call:
        _, shot_id = await a_shot(call, title="Hero", **VEO)
        started = time.now
        report, text = await call.both("act3_generate_shot", told, shot_id=shot_id)

    assert time.now - started == 45
    assert report["state"] == "queued"
    assert "act3_get_job" in report["next"]
    assert "do not start it again" in text
    assert told.words == ["Hero: queued"]


async def test_progress_grows_and_ends_at_a_hundred(tmp_path: Path) -> None:
    time, told = Time(), Told()
    percents = iter([("processing", 10), ("processing", 40), ("processing", 40), ("processing", 30), ("success", 100)])

    def look(request: httpx2.Request) -> None:
        if "/jobs/" in request.url.path:
            status, progress = next(percents)
            for job in hosted.jobs.values():
                job.update(status=status, progress=progress, credits_used=8)

    hosted = Hosted(bend=look)
    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, title="Hero", **VEO)
        report = await call("act3_generate_shot", told, shot_id=shot_id, wait_seconds=300)

    assert told.values == [0, 10, 40, 100]
    assert told.words == ["Hero: queued", "Hero: 10 %", "Hero: 40 %", "Hero: succeeded"]
    assert (report["state"], report["credits_used"]) == ("succeeded", 8)


async def test_a_look_that_fails_for_a_moment_does_not_lose_the_job(tmp_path: Path) -> None:
    time = Time()
    failures = iter([httpx2.Response(503)] * 6)

    def look(request: httpx2.Request) -> httpx2.Response | None:
        if "/jobs/" not in request.url.path:
            return None
        hosted.finish()
        return next(failures, None)

    hosted = Hosted(bend=look)
    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        report = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=600)

    assert report["state"] == "succeeded"
    assert next(failures, None) is None


async def test_a_state_we_have_never_heard_of_is_not_the_end(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        job = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        hosted.finish(status="percolating\u202e", credits_used=None, progress=None)
        report = await call("act3_get_job", job_id=id_of(job["handle"]))

    assert (report["state"], report["status"]) == ("unknown", "percolating")
    assert "call wait" in report["next"]


async def test_the_key_goes_to_its_own_origin_and_no_other(tmp_path: Path) -> None:
    hosted = Hosted(
        bend=lambda request: httpx2.Response(200, content=b"clip") if request.url.host != "act3.example" else None
    )
    trusting = {**GENEROUS, "ACT3_MCP_MEDIA_ORIGINS": "https://cdn.example"}

    async with film_client(tmp_path, transport=hosted.transport(), environment=trusting) as call:
        _, shot_id = await a_shot(call, **VEO)
        job = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        hosted.finish()
        saved = await call("save_media", handle=job["handle"])
        status, text = await call.both("studio_status")

    keyed = {
        request.url.host
        for request in hosted.requests
        if "key-that-must-not-leak" in request.headers.get("authorization", "")
    }
    assert keyed == {"act3.example"}
    # Eversince has no key here, so its status comes from the studio.
    assert {request.url.host for request in hosted.requests} == {"act3.example", "cdn.example", "127.0.0.1"}
    assert Path(saved["path"]).read_bytes() == b"clip"
    assert "key-that-must-not-leak" not in json.dumps(status) + text
    assert status["apis"][0]["real_money"] is True


async def test_play_money_by_setting_opens_the_gate_for_another_server(tmp_path: Path) -> None:
    hosted = Hosted()

    async with film_client(
        tmp_path, transport=hosted.transport(), environment={**REAL, "ACT3_MCP_PLAY_MONEY": "act3"}
    ) as call:
        _, shot_id = await a_shot(call)
        job, text = await call.both("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert job["spent"] == "yes"
    assert "play credits" in text
