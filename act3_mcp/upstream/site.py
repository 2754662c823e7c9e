"""Where an API is: a base URL and the key it takes, told anew for every attempt.

Every attempt asks because a site may move: when the process that serves the
studio dies, another takes over at an address of its own.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from pydantic import SecretStr


@dataclass(frozen=True)
class Site:
    """A base URL without a trailing slash, and the bearer key its origin may be shown."""

    base_url: str
    key: SecretStr | None = None


Locate = Callable[[], Awaitable[Site]]


def fixed(site: Site) -> Locate:
    """A site that never moves."""

    async def locate() -> Site:  # async because `Locate` is: other sites do move
        return site

    return locate
