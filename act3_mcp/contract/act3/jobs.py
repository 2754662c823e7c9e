"""Generation jobs: a shot becoming a clip (contract/act3.md §6.2, §7)."""

from typing import ClassVar

from pydantic import AliasChoices, Field

from act3_mcp.contract.act3.states import state_of
from act3_mcp.contract.endpoints import Read
from act3_mcp.contract.states import State
from act3_mcp.contract.wire import Resource


class Job(Resource):
    """A generation job as the API reports it; `progress` is a percentage."""

    wrappers: ClassVar[tuple[str, ...]] = ("job",)

    job_id: str = Field(validation_alias=AliasChoices("job_id", "id"))
    shot_id: str | None = None
    status: str | None = None
    progress: float | None = None
    estimated_credits: float | None = None
    credits_used: float | None = None
    result_url: str | None = None
    error: str | None = None
    created_at: str | None = None
    updated_at: str | None = None

    @property
    def state(self) -> State:
        """The status as one of ours."""
        return state_of(self.status)


class JobResult(Resource):
    """Where the finished clip is; the link is short-lived (inferred; act3.md U11)."""

    wrappers: ClassVar[tuple[str, ...]] = ("result",)

    job_id: str | None = Field(default=None, validation_alias=AliasChoices("job_id", "id"))
    result_url: str | None = Field(default=None, validation_alias=AliasChoices("result_url", "url", "download_url"))
    expires_at: str | None = None


GET = Read("/jobs/{job_id}", Job)
GET_RESULT = Read("/jobs/{job_id}/result", JobResult)
