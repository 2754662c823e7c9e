"""Webhooks out: what is told, how it is signed, and that nobody waits for them."""

import hashlib
import hmac
import json
from pathlib import Path

import pytest
from pydantic import SecretStr

from act3_mcp.errors import NoAnswerError
from act3_mcp.studio import Terms
from act3_mcp.studio.terms import Webhook
from act3_mcp.upstream.notify import post_once
from tests.studio.filming import filming
from tests.studio.receivers import receiving

SECRET = SecretStr("whsec_test")


def telling(url: str, **settings: float) -> Terms:
    return Terms(webhook=Webhook(url, SECRET, **settings))


async def test_what_is_over_is_told_as_the_seed_writes_it(tmp_path: Path) -> None:
    async with receiving() as receiver, filming(tmp_path, terms=telling(receiver.url)) as crew:
        scene = await crew.scene()
        job = await crew.clip(scene)
        (delivery,) = await receiver.received(1)

    event = json.loads(delivery.body)
    assert delivery.line == "POST /hook HTTP/1.1"
    assert event == {
        "event": "job.completed",
        "job_id": job["job_id"],
        "shot_id": job["shot_id"],
        "project_id": scene["project_id"],
        "status": "success",
        "result_url": job["result_url"],
        "credits_used": 20,
        "timestamp": job["updated_at"],
    }


async def test_the_signature_is_that_of_the_very_bytes_sent(tmp_path: Path) -> None:
    async with receiving() as receiver, filming(tmp_path, terms=telling(receiver.url)) as crew:
        await crew.job_of("Ein Steg, 雨")
        (delivery,) = await receiver.received(1)

    expected = hmac.new(b"whsec_test", delivery.body, hashlib.sha256).hexdigest()
    assert delivery.headers["x-act3-signature"] == expected
    assert delivery.headers["content-type"] == "application/json"


async def test_failures_and_renders_have_events_of_their_own(tmp_path: Path) -> None:
    async with receiving() as receiver, filming(tmp_path, terms=telling(receiver.url)) as crew:
        scene = await crew.scene()
        await crew.clip(scene)
        await crew.ended(await crew.job_of("fail"))
        render = await crew.ended(await crew.post("/renders", {"project_id": scene["project_id"]}))
        events = [json.loads(delivery.body) for delivery in await receiver.received(3)]

    told = {event["event"]: event for event in events}
    assert set(told) == {"job.completed", "job.failed", "render.completed"}
    assert "terrible" in told["job.failed"]["error"]
    assert told["job.failed"]["credits_used"] == 0
    assert told["render.completed"]["render_id"] == render["render_id"]
    assert "job_id" not in told["render.completed"]


@pytest.mark.parametrize(
    "answer", [b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", b"nonsense", None], ids=["500", "nonsense", "silence"]
)
async def test_a_receiver_that_does_not_behave_is_told_once_and_stops_nothing(
    tmp_path: Path, answer: bytes | None
) -> None:
    async with receiving(answer) as receiver, filming(tmp_path, terms=telling(receiver.url, seconds=600)) as crew:
        jobs = [await crew.ended(await crew.job_of("A pier")) for _ in range(3)]
        deliveries = await receiver.received(3)

        assert [job["status"] for job in jobs] == ["success"] * 3
        assert {json.loads(delivery.body)["job_id"] for delivery in deliveries} == {job["job_id"] for job in jobs}
    assert len(receiver.deliveries) == 3


async def test_a_redirect_is_not_followed(tmp_path: Path) -> None:
    async with receiving() as other:
        moved = f"HTTP/1.1 307 Go\r\nLocation: {other.url}\r\nContent-Length: 0\r\n\r\n".encode()
        async with receiving(moved) as receiver, filming(tmp_path, terms=telling(receiver.url)) as crew:
            await crew.ended(await crew.job_of("A pier"))
            await receiver.received(1)

    assert other.deliveries == []


async def test_nobody_there_to_take_it_is_no_matter(tmp_path: Path) -> None:
    async with filming(tmp_path, terms=telling("http://127.0.0.1:9/")) as crew:
        assert (await crew.ended(await crew.job_of("A pier")))["status"] == "success"


async def test_a_receiver_that_is_silent_does_not_hold_up_leaving(tmp_path: Path) -> None:
    async with receiving(None) as receiver, filming(tmp_path, terms=telling(receiver.url, seconds=600)) as crew:
        await crew.ended(await crew.job_of("A pier"))
        await receiver.received(1)


async def test_work_of_a_deleted_project_is_not_told(tmp_path: Path) -> None:
    async with receiving() as receiver, filming(tmp_path, terms=telling(receiver.url)) as crew:
        scene = await crew.scene()
        await crew.shot(scene)
        await crew.ask("DELETE", f"/projects/{scene['project_id']}")
        await crew.ended(await crew.job_of("A pier"))
        await receiver.received(1)

    assert len(receiver.deliveries) == 1


async def test_silence_is_waited_for_only_so_long() -> None:
    async with receiving(None) as receiver:
        with pytest.raises(NoAnswerError, match="Timeout"):
            await post_once(receiver.url, b"{}", {}, seconds=0.02)
