"""The same brief, asked for otherwise: the first project is returned with what it has otherwise, and paid for once."""

from pathlib import Path

from tests.eversince.strict import GENEROUS, Strict
from tests.films import film_client
from tests.upstream.upstreams import Time

BRIEF = "A pier at dusk."


async def test_the_same_brief_with_other_settings_says_what_the_first_project_has_otherwise(tmp_path: Path) -> None:
    strict, time = Strict(), Time()

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=GENEROUS) as call:
        first = await call("eversince_create_project", brief=BRIEF, aspect_ratio="16:9", wait_seconds=0)
        other, text = await call.both(
            "eversince_create_project",
            brief=f" {BRIEF}\n",
            mode="collaborative",
            aspect_ratio="9:16",
            expected_output="assets",
            references=[{"upload_id": "upl_1"}],
            wait_seconds=0,
        )
        same = await call("eversince_create_project", brief=BRIEF, aspect_ratio="16:9", wait_seconds=0)

    assert (other["project_id"], other["spent"]) == (first["project_id"], "no")
    assert len(strict.sent("POST", "/projects")) == 1
    for difference in (
        "mode is autonomous, not collaborative",
        "aspect_ratio is 16:9, not 9:16",
        "expected_output was left out, not assets",
        "other references",
    ):
        assert difference in other["note"]
    assert "again=true" in other["note"]
    assert other["note"] in text
    assert "mode" not in same["note"]


async def test_of_two_projects_with_one_brief_the_one_with_the_same_settings_is_returned(tmp_path: Path) -> None:
    strict, time = Strict(), Time()

    async with film_client(tmp_path, transport=strict.transport(), clock=time.clock, environment=GENEROUS) as call:
        wide = await call("eversince_create_project", brief=BRIEF, aspect_ratio="16:9", wait_seconds=0)
        time.now += 1
        tall = await call("eversince_create_project", brief=BRIEF, aspect_ratio="9:16", wait_seconds=0, again=True)
        found = [
            await call("eversince_create_project", brief=BRIEF, aspect_ratio=ratio, wait_seconds=0)
            for ratio in ("16:9", "9:16")
        ]

    assert [project["project_id"] for project in found] == [wide["project_id"], tall["project_id"]]
    assert not any("other settings" in project["note"] for project in found)
