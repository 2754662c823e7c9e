"""ACT3's models and endpoints against the seed's own words."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from act3_mcp.contract.act3 import credits, jobs, projects, renders, scenes, shots
from act3_mcp.contract.act3.envelope import INSUFFICIENT_CREDITS, ErrorEnvelope
from act3_mcp.contract.act3.states import state_of
from act3_mcp.contract.endpoints import Read, Repeat, Write, fill
from act3_mcp.contract.states import State
from act3_mcp.errors import InputError

SEED: dict[str, Any] = json.loads((Path(__file__).parent / "examples" / "act3.json").read_text())
MODULES = (projects, scenes, shots, jobs, renders, credits)


def endpoints() -> dict[str, Read[Any] | Write[Any, Any]]:
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}": value
        for module in MODULES
        for name, value in vars(module).items()
        if isinstance(value, Read | Write)
    }


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("projects.CREATE", projects.ProjectDraft),
        ("scenes.CREATE", scenes.SceneDraft),
        ("shots.CREATE", shots.ShotDraft),
    ],
)
def test_the_seeds_requests_are_sent_exactly_as_it_writes_them(name: str, model: type[BaseModel]) -> None:
    body = SEED["requests"][name]

    sent = json.loads(model.model_validate(body).model_dump_json(exclude_none=True))

    assert sent == body


def test_every_path_is_one_the_seed_names() -> None:
    ours = {f"{endpoint.method} {re.sub(r'{[^}]+}', '{id}', endpoint.path)}" for endpoint in endpoints().values()}

    assert ours == set(SEED["paths"])


def test_the_seeds_error_is_read_whole() -> None:
    envelope = ErrorEnvelope.model_validate(SEED["error"])

    assert (envelope.error, envelope.required_credits, envelope.current_balance) == (INSUFFICIENT_CREDITS, 25, 12)
    assert not envelope.model_extra


def test_the_seeds_finished_job_is_a_job_that_succeeded() -> None:
    job = jobs.Job.model_validate(SEED["webhook"])

    assert (job.job_id, job.shot_id, job.state, job.credits_used) == ("job_abc123", "shot_xyz789", State.SUCCEEDED, 8)
    assert set(job.more) == {"event", "timestamp"}


def test_only_put_may_be_repeated_at_act3() -> None:
    writes = [endpoint for endpoint in endpoints().values() if isinstance(endpoint, Write)]

    assert {endpoint.method: endpoint.repeat for endpoint in writes} == {
        "POST": Repeat.DOUBLES,
        "PUT": Repeat.HARMLESS,
    }


@pytest.mark.parametrize(
    "body",
    [
        {"project_id": "p1", "title": "T"},
        {"id": "p1", "title": "T"},
        {"project": {"id": "p1", "title": "T"}},
        {"data": {"project_id": "p1", "title": "T"}},
    ],
)
def test_a_resource_is_read_bare_or_wrapped_and_by_either_id(body: dict[str, Any]) -> None:
    project = projects.Project.model_validate(body)

    assert (project.project_id, project.title, project.more) == ("p1", "T", {})


def test_keys_we_do_not_know_are_kept_aside() -> None:
    project = projects.Project.model_validate({"id": "p1", "owner": {"name": "Ann"}})

    assert project.more == {"owner": {"name": "Ann"}}


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("queued", State.QUEUED),
        ("Processing", State.RUNNING),
        ("in progress", State.RUNNING),
        ("success", State.SUCCEEDED),
        ("COMPLETED", State.SUCCEEDED),
        ("rejected", State.FAILED),
        ("cancelled", State.CANCELED),
        ("percolating", State.UNKNOWN),
        (None, State.UNKNOWN),
    ],
)
def test_a_vendors_word_becomes_one_of_our_states(word: str | None, state: State) -> None:
    assert state_of(word) is state
    assert state_of("percolating").is_final is False


@pytest.mark.parametrize(
    "value",
    ["", ".", "..", "a/b", "%2e%2e", "a\nb", "a b", "a?b", "a#b", "x" * 10_000, "🎬", "\u202eabc", "a\\b", "..;x"],
)
def test_a_path_value_that_could_leave_its_place_is_refused_by_name(value: str) -> None:
    with pytest.raises(InputError, match="shot_id"):
        fill("/shots/{shot_id}", {"shot_id": value})


def test_an_id_is_placed_as_it_is() -> None:
    assert shots.UPDATE.at(shot_id="shot_xyz-789.v2") == "/shots/shot_xyz-789.v2"
