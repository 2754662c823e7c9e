"""The wheel holds what an installed server needs, and runs from there alone."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.protocol.processes import environment

ROOT = Path(__file__).parents[2]
BUILD = "from hatchling.build import build_wheel; print(build_wheel({folder!r}))"
LIST = """
import act3_mcp, anyio
from mcp import Client
from act3_mcp.server.compose import build_server
from act3_mcp.settings import Settings

async def main():
    server, _ = build_server(Settings.from_environment({"ACT3_MCP_HOME": "nowhere"}))
    async with Client(server) as client:
        print(act3_mcp.__file__)
        print(*sorted(prompt.name for prompt in (await client.list_prompts()).prompts))

anyio.run(main)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by the backend itself, in a process of its own, without isolation and so without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-c", BUILD.format(folder=str(folder))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / done.stdout.splitlines()[-1]


def test_it_holds_prompts_fonts_and_the_mark_of_a_typed_package(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    prompts = {f"act3_mcp/prompts/{path.name}" for path in (ROOT / "prompts").glob("*.md")}
    fonts = {f"act3_mcp/media/fonts/{path.name}" for path in (ROOT / "act3_mcp/media/fonts").iterdir()}

    assert prompts
    assert fonts
    assert prompts | fonts | {"act3_mcp/py.typed", "act3_mcp/cli/yellow_coat.fountain"} <= names
    assert not [name for name in names if name.startswith(("tests/", "docs/", "prompts/"))]


def test_its_licences_are_ours_and_each_fonts(wheel: Path) -> None:
    """The OFL asks that its text goes wherever the fonts do."""
    archive = zipfile.ZipFile(wheel)
    (about,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    told = {line.partition(": ")[2] for line in archive.read(about).decode().splitlines() if "License-File" in line}

    assert told == {"LICENSE", "act3_mcp/media/fonts/Manrope-OFL.txt", "act3_mcp/media/fonts/NotoSansCJK-OFL.txt"}
    assert {about.replace("METADATA", f"licenses/{name}") for name in told} <= set(archive.namelist())


def test_it_serves_the_same_prompts_with_no_clone_around(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")

    done = subprocess.run(
        [sys.executable, "-c", LIST],
        cwd=tmp_path,
        env=environment(tmp_path, PYTHONPATH=str(tmp_path / "site")),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    where, names = done.stdout.splitlines()
    assert Path(where).is_relative_to(tmp_path / "site")
    assert set(names.split()) == {path.stem for path in (ROOT / "prompts").glob("*.md")}


def test_its_command_is_the_one_the_documents_name(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (entry_points,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        text = archive.read(entry_points).decode()

    assert "act3-film = act3_mcp.cli:main" in text
