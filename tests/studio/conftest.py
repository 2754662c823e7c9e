"""Fixtures of the studio's tests: real HTTP against a real server in a home of its own."""

from collections.abc import AsyncGenerator

import pytest

from tests.studio.filming import Crew, Director, filming


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Uvicorn runs on asyncio alone."""
    return "asyncio"


@pytest.fixture(scope="module")
async def crew(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[Crew]:
    """A studio that serves, and a client with its key; one for a module's tests, as its workers are slow to start."""
    async with filming(tmp_path_factory.mktemp("home")) as crew:
        yield crew


@pytest.fixture
async def director() -> AsyncGenerator[Director]:
    """Someone who tells engines when to go on."""
    async with Director() as director:
        yield director
