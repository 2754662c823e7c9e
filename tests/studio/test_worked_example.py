"""The worked example of the API's documentation (`seeds/000`), end to end over HTTP."""

from tests.studio.filming import Crew


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
