"""What results say to do next can be done: with the names they give, and of what is not done already."""

from pathlib import Path

from tests.eversince import strict
from tests.films import a_shot, film_client
from tests.jobs.hosted import GENEROUS, VEO, Hosted, with_jobs
from tests.upstream.upstreams import Time


async def test_a_handle_will_do_wherever_an_id_is_asked_for(tmp_path: Path) -> None:
    hosted = Hosted()
    async with film_client(tmp_path, transport=hosted.transport(), environment=GENEROUS) as call:
        project_id, shot_id = await a_shot(call, **VEO)
        made = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        looked = await call("act3_get_job", job_id=made["handle"])
        await call("act3_create_scene", project_id=f"act3://projects/{project_id}", title="Two")
        listed = await call("list_jobs", project_id=f"act3://projects/{project_id}")
        one = await call("list_jobs", job_id=made["handle"])
        wrong = await call.error("act3_get_render", render_id=made["handle"])
        odd = await call.error("act3_get_job", job_id=f"{made['handle']}/../x")

    assert looked["handle"] == made["handle"]
    assert [job["handle"] for job in (*listed["jobs"], *one["jobs"])] == [made["handle"]] * 2
    assert f"render_id: '{made['handle']}' is the handle of something else" in wrong
    assert "act3://renders/…" in wrong
    assert "job_id: " in odd
    assert "cannot be an id" in odd


async def test_an_agents_handle_will_do_for_its_projects_id(tmp_path: Path) -> None:
    hosted = strict.Strict()
    async with film_client(tmp_path, transport=hosted.transport(), environment=strict.GENEROUS) as call:
        made = await call("eversince_create_project", brief="A pier.", wait_seconds=0)
        looked = await call("eversince_get_project", project_id=made["handle"])
        listed = await call("list_jobs", project_id=made["handle"])
        wrong = await call.error("eversince_get_project", project_id="act3://projects/proj_1")

    assert looked["project_id"] == made["project_id"]
    assert [job["handle"] for job in listed["jobs"]] == [made["handle"]]
    assert "eversince://projects/…" in wrong


async def test_whatever_still_runs_is_to_be_waited_for(tmp_path: Path) -> None:
    hosted = strict.Strict()
    async with film_client(tmp_path / "agent", transport=hosted.transport(), environment=strict.GENEROUS) as call:
        made = await call("eversince_create_project", brief="A pier.", wait_seconds=0)
        busy = await call.error("reply", handle=made["handle"], message="More rain")
        rendering = await call.error("eversince_render_project", project_id=made["project_id"])
    clips = Hosted()
    async with with_jobs(tmp_path, clips, Time().clock, count=1) as (call, (handle,)):
        running = await call("act3_get_job", job_id=handle)

    told = f"all wait (handle {made['handle']})"
    assert all(told in text for text in (made["next"], busy, rendering))
    assert f"all wait (handle {handle})" in running["next"]
