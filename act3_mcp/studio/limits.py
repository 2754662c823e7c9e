"""How much the studio may take of the machine, and how long."""

from dataclasses import dataclass

# Address space, the only memory a process can be held to everywhere. Drawing 1080p maps 1.2 GiB and uses 0.4.
MEMORY_BYTES = 4 * 1024**3


@dataclass(frozen=True)
class Limits:
    """What the worker processes may use.

    `seconds_at_least` and `seconds_per_second` make a job's deadline from the
    length of what it draws; the sum is generous, because its end means failure.
    """

    workers: int = 2
    idle_seconds: float = 60.0
    memory_bytes: int = MEMORY_BYTES
    seconds_at_least: float = 120.0
    seconds_per_second: float = 30.0

    def deadline(self, seconds: float) -> float:
        """How long work on `seconds` of film may take."""
        return self.seconds_at_least + self.seconds_per_second * seconds
