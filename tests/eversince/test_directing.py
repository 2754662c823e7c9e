"""Films directed by talking, on the studio: what answers change, in both protocol eras and through every tool."""

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from act3_mcp.animatic import describe
from act3_mcp.studio import Studio, Terms
from act3_mcp.studio.pace import Pace
from tests.films import ENGINE, ERAS, Caller, Told, film_client
from tests.studio.receivers import receiving
from tests.upstream.upstreams import Fast

BRIEF = "A woman in a yellow coat waits at a bus stop. She looks at her phone. A bus arrives."
Seen = Callable[[list[str]], bool]
INSTANT = Pace(0.0, 0.0, 0.0, 0.0)


def quick(folder: Path, **terms: Any) -> Studio:
    return Studio(folder / "home", engine=ENGINE, terms=Terms(pace=INSTANT, **terms))


def directing(
    folder: Path, *, era: str = "auto", environment: Mapping[str, str] | None = None
) -> AbstractAsyncContextManager[Caller]:
    """A client whose agent needs no time, and which looks ten times as often as it would."""
    return film_client(folder, era=era, studio=quick(folder), clock=Fast(10).clock, environment=environment)


async def directed(call: Caller, *answers: str, **more: Any) -> dict[str, Any]:
    """A collaborative project after these answers."""
    report = await call("eversince_create_project", brief=BRIEF, mode="collaborative", again=True, **more)
    for answer in answers:
        assert report["meaning"] == "question", report
        report = await call("reply", handle=report["handle"], message=answer)
    return report


async def prompts(call: Caller, report: dict[str, Any]) -> list[str]:
    timeline = await call("eversince_get_timeline", project_id=report["project_id"])
    return [scene["prompt"] for scene in timeline["scenes"]]


@pytest.mark.parametrize("era", ERAS)
async def test_a_brief_becomes_a_film_without_a_word_more(era: str, tmp_path: Path) -> None:
    told = Told()
    async with directing(tmp_path, era=era) as call:
        made, text = await call.both("eversince_create_project", told, brief=BRIEF, title="The Stop")
        rendered = await call("eversince_render_project", project_id=made["project_id"])
        saved = await call("save_media", handle=made["handle"])
        left = await call("eversince_get_credits")

    assert (made["status"], made["meaning"], made["spent"]) == ("idle", "unrendered", "yes")
    assert "Render it with eversince_render_project" in text
    assert (rendered["meaning"], rendered["output_type"], rendered["spent"]) == ("rendered", "assembled", "no")
    assert Path(saved["path"]).name == "The Stop.mp4"
    film = json.loads(Path(saved["path"]).read_text(encoding="utf-8"))
    assert [clip["seconds"] for clip in film] == [4] * 4
    assert all((clip["width"], clip["height"]) == (1920, 1080) for clip in film)
    assert left["credits_balance"] < 1_000_000
    assert told.values == sorted(set(told.values))
    assert told.values[-1] == 100


@pytest.mark.parametrize("era", ERAS)
async def test_both_answers_can_be_seen_in_the_film_and_others_give_another(era: str, tmp_path: Path) -> None:
    async with directing(tmp_path, era=era) as call:
        one = await directed(call, "A, at night", "make it snow and drop the last shot")
        other = await directed(call, "B", "yes, but with more close-ups and shorter")
        first, second = await prompts(call, one), await prompts(call, other)

    assert len(first) == 3
    assert all("night" in prompt and "snow" in prompt for prompt in first)
    assert len(second) == 4
    assert not any("night" in prompt or "snow" in prompt for prompt in second)
    assert sum(prompt.startswith("Close-up") for prompt in second) > sum(p.startswith("Close-up") for p in first)


WISHES: list[tuple[str, Seen]] = [
    ("make it rain", lambda shots: all("rain" in shot for shot in shots)),
    ("drop shots 1 and 2", lambda shots: len(shots) == 2),
    ("make her coat red", lambda shots: "red coat" in shots[0] and "yellow" not in "".join(shots)),
    ("add a shot of a dog in the snow", lambda shots: len(shots) == 5 and "dog" in shots[-1]),
    ("make shot 2 an extreme close-up", lambda shots: shots[1].startswith("Extreme close-up")),
    ("shot 3 should be at night", lambda shots: ["night" in shot for shot in shots].count(True) == 1),
    ("4 seconds", lambda shots: len(shots) == 2),
]


@pytest.mark.parametrize(("wish", "seen"), WISHES, ids=[wish for wish, _ in WISHES])
async def test_a_wish_about_the_cut_changes_the_timeline(wish: str, seen: Seen, tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        cut = await directed(call, "yes", "yes")
        before = await prompts(call, cut)
        changed = await call("reply", handle=cut["handle"], message=wish)
        after = await prompts(call, changed)

    assert seen(after), after
    assert after != before


async def test_a_brief_and_wishes_say_how_the_film_is_cut(tmp_path: Path) -> None:
    brief = (
        'A film about a ferry captain in a blue coat. Title card: "The Last Ferry". Fade in. She starts the engine. '
        "Lower third: MARA, 58, captain. Dissolve to the open sea. Burned-in subtitles. "
        "End credits: Directed by Ana Ruiz. Written by Tom Fox."
    )
    async with directing(tmp_path) as call:
        made = await call("eversince_create_project", brief=brief)
        first = await call("eversince_get_timeline", project_id=made["project_id"])
        await call("reply", handle=made["handle"], message="Wipe between all shots, end with a fade to white")
        second = await call("eversince_get_timeline", project_id=made["project_id"])
        await call("reply", handle=made["handle"], message="Remove the credits and cut the last shot")
        third = await call("eversince_get_timeline", project_id=made["project_id"])

    shots = [describe(scene["prompt"]) for scene in first["scenes"]]
    assert [title.kind for shot in shots for title in shot.titles] == ["title", "lower third", "credits"]
    assert [shot.screen for shot in shots] == ["black", *[""] * (len(shots) - 2), "black"]
    assert {shot.subtitles for shot in shots[1:-1]} == {"burned in"}
    assert [str(shot.opening) for shot in shots].count("dissolve") == 1
    assert [overlay["content"] for overlay in first["overlays"]] == [
        "The Last Ferry", "MARA\n58, captain", "Directed by Ana Ruiz\nWritten by Tom Fox",
    ]  # fmt: skip
    assert first["captions"] == {"enabled": True, "preset": None}
    assert first["scenes"][1]["fade_in"] == 1
    shots = [describe(scene["prompt"]) for scene in second["scenes"]]
    assert [str(shot.ending) for shot in shots] == ["wipe right"] * (len(shots) - 1) + ["fade white"]
    assert second["duration_seconds"] == first["duration_seconds"]
    assert len(third["scenes"]) == len(second["scenes"]) - 2
    assert all("credits" not in scene["prompt"] for scene in third["scenes"])


async def test_a_wish_nobody_understands_changes_nothing_and_is_said_to(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        cut = await directed(call, "yes", "yes")
        before = await prompts(call, cut)
        answer = await call("reply", handle=cut["handle"], message="xyzzy")
        after = await prompts(call, cut)

    assert "could not make out" in answer["messages"][-1]["text"]
    assert after == before


async def test_only_shots_that_change_are_drawn_again(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        cut = await directed(call, "yes", "yes")
        assets = await call("eversince_list_project_assets", project_id=cut["project_id"])
        await call("reply", handle=cut["handle"], message="make shot 1 a close-up")
        more = await call("eversince_list_project_assets", project_id=cut["project_id"])

    assert (assets["total"], more["total"]) == (4, 5)


async def test_the_question_depends_on_the_brief(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        rain = await call("eversince_create_project", brief="A pier in the rain.", mode="collaborative")
        desert = await call("eversince_create_project", brief="A desert at night, tense.", mode="collaborative")

    assert "rain" in rain["agent_message"]
    assert "night" in desert["agent_message"]
    assert "Desert" in desert["agent_message"]


@pytest.mark.parametrize(
    "brief",
    [
        "Ein Leuchtturmwärter wartet auf den Sturm. Nachts brennt das Licht.",
        "猫が雨の中を歩く。犬が見ている。",
        "Un café. Une femme lit.\nIl pleut.",
        "A pier. " * 900,
        "?!",
    ],
)
async def test_any_brief_survives_in_the_shots(brief: str, tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        made = await call("eversince_create_project", brief=brief)
        shots = await prompts(call, made)

    assert made["meaning"] == "unrendered"
    assert 2 <= len(shots) <= 12
    assert any(brief.split(maxsplit=1)[0].rstrip(".")[:5] in shot for shot in shots)


async def test_modes_can_be_switched_and_files_alone_can_be_asked_for(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        asked = await directed(call)
        await call("eversince_update_settings", project_id=asked["project_id"], mode="autonomous")
        done = await call("reply", handle=asked["handle"], message="B")
        files = await call("eversince_create_project", brief="Two clips of rain.", expected_output="assets")
        await call("eversince_update_settings", project_id=files["project_id"], mode="none")
        found = await call("eversince_list_projects")

    assert done["meaning"] == "unrendered"
    assert files["meaning"] == "files"
    assert files["project_id"] not in {project["id"] for project in found["projects"]}


async def test_a_failed_project_says_why_and_tries_again_by_message(tmp_path: Path) -> None:
    async with film_client(tmp_path, studio=quick(tmp_path, credits=250)) as call:
        asked = await directed(call, "yes")
        failed, text = await call.both("reply", handle=asked["handle"], message="yes")
        mended = await call("reply", handle=asked["handle"], message="drop shots 2, 3 and 4")

    assert (failed["meaning"], failed["status"]) == ("failed", "failed")
    assert "credit" in failed["error_message"]
    assert "try again" in text
    assert mended["meaning"] == "question"


async def test_a_version_is_made_beside_the_first_and_switched_back(tmp_path: Path) -> None:
    settings = {"ACT3_MCP_TOOLSETS": "film,eversince,eversince-library"}
    async with film_client(tmp_path, studio=quick(tmp_path), environment=settings) as call:
        cut = await directed(call, "yes", "yes")
        upright = await call("reply", handle=cut["handle"], message="make a vertical version at night")
        both = await call("eversince_list_variations", project_id=cut["project_id"])
        timeline = await call("eversince_get_timeline", project_id=cut["project_id"])
        await call("reply", handle=cut["handle"], message="switch to version 1")
        back = await call("eversince_get_timeline", project_id=cut["project_id"])
        memory = await call("eversince_get_project_memory", project_id=cut["project_id"])

    assert upright["variation_id"] == both["variations"][1]["id"]
    assert (timeline["aspect_ratio"], back["aspect_ratio"]) == ("9:16", "16:9")
    assert "yellow coat" in memory["sections"]["plan"]["content"]


async def test_4k_is_drawn_large_and_costs_play_credits(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        made = await call("eversince_create_project", brief="A pier.", aspect_ratio="21:9")
        before = await call("eversince_get_credits")
        await call("eversince_render_project", project_id=made["project_id"], quality="4k")
        after = await call("eversince_get_credits")
        saved = await call("save_media", handle=made["handle"])

    film = json.loads(Path(saved["path"]).read_text(encoding="utf-8"))
    assert {(clip["width"], clip["height"]) for clip in film} == {(5040, 2160)}
    assert after["credits_balance"] < before["credits_balance"]


async def test_webhooks_are_told_once_signed_and_only_for_what_the_contract_names(tmp_path: Path) -> None:
    async with receiving() as receiver:
        origin = receiver.url.removesuffix("/hook")
        studio = quick(tmp_path, trusted=frozenset({origin}))
        public = {"ACT3_MCP_PUBLIC_URL": origin, "ACT3_MCP_EVERSINCE_WEBHOOK_SECRET": "any"}
        async with film_client(tmp_path, studio=studio, environment=public) as call:
            made = await call("eversince_create_project", brief="A pier.")
            # running, generating, running, idle
            await receiver.received(4)
            secret = (await studio.webhook_secret()).get_secret_value()
    assert {delivery.line for delivery in receiver.deliveries} == {"POST /webhooks/eversince HTTP/1.1"}
    events = [json.loads(delivery.body) for delivery in receiver.deliveries]

    assert {event["event"] for event in events} <= {"running", "generating", "idle", "failed", "rendering"}
    assert [event["event"] for event in events].count("idle") == 1
    assert all(event["id"] == made["project_id"] for event in events)
    for delivery in receiver.deliveries:
        text = delivery.headers["x-eversince-timestamp"].encode() + b"." + delivery.body
        assert delivery.headers["x-eversince-signature"] == (
            "sha256=" + hmac.new(secret.encode(), text, hashlib.sha256).hexdigest()
        )


async def test_credits_run_low_and_out(tmp_path: Path) -> None:
    async with film_client(tmp_path, studio=quick(tmp_path, credits=90)) as call:
        warned, text = await call.both("eversince_get_credits")
        failed = await call("eversince_create_project", brief=BRIEF)
        status = await call("eversince_get_project", project_id=failed["project_id"])
    async with film_client(tmp_path / "poor", studio=quick(tmp_path / "poor", credits=10)) as call:
        refused = await call.error("eversince_create_project", brief=BRIEF)

    assert warned["credits_warning"] in text
    assert status["meaning"] == "failed"
    assert "reply" in status["next"]
    assert "402" in refused


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize(
    ("tool", "arguments", "says"),
    [
        ("eversince_get_project", {"project_id": "proj_none"}, ["404", "proj_none", "eversince_list_projects"]),
        ("eversince_cancel_project", {"project_id": "proj_none"}, ["404"]),
        ("eversince_list_messages", {"project_id": "proj_none"}, ["404"]),
        ("eversince_send_message", {"project_id": "proj_none", "message": "m"}, ["404"]),
        ("eversince_render_project", {"project_id": "proj_none"}, ["404"]),
        ("eversince_share_project", {"project_id": "proj_none"}, ["404"]),
        ("eversince_get_timeline", {"project_id": "proj_none"}, ["404"]),
        ("eversince_list_project_assets", {"project_id": "proj_none"}, ["404"]),
        ("eversince_update_settings", {"project_id": "proj_none", "mode": "autonomous"}, ["404"]),
        ("eversince_update_settings", {"project_id": "proj_none"}, ["Nothing to change"]),
        ("eversince_upload_file", {"path": "/etc/passwd"}, ["path"]),
        ("eversince_create_project", {"brief": "  "}, ["brief", "at least 1"]),
        ("eversince_create_project", {"brief": "b", "aspect_ratio": "4:3"}, ["aspect_ratio", "16:9"]),
        ("eversince_create_project", {"brief": "b", "title": "t" * 31}, ["title", "30"]),
        ("eversince_estimate_cost", {"operations": []}, ["operations"]),
        ("eversince_get_project", {"project_id": "../account"}, ["project_id", "cannot be an id"]),
        ("eversince_list_models", {"type": "audio"}, ["type", "video"]),
        ("eversince_list_voices", {"gender": "loud"}, ["gender"]),
        ("reply", {"handle": "act3://jobs/job_1", "message": "m"}, ["no agent"]),
        ("reply", {"handle": "eversince://projects/proj_none", "message": "m"}, ["404"]),
        ("save_media", {"handle": "eversince://projects/proj_none"}, ["404"]),
    ],
)
async def test_bad_input_names_the_field_and_spends_nothing(
    era: str, tool: str, arguments: dict[str, Any], says: list[str], tmp_path: Path
) -> None:
    async with directing(tmp_path, era=era) as call:
        text = await call.error(tool, **arguments)

    assert all(words in text for words in says), text
    assert "Spent: no." in text


async def test_every_published_schema_is_one(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        for schema in call.schemas.values():
            jsonschema.Draft202012Validator.check_schema(schema)
