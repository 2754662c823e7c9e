"""The official conformance suite, and real clients, against our server.

usage: python clients/run.py conformance|clients

Everything is bounded in time, and whatever was started has ended when it returns.
"""

import contextlib
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
NODE = MODULES / ".bin" / "node"
SUITE = MODULES / "@modelcontextprotocol" / "conformance" / "dist" / "index.js"
INSPECTOR = MODULES / ".bin" / "mcp-inspector"
COMMAND = [sys.executable, "-m", "act3_mcp"]

# Frozen when each revision was published: a suite that grows, or a scenario that goes unnoticed, changes nothing here.
REQUIRED = {"2025-11-25": 30, "2026-07-28": 37}
# An extension is in no required set; the tenth of these needs notifications that are optional, and skips itself.
TASKS = (
    "tasks-lifecycle",
    "tasks-capability-negotiation",
    "tasks-wire-fields",
    "tasks-request-state-removal",
    "tasks-mrtr-input",
    "tasks-request-headers",
    "tasks-dispatch-and-envelope",
    "tasks-required-task-error",
    "tasks-mrtr-composition",
)
ERAS = ("legacy", "modern")
PATIENCE = 120.0


class FailedError(Exception):
    """Something did not pass; the text says what."""


def conformance(folder: Path) -> None:
    """Score both revisions, and the Tasks extension.

    Raises:
        FailedError: a required scenario does not pass, or one of the extension's.
    """
    short: list[str] = []
    with serving(folder, "--conformance") as url:
        for revision, required in REQUIRED.items():
            code, output, errors = run(
                [NODE, SUITE, "server", "--url", url, "--requirements", revision, "-o", folder / revision], folder
            )
            scores = _scores(output)
            print(f"{revision}: {sum(scores.values())}/{required} required scenarios pass", flush=True)
            if code or sum(scores.values()) != required:
                failed = [name for name, passed in scores.items() if not passed]
                short.append(f"{revision}: {', '.join(failed) or (output + errors)[-2000:]}")
        short += _tasks(url, folder)
    if short:
        raise FailedError("\n".join(short))


def _tasks(url: str, folder: Path) -> list[str]:
    """Score the Tasks extension, one scenario at a time, as the suite wants extensions run: what does not pass."""
    short: list[str] = []
    checks = 0
    for scenario in TASKS:
        what = ["--scenario", scenario, "--spec-version", "2026-07-28", "--force", "-o", folder / scenario]
        code, output, errors = run([NODE, SUITE, "server", "--url", url, *what], folder)
        score = re.search(r"^Passed: (\d+)/(\d+), 0 failed", output, re.MULTILINE)
        # A scenario that checks nothing has not passed.
        if code or score is None or score[1] != score[2] or score[1] == "0":
            short.append(f"{scenario}: {(output + errors)[-2000:]}")
        else:
            checks += int(score[1])
    print(f"Tasks: {len(TASKS) - len(short)}/{len(TASKS)} scenarios pass, {checks} checks", flush=True)
    return short


def _scores(output: str) -> dict[str, bool]:
    """Each required scenario of the suite's summary and whether it passes."""
    summary, _, unscored = output.partition("=== SUMMARY ===")[2].partition("Not scored")
    left_out = set(re.findall(r"^\s+[✓✗] (\S+)", unscored, re.MULTILINE))
    found = re.findall(r"^([✓✗]) (\S+): \d+ passed", summary, re.MULTILINE)
    return {name: mark == "✓" for mark, name in found if name not in left_out}


def clients(folder: Path) -> None:
    """Let real clients list, call and read over both transports.

    Raises:
        FailedError: one of them cannot.
    """
    with serving(folder) as url:
        for era in ERAS:
            for over, target in {"stdio": COMMAND, "http": [url, "--transport", "http"]}.items():
                _inspect(era, over, target, folder)
        code, output, errors = run([NODE, HERE / "typescript.mjs", url, *COMMAND], folder)
    print(output, end="", flush=True)
    if code:
        raise FailedError(f"The TypeScript SDK's client ended with {code}.\n{errors[-3000:]}")


def _inspect(era: str, over: str, target: Sequence[str], folder: Path) -> None:
    """List, call and read with Inspector's command line."""

    def ask(method: str, *words: str) -> dict[str, Any]:
        began = time.monotonic()
        what = ["--protocol-era", era, "--format", "json", "--quiet", "--method", method, *words]
        code, output, errors = run([NODE, INSPECTOR, "--cli", *target, *what], folder)
        if code or errors:
            problem = errors or output
            raise FailedError(f"Inspector, {era} over {over}, {method}: ended with {code}\n{problem[-3000:]}")
        answer: dict[str, Any] = json.loads(output)["result"]
        print(f"ok  Inspector {era} over {over}: {method} ({time.monotonic() - began:.1f} s)", flush=True)
        return answer

    def call(tool: str, **arguments: str) -> dict[str, Any]:
        words = [f"{name}={value}" for name, value in arguments.items()]
        content: dict[str, Any] = ask("tools/call", "--tool-name", tool, "--tool-arg", *words)["structuredContent"]
        return content

    # Strict: schemas that some hosts refuse are errors; what they may read otherwise than meant, warnings.
    ask("tools/list", "--strict")
    project = call("act3_create_project", title="Inspected")
    if era == "modern":
        # Inspector declares the Tasks extension and asks until there is a result.
        before = _finished_tasks(folder)
        scene = call("act3_create_scene", project_id=project["project_id"], title="Opening")
        shot = call("act3_create_shot", scene_id=scene["scene_id"], prompt="A pier", resolution="360p")
        report = call("act3_generate_shot", shot_id=shot["shot_id"])
        if report["state"] != "succeeded" or _finished_tasks(folder) == before:
            raise FailedError(f"Inspector over {over} was given no task, or could not end it: {report}")
    for resource in ask("resources/list")["resources"][:1]:
        ask("resources/read", "--uri", resource["uri"])


def _finished_tasks(folder: Path) -> int:
    """How many tasks have been brought to an end, in whichever home: over stdio Inspector passes few variables on."""
    count = 0
    for path in folder.rglob("tasks.db"):
        with contextlib.closing(sqlite3.connect(path)) as database:
            (finished,) = database.execute("SELECT count(*) FROM tasks WHERE result IS NOT NULL").fetchone()
        count += finished
    return count


def environment(folder: Path) -> dict[str, str]:
    """Ours, without the person's settings: their keys must not be used, nor their home."""
    kept = {name: value for name, value in os.environ.items() if not re.match("ACT3_|EVERSINCE_", name)}
    return {
        **kept,
        "HOME": str(folder),
        "ACT3_MCP_HOME": str(folder / "home"),
        "ACT3_MCP_OUTPUT": str(folder / "output"),
        "PYTHONPATH": str(HERE.parent),
    }


def run(command: Sequence[str | Path], folder: Path) -> tuple[int, str, str]:
    """A command's exit code, stdout and stderr; it and its children are gone afterwards.

    Raises:
        FailedError: it took too long.
    """
    # To files: a grandchild that kept a pipe open would keep us waiting.
    with (folder / "stdout.txt").open("w+b") as stdout, (folder / "stderr.txt").open("w+b") as stderr:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
            env=environment(folder),
            cwd=HERE.parent,
            start_new_session=True,
        )
        try:
            code = process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            code = None
        finally:
            _end(process)
        stdout.seek(0)
        stderr.seek(0)
        output, errors = stdout.read().decode(errors="replace"), stderr.read().decode(errors="replace")
    if code is None:
        raise FailedError(f"Took more than {PATIENCE:g} s: {' '.join(map(str, command))}\n{(output + errors)[-3000:]}")
    return code, output, errors


@contextlib.contextmanager
def serving(folder: Path, *flags: str) -> Generator[str]:
    """Our server on a free port: its address.

    Raises:
        FailedError: it does not start.
    """
    log = folder / "server.txt"
    with log.open("wb") as written:
        process = subprocess.Popen(
            [*COMMAND, "serve", "--http", "127.0.0.1:0", *flags],
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.STDOUT,
            env=environment(folder),
            cwd=HERE.parent,
            start_new_session=True,
        )
        try:
            yield _address(process, log)
        finally:
            _end(process)


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        if found := re.search(r"serves (http://\S+/mcp)\n", log.read_text(encoding="utf-8")):
            return found[1]
        time.sleep(0.05)
    raise FailedError(f"The server did not start:\n{log.read_text(encoding='utf-8')}")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process that leads a session of its own, and all that is in it."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)


def main() -> int:
    """Run what is asked for; 1 if anything fails."""
    if sys.argv[1:] not in (["conformance"], ["clients"]):
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="act3-film-", ignore_cleanup_errors=True) as folder:
        try:
            (conformance if sys.argv[1] == "conformance" else clients)(Path(folder))
        except FailedError as failure:
            print(failure, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
