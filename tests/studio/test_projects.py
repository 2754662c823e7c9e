"""Projects as a whole: listed, changed, and gone with all that belongs to them."""

from pathlib import Path

import pytest

from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.contract.act3.projects import Projects
from act3_mcp.studio.limits import Limits
from act3_mcp.studio.pages import PAGE_ROWS
from tests.studio.filming import Crew, Director, filming, refused


async def test_projects_are_listed_and_the_newest_comes_first(crew: Crew) -> None:
    made = [await crew.post("/projects", {"title": title}) for title in ("One", "Two")]

    listed = await crew.get("/projects")

    assert listed["projects"][:2] == [made[1], made[0]]
    assert await crew.get(f"/projects/{made[0]['project_id']}") == made[0]


async def test_scenes_and_shots_are_listed_in_film_order(crew: Crew) -> None:
    scene = await crew.scene()
    later = await crew.post(f"/projects/{scene['project_id']}/scenes", {"title": "Later"})
    shots = [await crew.shot(scene, title=title) for title in ("One", "Two")]

    assert (await crew.get(f"/projects/{scene['project_id']}/scenes"))["scenes"] == [scene, later]
    assert await crew.get(f"/scenes/{scene['scene_id']}/shots") == {"shots": shots, "next": None}
    assert (await crew.get(f"/scenes/{later['scene_id']}/shots"))["shots"] == []


async def test_a_listed_shot_tells_how_its_last_take_stands(crew: Crew) -> None:
    scene = await crew.scene()
    await crew.clip(scene)
    await crew.clip(scene, prompt="fail")

    listed = await crew.get(f"/scenes/{scene['scene_id']}/shots")

    assert [shot["status"] for shot in listed["shots"]] == ["success", "failed"]


async def test_a_long_list_comes_in_pages_that_neither_repeat_nor_miss_a_row(tmp_path: Path) -> None:
    async with filming(tmp_path, limits=Limits(workers=0)) as crew:
        scene = await crew.scene()
        path = f"/scenes/{scene['scene_id']}/shots"
        for number in range(PAGE_ROWS + 3):
            await crew.post(path, {"prompt": str(number)})

        first = await crew.get(path)
        await crew.post(path, {"prompt": "last"})
        second = await crew.get(f"{path}?cursor={PageQuery.after(first['next']).cursor}")

    assert [len(first["shots"]), len(second["shots"]), second["next"]] == [PAGE_ROWS, 4, None]
    prompts = [shot["prompt"] for shot in first["shots"] + second["shots"]]
    assert prompts == [*map(str, range(PAGE_ROWS + 3)), "last"]


@pytest.mark.parametrize("cursor", ["", "x", "-1", "1.5", "9" * 40, "%00", "1;DROP"])
async def test_a_cursor_that_is_none_is_refused(crew: Crew, cursor: str) -> None:
    refused(await crew.ask("GET", f"/projects?cursor={cursor}"), 422, "validation_error")


async def test_a_query_nobody_knows_is_refused_by_name(crew: Crew) -> None:
    assert "limit" in refused(await crew.ask("GET", "/projects?limit=5"), 422, "validation_error")["message"]


async def test_changing_a_project_changes_what_is_given_and_keeps_the_rest(crew: Crew) -> None:
    project = await crew.post("/projects", {"title": "One", "aspect_ratio": "1:1"})
    path = f"/projects/{project['project_id']}"

    changed = (await crew.ask("PUT", path, {"title": "Two", "frame_rate": 25})).json()

    assert changed == {**project, "title": "Two", "frame_rate": 25, "updated_at": changed["updated_at"]}
    assert Projects.model_validate(await crew.get("/projects")).projects[0].title == "Two"
    refused(await crew.ask("PUT", path, {"aspect_ratio": "4:3"}), 422, "validation_error")
    refused(await crew.ask("PUT", "/projects/proj_none", {"title": "x"}), 404, "not_found")


async def test_a_project_turned_upright_renders_upright(crew: Crew) -> None:
    scene = await crew.scene()
    await crew.clip(scene, resolution="480p")
    await crew.ask("PUT", f"/projects/{scene['project_id']}", {"aspect_ratio": "9:16"})

    render = await crew.ended(await crew.post("/renders", {"project_id": scene["project_id"]}))

    download = await crew.get(f"/renders/{render['render_id']}/download")
    (clip,) = (await crew.http.get(download["download_url"])).json()
    assert (clip["width"], clip["height"]) == (480, 854)


async def test_two_shots_of_the_same_words_have_seeds_of_their_own(crew: Crew) -> None:
    scene = await crew.scene()
    later = await crew.post(f"/projects/{scene['project_id']}/scenes", {"title": "Later"})
    shots = [await crew.shot(where) for where in (later, scene, scene)]

    seeds = [(await crew.drawn(await crew.ended(await crew.generate(shot))))["seed"] for shot in shots]

    assert seeds == [2001, 1, 1001]


async def test_a_deleted_project_takes_everything_with_it(tmp_path: Path) -> None:
    async with filming(tmp_path) as crew:
        scene, other = await crew.scene(), await crew.scene()
        job, kept = await crew.clip(scene), await crew.clip(other)
        render = await crew.ended(await crew.post("/renders", {"project_id": scene["project_id"]}))
        before = await crew.balance()

        answer = await crew.ask("DELETE", f"/projects/{scene['project_id']}")

        assert (answer.status_code, answer.content) == (204, b"")
        for path in (f"/projects/{scene['project_id']}", f"/jobs/{job['job_id']}", f"/renders/{render['render_id']}"):
            refused(await crew.ask("GET", path), 404, "not_found")
        refused(await crew.ask("GET", f"/scenes/{scene['scene_id']}/shots"), 404, "not_found")
        refused(await crew.ask("DELETE", f"/projects/{scene['project_id']}"), 404, "not_found")
        refused(await crew.http.get(job["result_url"]), 404, "not_found")
        assert (await crew.http.get(kept["result_url"])).status_code == 200
        files = [file.name for file in (tmp_path / "studio" / "media").glob("*.mp4")]
        assert [name.partition("-")[0] for name in files] == [kept["job_id"]]
        assert await crew.balance() == before


async def test_deleting_a_project_stops_what_runs_and_gives_back_what_waits_holds(
    tmp_path: Path, director: Director
) -> None:
    async with filming(tmp_path, limits=Limits(workers=1)) as crew:
        scene = await crew.scene()
        before = await crew.balance()
        await crew.job_of(director.prompt, scene=scene)
        waiting = await crew.job_of("A pier", scene=scene)
        async with director.actor() as actor:
            assert await crew.balance() < before

            await crew.ask("DELETE", f"/projects/{scene['project_id']}")

            assert await crew.balance() == before
            await actor.died()
        refused(await crew.ask("GET", f"/jobs/{waiting['job_id']}"), 404, "not_found")
        assert (await crew.ended(await crew.job_of("A pier")))["status"] == "success"
        history = (await crew.get("/account/credits/history"))["history"]
        assert [(use["status"], use["credits"]) for use in history] == [
            ("charged", 20),
            ("released", 0),
            ("released", 0),
        ]
    assert list((tmp_path / "studio" / "media" / "partial").iterdir()) == []


async def test_history_tells_what_each_piece_of_work_holds_and_cost(crew: Crew, director: Director) -> None:
    scene = await crew.scene()
    shot = await crew.shot(scene, engine="veo3", resolution="1080p", prompt=director.prompt)
    job = await crew.generate(shot)
    async with director.actor() as actor:
        (held, *_) = (await crew.get("/account/credits/history"))["history"]
        await actor.finish()
        await crew.ended(job)
    render = await crew.ended(await crew.post("/renders", {"project_id": scene["project_id"]}))
    await crew.ended(await crew.job_of("fail"))

    (failed, rendered, charged, *_) = (await crew.get("/account/credits/history"))["history"]

    assert held == {
        "date": job["created_at"],
        "action": "generate",
        "credits": 260,
        "status": "held",
        "model": "veo3",
        "project_id": scene["project_id"],
        "shot_id": shot["shot_id"],
        "job_id": job["job_id"],
        "render_id": None,
    }
    assert charged == {**held, "status": "charged"}
    assert (rendered["action"], rendered["render_id"], rendered["credits"]) == ("render", render["render_id"], 72)
    assert (failed["status"], failed["credits"]) == ("released", 0)
