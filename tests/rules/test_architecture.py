"""The architecture, as tests; each says how to put right what it finds."""

import ast
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import act3_mcp

PACKAGE = Path(act3_mcp.__file__).parent
ROOT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# design.md §2: a module may import from its own layer and from those below.
LAYERS: dict[str, int] = {
    "cli": 7,
    "__main__": 7,
    "server": 6,
    "studio": 5,
    "tools": 4,
    "prompts": 4,
    "resources": 4,
    "film": 3,
    "spend": 3,
    "jobs": 3,
    "upstream": 2,
    "contract": 1,
    "animatic": 1,
    "media": 1,
    "script": 1,
    "store": 1,
    "errors": 0,
    "settings": 0,
    "clock": 0,
    "workers": 0,
    "": 0,
}

# Third parties kept where they belong; a prefix ending in `.py` is a single module.
FENCES: dict[str, tuple[str, ...]] = {
    "httpx2": ("upstream", "server/compose.py"),
    "mcp": ("tools", "prompts", "server", "cli"),
    "sqlite3": ("store",),
    "av": ("animatic", "media"),
    "cv2": ("animatic", "media"),
    "numpy": ("animatic", "media"),
    "pyvips": ("animatic", "media"),
    "starlette": ("studio", "server"),
    "uvicorn": ("studio", "server"),
    "screenplain": ("script",),
}


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All that a file is made of; several rules ask."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module a file imports, wherever in it."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def package_of(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in LAYERS else ""


def named(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return "" if parts == ("__init__",) else parts[0]


def test_imports_point_down() -> None:
    upward = {
        place(path): names
        for path in MODULES
        if (names := [name for name in imports(path) if _is_ours(name) and _layer(name) > LAYERS[named(path)]])
    }

    assert not upward, f"Move what is needed from {upward} down, or pass it in."


def _is_ours(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] == "act3_mcp"


def _layer(name: str) -> int:
    return LAYERS[package_of(name)]


def test_no_packages_import_each_other_in_a_circle() -> None:
    """What two packages of one layer may do, as long as it is one of them that knows the other."""
    known: dict[str, set[str]] = {package: set() for package in LAYERS}
    for path in MODULES:
        names = {package_of(name) for name in imports(path) if name.split(".")[0] == "act3_mcp"}
        known[named(path)] |= names - {named(path), ""}

    try:
        TopologicalSorter(known).prepare()
    except CycleError as circle:
        pytest.fail(f"{' → '.join(circle.args[1])}: move what one needs of the other to where both may know it.")


def test_third_parties_stay_behind_their_fences() -> None:
    strays = {
        (place(path), name): FENCES[name]
        for path in MODULES
        for name in {imported.split(".")[0] for imported in imports(path)} & FENCES.keys()
        if not place(path).startswith(FENCES[name])
    }

    assert not strays, f"Only these may import them: {strays}."


def test_no_module_reaches_into_another_package_by_path() -> None:
    upwards = ("__file__).parent.parent", "__file__).parents")
    reaching = [place(path) for path in MODULES if any(way in path.read_text(encoding="utf-8") for way in upwards)]

    assert not reaching, "Files belong to the package that reads them."


def test_only_the_composition_root_and_the_command_line_know_the_studio() -> None:
    knowing = {
        place(path).split("/")[0]
        for path in MODULES
        if any(name.startswith("act3_mcp.studio") for name in imports(path))
    }

    assert knowing <= {"studio", "server", "cli"}, "Reach the studio over HTTP, like any other upstream."


def test_nothing_that_serves_decodes_what_comes_from_elsewhere() -> None:
    """What may hang or grow without end is done in processes of its own, which `media.decoding` has."""
    harmless = {"decoding", "pictures", "sheets", "STRIP", "TELLING", "UnreadableError"}
    for path in MODULES:
        if named(path) in {"film", "spend", "jobs", "tools", "server", "upstream"}:
            used = {name.split(".")[2] for name in imports(path) if name.startswith("act3_mcp.media.")}
            assert used <= harmless, f"{place(path)} imports {used - harmless}; ask `media.decoding` for it."


def test_the_apis_tools_do_not_know_each_other() -> None:
    for one, other in (("act3", "eversince"), ("eversince", "act3")):
        for path in MODULES:
            if place(path).startswith(f"tools/{one}/"):
                assert not any(name.startswith(f"act3_mcp.tools.{other}") for name in imports(path)), place(path)


READERS = {"reading", "fallback", "phrasing", "senses", "notes"}


def test_only_the_reader_reads_the_prompt() -> None:
    """What is refused, spoken or compared is in it, too."""
    reading = {
        place(path)
        for path in (PACKAGE / "animatic").rglob("*.py")
        for node in nodes(path)
        if path.stem not in READERS and isinstance(node, ast.Attribute) and node.attr in {"prompt", "understood"}
    }

    assert not reading, "Ask the shot what it says."


def test_a_file_fits_a_few_screens() -> None:
    files = [*MODULES, *(ROOT / "tests").rglob("*.py")]
    lines = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in files}

    assert not {name: count for name, count in lines.items() if count > 400}, "Split them by noun."


def test_no_module_is_named_for_having_no_name() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc"}

    assert not [place(path) for path in MODULES if path.stem in vague], "Name it for what it does."


def test_nothing_prints_where_stdout_belongs_to_the_protocol() -> None:
    calls = [
        f"{place(path)}:{node.lineno}"
        for path in MODULES
        for node in nodes(path)
        if not place(path).startswith("cli/")
        and isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]

    assert not calls, "Log instead."


def test_no_test_patches_the_code_it_tests() -> None:
    banned = ("unittest.mock", "MagicMock", "monkeypatch")
    patching = [
        path.name
        for path in (ROOT / "tests").rglob("*.py")
        if path != Path(__file__) and any(word in path.read_text(encoding="utf-8") for word in banned)
    ]

    assert not patching, "Use the studio, a transport or an injected value."
