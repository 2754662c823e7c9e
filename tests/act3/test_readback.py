"""What an animatic has no picture for is said while the prompt can still be changed, and of animatics only."""

from pathlib import Path

from mcp.types import TextContent

from tests.films import film_client
from tests.upstreams.accents import ACCENTS
from tests.upstreams.act3_strict import ENVIRONMENT, StrictAct3

MISSED = "A palimpsest above a city at night"


async def test_a_prompt_with_words_that_are_not_drawn_is_said_to_have_them(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        project = await call("act3_create_project", title="A Film")
        scene = await call("act3_create_scene", project_id=project["project_id"], title="One")
        shot, text = await call.both("act3_create_shot", scene_id=scene["scene_id"], prompt=MISSED)
        board = await call.client.call_tool("view_storyboard", {"project_id": project["project_id"]})
        mended, fine = await call.both(
            "act3_update_shot", shot_id=shot["shot_id"], prompt="An aeroplane above a city at night"
        )
        _, foreign = await call.both(
            "act3_update_shot", shot_id=shot["shot_id"], prompt="Una mujer camina por la playa"
        )

    assert shot["not_drawn"] == ["palimpsest"]
    assert "no picture for: palimpsest" in text
    assert isinstance(board.content[0], TextContent)
    assert "no picture for: palimpsest" in board.content[0].text
    assert "not_drawn" not in mended
    assert "no picture" not in fine
    assert "write the prompt in English" in foreign


async def test_nothing_is_said_of_what_a_hosted_model_may_miss(tmp_path: Path) -> None:
    """It reads prompts in its own way, of which we know nothing."""
    upstream = StrictAct3(next(iter(ACCENTS.values())))
    async with film_client(tmp_path, transport=upstream.transport(), environment=ENVIRONMENT) as call:
        project = await call("act3_create_project", title="A Film")
        scene = await call("act3_create_scene", project_id=project["project_id"], title="One")
        shot, text = await call.both("act3_create_shot", scene_id=scene["scene_id"], prompt=MISSED)

    assert "not_drawn" not in shot
    assert "no picture" not in text
