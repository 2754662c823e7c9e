"""Webhooks in: what is taken wakes, once; what is forged, stale, large or no JSON changes nothing."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import anyio
import pytest

from act3_mcp.clock import Clock
from act3_mcp.errors import ServerError
from act3_mcp.server.webhooks import Webhooks
from act3_mcp.server.webhooks.deliveries import KEPT_SECONDS
from act3_mcp.server.webhooks.receiving import MAX_BYTES
from tests.webhooks.senders import (
    ACT3,
    EVENT,
    EVENTS,
    EVERSINCE,
    NOW,
    PROJECT,
    SIGNERS,
    Sign,
    by_act3,
    by_eversince,
    encoded,
    receiving,
)

BOTH = pytest.mark.parametrize(("path", "sign"), SIGNERS.items(), ids=["act3", "eversince"])


async def test_act3_wakes_the_job_and_says_that_nothing_was_verified(tmp_path: Path) -> None:
    body = encoded(EVENT)
    async with receiving(tmp_path) as receiver:
        status, answer = await receiver.send(ACT3, body, by_act3(body))

    # What is published calls a render a job, too.
    assert receiver.woken == ["act3://jobs/job_abc123", "act3://renders/job_abc123"]
    assert (status, answer["status"]) == (200, "taken")
    assert answer["verification"].startswith("unverified")


async def test_a_render_is_told_by_its_own_id(tmp_path: Path) -> None:
    body = encoded({"event": "render.completed", "render_id": "render_1"})
    async with receiving(tmp_path) as receiver:
        await receiver.send(ACT3, body, by_act3(body))

    assert receiver.woken == ["act3://renders/render_1"]


async def test_eversince_wakes_the_project(tmp_path: Path) -> None:
    body = encoded(PROJECT)
    async with receiving(tmp_path) as receiver:
        status, answer = await receiver.send(EVERSINCE, body, by_eversince(body))

    assert receiver.woken == ["eversince://projects/proj_x"]
    assert (status, answer) == (200, {"status": "taken", "verification": "verified"})


async def test_act3_may_write_its_signature_as_others_do(tmp_path: Path) -> None:
    body = encoded(EVENT)
    signature = f"sha256={by_act3(body)['X-ACT3-Signature']}"
    async with receiving(tmp_path) as receiver:
        status, _ = await receiver.send(ACT3, body, {"X-ACT3-Signature": signature})

    assert status == 200


@BOTH
@pytest.mark.parametrize("forgery", ["another secret", "another body", "none", "empty", "not text"])
async def test_a_forgery_is_refused(path: str, sign: Sign, forgery: str, tmp_path: Path) -> None:
    body = encoded(EVENTS[path])
    headers = {
        "another secret": lambda: by_act3(body, secret="x") if path == ACT3 else by_eversince(body, secret="x"),
        "another body": lambda: sign(body + b" "),
        "none": dict,
        "empty": lambda: dict.fromkeys(sign(body), ""),
        "not text": lambda: dict.fromkeys(sign(body), "sha256=é"),
    }[forgery]()
    async with receiving(tmp_path) as receiver:
        refused, answer = await receiver.send(path, body, headers)
        woken = list(receiver.woken)
        # Nor is it remembered, or a forgery could keep the true one from being heard.
        taken, _ = await receiver.send(path, body, sign(body))

    assert (refused, woken, taken) == (403, [], 200)
    assert answer["error"].startswith("Refused: ")
    assert receiver.woken


@pytest.mark.parametrize(
    ("at", "status"),
    [
        (f"{NOW:.0f}", 200),
        (f"{NOW - 299:.0f}", 200),
        (f"{NOW * 1000:.0f}", 200),
        (f"{NOW - 301:.0f}", 403),
        (f"{NOW + 301:.0f}", 403),
        (f"{(NOW - 301) * 1000:.0f}", 403),
        ("0", 403),
        ("-1", 403),
        ("nan", 403),
        ("9" * 400, 403),
        ("", 403),
    ],
)
async def test_eversinces_signature_holds_for_five_minutes(at: str, status: int, tmp_path: Path) -> None:
    body = encoded(PROJECT)
    async with receiving(tmp_path) as receiver:
        answered, _ = await receiver.send(EVERSINCE, body, by_eversince(body, at=at))

    assert answered == status
    assert bool(receiver.woken) is (status == 200)


@BOTH
async def test_a_replay_is_answered_and_wakes_nobody(path: str, sign: Sign, tmp_path: Path) -> None:
    body = encoded(EVENTS[path])
    async with receiving(tmp_path) as receiver, receiving(tmp_path, now=NOW + 60) as another_process:
        answers = [await each.send(path, body, sign(body)) for each in (receiver, receiver, another_process)]

    assert [answer["status"] for _, answer in answers] == ["taken", "known", "known"]
    assert {status for status, _ in answers} == {200}
    assert receiver.woken
    assert not another_process.woken


async def test_what_was_taken_is_forgotten_when_it_is_old(tmp_path: Path) -> None:
    body = encoded(EVENT)
    async with receiving(tmp_path) as receiver, receiving(tmp_path, now=NOW + KEPT_SECONDS + 1) as later:
        await receiver.send(ACT3, body, by_act3(body))
        _, answer = await later.send(ACT3, body, by_act3(body))

    assert answer["status"] == "taken"


@BOTH
async def test_the_same_words_from_the_other_api_are_no_replay(path: str, sign: Sign, tmp_path: Path) -> None:
    other = EVERSINCE if path == ACT3 else ACT3
    body = encoded(EVENTS[path])
    async with receiving(tmp_path) as receiver:
        await receiver.send(other, body, SIGNERS[other](body))
        before = len(receiver.woken)
        _, answer = await receiver.send(path, body, sign(body))

    assert answer["status"] == "taken"
    assert len(receiver.woken) > before


@BOTH
@pytest.mark.parametrize("is_announced", [True, False])
async def test_one_that_is_too_large_is_refused(path: str, sign: Sign, is_announced: bool, tmp_path: Path) -> None:
    body = json.dumps({**EVENTS[path], "padding": "x" * MAX_BYTES}).encode()

    async def pieces() -> AsyncIterator[bytes]:
        yield body

    async with receiving(tmp_path) as receiver:
        content = body if is_announced else pieces()
        response = await receiver.http.post(path, content=content, headers=sign(body))

    assert response.status_code == 413
    assert not receiver.woken


@BOTH
@pytest.mark.parametrize("body", [b"", b"event=idle", b"[]", b'"idle"', b"\xff", b"[" * 60_000, b"null"])
async def test_what_is_no_json_object_is_refused(path: str, sign: Sign, body: bytes, tmp_path: Path) -> None:
    async with receiving(tmp_path) as receiver:
        status, _ = await receiver.send(path, body, sign(body))

    assert status == 400
    assert not receiver.woken


@BOTH
@pytest.mark.parametrize("bad", [None, 7, "", "../../x", "job\n1", "é", "x" * 201, ["job_1"], {"a": 1}])
async def test_an_id_that_is_none_wakes_nobody(path: str, sign: Sign, bad: object, tmp_path: Path) -> None:
    body = encoded({**EVENTS[path], "job_id": bad, "id": bad})
    async with receiving(tmp_path) as receiver:
        status, _ = await receiver.send(path, body, sign(body))

    assert status == 200
    assert not receiver.woken


@BOTH
async def test_without_a_secret_nothing_is_taken_and_the_answer_says_why(path: str, sign: Sign, tmp_path: Path) -> None:
    name = path.rpartition("/")[2]
    body = encoded(EVENTS[path])
    async with receiving(tmp_path, "eversince" if name == "act3" else "act3") as receiver:
        status, answer = await receiver.send(path, body, sign(body))

    assert status == 404
    assert f"ACT3_MCP_{name.upper()}_WEBHOOK_SECRET" in answer["error"]
    assert not receiver.woken


@BOTH
async def test_one_that_does_not_come_to_its_end_is_given_up(path: str, sign: Sign, tmp_path: Path) -> None:
    async def halting() -> AsyncIterator[bytes]:
        yield b"{"
        await anyio.sleep_forever()

    async with receiving(tmp_path, body_seconds=0.01) as receiver:
        response = await receiver.http.post(path, content=halting(), headers=sign(b"{"))

    assert response.status_code == 408
    assert not receiver.woken


async def test_work_that_cannot_be_looked_at_now_is_no_matter_to_the_sender(tmp_path: Path) -> None:
    body = encoded(EVENT)
    async with receiving(tmp_path, failure=ServerError("busy", "Later.", request_id=None)) as receiver:
        status, _ = await receiver.send(ACT3, body, by_act3(body))

    assert status == 200
    # The second of the two it may be is looked at though the first could not be.
    assert len(receiver.woken) == 2


def test_without_any_secret_there_is_nothing_to_remember(tmp_path: Path) -> None:
    with Webhooks({"act3": None, "eversince": None}, tmp_path / "webhooks.db", Clock(), publish_nothing):
        pass

    assert not list(tmp_path.iterdir())


async def publish_nothing(_: str) -> None:
    raise AssertionError
