"""`act3-film doctor` as a person runs it, and what it would say of machines we do not have."""

import subprocess
from pathlib import Path

import pytest

from act3_mcp.cli.doctor import drawing, key, python, reached, started
from tests.protocol.processes import COMMAND, environment

SECRET = "key-that-must-not-leak"


def doctor(folder: Path, **more: str) -> tuple[int, list[str]]:
    """Exit code and lines; nothing may go anywhere else."""
    done = subprocess.run(
        [*COMMAND, "doctor"],
        capture_output=True,
        text=True,
        env=environment(folder, **more),
        timeout=110,
        check=False,
        encoding="utf-8",
    )
    assert not done.stderr
    assert SECRET not in done.stdout
    return done.returncode, done.stdout.splitlines()


def test_a_good_installation_is_told_so_and_left_as_it_was(tmp_path: Path) -> None:
    code, lines = doctor(tmp_path)

    text = "\n".join(lines)
    assert code == 0, text
    assert lines[-1] == "All is well."
    assert not [line for line in lines if line.startswith("BAD")]
    for said in (
        "Python 3",
        "-m act3_mcp",
        "ACT3_API_KEY is not set",
        "drawing libraries load",
        "1,000,000 play credits",
    ):
        assert said in text
    assert not (tmp_path / "output").exists()


def test_everything_wrong_is_named_at_once_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    code, lines = doctor(
        tmp_path,
        ACT3_API_KEY=SECRET,
        ACT3_BASE_URL="http://127.0.0.1:9/v1",
        ACT3_MCP_OUTPUT=str(tmp_path / "file" / "films"),
        ACT3_MCP_TOOLSETS="act3",
    )

    text = "\n".join(lines)
    assert code == 1, text
    assert len([line for line in lines if line.startswith("BAD")]) == 2
    assert lines[-1] == "2 things to mend."
    assert "ACT3_API_KEY is set: the hosted API at http://127.0.0.1:9/v1" in text
    assert "Set ACT3_MCP_OUTPUT" in text
    assert "does not answer: ACT3 could not be reached" in text


def test_a_home_that_is_no_folder_is_why_the_server_does_not_serve(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")

    code, lines = doctor(tmp_path)

    text = "\n".join(lines)
    assert code == 1, text
    assert "Set ACT3_MCP_HOME" in text
    assert "does not serve: act3-film: ACT3_MCP_HOME" in text
    assert "Traceback" not in text


def test_a_bad_setting_is_named_before_anything_is_started(tmp_path: Path) -> None:
    code, lines = doctor(tmp_path, ACT3_MCP_READ_ONLY="perhaps")

    assert code == 1
    assert "ACT3_MCP_READ_ONLY" in lines[-3]
    assert "docs/settings.md" in lines[-2]
    assert lines[-1] == "1 thing to mend."


@pytest.mark.parametrize(
    ("seconds", "is_well", "says"),
    [(0.6, True, "every host"), (2.9, True, "Cline"), (31, False, "Claude Code"), (61, False, "most others")],
)
def test_a_slow_start_is_measured_against_what_hosts_wait(seconds: float, is_well: bool, says: str) -> None:
    finding = started(seconds)

    assert finding.is_well is is_well
    assert says in finding.what


def test_an_old_python_is_too_old() -> None:
    assert not python((3, 10)).is_well
    assert "3.11 or later" in python((3, 10)).mend
    assert python((3, 11)).is_well
    assert python((4, 0)).is_well


def test_libraries_that_do_not_load_are_named() -> None:
    finding = drawing("import no_such_library")

    assert not finding.is_well
    assert "No module named 'no_such_library'" in finding.what
    assert "pip install" in finding.mend
    assert "exit code 3" in drawing("import os; os._exit(3)").what


def test_an_address_without_a_key_is_said_to_be_asked_without_one() -> None:
    assert "is asked without a key" in key("ACT3_API_KEY", is_set=False, base_url="http://127.0.0.1:1/v1").what


def test_real_credits_are_called_real() -> None:
    finding = reached({"name": "act3", "about": "the ACT3 API", "real_money": True, "balance": 24500.5})

    assert finding.is_well
    assert "24,500.5 real credits" in finding.what
