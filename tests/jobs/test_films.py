"""A cap for a film, and the price of one, hold for all of it: also for shots that were made elsewhere."""

import itertools
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.films import Caller, film_client
from tests.jobs.hosted import GENEROUS, REAL, VEO, VEO_PRICE, Hosted
from tests.upstream.upstreams import Time

CAPPED = {**GENEROUS, "ACT3_MCP_ACT3_MAX_CREDITS_PER_FILM": str(VEO_PRICE)}


def made_elsewhere(count: int = 2, **settings: Any) -> Hosted:
    """An account with a project of one scene and so many shots."""
    hosted = Hosted()
    hosted.scene_rows["scene_x"] = {"id": "scene_x", "project_id": "proj_x", "title": "S"}
    for number in range(count):
        shot: dict[str, Any] = {"id": f"shot_{number}", "scene_id": "scene_x", "prompt": "p", **VEO, **settings}
        hosted.shot_rows[shot["id"]] = shot
    return hosted


async def generate(call: Caller, number: int) -> str:
    return (await call("act3_generate_shot", shot_id=f"shot_{number}", wait_seconds=0))["spent"]


async def test_with_a_cap_for_a_film_a_shot_of_an_unknown_film_is_refused_with_what_would_tell(tmp_path: Path) -> None:
    hosted = made_elsewhere()

    async with film_client(tmp_path, transport=hosted.transport(), environment=CAPPED) as call:
        await call("act3_list_shots", scene_id="scene_x")
        refused = await call.error("act3_generate_shot", shot_id="shot_0", wait_seconds=0)
        sent_unasked = hosted.sent("/generate")
        await call("act3_get_project", project_id="proj_x", with_shots=True)
        first = await generate(call, 0)
        capped = await call.error("act3_generate_shot", shot_id="shot_1", wait_seconds=0)

    assert (sent_unasked, hosted.sent("/generate"), first) == (0, 1, "yes")
    assert "ACT3_MCP_ACT3_MAX_CREDITS_PER_FILM" in refused
    assert "act3_get_project" in refused
    assert "Spent: no." in refused
    assert "2080 are spent already" in capped


async def test_without_a_cap_for_a_film_nobody_need_know_which_it_is(tmp_path: Path) -> None:
    hosted = made_elsewhere()

    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        await call("act3_list_shots", scene_id="scene_x")
        assert await generate(call, 0) == "yes"


async def test_what_was_spent_on_a_film_before_it_was_known_counts_once_it_is(tmp_path: Path) -> None:
    hosted = made_elsewhere()

    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        await call("act3_list_shots", scene_id="scene_x")
        await generate(call, 0)
    async with film_client(tmp_path, transport=hosted.transport(), environment=CAPPED) as call:
        await call("act3_list_scenes", project_id="proj_x")
        refused = await call.error("act3_generate_shot", shot_id="shot_1", wait_seconds=0)
        listed = (await call("list_jobs", project_id="proj_x"))["jobs"]

    assert hosted.sent("/generate") == 1
    assert "2080 are spent already" in refused
    assert len(listed) == 1


async def price_of(call: Caller, **chosen: object) -> str:
    """What the gate says a render of the project would cost."""
    return await call.error("act3_create_render", project_id="proj_x", wait_seconds=0, **chosen)


async def test_the_price_of_a_render_counts_all_that_is_rendered_and_nothing_else(tmp_path: Path) -> None:
    hosted = made_elsewhere(3)
    hosted.scene_rows["scene_y"] = {"id": "scene_y", "project_id": "proj_x"}
    # Between two lengths the engine makes: the clip has the longer.
    hosted.shot_rows["shot_y"] = {"id": "shot_y", "scene_id": "scene_y", **VEO, "duration_seconds": 5}

    async with film_client(tmp_path, transport=hosted.transport(), environment=REAL) as call:
        await call("act3_list_shots", scene_id="scene_x")
        whole = await price_of(call)
        scene = await price_of(call, scene_ids=["scene_y"])
        shot = await price_of(call, shot_ids=["shot_0"])
        both = await price_of(call, shot_ids=["shot_0", "shot_y"], scene_ids=["scene_y"])

    assert hosted.sent("/renders") == 0
    for text, seconds in ((whole, 30), (scene, 6), (shot, 8), (both, 14)):
        assert f"{seconds * 72} act3 credits" in text


@pytest.mark.parametrize(
    ("hosted", "remedy"),
    [(made_elsewhere(2, duration_seconds=None), "act3_update_shot"), (made_elsewhere(0), "act3_create_shot")],
)
async def test_a_render_whose_length_cannot_be_known_is_not_paid_for(
    hosted: Hosted, remedy: str, tmp_path: Path
) -> None:
    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        refused = await price_of(call)

    assert hosted.sent("/renders") == 0
    assert remedy in refused
    assert "Spent: no." in refused


async def test_pages_that_never_end_leave_a_price_unknown(tmp_path: Path) -> None:
    pages = itertools.count(1)

    def endless(request: httpx2.Request) -> httpx2.Response | None:
        if not request.url.path.endswith("/shots"):
            return None
        number = next(pages)
        return httpx2.Response(200, json={"shots": [{"id": f"shot_{number}", **VEO}], "next": str(number)})

    hosted = made_elsewhere()
    hosted.bend = endless
    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        refused = await price_of(call)

    assert hosted.sent("/renders") == 0
    assert "not known" in refused


async def test_listing_a_long_film_for_its_price_goes_on_where_a_rate_limit_stopped_it(tmp_path: Path) -> None:
    hosted, time = made_elsewhere(0), Time()
    for number in range(12):
        hosted.scene_rows[f"scene_{number}"] = {"id": f"scene_{number}", "project_id": "proj_x"}
        hosted.shot_rows[f"shot_{number}"] = {"id": f"shot_{number}", "scene_id": f"scene_{number}", **VEO}
    del hosted.scene_rows["scene_x"]
    limit = httpx2.Response(429, json={"error": "rate_limited", "message": "m"}, headers={"Retry-After": "60"})
    hosted.bend = lambda request: limit if request.method == "GET" and len(hosted.requests) > 8 else None

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        limited = await price_of(call)
        hosted.bend = lambda _: None
        time.now += 60
        before = len(hosted.requests)
        rendered = await call("act3_create_render", project_id="proj_x", wait_seconds=0)
        asked = [request.url.path for request in hosted.requests[before:]]
        time.now += 3600
        hosted.shot_rows["shot_12"] = {"id": "shot_12", "scene_id": "scene_0", **VEO}
        await call("act3_create_render", project_id="proj_x", wait_seconds=0, again=True)
        rows = (await call("list_jobs"))["jobs"]

    assert "rate_limited" in limited
    assert rendered["spent"] == "yes"
    assert len(asked) == 6
    assert [job["estimated_credits"] for job in rows] == [13 * 8 * 72, 12 * 8 * 72]
