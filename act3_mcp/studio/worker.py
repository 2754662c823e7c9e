"""The process that draws: `python -m act3_mcp.studio.worker ENGINE MEMORY_BYTES`.

It reads an order a line and answers with progress and an end, until its
standard input closes, which is also how it learns that its parent died.
"""

import faulthandler
import importlib
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from act3_mcp.media import UnreadableError
from act3_mcp.studio.orders import ClipPlan, Done, Failed, FilmPlan, Frame, Looked, LookPlan, Order, Progress, Take
from act3_mcp.workers.child import be_modest, take_over_streams

# After its deadline the parent kills us; without a parent, or with the interpreter stuck, this does.
_GRACE_SECONDS = 5.0
_MESSAGE_LENGTH = 300
# Nobody waits for a drawing as they wait for an answer.
_NICENESS = 5


class Engine(Protocol):
    """What a drawing engine offers; `act3_mcp.animatic` is one."""

    ClipSource: Callable[..., Any]
    Size: Callable[..., Any]
    describe: Callable[..., Any]
    make_clip: Callable[..., Any]
    make_film: Callable[..., Any]


class Channel:
    """The line to the parent; progress is sent when its whole percent changes."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._percent = -1

    def send(self, message: Progress | Done | Looked | Failed) -> None:
        """One message, at once."""
        self._stream.write(message.model_dump_json().encode() + b"\n")
        self._stream.flush()

    def begin(self) -> None:
        """Progress starts over."""
        self._percent = -1

    def report(self, share: float) -> None:
        """How much is drawn, from 0 to 1."""
        percent = int(share * 100)
        if percent > self._percent:
            self._percent = percent
            self.send(Progress(percent=percent))


@dataclass(frozen=True)
class Easel:
    """An engine and the order it draws."""

    engine: Engine
    order: Order
    plan: ClipPlan | FilmPlan
    report: Callable[[float], None]

    def draw(self) -> None:
        """Leave the order's result where it asks for it."""
        out = Path(self.order.out)
        if isinstance(self.plan, ClipPlan):
            self._clip(self.plan.take, self.plan.frame, out, self._share(0.0, 1.0))
        else:
            self._film(self.plan, out)

    def _film(self, plan: FilmPlan, out: Path) -> None:
        """Join the clips; those of another frame, or whose file is gone, are drawn again first."""
        paths = [Path(self.order.media) / source.media for source in plan.sources]
        stale = [
            source.frame != plan.frame or not path.exists() for source, path in zip(plan.sources, paths, strict=True)
        ]
        whole = plan.seconds + sum(
            source.take.seconds for source, again in zip(plan.sources, stale, strict=True) if again
        )
        drawn = 0.0
        for number, (source, again) in enumerate(zip(plan.sources, stale, strict=True)):
            if again:
                paths[number] = out.with_name(f"{number}.mp4")
                share = self._share(drawn / whole, source.take.seconds / whole)
                self._clip(source.take, plan.frame, paths[number], share)
                drawn += source.take.seconds
        sources = [
            self.engine.ClipSource(path=path, shot=self._shot(source.take), seed=source.take.seed)
            for path, source in zip(paths, plan.sources, strict=True)
        ]
        self.engine.make_film(sources, out, progress=self._share(drawn / whole, plan.seconds / whole))

    def _clip(self, take: Take, frame: Frame, out: Path, progress: Callable[[int, int], None]) -> None:
        size = self.engine.Size(width=frame.width, height=frame.height)
        given = {"picture": Path(self.order.media) / take.picture} if take.picture else {}
        shot = self._shot(take)
        self.engine.make_clip(shot, out, size=size, fps=frame.fps, seed=take.seed, progress=progress, **given)

    def _shot(self, take: Take) -> Any:
        return self.engine.describe(take.prompt, seconds=take.seconds, context=take.context)

    def _share(self, start: float, width: float) -> Callable[[int, int], None]:
        """What takes frames done and frames in all, and reports them as a share of the whole order."""

        def progress(done: int, total: int) -> None:
            self.report(start + width * done / max(total, 1))

        return progress


def main(engine: str, memory_bytes: int) -> None:  # pragma: no cover # runs in a process of its own
    """Draw one order after another; never returns."""
    orders, answers = take_over_streams()
    channel = Channel(answers)
    be_modest(memory_bytes, niceness=_NICENESS)
    while True:
        order = Order.model_validate_json(orders.get())
        faulthandler.dump_traceback_later(order.deadline + _GRACE_SECONDS, exit=True)
        channel.begin()
        try:
            end = _carry_out(engine, order, channel.report)
        except Exception as failure:  # noqa: BLE001 # the one place where an engine's failure becomes a message
            # What is wrong with a file somebody sent is theirs to hear of; what is wrong with us is for the log.
            if not isinstance(failure, UnreadableError | MemoryError):
                traceback.print_exc()
            end = Failed(message=_told(failure, "" if isinstance(order.plan, LookPlan) else "Drawing failed: "))
        channel.send(end)
        faulthandler.cancel_dump_traceback_later()


def _carry_out(engine: str, order: Order, report: Callable[[float], None]) -> Done | Looked:
    if isinstance(order.plan, LookPlan):
        return look(order.plan, Path(order.out))
    Easel(cast("Engine", importlib.import_module(engine)), order, order.plan, report).draw()
    return Done()


def look(plan: LookPlan, out: Path) -> Looked:
    """What is in a file; its thumbnail, if it has one, is left in `out`.

    Raises:
        UnreadableError: it is not what its name says.
    """
    from act3_mcp.media.inspection import inspect  # noqa: PLC0415 # not every worker is asked to

    found = inspect(Path(plan.path), plan.ending, plan.type)
    if found.thumbnail is not None:
        out.write_bytes(found.thumbnail)
    return Looked(
        seconds=found.seconds,
        width=found.width,
        height=found.height,
        has_thumbnail=found.thumbnail is not None,
    )


def _told(failure: Exception, what: str) -> str:
    if isinstance(failure, MemoryError):
        return "Drawing this needs more memory than a worker may use; a lower resolution or a shorter shot may work."
    return f"{what}{str(failure) or type(failure).__name__}"[:_MESSAGE_LENGTH]


if __name__ == "__main__":  # pragma: no cover # runs in a process of its own
    main(sys.argv[1], int(sys.argv[2]))
