"""ACT3's models and endpoints against the seed's own words."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from act3_mcp.contract.act3 import assets, credits, jobs, projects, renders, scenes, shots, webhooks
from act3_mcp.contract.act3.envelope import INSUFFICIENT_CREDITS, ErrorEnvelope
from act3_mcp.contract.act3.pages import PageQuery
from act3_mcp.contract.act3.states import state_of
from act3_mcp.contract.endpoints import Read, Repeat, Upload, Write, fill
from act3_mcp.contract.states import State
from act3_mcp.contract.wire import Deleted
from act3_mcp.errors import InputError

SEED: dict[str, Any] = json.loads((Path(__file__).parent / "examples" / "act3.json").read_text())
MODULES = (projects, scenes, shots, jobs, renders, assets, credits)


def endpoints() -> dict[str, Read[Any] | Write[Any, Any] | Upload[Any, Any]]:
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}": value
        for module in MODULES
        for name, value in vars(module).items()
        if isinstance(value, Read | Write | Upload)
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


def test_the_seeds_webhook_is_read_whole() -> None:
    event = webhooks.Event.model_validate(SEED["webhook"])

    assert (event.event, event.state, event.more) == (webhooks.EventName.JOB_COMPLETED, State.SUCCEEDED, {})
    assert json.loads(event.model_dump_json(exclude_none=True)) == SEED["webhook"]


def test_no_post_may_be_repeated_at_act3() -> None:
    writes = [endpoint for endpoint in endpoints().values() if not isinstance(endpoint, Read)]

    assert {(endpoint.method, endpoint.repeat) for endpoint in writes} == {
        ("POST", Repeat.DOUBLES),
        ("PUT", Repeat.HARMLESS),
        ("DELETE", Repeat.HARMLESS),
    }


ROW = {"id": "p1", "title": "T"}


@pytest.mark.parametrize(
    "body",
    [
        [ROW],
        {"projects": [ROW]},
        {"data": [ROW]},
        {"items": [ROW]},
        {"results": [ROW]},
        {"data": {"projects": [ROW]}},
        {"data": {"items": [ROW]}},
    ],
)
def test_a_list_is_read_in_any_likely_envelope(body: Any) -> None:
    page = projects.Projects.model_validate(body)

    assert [project.project_id for project in page.projects] == ["p1"]
    assert (page.next, page.more) == (None, {})


@pytest.mark.parametrize("body", [{}, {"data": {}}, {"projects": None}, {"count": 0}, "none", None])
def test_a_list_that_is_not_there_is_no_empty_list(body: Any) -> None:
    with pytest.raises(ValidationError):
        projects.Projects.model_validate(body)


@pytest.mark.parametrize(
    ("beside", "query"),
    [
        ({"next": "abc"}, {"cursor": "abc"}),
        ({"next_cursor": "abc="}, {"cursor": "abc="}),
        ({"next_page": 2}, {"cursor": "2"}),
        ({"pagination": {"next_cursor": "abc", "total": 9}}, {"cursor": "abc"}),
        ({"links": {"next": "/v1/projects?offset=50&limit=50"}}, {"offset": "50", "limit": "50"}),
        ({"next": "https://elsewhere.example/evil?cursor=abc"}, {"cursor": "abc"}),
        ({"next": "?page=2"}, {"page": "2"}),
    ],
)
def test_what_leads_to_the_next_page_is_kept_and_can_only_lead_to_the_same_path(
    beside: dict[str, Any], query: dict[str, str]
) -> None:
    page = projects.Projects.model_validate({"projects": [ROW], **beside})

    assert page.next is not None
    assert PageQuery.after(page.next).model_dump(exclude_none=True) == query


@pytest.mark.parametrize(
    "beside",
    [
        {"next": ""},
        {"next": False},
        {"next_cursor": None},
        {"next_cursor": "abc", "has_more": False},
        {"pagination": {"next_cursor": "abc", "has_more": False}},
    ],
)
def test_the_last_page_leads_nowhere(beside: dict[str, Any]) -> None:
    assert projects.Projects.model_validate({"projects": [ROW], **beside}).next is None


def test_a_list_keeps_what_it_does_not_know() -> None:
    page = projects.Projects.model_validate({"data": [ROW], "total": 1, "pagination": {"pages": 1}})

    assert page.more == {"total": 1, "pagination": {"pages": 1}}


def test_the_uses_of_credits_are_read_by_the_likely_names() -> None:
    page = credits.CreditHistory.model_validate(
        {"items": [{"date": "2025-01-15T14:32:00Z", "action": "generate", "engine": "veo3", "credits_used": 8}]}
    )

    (use,) = page.history
    assert (use.action, use.model, use.credits, use.date) == ("generate", "veo3", 8, "2025-01-15T14:32:00Z")


@pytest.mark.parametrize("body", [{}, {"deleted": True}, {"project": {"id": "p1"}}, {"message": "gone"}])
def test_a_delete_may_answer_anything_or_nothing(body: dict[str, Any]) -> None:
    assert Deleted.model_validate(body).deleted in {True, None}


def test_an_upload_sends_its_words_as_form_fields() -> None:
    draft = assets.AssetDraft(name=" pier.png ", tags=["wet", "night"])

    assert draft.to_form() == {"name": "pier.png", "tags": ["wet", "night"]}


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
