"""Webhooks are asked for where they can be taken, and never by a model."""

import json
from pathlib import Path

import pytest

from tests.eversince.strict import GENEROUS, Strict
from tests.films import film_client
from tests.webhooks.senders import SECRET

PUBLIC, OURS = "https://films.example/act3", {"ACT3_MCP_EVERSINCE_WEBHOOK_SECRET": SECRET}


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        ({**OURS, "ACT3_MCP_PUBLIC_URL": PUBLIC}, f"{PUBLIC}/webhooks/eversince"),
        # The hosted API would refuse the whole project for it.
        ({**OURS, "ACT3_MCP_PUBLIC_URL": "http://films.example"}, None),
        ({"ACT3_MCP_PUBLIC_URL": PUBLIC}, None),
        (OURS, None),
    ],
    ids=["taken", "not https", "no secret", "no address"],
)
async def test_a_project_asks_for_webhooks_where_we_take_them(
    settings: dict[str, str], url: str | None, tmp_path: Path
) -> None:
    upstream = Strict()
    environment = {**GENEROUS, **settings}
    async with film_client(tmp_path, transport=upstream.transport(), environment=environment) as call:
        await call("eversince_create_project", brief="A pier.", wait_seconds=0)

    (body,) = [json.loads(request.content) for request in upstream.requests if request.method == "POST"]
    assert body.get("webhook_url") == url


@pytest.mark.parametrize("tool", ["eversince_create_project", "eversince_update_settings"])
async def test_a_model_cannot_choose_where_webhooks_go(tool: str, tmp_path: Path) -> None:
    async with film_client(tmp_path, transport=Strict().transport(), environment=GENEROUS) as call:
        refusal = await call.error(tool, brief="A pier.", webhook_url="https://evil.example/")

    assert "webhook_url: there is no such argument" in refusal
