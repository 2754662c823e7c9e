"""What ACT3's public documentation lets a request hold, field by field."""

import re
from collections.abc import Callable
from typing import Any


class RefusedError(Exception):
    """A request that is not as documented."""

    def __init__(self, status: int, error: str, message: str, **more: Any) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": error, "message": message, **more}


Check = Callable[[Any], bool]


def text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


def ratio(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"\d+:\d+", value) is not None


def ids(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(map(text, value))


PROJECT: dict[str, Check] = {"title": text, "aspect_ratio": ratio, "frame_rate": number}
SCENE: dict[str, Check] = {"title": text, "location": text}
SHOT: dict[str, Check] = {
    "title": text,
    "prompt": text,
    "engine": text,
    "resolution": text,
    "duration_seconds": number,
}
RENDER: dict[str, Check] = {
    "project_id": text,
    "scene_ids": ids,
    "shot_ids": ids,
    "resolution": text,
    "format": lambda value: value in {"mp4", "mov", "webm"},
}
