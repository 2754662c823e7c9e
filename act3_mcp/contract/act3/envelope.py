"""ACT3's error body: a flat object with `error` and `message` (`seeds/000`)."""

from pydantic import BaseModel, ConfigDict

INSUFFICIENT_CREDITS = "insufficient_credits"


class ErrorEnvelope(BaseModel):
    """What a failed request says; other keys depend on the code."""

    model_config = ConfigDict(extra="allow")

    error: str
    message: str = ""
    required_credits: float | None = None
    current_balance: float | None = None
