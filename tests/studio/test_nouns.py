"""Each endpoint: what it answers, and what it refuses."""

from pathlib import Path

import pytest

from act3_mcp.studio import Limits, Terms
from tests.studio.filming import Crew, Director, Json, filming, refused


def given(resource: Json, *keys: str) -> Json:
    return {key: resource[key] for key in keys}


async def test_a_project_without_settings_gets_the_usual_frame(crew: Crew) -> None:
    answer = await crew.ask("POST", "/projects", {"title": "  My Film  "})

    assert answer.status_code == 201
    project = answer.json()
    assert project["project_id"].startswith("proj_")
    assert given(project, "title", "aspect_ratio", "frame_rate") == {
        "title": "My Film",
        "aspect_ratio": "16:9",
        "frame_rate": 24,
    }
    assert project["created_at"].endswith("Z")


@pytest.mark.parametrize(("asked", "drawn"), [(23.976, 24), (25, 25), (29.97, 30), (30, 30)])
async def test_pull_down_rates_become_the_whole_rate_they_stand_for(crew: Crew, asked: float, drawn: int) -> None:
    assert (await crew.post("/projects", {"title": "x", "frame_rate": asked}))["frame_rate"] == drawn


@pytest.mark.parametrize(
    ("setting", "value", "remedy"),
    [
        ("frame_rate", 60, "24, 25 or 30"),
        ("aspect_ratio", "4:3", "16:9, 9:16 or 1:1"),
        ("frame_rate", 0, "24, 25 or 30"),
    ],
)
async def test_a_frame_that_is_not_drawn_is_refused_by_field_with_a_remedy(
    crew: Crew, setting: str, value: object, remedy: str
) -> None:
    body = refused(await crew.ask("POST", "/projects", {"title": "x", setting: value}), 422, "validation_error")

    assert body["field"] == setting
    assert setting in body["message"]
    assert remedy in body["message"]


async def test_scenes_are_placed_one_after_another(crew: Crew) -> None:
    first = await crew.scene()
    second = await crew.post(f"/projects/{first['project_id']}/scenes", {"title": "Later"})

    assert [first["position"], second["position"]] == [1, 2]
    assert second["location"] is None


@pytest.mark.parametrize(
    ("path", "noun"),
    [
        ("/projects/proj_none/scenes", "project"),
        ("/scenes/scene_none/shots", "scene"),
        ("/shots/shot_none/generate", "shot"),
    ],
)
async def test_what_belongs_to_nothing_is_not_made(crew: Crew, path: str, noun: str) -> None:
    body = {"scenes": {"title": "x"}, "shots": {"prompt": "x"}}.get(path.rsplit("/", 1)[1])

    assert f"no {noun} " in refused(await crew.ask("POST", path, body), 404, "not_found")["message"]


@pytest.mark.parametrize("path", ["/jobs/x", "/jobs/x/result", "/renders/x", "/renders/x/download"])
async def test_unknown_work_is_not_found(crew: Crew, path: str) -> None:
    refused(await crew.ask("GET", path), 404, "not_found")


async def test_a_job_is_no_render_and_a_render_is_no_job(crew: Crew) -> None:
    job = await crew.ended(await crew.job_of("A pier"))

    refused(await crew.ask("GET", f"/renders/{job['job_id']}"), 404, "not_found")


async def test_a_shot_without_settings_is_a_short_animatic(crew: Crew) -> None:
    scene = await crew.scene()

    shot = await crew.post(f"/scenes/{scene['scene_id']}/shots", {"prompt": "A pier"})

    assert given(shot, "engine", "resolution", "duration_seconds", "status", "scene_id") == {
        "engine": "animatic",
        "resolution": "720p",
        "duration_seconds": 4,
        "status": "not_started",
        "scene_id": scene["scene_id"],
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("prompt", "   "),
        ("prompt", None),
        ("duration_seconds", 0),
        ("duration_seconds", 9999),
        ("duration_seconds", "5"),
        ("resolution", "4K"),
        ("resolution", "2160p"),
        ("resolution", "big"),
    ],
)
async def test_a_setting_that_cannot_be_drawn_is_refused_by_field(crew: Crew, field: str, value: object) -> None:
    scene = await crew.scene()

    answer = await crew.ask("POST", f"/scenes/{scene['scene_id']}/shots", {"prompt": "A pier", field: value})

    body = refused(answer, 422, "validation_error")
    assert body["field"] == field
    assert body["message"].startswith(f"{field}: ")


async def test_updating_changes_what_is_given_and_keeps_the_rest(crew: Crew) -> None:
    shot = await crew.shot(title="One", engine="veo3")

    changed = (await crew.ask("PUT", f"/shots/{shot['shot_id']}", {"prompt": "Two piers", "resolution": "480p"})).json()

    assert changed == {**shot, "prompt": "Two piers", "resolution": "480p", "updated_at": changed["updated_at"]}
    refused(await crew.ask("PUT", f"/shots/{shot['shot_id']}", {"resolution": "4k"}), 422, "validation_error")
    refused(await crew.ask("PUT", "/shots/shot_none", {"prompt": "x"}), 404, "not_found")


async def test_generating_takes_the_shot_as_it_is_at_that_moment(crew: Crew, director: Director) -> None:
    shot = await crew.shot(prompt=director.prompt)
    job = await crew.generate(shot)

    async with director.actor() as actor:
        await crew.ask("PUT", f"/shots/{shot['shot_id']}", {"prompt": "Something else", "duration_seconds": 9})
        await actor.finish()
        await crew.ended(job)

    drawn = await crew.drawn(job)
    assert given(drawn, "prompt", "seconds") == {"prompt": director.prompt, "seconds": 1.0}


async def test_a_shot_generated_again_unchanged_is_a_variation_and_the_same_in_every_studio(crew: Crew) -> None:
    shot = await crew.shot()

    takes = [await crew.drawn(await crew.ended(await crew.generate(shot))) for _ in range(2)]

    assert [take["seed"] for take in takes] == [1, 2]
    assert {**takes[0], "seed": 0} == {**takes[1], "seed": 0}


@pytest.mark.parametrize(
    "change", [{"resolution": "480p"}, {"prompt": "A harbour, pan right"}, {"duration_seconds": 2}]
)
async def test_a_shot_that_was_changed_keeps_its_look_until_it_is_generated_again(
    crew: Crew, change: dict[str, str | float]
) -> None:
    shot = await crew.shot(prompt="A harbour, dolly in")
    for _ in range(2):
        await crew.ended(await crew.generate(shot))

    await crew.ask("PUT", f"/shots/{shot['shot_id']}", change)
    takes = [await crew.drawn(await crew.ended(await crew.generate(shot))) for _ in range(2)]

    assert [take["seed"] for take in takes] == [2, 3]


async def test_a_standing_film_is_drawn_standing(crew: Crew) -> None:
    scene = await crew.scene(aspect_ratio="9:16", frame_rate=25)

    drawn = await crew.drawn(await crew.clip(scene, resolution="480p"))

    assert given(drawn, "width", "height", "fps") == {"width": 480, "height": 854, "fps": 25}


async def test_a_job_tells_what_it_is_doing_until_it_is_done(crew: Crew, director: Director) -> None:
    shot = await crew.shot(prompt=director.prompt)
    answer = await crew.ask("POST", f"/shots/{shot['shot_id']}/generate")
    job = answer.json()

    assert answer.status_code == 202
    assert given(job, "status", "progress", "shot_id") == {
        "status": "queued",
        "progress": 0,
        "shot_id": shot["shot_id"],
    }
    assert answer.headers["Retry-After"] == "0.5"
    async with director.actor() as actor:
        seen = await crew.ask("GET", f"/jobs/{job['job_id']}")
        assert seen.json()["status"] == "processing"
        assert seen.headers["Retry-After"] == "0.5"
        waiting = refused(await crew.ask("GET", f"/jobs/{job['job_id']}/result"), 409, "not_ready")
        assert waiting["status"] == "processing"
        await actor.finish()
        await crew.ended(job)
    ended = await crew.ask("GET", f"/jobs/{job['job_id']}")
    assert "Retry-After" not in ended.headers
    assert ended.json()["result_url"] == (await crew.get(f"/jobs/{job['job_id']}/result"))["result_url"]
    assert (await crew.ask("PUT", f"/shots/{shot['shot_id']}", {})).json()["status"] == "success"


async def test_progress_is_the_share_of_frames_drawn_and_never_goes_back(crew: Crew, director: Director) -> None:
    job = await crew.job_of(director.prompt)

    async with director.actor() as actor:
        seen: list[float] = []
        for frames in (6, 12, 3, 18):
            await actor.draw(frames)
            while (progress := (await crew.now(job))["progress"]) < frames * 100 // 24:
                seen.append(progress)
            seen.append(progress)
        await actor.finish()

    assert seen == sorted(seen)
    assert seen[-1] == 75


async def test_a_job_that_fails_says_why_and_gives_its_credits_back(crew: Crew) -> None:
    before = await crew.balance()

    job = await crew.ended(await crew.job_of("fail"))

    assert job["status"] == "failed"
    assert "a picture too terrible to draw" in job["error"]
    assert job["credits_used"] == 0
    assert await crew.balance() == before
    failure = refused(await crew.ask("GET", f"/jobs/{job['job_id']}/result"), 409, "job_failed")
    assert "a picture too terrible to draw" in failure["message"]


async def test_an_engine_that_leaves_no_file_has_failed(crew: Crew) -> None:
    assert (await crew.ended(await crew.job_of("nothing")))["status"] == "failed"


async def test_a_film_is_the_latest_takes_in_the_order_of_scenes_and_shots(crew: Crew) -> None:
    opening = await crew.scene()
    ending = await crew.post(f"/projects/{opening['project_id']}/scenes", {"title": "Ending"})
    shots = [await crew.shot(ending, prompt="last"), await crew.shot(opening, prompt="first")]
    for shot in (*shots, shots[1]):
        await crew.ended(await crew.generate(shot))

    render = await crew.ended(await crew.post("/renders", {"project_id": opening["project_id"]}))

    download = await crew.get(f"/renders/{render['render_id']}/download")
    film = (await crew.http.get(download["download_url"])).json()
    assert [(clip["prompt"], clip["seed"]) for clip in film] == [("first", 2), ("last", 1001)]
    assert render["credits_used"] == 2 * 72


async def test_a_film_may_be_of_chosen_scenes_and_shots(crew: Crew) -> None:
    opening = await crew.scene()
    ending = await crew.post(f"/projects/{opening['project_id']}/scenes", {"title": "Ending"})
    shots = [await crew.shot(scene, prompt=prompt) for scene, prompt in ((opening, "a"), (opening, "b"), (ending, "c"))]
    for job in [await crew.generate(shot) for shot in shots]:
        await crew.ended(job)
    chosen = {"scene_ids": [ending["scene_id"]], "shot_ids": [shots[1]["shot_id"]]}

    render = await crew.ended(await crew.post("/renders", {"project_id": opening["project_id"], **chosen}))

    download = await crew.get(f"/renders/{render['render_id']}/download")
    assert [clip["prompt"] for clip in (await crew.http.get(download["download_url"])).json()] == ["b", "c"]


async def test_takes_of_another_size_are_drawn_again_for_the_film(crew: Crew) -> None:
    scene = await crew.scene()
    await crew.clip(scene, prompt="small", resolution="360p")
    await crew.clip(scene, prompt="large", resolution="720p")

    async def film(**settings: object) -> list[tuple[str, int]]:
        render = await crew.ended(await crew.post("/renders", {"project_id": scene["project_id"], **settings}))
        download = await crew.get(f"/renders/{render['render_id']}/download")
        return [(clip["prompt"], clip["height"]) for clip in (await crew.http.get(download["download_url"])).json()]

    assert await film() == [("small", 720), ("large", 720)]
    assert await film(resolution="1080p", format="mp4") == [("small", 1080), ("large", 1080)]


async def test_a_film_of_shots_without_clips_is_refused_naming_them(crew: Crew) -> None:
    scene = await crew.scene()
    await crew.clip(scene)
    lacking = await crew.shot(scene)

    body = refused(await crew.ask("POST", "/renders", {"project_id": scene["project_id"]}), 409, "shots_not_ready")

    assert body["shot_ids"] == [lacking["shot_id"]]
    assert lacking["shot_id"] in body["message"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", "mov"),
        ("resolution", "4k"),
        ("scene_ids", ["scene_none"]),
        ("shot_ids", ["shot_none"]),
        ("shot_ids", []),
    ],
)
async def test_a_film_that_cannot_be_made_is_refused_by_field(crew: Crew, field: str, value: object) -> None:
    scene = await crew.scene()
    await crew.clip(scene)

    answer = await crew.ask("POST", "/renders", {"project_id": scene["project_id"], field: value})

    assert refused(answer, 422, "validation_error")["field"] == field


async def test_a_film_of_nothing_is_refused(crew: Crew) -> None:
    scene = await crew.scene()

    refused(await crew.ask("POST", "/renders", {"project_id": scene["project_id"]}), 409, "shots_not_ready")
    refused(await crew.ask("POST", "/renders", {"project_id": "proj_none"}), 404, "not_found")


async def test_credits_are_held_while_a_job_runs_and_spent_once_it_succeeds(crew: Crew, director: Director) -> None:
    before = await crew.balance()
    job = await crew.job_of(director.prompt, engine="veo3", resolution="1080p")

    async with director.actor() as actor:
        assert await crew.balance() == before - 260
        await actor.finish()
        await crew.ended(job)

    assert await crew.balance() == before - 260


async def test_work_that_costs_more_than_there_is_is_refused_and_not_begun(tmp_path: Path) -> None:
    async with filming(tmp_path, terms=Terms(credits=100), limits=Limits(workers=0)) as crew:
        shot = await crew.shot(engine="veo3")

        body = refused(await crew.ask("POST", f"/shots/{shot['shot_id']}/generate"), 402, "insufficient_credits")

        assert given(body, "required_credits", "current_balance") == {"required_credits": 260, "current_balance": 100}
        assert await crew.balance() == 100
        assert (await crew.ask("PUT", f"/shots/{shot['shot_id']}", {})).json()["status"] == "not_started"
