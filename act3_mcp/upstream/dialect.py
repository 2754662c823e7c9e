"""How one API says that something went wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from act3_mcp.errors import (
    AuthenticationError,
    ConflictError,
    InvalidRequestError,
    NotFoundError,
    PermissionDeniedError,
    QuotaError,
    RateLimitError,
    ServerError,
    UpstreamError,
)
from act3_mcp.upstream.redaction import clean


@dataclass(frozen=True)
class Failure:
    """A failed answer; a body that is not a JSON object is an empty one."""

    status: int
    body: Mapping[str, object]
    request_id: str | None
    retry_after: float | None


class Dialect(Protocol):
    """One API's words for its failures, and the largest body it takes; None where it names no limit."""

    name: str
    request_id_header: str
    max_body_bytes: int | None

    def error(self, failure: Failure) -> UpstreamError:
        """The error to raise for a failed answer."""
        ...


def words(body: Mapping[str, object], code: str, message: str) -> tuple[str | None, str]:
    """The code and the message under these keys, as far as they are text; the message is not cleaned yet."""
    code_said, message_said = body.get(code), body.get(message)
    return (
        clean(code_said, 60) if isinstance(code_said, str) else None,
        message_said if isinstance(message_said, str) else "",
    )


_BY_STATUS: dict[int, type[UpstreamError]] = {
    401: AuthenticationError,
    402: QuotaError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    423: ConflictError,
    425: ConflictError,
    429: RateLimitError,
}


def error_class(status: int) -> type[UpstreamError]:
    """The error a status alone stands for; a dialect may know better from the code."""
    if status >= 500:
        return ServerError
    return _BY_STATUS.get(status, InvalidRequestError)
