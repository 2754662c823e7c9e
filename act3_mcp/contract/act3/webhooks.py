"""Webhooks: what they tell, and how they are signed (contract/act3.md §8).

Nothing but the one example in the seed is published. The signature's scheme is
the studio's choice (U8): until the vendor states its own, a webhook of the
hosted API can be no more than a hint to look.
"""

import hashlib
import hmac
from enum import StrEnum

from pydantic import AliasChoices, Field

from act3_mcp.contract.act3.states import state_of
from act3_mcp.contract.states import State
from act3_mcp.contract.wire import Resource

SIGNATURE_HEADER = "X-ACT3-Signature"


class EventName(StrEnum):
    """What a webhook may be about; only the first is attested, and readers meet others with patience."""

    JOB_COMPLETED = "job.completed"
    JOB_FAILED = "job.failed"
    RENDER_COMPLETED = "render.completed"
    RENDER_FAILED = "render.failed"


class Event(Resource):
    """A job or a render that is over."""

    event: str
    job_id: str | None = None
    shot_id: str | None = None
    render_id: str | None = None
    project_id: str | None = None
    status: str | None = None
    result_url: str | None = Field(default=None, validation_alias=AliasChoices("result_url", "download_url"))
    credits_used: float | None = None
    error: str | None = None
    timestamp: str | None = None

    @property
    def state(self) -> State:
        """The status as one of ours."""
        return state_of(self.status)


def signature(secret: bytes, body: bytes) -> str:
    """The signature header's value for a raw body: its HMAC-SHA256 in hexadecimal.

    >>> signature(b"secret", b"{}")[:14]
    '77325902caca81'
    """
    return hmac.new(secret, body, hashlib.sha256).hexdigest()
