"""What waiting costs: requests, time from done to told, CPU and memory by waiters. `python -m bench.watchers [counts]`.

Every waiter waits for the same job of an API that is here in memory; figures are of this process alone.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

import anyio

from act3_mcp.clock import SYSTEM_CLOCK
from act3_mcp.contract.states import State
from act3_mcp.jobs.ledger import Ledger
from act3_mcp.jobs.watchers import Watchers
from act3_mcp.jobs.work import Kind, Look, Snapshot, Work
from act3_mcp.spend.gate import Account
from act3_mcp.spend.prices import Price
from act3_mcp.store import Owner

COUNTS = (1, 100, 10_000)
SECONDS = 2.0
POLL_SECONDS = 0.1


async def measure(folder: Path, count: int) -> str:
    """A line of the table."""
    owner = Owner(folder / "owners")
    ledger = Ledger(folder / "ledger.db", SYSTEM_CLOCK, owner)
    looks = 0
    done_at: list[float] = []
    told_at: list[float] = []
    began = time.perf_counter()

    async def look(job_id: str) -> Snapshot:
        nonlocal looks
        looks += 1
        is_done = time.perf_counter() - began > SECONDS
        if is_done:
            done_at.append(time.perf_counter())
        state = State.SUCCEEDED if is_done else State.RUNNING
        return Snapshot(job_id, state, percent=float(min(looks, 99)), look_again_in=POLL_SECONDS)

    async def publish(_: str) -> None:
        return

    async def send() -> Snapshot:
        return Snapshot("job_1", State.QUEUED, look_again_in=POLL_SECONDS)

    def look_by(_: Kind) -> Look:
        return look

    watchers = Watchers(ledger, SYSTEM_CLOCK, anyio.Event(), look_by=look_by, publish=publish)
    work = Work(Kind.CLIP, "shot_1", None, "", Price(0.0, "free"), send, look)
    entry, _ = await ledger.open_entry(Account("act3", real_money=False), work, again=False, check=lambda _: None)
    started = await send()
    await ledger.seen(entry.id, started)

    async def wait() -> None:
        async def seen(_: Snapshot) -> None:
            return

        await watchers.follow(started, seen, kind=Kind.CLIP, entry_id=entry.id, seconds=60, look=look)
        told_at.append(time.perf_counter())

    memory, cpu = _memory(), time.process_time()
    async with anyio.create_task_group() as tasks:
        for _ in range(count):
            tasks.start_soon(wait)
    cpu, memory = time.process_time() - cpu, _memory() - memory
    ledger.close()
    owner.close()
    last = (max(told_at) - done_at[0]) * 1000
    return f"{count:>7} {looks:>9} {last:>15.1f} {cpu / count * 1000:>17.3f} {memory / count:>15.1f}"


def _memory() -> float:
    """The most this process has held so far, in kB."""
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def main() -> None:
    print("waiters  requests  last told, ms  CPU ms a waiter  kB a waiter")
    for count in [int(word) for word in sys.argv[1:]] or COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            print(anyio.run(measure, Path(folder), count))


if __name__ == "__main__":
    main()
