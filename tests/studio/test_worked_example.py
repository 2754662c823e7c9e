"""The worked example of the API's documentation (`seeds/000`), end to end over HTTP."""

from pathlib import Path

from act3_mcp.media.probe import probe
from tests.studio.filming import Crew, filming


async def test_the_worked_example_ends_in_a_clip_and_a_film(crew: Crew) -> None:
    project = await crew.post("/projects", {"title": "My Film", "aspect_ratio": "16:9", "frame_rate": 24})
    scene = await crew.post(
        f"/projects/{project['project_id']}/scenes",
        {"title": "Opening Scene", "location": "EXT - City Street - Day"},
    )
    shot = await crew.post(
        f"/scenes/{scene['scene_id']}/shots",
        {
            "title": "Hero walks into frame",
            "prompt": "Wide shot, hero character walking toward camera on a busy city street",
            "engine": "veo3",
            "resolution": "1080p",
            "duration_seconds": 5,
        },
    )
    job = await crew.ended(await crew.generate(shot))
    render = await crew.ended(await crew.post("/renders", {"project_id": project["project_id"]}))
    download = await crew.get(f"/renders/{render['render_id']}/download")

    clip = {
        "prompt": "Wide shot, hero character walking toward camera on a busy city street",
        "seconds": 5.0,
        "context": "EXT - City Street - Day",
        "width": 1920,
        "height": 1080,
        "fps": 24,
        "seed": 1,
    }
    assert job["status"] == "success"
    assert job["progress"] == 100
    assert job["credits_used"] == job["estimated_credits"] == 1300
    assert await crew.drawn(job) == clip
    assert render["status"] == "success"
    assert (await crew.http.get(download["download_url"])).json() == [clip]
    assert await crew.balance() == 1_000_000 - 1300 - 5 * 72


async def test_the_real_engine_draws_clips_and_films_of_the_size_and_length_asked_for(tmp_path: Path) -> None:
    async with filming(tmp_path / "home", engine="act3_mcp.animatic") as crew:
        scene = await crew.scene(frame_rate=25)
        clip = await crew.clip(scene, prompt="Wide shot of a pier in the rain, slow push in", resolution="360p")
        await crew.clip(scene, prompt="Close-up of a sailor at night", resolution="360p")
        render = await crew.ended(await crew.post("/renders", {"project_id": scene["project_id"]}))
        download = await crew.get(f"/renders/{render['render_id']}/download")
        for name, url in (("clip.mp4", clip["result_url"]), ("film.mp4", download["download_url"])):
            (tmp_path / name).write_bytes((await crew.http.get(url)).content)

    one, whole = probe(tmp_path / "clip.mp4"), probe(tmp_path / "film.mp4")
    assert (one.width, one.height, one.fps, one.frames) == (640, 360, 25, 25)
    assert (whole.width, whole.height, whole.fps, whole.frames) == (640, 360, 25, 50)


async def test_a_shot_that_shows_the_films_title_is_told_it_and_no_other(crew: Crew) -> None:
    project = await crew.post("/projects", {"title": "The Ferry"})
    scene = await crew.post(f"/projects/{project['project_id']}/scenes", {"title": "Dawn", "location": "EXT - Harbour"})
    contexts: list[str] = []
    for prompt in ("Opening title over the harbour", 'Title card: "Dawn"', "A harbour at dawn"):
        shot = await crew.post(f"/scenes/{scene['scene_id']}/shots", {"title": "One", "prompt": prompt})
        contexts.append((await crew.drawn(await crew.ended(await crew.generate(shot))))["context"])

    assert contexts == ["EXT - Harbour\nTitle: The Ferry", "EXT - Harbour", "EXT - Harbour"]
