"""What runs is not what is asked for now: it is never passed off as that, and nothing is paid for twice unasked."""

from pathlib import Path

from tests.films import a_shot, film_client
from tests.jobs.hosted import GENEROUS, VEO, Hosted
from tests.upstream.upstreams import Time

GENERATE = "/generate"


async def test_a_job_begun_before_its_shot_was_changed_is_not_passed_off_as_the_changed_shot(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        dog = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        time.now += 1
        _, updated = await call.both("act3_update_shot", shot_id=shot_id, prompt="A horse runs")
        running = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        sent_unasked = hosted.sent(GENERATE)
        hosted.finish()
        waited, text = await call.both("act3_generate_shot", shot_id=shot_id, wait_seconds=60)

    assert dog["handle"] in updated
    assert "again=true" in updated
    assert (running["handle"], running["spent"], sent_unasked) == (dog["handle"], "no", 1)
    assert "before the shot was changed" in running["next"]
    assert "again=true" in running["next"]
    assert "do not start it again" not in running["next"]
    assert waited["handle"] != dog["handle"]
    assert (waited["spent"], hosted.sent(GENERATE)) == ("yes", 2)
    assert "before the shot was changed" not in text


async def test_a_job_of_before_the_change_that_ends_in_the_wait_says_what_it_is_a_clip_of(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        time.now += 1
        await call("act3_update_shot", shot_id=shot_id, prompt="A horse runs")
        asked = 0

        def end_later(_: object) -> None:
            nonlocal asked
            asked += 1
            if asked == 2:
                hosted.finish()

        hosted.bend = end_later
        ended = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=60)
        anew = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert (ended["state"], ended["spent"]) == ("succeeded", "no")
    assert "before the shot was changed" in ended["next"]
    assert (anew["spent"], hosted.sent(GENERATE)) == ("yes", 2)


async def test_a_changed_shot_is_generated_beside_its_running_job_if_that_is_asked_for(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        first = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        time.now += 1
        await call("act3_update_shot", shot_id=shot_id, prompt="A horse runs")
        time.now += 1
        anew = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0, again=True)
        joined = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert (anew["spent"], anew["handle"] != first["handle"]) == ("yes", True)
    assert joined["handle"] == anew["handle"]
    assert "before the shot was changed" not in joined["next"]


async def test_another_title_makes_no_other_clip(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        _, shot_id = await a_shot(call, **VEO)
        first = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        time.now += 1
        await call("act3_update_shot", shot_id=shot_id, title="Hero")
        joined = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        hosted.finish()
        unheard = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)

    assert joined["handle"] == unheard["handle"] == first["handle"]
    assert "before the shot was changed" not in joined["next"]
    assert hosted.sent(GENERATE) == 1


async def test_a_render_of_other_scenes_is_not_passed_off_as_the_one_asked_for(tmp_path: Path) -> None:
    hosted, time = Hosted(), Time()

    async with film_client(tmp_path, transport=hosted.transport(), clock=time.clock, environment=GENEROUS) as call:
        project_id, _ = await a_shot(call, **VEO)
        whole = await call("act3_create_render", project_id=project_id, wait_seconds=0)
        same = await call("act3_create_render", project_id=project_id, wait_seconds=0)
        asked = {
            "project_id": project_id,
            "scene_ids": list(hosted.scene_rows),
            "resolution": "720p",
            "wait_seconds": 0,
        }
        other = await call("act3_create_render", **asked)
        for render in hosted.renders.values():
            render["status"] = "success"
        anew = await call("act3_create_render", **asked)

    assert same["handle"] == other["handle"] == whole["handle"]
    assert "other settings" not in same["next"]
    assert "resolution was left out, not 720p; other scene_ids" in other["next"]
    assert (other["spent"], anew["spent"], hosted.sent("/renders")) == ("no", "yes", 2)
