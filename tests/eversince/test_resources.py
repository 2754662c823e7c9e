"""Eversince's resources show what their tools return."""

from pathlib import Path

import pytest

from act3_mcp.server.compose import TOOLSETS
from tests.act3.test_resources import read
from tests.eversince.test_directing import directed, directing
from tests.films import ERAS

MIRRORS = [mirror for toolset in TOOLSETS for mirror in toolset.mirrors if mirror.template.startswith("eversince:")]


@pytest.mark.parametrize("era", ERAS)
async def test_each_resource_is_the_same_data_as_its_tool(era: str, tmp_path: Path) -> None:
    async with directing(tmp_path, era=era) as call:
        # Stopped at its first question, so that nothing moves between the two readings.
        project_id = (await directed(call))["project_id"]

        for mirror in MIRRORS:
            path = mirror.template.partition("{?")[0]
            wanted = {"project_id": project_id} if "{project_id}" in path else {}
            assert await read(call, path.format_map(wanted)) == await call(mirror.tool, **wanted), mirror.template

    assert {mirror.template for mirror in MIRRORS} >= {"eversince://projects/{project_id}/messages{?after,limit}"}


async def test_messages_are_read_after_the_one_that_is_named(tmp_path: Path) -> None:
    async with directing(tmp_path) as call:
        project_id = (await directed(call))["project_id"]
        everything = await read(call, f"eversince://projects/{project_id}/messages")
        first = everything["messages"][0]["id"]
        rest = await read(call, f"eversince://projects/{project_id}/messages?after={first}&limit=5")

    assert [message["id"] for message in rest["messages"]] == [message["id"] for message in everything["messages"][1:6]]
