"""A terminal that shows calls and progress as they happen: bars that move on a screen, lines in a log."""

import sys
from dataclasses import dataclass, field
from typing import TextIO

_BAR = 24


@dataclass
class Terminal:
    """Writes to one stream; `live` redraws bars in place, otherwise each bar is written when it ends."""

    stream: TextIO = field(default_factory=lambda: sys.stdout)
    _bars: dict[str, tuple[float, str]] = field(default_factory=dict)
    _drawn: int = 0

    @property
    def live(self) -> bool:
        """Whether somebody watches."""
        return self.stream.isatty()

    def line(self, text: str = "") -> None:
        """A line above the bars."""
        self._clear()
        self._write(f"{text}\n")
        self._draw()

    def call(self, tool: str, outcome: str) -> None:
        """A tool call and what came of it."""
        self.line(f"  → {tool:<22} {outcome}")

    def bar(self, name: str, percent: float, words: str) -> None:
        """Move a bar, or add it."""
        self._bars[name] = (percent, words)
        if self.live:
            self._clear()
            self._draw()

    def done(self, name: str) -> None:
        """A bar that has ended becomes a line."""
        percent, words = self._bars.pop(name, (100.0, ""))
        self.line(_bar(name, percent, words))

    def _draw(self) -> None:
        if self.live:
            for name, (percent, words) in self._bars.items():
                self._write(f"{_bar(name, percent, words)}\n")
            self._drawn = len(self._bars)

    def _clear(self) -> None:
        if self._drawn:
            # Up over the bars, then everything below is erased.
            self._write(f"\x1b[{self._drawn}A\x1b[J")
            self._drawn = 0

    def _write(self, text: str) -> None:
        self.stream.write(text)
        self.stream.flush()


def _bar(name: str, percent: float, words: str) -> str:
    filled = round(_BAR * percent / 100)
    return f"    {'█' * filled}{'░' * (_BAR - filled)} {percent:3.0f} %  {name[:48]:<48} {words}"
