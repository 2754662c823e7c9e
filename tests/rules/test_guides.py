"""The guides: every topic can be read and completed, and what they name exists."""

import re
from pathlib import Path

import pytest
from mcp.shared.exceptions import MCPError
from mcp.types import ResourceTemplateReference, TextResourceContents

from act3_mcp.animatic import describe
from act3_mcp.resources import TEMPLATE, read_guides
from act3_mcp.server.compose import TOOLSETS
from act3_mcp.settings import Settings
from tests.films import ERAS, film_client

TOOLS = {name for toolset in TOOLSETS for name in toolset.names}
LONGEST_BYTES = 4_000


@pytest.mark.parametrize("topic", read_guides())
def test_a_guide_is_short_and_names_only_what_exists(topic: str) -> None:
    text = read_guides()[topic].text
    named = set(re.findall(r"`([a-z0-9]+_[a-z0-9_]+)`", text))
    settings = set(re.findall(r"`(ACT3_MCP_[A-Z0-9_]+)`", text))

    assert text.startswith("# ")
    assert len(text.encode()) <= LONGEST_BYTES
    assert named - {"when_idle"} <= TOOLS
    assert settings <= {str(field.alias) for field in Settings.model_fields.values()}


def test_the_animatic_understands_the_prompts_that_a_guide_shows() -> None:
    shown = re.findall(r"(?:^> .*\n)+", read_guides()["prompts"].text, re.MULTILINE)

    assert shown
    for each in shown:
        assert not describe(each.replace("> ", " ").replace("\n", " ")).not_understood


@pytest.mark.parametrize("era", ERAS)
async def test_guides_are_read_and_completed_by_topic(era: str, tmp_path: Path) -> None:
    async with film_client(tmp_path, era=era) as call:
        (content,) = (await call.client.read_resource("film://guide/spending")).contents
        ref = ResourceTemplateReference(type="ref/resource", uri=TEMPLATE)
        topics = (await call.client.complete(ref, {"name": "topic", "value": ""})).completion.values
        some = (await call.client.complete(ref, {"name": "topic", "value": "agen"})).completion.values
        with pytest.raises(MCPError) as caught:
            await call.client.read_resource("film://guide/nonsense")

    assert isinstance(content, TextResourceContents)
    assert content.text == read_guides()["spending"].text
    assert content.mime_type == "text/markdown"
    assert topics == list(read_guides())
    assert some == ["agent"]
    assert caught.value.error.code == -32602
