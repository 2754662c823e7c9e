"""Completions: ids by the titles people know, and the words the API is known to take.

Ids come from what this home remembers, so completing costs no request.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from mcp.types import Completion, CompletionArgument, CompletionContext

from act3_mcp.tools.app import App

MAX_VALUES = 100
# contract/act3.md §5: suggestions; other values are passed on.
WORDS: dict[str, tuple[str, ...]] = {
    "engine": ("veo3", "veo3-fast", "grok-video", "wan"),
    "aspect_ratio": ("16:9", "9:16", "1:1"),
    "resolution": ("360p", "480p", "720p", "1080p"),
}

Complete = Callable[[Any, CompletionArgument, CompletionContext | None], Awaitable[Completion | None]]


def completer(current: Callable[[], App | None]) -> Complete:
    """The handler for every reference; `current` tells the app that is running."""

    async def complete(_: Any, argument: CompletionArgument, __: CompletionContext | None) -> Completion | None:
        typed = argument.value.strip()
        if argument.name in WORDS:
            return _completion([word for word in WORDS[argument.name] if word.startswith(typed.lower())])
        app = current()
        if app is None:
            return None
        if argument.name in {"project_id", "scene_id", "shot_id"}:
            return _completion(await app.catalog.matching(argument.name, typed))
        if argument.name in {"job_id", "render_id"}:
            return _completion(await app.ledger.recent(argument.name.removesuffix("_id"), typed))
        return None

    return complete


def _completion(values: list[str]) -> Completion:
    return Completion(values=values[:MAX_VALUES], total=len(values), has_more=len(values) > MAX_VALUES)
