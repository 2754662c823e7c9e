"""Takes as a storyboard tells of them: by what each was made of, none left out unsaid, each beside its like."""

from pathlib import Path
from typing import Any

import httpx2
import pytest
from mcp.types import TextContent

from tests.eversince import strict
from tests.films import NOTHING_KEPT, Caller, a_shot, film_client, id_of
from tests.jobs.hosted import GENEROUS, VEO, Hosted
from tests.upstream.upstreams import Time

ENVIRONMENT = {**GENEROUS, **NOTHING_KEPT}
WOMAN = "Medium shot, slow dolly in. A woman waits on a pier."
CAT = "Close-up. A cat sleeps."


class Shots(Hosted):
    """A hosted project that lists the shots made in it as they are now."""

    def __init__(self) -> None:
        super().__init__(bend=self.listed, bend_after=self.kept)
        self.shots: dict[str, dict[str, Any]] = {}

    def kept(self, request: httpx2.Request) -> None:
        if request.method in {"POST", "PUT"} and (answer := self._last(request)):
            self.shots.setdefault(answer["id"], {}).update(answer)

    def _last(self, request: httpx2.Request) -> dict[str, Any] | None:
        path = request.url.path.split("/")
        if path[-1] == "shots":
            return {"id": f"shot_{self._count}", **_body(request)}
        return {"id": path[-1], **_body(request)} if path[-2] == "shots" else None

    def listed(self, request: httpx2.Request) -> httpx2.Response | None:
        if request.method != "GET":
            return None
        match request.url.path.removeprefix("/v1").strip("/").split("/"):
            case ["projects", project_id]:
                return httpx2.Response(200, json={"id": project_id, "title": "A Film"})
            case ["projects", _, "scenes"]:
                return httpx2.Response(200, json={"scenes": [{"id": "scene_2", "title": "One"}]})
            case ["scenes", _, "shots"]:
                return httpx2.Response(200, json={"shots": list(self.shots.values())})
            case _:
                return None


def _body(request: httpx2.Request) -> dict[str, Any]:
    body: dict[str, Any] = httpx2.Response(200, content=request.content).json()
    return body


async def legend(call: Caller, project_id: str, **arguments: Any) -> list[str]:
    result = await call.client.call_tool("view_storyboard", {"project_id": project_id, **arguments})
    text = result.content[0]
    assert isinstance(text, TextContent)
    assert not result.is_error, text.text
    return text.text.splitlines()[1:]


async def generated(call: Caller, hosted: Shots, shot_id: str) -> None:
    made = await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
    hosted.finish()
    await call("act3_get_job", job_id=id_of(made["handle"]))


async def test_a_clip_is_described_by_the_prompt_it_was_made_of(tmp_path: Path) -> None:
    hosted = Shots()
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        project_id, shot_id = await a_shot(call, title="Pier", prompt=WOMAN, **VEO)
        await generated(call, hosted, shot_id)
        await call("act3_update_shot", shot_id=shot_id, title="Sleeping", prompt=CAT)
        (old,) = await legend(call, project_id)
        await generated(call, hosted, shot_id)
        (new,) = await legend(call, project_id)
        first, second = await legend(call, project_id, layout="compare")

    assert old.startswith('1.1 "Sleeping": MS, dolly in, 8 s, done before the shot was last changed')
    assert new.startswith('1.1 "Sleeping": CU, ')
    assert ", done (" in new
    assert first.startswith('1.1 "Sleeping": take 1, MS, dolly in, 8 s, done before the shot was last changed')
    assert second.startswith('1.1 "Sleeping": take 2, CU, ')
    assert ", done (" in second


async def test_an_untitled_clip_is_called_after_what_it_shows(tmp_path: Path) -> None:
    hosted = Shots()
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        project_id, shot_id = await a_shot(call, prompt=WOMAN, **VEO)
        await generated(call, hosted, shot_id)
        await call("act3_update_shot", shot_id=shot_id, prompt=CAT)
        await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        jobs = (await call("list_jobs"))["jobs"]
        takes = await legend(call, project_id, layout="compare")

    names = ["A woman waits on a pier", "A cat sleeps"]
    assert [job["title"] for job in reversed(jobs)] == names
    assert [line.split('"')[1] for line in takes] == names


async def test_a_new_title_makes_no_clip_an_old_one(tmp_path: Path) -> None:
    hosted = Shots()
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        project_id, shot_id = await a_shot(call, title="Pier", prompt=WOMAN, **VEO)
        await generated(call, hosted, shot_id)
        await call("act3_update_shot", shot_id=shot_id, title="Waiting")
        (line,) = await legend(call, project_id)

    assert line.startswith('1.1 "Waiting": MS, dolly in, 8 s, done (')


async def test_a_title_card_has_neither_size_nor_move(tmp_path: Path) -> None:
    hosted = Shots()
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        project_id, _ = await a_shot(call, prompt='Title card: "The Ferry"', duration_seconds=4)
        (line,) = await legend(call, project_id)

    assert line.startswith('1.1 "Title card: The Ferry": card, 4 s, no clip yet')


async def test_takes_for_which_there_is_no_room_are_named(tmp_path: Path) -> None:
    hosted = Shots()
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        project_id, shot_id = await a_shot(call, title="Pier", prompt=WOMAN, **VEO)
        for _ in range(7):
            await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0, again=True)
        jobs = [f"act3://jobs/{job_id}" for job_id in hosted.jobs]
        first, left_out, *rest = await legend(call, project_id, layout="compare")
        (chosen,) = await legend(call, project_id, layout="compare", shots=[jobs[0]])

    assert "take 4, " in first
    assert [line.partition(", ")[0] for line in rest] == [f'1.1 "Pier": take {number}' for number in (5, 6, 7)]
    named = ", ".join(f"take {number} {job}" for number, job in enumerate(jobs[:3], start=1))
    assert left_out == f"Older takes of 1.1 not shown: {named}. Name those to see in shots."
    assert chosen.startswith('1.1 "Pier": take 1, ')


async def test_an_untitled_shot_has_one_name_everywhere(tmp_path: Path) -> None:
    hosted = Shots()
    async with film_client(
        tmp_path,
        transport=hosted.transport(),
        environment={**ENVIRONMENT, "ACT3_MCP_MEDIA_ORIGINS": "https://cdn.example"},
        clock=Time().clock,
    ) as call:
        project_id, shot_id = await a_shot(call, prompt=WOMAN, **VEO)
        _, listed = await call.both("act3_list_shots", scene_id="scene_2")
        _, outline = await call.both("act3_get_project", project_id=project_id, with_shots=True)
        made, told = await call.both("act3_generate_shot", shot_id=shot_id, wait_seconds=0)
        hosted.finish()
        (job,) = (await call("wait", timeout_seconds=0))["jobs"]
        (line,) = await legend(call, project_id)
        bend = hosted.bend
        hosted.bend = lambda request: (
            httpx2.Response(200, content=b"clip") if request.url.host == "cdn.example" else bend(request)
        )
        saved = await call("save_media", handle=made["handle"])

    name = "A woman waits on a pier"
    assert all(f'"{name}"' in text for text in (listed, outline, told, line))
    assert job["title"] == name
    assert Path(saved["path"]).name == f"{name}.mp4"


class Cuts(strict.Strict):
    """An agent's project of several versions: `versions` says which scenes each has."""

    def __init__(self, versions: dict[str, list[str]], active: str) -> None:
        super().__init__(bend=self.cut)
        self.versions, self.active = versions, active

    def cut(self, request: httpx2.Request) -> httpx2.Response | None:
        if request.url.path.endswith("/variations"):
            rows = [{"id": name, "description": name, "is_active": name == self.active} for name in self.versions]
            return httpx2.Response(200, json={"variations": rows})
        if request.url.path.endswith("/timeline"):
            version = request.url.params.get("variation_id", self.active)
            scenes = [
                {"ref": ref, "description": ref, "video_url": f"https://cdn.example/{version}/{ref}.mp4"}
                for ref in self.versions[version]
            ]
            return httpx2.Response(200, json={"timeline": {"scenes": scenes}})
        return None


@pytest.mark.parametrize("active", ["v1", "v6"])
async def test_the_active_version_is_always_compared_and_the_others_are_named(active: str, tmp_path: Path) -> None:
    hosted = Cuts({f"v{number}": ["S1"] for number in range(1, 7)}, active=active)
    async with film_client(tmp_path, transport=hosted.transport(), environment=strict.GENEROUS) as call:
        made = await call("eversince_create_project", brief="A pier.", wait_seconds=0)
        *lines, note = await legend(call, made["handle"], layout="compare")

    others = [f"v{number}" for number in range(1, 7) if f"v{number}" != active]
    labels = ["active version", *(f'version "{name}"' for name in others[-3:])]
    assert [line.partition(": ")[2].partition(",")[0] for line in lines] == labels
    assert note.startswith(f"Older versions not shown: {', '.join(others[:-3])};")


async def test_a_scene_is_compared_with_itself_though_another_was_dropped(tmp_path: Path) -> None:
    hosted = Cuts({"old": ["S1", "S2", "S3"], "new": ["S1", "S3"]}, active="new")
    async with film_client(tmp_path, transport=hosted.transport(), environment=strict.GENEROUS) as call:
        made = await call("eversince_create_project", brief="A pier.", wait_seconds=0)
        *lines, note = await legend(call, made["handle"], layout="compare")

    # Two lines of the first scene and two of what is the second now: S3 in both versions.
    assert [line.partition(";")[2].strip() for line in lines] == ["S1", "S1", "S3", "S3"]
    assert note == 'Only in version "old": "S2" (S2).'
