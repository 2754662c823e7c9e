"""In what a request that was sent differs from one that is asked for now, in words a person can judge by."""

import json
from collections.abc import Collection
from typing import Any

from act3_mcp.upstream.redaction import clean

# Longer values than this are not spelt out.
_SHORT = 40


def differences(begun: str, asked: str, *, apart_from: Collection[str] = ()) -> str | None:
    """What two JSON bodies have otherwise, or None if nothing but white space.

    >>> differences('{"mode": "autonomous", "craft": ["a"]}', '{"mode": "collaborative", "aspect_ratio": "9:16"}')
    'aspect_ratio was left out, not 9:16; other craft; mode is autonomous, not collaborative'
    """
    earlier, now = _values(begun), _values(asked)
    names = sorted(name for name in earlier.keys() | now.keys() if name not in apart_from)
    told = [_told(name, earlier.get(name), now.get(name)) for name in names if earlier.get(name) != now.get(name)]
    return "; ".join(told) or None


def _values(body: str) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(body)
    return {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in values.items()}


def _told(name: str, earlier: Any, now: Any) -> str:
    if any(isinstance(value, list | dict) or len(str(value)) > _SHORT for value in (earlier, now)):
        return f"other {name}"
    was = "was left out" if earlier is None else f"is {_shown(earlier)}"
    return f"{name} {was}, not {_shown(now)}"


def _shown(value: Any) -> str:
    return "left out" if value is None else clean(value if isinstance(value, str) else json.dumps(value))
