"""Eversince's error body, one level deeper than ACT3's, and its codes (`seeds/004`)."""

from pydantic import BaseModel, ConfigDict

VALIDATION_ERROR = "validation_error"
INSUFFICIENT_CREDITS = "insufficient_credits"
FORBIDDEN = "forbidden"
NOT_FOUND = "not_found"
CONFLICT = "conflict"
PAYLOAD_TOO_LARGE = "payload_too_large"
PROJECT_LIMIT = "project_limit"
RATE_LIMITED = "rate_limited"

MAX_BODY_BYTES = 1_000_000


class ErrorDetail(BaseModel):
    """What went wrong; a validation message holds every field's, joined by `; `."""

    model_config = ConfigDict(extra="allow")

    code: str
    message: str = ""
    status: int | None = None


class ErrorEnvelope(BaseModel):
    """What a failed request says."""

    model_config = ConfigDict(extra="allow")

    error: ErrorDetail
