"""`view_storyboard` through a client: real frames of clips from a hosted API and from the studio, with a legend."""

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import httpx2
import numpy as np
import pytest
from mcp.types import BlobResourceContents, CallToolResult, ImageContent, TextContent, TextResourceContents

from act3_mcp.media.sheets import LARGEST_BYTES, LONGEST_SIDE
from act3_mcp.studio import Studio, Terms
from act3_mcp.studio.pace import Pace
from act3_mcp.tools.previews import LARGEST, WIDTH
from tests.film.clips import clip_bytes
from tests.films import ERAS, NOTHING_KEPT, Caller, film_client
from tests.jobs.hosted import GENEROUS, VEO, Hosted
from tests.upstream.upstreams import Time

ENVIRONMENT = {**GENEROUS, "ACT3_MCP_MEDIA_ORIGINS": "https://cdn.example", **NOTHING_KEPT}
TITLES = ("Opening", "The <b>door</b>\u202e & more")


class Library(Hosted):
    """A hosted project with scenes of shots, whose clips are real."""

    def __init__(self, shots: int = 3, clip: bytes | None = None) -> None:
        super().__init__(bend=self.listed)
        self.shots, self.clip = shots, clip_bytes() if clip is None else clip

    def listed(self, request: httpx2.Request) -> httpx2.Response | None:
        if request.url.host == "cdn.example":
            return httpx2.Response(200, content=self.clip, headers={"content-type": "video/mp4"})
        match request.method, request.url.path.removeprefix("/v1").strip("/").split("/"):
            case "GET", ["projects", "proj_9"]:
                return httpx2.Response(200, json={"id": "proj_9", "title": "A Film", "aspect_ratio": "16:9"})
            case "GET", ["projects", "proj_9", "scenes"]:
                rows = [{"id": "scene_1", "title": "One"}, {"id": "scene_2", "title": "Two"}]
                return httpx2.Response(200, json={"scenes": rows})
            case "GET", ["scenes", "scene_1", "shots"]:
                shots = [self.shot(number) for number in range(1, self.shots + 1)]
                # Two to a page, so that pages have to be walked.
                at = int(request.url.params.get("cursor", 0))
                more = {"next": str(at + 2)} if at + 2 < len(shots) else {}
                return httpx2.Response(200, json={"shots": shots[at : at + 2], **more})
            case "GET", ["scenes", "scene_2", "shots"]:
                return httpx2.Response(200, json={"shots": [{**self.shot(99), "status": "completed"}]})
            case _:
                return None

    def shot(self, number: int) -> dict[str, Any]:
        return {"id": f"shot_{number}", "title": TITLES[number % 2], "prompt": "close-up, slow pan left", **VEO}

    @property
    def clips_sent(self) -> int:
        return sum(request.url.host == "cdn.example" for request in self.requests)


def shown(result: CallToolResult) -> tuple[np.ndarray, str]:
    """A result's picture and text, held to what every chat can show."""
    text, image = result.content
    assert isinstance(text, TextContent)
    assert isinstance(image, ImageContent)
    assert result.structured_content is None
    data = base64.b64decode(image.data)
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert len(data) <= LARGEST_BYTES
    assert max(picture.shape) <= LONGEST_SIDE
    return np.asarray(picture), text.text


async def view(call: Caller, **arguments: Any) -> tuple[np.ndarray, str]:
    result = await call.client.call_tool("view_storyboard", {"project_id": "proj_9", **arguments})
    assert not result.is_error, result.content
    return shown(result)


async def generated(call: Caller, hosted: Library, *shot_ids: str) -> None:
    listed = await call("act3_list_shots", scene_id="scene_1")
    await call("act3_list_shots", scene_id="scene_1", cursor=listed["next"])
    for shot_id in shot_ids:
        await call("act3_generate_shot", shot_id=shot_id, wait_seconds=0, again=True)
    hosted.finish()
    for job_id in hosted.jobs:
        await call("act3_get_job", job_id=job_id)


@pytest.mark.parametrize("era", ERAS)
async def test_a_hosted_film_is_seen_with_what_it_has_and_what_it_lacks(era: str, tmp_path: Path) -> None:
    hosted = Library()
    async with film_client(tmp_path, era=era, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        await generated(call, hosted, "shot_1")
        picture, text = await view(call)
        again, _ = await view(call)

    lines = text.splitlines()
    assert lines[0] == '"A Film" (act3://projects/proj_9), page 1 of 1.'
    assert lines[1].startswith('1.1 "The <b>door</b> & more": CU, pan left, 0.5 s, done; shot_1, act3://jobs/job_')
    assert lines[2] == '1.2 "Opening": CU, pan left, 8 s, no clip yet; shot_2'
    assert lines[4].startswith('2.1 "The <b>door</b> & more"')
    assert "clip made elsewhere; shot_99" in lines[4]
    assert hosted.clips_sent == 1
    assert np.array_equal(picture, again)


async def test_takes_and_motion_are_real_and_choosable(tmp_path: Path) -> None:
    hosted = Library()
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        await generated(call, hosted, "shot_1", "shot_1", "shot_3")
        _, compared = await view(call, layout="compare")
        strip, motion = await view(call, layout="filmstrip", shots=["1.3"])
        jobs = list(hosted.jobs)
        _, one = await view(call, shots=[f"act3://jobs/{jobs[0]}"])
        alone = shown(await call.client.call_tool("view_storyboard", {"project_id": f"act3://jobs/{jobs[1]}"}))
        refused = await call.error("view_storyboard", project_id="proj_9", shots=["1.9"])
        missing = await call.error("view_storyboard", project_id="proj_9", page=7)

    assert [line.partition(":")[0] for line in compared.splitlines()[1:]] == ['1.1 "The <b>door</b> & more"'] * 2
    assert "take 1" in compared
    assert jobs[0] in one
    assert jobs[1] not in one
    assert motion.count("shot_3") == 1
    # Six frames of a moving camera; those of a still would be the same.
    assert strip.std() > 10
    assert jobs[1] in alone[1]
    assert "1.9" in refused
    assert "only page 1" in missing


class Endless(Library):
    """A project whose lists never end: `lead` makes what leads to the next page from what led to this one."""

    def __init__(self, lead: Callable[[str | None], str], rows: Callable[[str | None], list[str]]) -> None:
        super().__init__()
        self.lead, self.rows = lead, rows

    def listed(self, request: httpx2.Request) -> httpx2.Response | None:
        cursor = request.url.params.get("cursor")
        match request.method, request.url.path.removeprefix("/v1").strip("/").split("/"):
            case "GET", ["projects", _, "scenes"]:
                rows = [{"id": f"scene_{row}", "title": row} for row in self.rows(cursor)]
                return httpx2.Response(200, json={"scenes": rows, "next": self.lead(cursor)})
            case "GET", ["scenes", scene, "shots"]:
                rows = [{**self.shot(1), "id": f"shot_{scene}_{row}"} for row in self.rows(cursor)]
                return httpx2.Response(200, json={"shots": rows, "next": self.lead(cursor)})
            case _:
                return super().listed(request)


@pytest.mark.parametrize(
    ("hosted", "shots", "requests"),
    [
        # The same cursor again, with what it leads to.
        (Endless(lambda _: "b", lambda cursor: [cursor or "a"]), 4, 6),
        # Round in a circle.
        (Endless(lambda cursor: "c" if cursor == "b" else "b", lambda cursor: [cursor or "a"]), 9, 12),
        # Ever new cursors, of which the API takes no notice.
        (Endless(lambda cursor: f"{cursor}x", lambda _: ["a"]), 1, 4),
    ],
)
async def test_an_api_that_repeats_itself_is_read_once(
    hosted: Endless, shots: int, requests: int, tmp_path: Path
) -> None:
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        _, text = await view(call)
        tree, told = await call.both("act3_get_project", project_id="proj_9", with_shots=True)

    lines = text.splitlines()
    assert len([line for line in lines if "shot_scene_" in line]) == shots
    assert lines[-1] == "… and perhaps more shots: the API says so, but sends the same ones again."
    assert sum(len(scene["shots"]) for scene in tree["scenes"]) == shots
    assert tree["note"] in told
    assert hosted.sent("/scenes") + hosted.sent("/shots") == 2 * requests


async def test_a_film_without_end_is_read_only_so_far_and_says_so(tmp_path: Path) -> None:
    hosted = Endless(lambda cursor: f"{cursor}x", lambda cursor: [f"{len(cursor or '')}{n}" for n in range(3)])
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        _, text = await view(call, page=15)
        tree = await call("act3_get_project", project_id="proj_9", with_shots=True)

    assert text.splitlines()[-1].startswith("… and more shots: ")
    assert hosted.sent("/scenes") + hosted.sent("/shots") < 250
    assert tree["scenes"][-1]["next"]
    assert tree["note"].startswith("There may be more scenes")


async def test_a_clip_that_cannot_be_read_is_said_to_and_not_drawn(tmp_path: Path) -> None:
    hosted = Library(clip=b"#EXTM3U\nfile:///etc/passwd\n")
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        await generated(call, hosted, "shot_1")
        _, text = await view(call)

    assert "done (The clip cannot be shown: it cannot be read as a clip.)" in text


async def test_a_storyboard_can_be_read_as_a_resource(tmp_path: Path) -> None:
    hosted = Library()
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT) as call:
        await generated(call, hosted, "shot_1")
        picture, text = (await call.client.read_resource("film://storyboards/proj_9")).contents
        strip = (await call.client.read_resource("film://storyboards/proj_9?layout=filmstrip&page=1")).contents
        _, told = await view(call)

    assert isinstance(picture, BlobResourceContents)
    assert isinstance(text, TextResourceContents)
    assert (picture.mime_type, text.mime_type) == ("image/jpeg", "text/plain")
    assert text.text == told
    assert strip[0] != picture


@pytest.mark.parametrize(("switch", "pictures"), [({}, 1), ({"ACT3_MCP_PREVIEWS": "0"}, 0)])
async def test_a_finished_clip_shows_itself_unless_switched_off(
    switch: dict[str, str], pictures: int, tmp_path: Path
) -> None:
    hosted = Library()
    hosted.bend_after = lambda _: hosted.finish()
    environment = {**ENVIRONMENT, **switch}
    async with film_client(tmp_path, transport=hosted.transport(), environment=environment, clock=Time().clock) as call:
        await call("act3_list_shots", scene_id="scene_1")
        result = await call.client.call_tool("act3_generate_shot", {"shot_id": "shot_1"})

    images = [block for block in result.content if isinstance(block, ImageContent)]
    assert result.structured_content is not None
    assert result.structured_content["state"] == "succeeded"
    assert len(images) == pictures
    for image in images:
        data = base64.b64decode(image.data)
        assert len(data) <= LARGEST
        frame = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
        assert frame is not None
        assert frame.shape[1] <= WIDTH


async def test_a_preview_that_fails_fails_nothing(tmp_path: Path) -> None:
    hosted = Library(clip=b"not a clip")
    hosted.bend_after = lambda _: hosted.finish()
    async with film_client(tmp_path, transport=hosted.transport(), environment=ENVIRONMENT, clock=Time().clock) as call:
        await call("act3_list_shots", scene_id="scene_1")
        report = await call("act3_generate_shot", shot_id="shot_1")

    assert (report["state"], report["spent"]) == ("succeeded", "yes")
    assert hosted.clips_sent == 1


async def test_an_agents_film_is_seen_scene_by_scene(tmp_path: Path) -> None:
    """The clips of the quick test engine are texts: what matters here is which are asked for, and what is said."""
    studio = Studio(tmp_path / "home", engine="tests.studio.engines", terms=Terms(pace=Pace(0.0, 0.0, 0.0, 0.0)))
    async with film_client(tmp_path, studio=studio) as call:
        made = await call("eversince_create_project", brief="A woman waits at a bus stop. A bus arrives.", title="Stop")
        _, text = await view(call, project_id=made["handle"])
        _, bare = await view(call, project_id=made["project_id"], layout="compare")

    lines = text.splitlines()
    assert lines[0].startswith(f'"Stop" ({made["handle"]})')
    assert [line[:2] for line in lines[1:]] == [f"{n} " for n in range(1, len(lines))]
    assert all("cannot be read as a clip" in line for line in lines[1:])
    assert "take 1" in bare


async def test_an_unknown_project_is_said_to_be_missing(tmp_path: Path) -> None:
    async with film_client(tmp_path) as call:
        told = await call.error("view_storyboard", project_id="proj_none")

    assert "proj_none" in told
