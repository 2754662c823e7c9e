"""The documents say what the code does."""

import json
import re
from pathlib import Path

from act3_mcp.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_every_setting_is_documented_as_it_is_described_and_no_other_is() -> None:
    rows = dict(re.findall(r"^\| `([A-Z0-9_]+)` \| (.+) \|$", SETTINGS, re.MULTILINE))

    assert rows == {field.alias: field.description for field in Settings.model_fields.values()}


def test_the_two_commands_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    for command in ("film", "test"):
        assert f"make {command} " in README
        assert re.search(f"^{command}:", makefile, re.MULTILINE)


def test_every_file_and_folder_the_readme_names_exists() -> None:
    named = re.findall(r"\]\(([a-z/]+\.md)\)|`(tests/[a-z]+)`", README)

    assert named
    assert all((ROOT / (link or folder)).exists() for link, folder in named)


def test_no_lock_file_holds_an_address() -> None:
    locks = [*(ROOT / "requirements").glob("*.lock"), ROOT / "clients" / "package-lock.json"]

    assert len(locks) > 1
    assert not [lock.name for lock in locks if "://" in lock.read_text(encoding="utf-8")]


def test_the_clients_lock_names_versions_and_not_where_they_come_from() -> None:
    lock = json.loads((ROOT / "clients" / "package-lock.json").read_text(encoding="utf-8"))

    packages = [package for path, package in lock["packages"].items() if path]
    assert packages
    assert all(package["integrity"] for package in packages)
    assert not [package for package in packages if "resolved" in package]
