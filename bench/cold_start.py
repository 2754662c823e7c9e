"""How long a host waits for our first `tools/list`, against a one-tool server on the bare SDK, in one run.

Rounds are interleaved, so that whatever else the machine does falls on both.
Run with `python bench/cold_start.py [ROUNDS]`; the aim is a ratio of at most 1.4.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
from mcp.server import MCPServer
server = MCPServer("bare", log_level="ERROR")
@server.tool()
def add(a: int, b: int) -> int:
    "Add."
    return a + b
server.run()
"""
REQUESTS = [
    {
        "jsonrpc": "2.0",
        "id": 0,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-11-25",
            "capabilities": {},
            "clientInfo": {"name": "bench", "version": "1"},
        },
    },
    {"jsonrpc": "2.0", "method": "notifications/initialized"},
    {"jsonrpc": "2.0", "id": 1, "method": "tools/list"},
]
AIM = 1.4


def seconds_to_list(command: list[str], home: str) -> float:
    """From spawning to the answer of `tools/list`."""
    environment = {**os.environ, "ACT3_MCP_HOME": home}
    began = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("".join(json.dumps(request) + "\n" for request in REQUESTS).encode())
        process.stdin.flush()
        while json.loads(process.stdout.readline()).get("id") != 1:
            pass
        took = time.perf_counter() - began
        process.stdin.close()
        process.stdout.read()
    return took


def main() -> None:
    """Print both medians and their ratio."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    ours, bare = [sys.executable, "-m", "act3_mcp"], [sys.executable, "-c", BARE]
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    with tempfile.TemporaryDirectory() as home:
        for command in (ours, bare):
            seconds_to_list(command, home)
        for _ in range(rounds):
            times["ours"].append(seconds_to_list(ours, home))
            times["bare"].append(seconds_to_list(bare, home))
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, values in times.items():
        print(f"{name}: median {medians[name] * 1000:.0f} ms, best {min(values) * 1000:.0f} ms of {rounds}")
    print(f"ratio of medians {medians['ours'] / medians['bare']:.2f} (aim: {AIM}), of bests", end=" ")
    print(f"{min(times['ours']) / min(times['bare']):.2f}")
    print(f"package: {Path(__file__).parents[1].name}, Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
