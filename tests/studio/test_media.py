"""Links to media: who may open them, for how long, and what comes back."""

from pathlib import Path

import httpx2
import pytest

from act3_mcp.studio import Studio
from tests.studio.filming import Clock, Crew, client_of, filming, refused

DAY = 24 * 3600


async def link_of(crew: Crew, **fields: object) -> httpx2.URL:
    scene = await crew.scene()
    job = await crew.clip(scene, **fields)
    return httpx2.URL((await crew.get(f"/jobs/{job['job_id']}/result"))["result_url"])


async def test_a_link_opens_in_a_browser_which_has_no_key(crew: Crew) -> None:
    link = await link_of(crew, title="Hero walks: Take One!")

    async with httpx2.AsyncClient(trust_env=False) as browser:
        answer = await browser.get(link)

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "video/mp4"
    assert answer.headers["Content-Disposition"].startswith('inline; filename="hero-walks-take-one-job_')
    assert answer.headers["X-Request-ID"]


async def test_a_title_in_another_script_still_gives_a_name(crew: Crew) -> None:
    answer = await crew.http.get(await link_of(crew, title="雨のヨコハマ"))

    assert answer.headers["Content-Disposition"].startswith('inline; filename="job_')


async def test_a_part_of_a_file_may_be_asked_for(crew: Crew) -> None:
    link = await link_of(crew)
    whole = (await crew.http.get(link)).content

    part = await crew.http.get(link, headers={"Range": "bytes=5-9"})
    beyond = await crew.http.get(link, headers={"Range": "bytes=100000-"})

    assert part.status_code == 206
    assert part.content == whole[5:10]
    assert part.headers["Content-Range"] == f"bytes 5-9/{len(whole)}"
    assert beyond.status_code == 416


@pytest.mark.parametrize(
    "change",
    [
        {"signature": "0" * 64},
        {"signature": "é"},
        {"signature": ""},
        {"expires": "9999999999"},
        {"expires": "soon"},
    ],
)
async def test_a_changed_link_is_refused(crew: Crew, change: dict[str, str]) -> None:
    link = await link_of(crew)

    refused(await crew.http.get(link.copy_merge_params(change)), 403, "invalid_signature")


async def test_a_link_opens_its_own_file_alone(crew: Crew) -> None:
    one, other = await link_of(crew), await link_of(crew)

    refused(await crew.http.get(one.copy_with(path=other.path, query=one.query)), 403, "invalid_signature")
    refused(await crew.http.get(one.copy_with(path="/media/studio.db", query=one.query)), 403, "invalid_signature")
    refused(await crew.http.get(one.copy_with(query=None)), 403, "invalid_signature")


async def test_a_link_works_for_a_day_and_then_no_more(tmp_path: Path) -> None:
    clock = Clock()
    async with filming(tmp_path, clock=clock) as crew:
        link = await link_of(crew)

        clock.now += DAY
        assert (await crew.http.get(link)).status_code == 200
        clock.now += 3601
        refused(await crew.http.get(link), 403, "link_expired")


async def test_a_job_read_again_soon_gives_the_same_link(tmp_path: Path) -> None:
    clock = Clock()
    async with filming(tmp_path, clock=clock) as crew:
        job = await crew.ended(await crew.job_of("A pier"))
        clock.now += 60

        assert (await crew.now(job))["result_url"] == job["result_url"]


async def test_a_file_that_someone_removed_is_told_so_and_drawn_again_for_a_film(tmp_path: Path) -> None:
    async with filming(tmp_path) as crew:
        scene = await crew.scene()
        job = await crew.clip(scene)
        link = httpx2.URL(job["result_url"])
        clip = (await crew.http.get(link)).json()
        (tmp_path / "studio" / "media" / link.path.rsplit("/", 1)[1]).unlink()

        refused(await crew.http.get(link), 404, "not_found")
        render = await crew.ended(await crew.post("/renders", {"project_id": scene["project_id"]}))
        download = await crew.get(f"/renders/{render['render_id']}/download")
        assert (await crew.http.get(download["download_url"])).json() == [clip]


async def test_links_and_key_outlive_a_restart(tmp_path: Path) -> None:
    async with filming(tmp_path) as crew:
        site, link = crew.site, await link_of(crew)

    async with Studio(tmp_path) as studio:
        assert await studio.locate() == site
        async with client_of(site) as crew:
            assert (await crew.http.get(link)).status_code == 200
