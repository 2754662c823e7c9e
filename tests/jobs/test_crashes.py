"""Servers killed at any moment of a film: every shot is made, and none is sent twice unless a person says so."""

import os
from pathlib import Path

import pytest

from tests.jobs.crashing import SHOTS, film_with_a_crash

# `make soak` asks for more.
RUNS = int(os.environ.get("SOAK_CRASHES", "5"))


@pytest.mark.parametrize("seed", range(RUNS))
def test_a_film_survives_the_server_being_killed(seed: int, tmp_path: Path) -> None:
    outcome = film_with_a_crash(tmp_path, seed)

    assert outcome.killed
    # Unknown is only what was cut between being sent and being answered, where nothing shows what became of it.
    assert outcome.unknown <= int(outcome.was_lost)
    if seed % 2 == 0:
        assert outcome.unknown == 0 or sum(outcome.submitted.values()) == SHOTS
    assert len(outcome.submitted) == SHOTS
    assert sum(outcome.submitted.values()) <= SHOTS + outcome.unknown
    assert outcome.finished == SHOTS
