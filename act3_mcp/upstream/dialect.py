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


@dataclass(frozen=True)
class Failure:
    """A failed answer, read as far as it could be: `code` and `message` are the API's own words."""

    status: int
    code: str | None
    message: str
    body: Mapping[str, object]
    request_id: str | None
    retry_after: float | None


class Dialect(Protocol):
    """One API's words for its failures."""

    name: str
    request_id_header: str

    def error(self, failure: Failure) -> UpstreamError:
        """The error to raise for a failed answer."""
        ...


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
