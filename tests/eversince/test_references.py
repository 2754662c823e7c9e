"""Pictures given to the agent are in the film; what it cannot show, it says."""

import json
from pathlib import Path

from tests.eversince.test_directing import BRIEF, directing

PICTURE = Path(__file__).with_name("look.png").read_bytes()


async def test_a_picture_given_with_the_brief_or_a_message_is_seen_in_the_film(tmp_path: Path) -> None:
    given = tmp_path / "output" / "look.png"
    given.parent.mkdir()
    given.write_bytes(PICTURE)
    async with directing(tmp_path) as call:
        first = await call("eversince_upload_file", path=str(given))
        asked = await call(
            "eversince_create_project",
            brief=BRIEF,
            mode="collaborative",
            references=[{"upload_id": first["upload_id"]}, {"url": "https://example.com/mood.html", "type": "url"}],
        )
        project = {"project_id": asked["project_id"]}
        second = await call("eversince_upload_file", path=str(given))
        told = await call(
            "eversince_send_message",
            **project,
            message="A, and show this, too",
            references=[{"upload_id": second["upload_id"]}],
        )
        await call("reply", handle=asked["handle"], message="yes")
        timeline = (await call("eversince_get_timeline", **project))["scenes"]
        await call("eversince_render_project", **project)
        saved = await call("save_media", handle=asked["handle"])

    assert "your picture look.png opens the film" in asked["agent_message"]
    assert "mood.html is noted" in asked["agent_message"]
    assert "look.png opens the film" in told["agent_message"]
    assert ["The picture look.png" in scene["description"] for scene in timeline[:3]] == [True, True, False]
    film = json.loads(Path(saved["path"]).read_text(encoding="utf-8"))
    assert [clip.get("picture") for clip in film[:3]] == [len(PICTURE), len(PICTURE), None]


async def test_an_upload_that_is_not_there_is_refused_and_nothing_is_made(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        text = await call.error("eversince_create_project", brief=BRIEF, references=[{"upload_id": "upl_none"}])
        listed = await call("eversince_list_projects")

    assert "upl_none" in text
    assert "Spent: no." in text
    assert listed["projects"] == []
