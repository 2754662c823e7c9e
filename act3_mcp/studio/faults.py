"""Things that go wrong on purpose, for whoever tests a client against the studio.

A rule is `WHAT[=NUMBER][:SHARE][:METHOD PATH]`: what happens, to which share of
the requests (all), and to which of them (all of the API's). With a seed, the
same requests in the same order meet the same faults.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from random import Random

from act3_mcp.errors import ConfigError

# What may go wrong with a request, and with a job or a link; `NNN` stands for a status.
REQUEST_FAULTS = {
    "NNN": "answer that status (400 to 599) and do nothing; 429 and 503 ask for NUMBER seconds (1)",
    "delay": "wait NUMBER seconds (1) first",
    "drop": "do nothing and close the connection",
    "drop-after-accept": "do it, then close the connection in place of the answer",
}
OTHER_FAULTS = {
    "expired-link": "give out links that have expired",
    "stuck-job": "start a job or a render and never finish it",
    "failed-job": "fail a job or a render",
}
# Not the API's; struck only where a rule says so.
_FILES = "/media/"
_NUMBERED = frozenset({"delay", "429", "503"})
_TARGET = re.compile(r"(?:([A-Z]+|\*) )?(/[^\s?#]*)")


@dataclass(frozen=True)
class Fault:
    """One rule. `path` is relative to the API's base and may hold `*`; the empty one is all of them."""

    kind: str
    number: float = 1.0
    share: float = 1.0
    method: str = "*"
    path: str = ""

    @property
    def status(self) -> int | None:
        """The status to answer, if that is what happens."""
        return int(self.kind) if self.kind.isdecimal() else None

    def concerns(self, method: str, path: str) -> bool:
        """Whether a request is one of those meant."""
        if not self.path:
            return not path.startswith(_FILES)
        return self.method in {"*", method} and fnmatchcase(path, self.path)


def parse(rule: str) -> Fault:
    """The fault a rule describes.

    >>> parse("drop-after-accept:0.5:POST /shots/*/generate")
    Fault(kind='drop-after-accept', number=1.0, share=0.5, method='POST', path='/shots/*/generate')

    Raises:
        ConfigError: it describes none.
    """
    what, *rest = rule.split(":")
    kind, has_number, number = what.strip().partition("=")
    fields: dict[str, float | str] = {}
    is_status = len(kind) == 3 and kind.isascii() and kind.isdecimal() and 400 <= int(kind) < 600
    if not (is_status or kind in REQUEST_FAULTS or kind in OTHER_FAULTS) or kind == "NNN":
        known = "a status from 400 to 599, " + ", ".join([*REQUEST_FAULTS, *OTHER_FAULTS][1:])
        raise _wrong(rule, f"{kind!r} is no fault; there are {known}")
    if has_number:
        if kind not in _NUMBERED:
            raise _wrong(rule, f"{kind} takes no number")
        fields["number"] = _number(rule, number, 3600)
    for part in rest:
        target = _TARGET.fullmatch(part.strip())
        if target is None:
            fields["share"] = _number(rule, part, 1)
        elif kind in OTHER_FAULTS:
            raise _wrong(rule, f"{kind} is about jobs or links, not about requests")
        else:
            fields["method"], fields["path"] = target[1] or "*", target[2]
    return Fault(kind, **fields)  # pyright: ignore[reportArgumentType] # floats and strings under their own names


class Faults:
    """Rules, and the dice that decide whom they strike."""

    def __init__(self, rules: Sequence[Fault] = (), seed: int | None = None) -> None:
        self._rules = tuple(rules)
        # Repeatable on purpose; nothing secret depends on it.
        self._dice = Random(seed)  # noqa: S311

    def befall(self, kind: str) -> bool:
        """Whether this job or link meets that fault."""
        return any(self._strikes(rule) for rule in self._rules if rule.kind == kind)

    def upon(self, method: str, path: str) -> list[Fault]:
        """The faults this request meets, in the order of the rules."""
        return [
            rule
            for rule in self._rules
            if rule.kind not in OTHER_FAULTS and rule.concerns(method, path) and self._strikes(rule)
        ]

    def _strikes(self, rule: Fault) -> bool:
        return self._dice.random() < rule.share


def _number(rule: str, text: str, largest: float) -> float:
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", text.strip()) or float(text) > largest:
        raise _wrong(rule, f"{text!r} is neither a number from 0 to {largest:g} nor METHOD /path")
    return float(text)


def _wrong(rule: str, problem: str) -> ConfigError:
    return ConfigError(
        f"--fault {rule[:100]!r}: {problem}.",
        "A rule is WHAT[=NUMBER][:SHARE][:METHOD PATH], such as 429:0.2 or drop-after-accept:POST /shots/*/generate.",
    )
