"""Completions: ids by the titles people know, and the words the API is known to take.

Ids come from what this home remembers, so completing costs no request.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from mcp.types import Completion, CompletionArgument, CompletionContext

from act3_mcp.resources import read_guides
from act3_mcp.tools.app import App

MAX_VALUES = 100
# contract/act3.md §5: suggestions; other values are passed on.
WORDS: dict[str, tuple[str, ...]] = {
    "engine": ("veo3", "veo3-fast", "grok-video", "wan"),
    "aspect_ratio": ("16:9", "9:16", "1:1"),
    "resolution": ("360p", "480p", "720p", "1080p"),
}

# What the catalog remembers each argument's values as.
_THINGS = {
    "asset_id": "asset_id",
    "video_model": "model",
    "image_model": "model",
    "model": "model",
    "voice": "voice",
}

Complete = Callable[[Any, CompletionArgument, CompletionContext | None], Awaitable[Completion | None]]


def completer(current: Callable[[], App | None]) -> Complete:
    """The handler for every reference; `current` tells the app that is running."""

    async def complete(_: Any, argument: CompletionArgument, __: CompletionContext | None) -> Completion | None:
        typed, app = argument.value.strip(), current()
        values = _known_words(argument.name, typed.lower())
        if values is None and app is not None:
            values = await _remembered(app, argument.name, typed)
        return None if values is None else _completion(values)

    return complete


def _known_words(name: str, typed: str) -> list[str] | None:
    if name == "topic":
        return [topic for topic in read_guides() if typed in topic]
    return [word for word in WORDS[name] if word.startswith(typed)] if name in WORDS else None


async def _remembered(app: App, name: str, typed: str) -> list[str] | None:
    if name in {"project_id", "scene_id", "shot_id"}:
        return await app.catalog.matching(name, typed)
    if noun := _THINGS.get(name):
        return await app.catalog.matching_thing(noun, typed)
    return await app.ledger.recent(name.removesuffix("_id"), typed) if name in {"job_id", "render_id"} else None


def _completion(values: list[str]) -> Completion:
    return Completion(values=values[:MAX_VALUES], total=len(values), has_more=len(values) > MAX_VALUES)
