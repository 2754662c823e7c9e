"""A cap for a film, and the price of one, hold for all of it: also for shots that were made elsewhere."""

from pathlib import Path
from typing import Any

from tests.films import Caller, film_client
from tests.jobs.hosted import GENEROUS, VEO, VEO_PRICE, Hosted

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
