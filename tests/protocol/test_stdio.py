"""Stdio: what was asked is answered, stdout is the protocol's alone, and the process goes when it should."""

import json
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp.shared.message import SessionMessage
from mcp.types import JSONRPCRequest

from act3_mcp.server.stdio import _InFlight  # pyright: ignore[reportPrivateUsage]
from tests.protocol.processes import COMMAND, INITIALIZE, INITIALIZED, MODERN, call, environment, piped


def test_what_was_asked_before_stdin_ended_is_answered(tmp_path: Path) -> None:
    messages: list[dict[str, Any]] = [
        INITIALIZE,
        INITIALIZED,
        {"jsonrpc": "2.0", "id": 1, "method": "tools/list"},
        call("studio_status", 2),
        call("act3_create_project", 3, title="My Film"),
        call("act3_get_credits", 4),
    ]

    answers, stderr, code = piped(tmp_path, messages)

    assert sorted(answer["id"] for answer in answers) == [0, 1, 2, 3, 4]
    assert all("result" in answer for answer in answers)
    assert (code, stderr) == (0, "")


def test_the_modern_era_is_answered_the_same(tmp_path: Path) -> None:
    requests = [
        {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {"_meta": MODERN}},
        {
            "jsonrpc": "2.0",
            "id": 2,
            "method": "tools/call",
            "params": {"name": "act3_get_credits", "arguments": {}, "_meta": MODERN},
        },
    ]

    answers, _, code = piped(tmp_path, requests)

    by_id = {answer["id"]: answer["result"] for answer in answers}
    assert by_id[1]["tools"]
    assert by_id[2]["structuredContent"] == {"balance": 1_000_000}
    assert code == 0


async def test_the_end_of_input_does_not_wait_for_a_stream_that_ends_with_it() -> None:
    pending = _InFlight()
    listening, asking = [
        SessionMessage(JSONRPCRequest(jsonrpc="2.0", id=number, method=method))
        for number, method in enumerate(("subscriptions/listen", "tools/list"))
    ]
    pending.asked(listening)
    with anyio.fail_after(1):
        await pending.all_answered()
    pending.asked(asking)
    with anyio.move_on_after(0.01) as scope:
        await pending.all_answered()

    assert scope.cancelled_caught, "every other request is waited for"


def test_an_empty_stdin_ends_the_server_at_once(tmp_path: Path) -> None:
    answers, stderr, code = piped(tmp_path, [])

    assert (answers, stderr, code) == ([], "", 0)


def test_nonsense_on_stdin_does_not_stop_the_server(tmp_path: Path) -> None:
    process = subprocess.run(
        COMMAND,
        input="not json\n" + "".join(json.dumps(message) + "\n" for message in (INITIALIZE, INITIALIZED)),
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        timeout=60,
        check=False,
    )

    answers = [json.loads(line) for line in process.stdout.splitlines()]
    assert any(answer.get("id") == 0 and "result" in answer for answer in answers)
    assert process.returncode == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_a_server_whose_stdin_is_open(number: signal.Signals, tmp_path: Path) -> None:
    with subprocess.Popen(
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(tmp_path), text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(INITIALIZE) + "\n" + json.dumps(call("act3_get_credits", 1)) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 0
        assert json.loads(process.stdout.readline())["id"] == 1
        began = time.monotonic()
        process.send_signal(number)
        code = process.wait(timeout=20)
        seconds = time.monotonic() - began

    assert code == 0
    assert seconds < 6  # 2 s alone; the machine may be busy


def test_a_bad_setting_is_one_line_and_no_traceback(tmp_path: Path) -> None:
    answers, stderr, code = piped(tmp_path, [INITIALIZE], ACT3_MCP_TOOLSETS="film,music")

    assert (answers, code) == ([], 2)
    assert stderr.count("\n") == 1
    assert "ACT3_MCP_TOOLSETS" in stderr


def test_the_key_is_in_no_output_even_at_the_loudest(tmp_path: Path) -> None:
    key = "key-that-must-not-leak"
    answers, stderr, _ = piped(
        tmp_path,
        [INITIALIZE, INITIALIZED, call("studio_status", 1), call("act3_get_credits", 2)],
        ACT3_API_KEY=key,
        ACT3_BASE_URL="http://127.0.0.1:9/v1",
        ACT3_MCP_LOG_LEVEL="debug",
    )

    assert len(answers) == 3
    assert key not in json.dumps(answers) + stderr


def test_importing_the_package_reads_no_environment_and_loads_nothing_heavy() -> None:
    code = (
        "import sys, act3_mcp.server.compose, act3_mcp.server.stdio, act3_mcp.cli.serve;"
        "heavy = 'cv2', 'av', 'numpy', 'pyvips', 'screenplain', 'act3_mcp.animatic';"
        "print([name for name in heavy if name in sys.modules])"
    )

    loaded = subprocess.run(
        [COMMAND[0], "-c", code], capture_output=True, text=True, env={"PATH": "/bin"}, cwd="/", check=True,
    )  # fmt: skip

    assert loaded.stdout == "[]\n"
