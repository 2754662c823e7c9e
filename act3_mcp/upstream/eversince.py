"""Eversince's dialect: nested errors, two meanings of 429, busy as 400 and 409.

Sources: `seeds/004`; contract/eversince.md §1, §11.
"""

from collections.abc import Mapping
from typing import cast

from act3_mcp.contract.eversince import envelope
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
from act3_mcp.upstream.dialect import Dialect, Failure, error_class, words
from act3_mcp.upstream.redaction import quote

_ADVICE: dict[type[UpstreamError], str] = {
    AuthenticationError: "Check EVERSINCE_API_KEY; keys come from eversince.ai/app/settings.",
    PermissionDeniedError: "The account may lack the permission or the Pro plan; its owner can tell.",
    NotFoundError: "Check the id against eversince_list_projects.",
    ConflictError: "Look at the project first with eversince_get_project.",
    QuotaError: "Look at the balance with eversince_get_credits.",
    RateLimitError: "Wait before calling again.",
    ServerError: "If this was meant to start something, look with eversince_get_project before asking again.",
    InvalidRequestError: "Correct what the message names.",
}
_PROJECT_LIMIT = "Waiting does not lift this: finish or cancel a project first (eversince_list_projects shows them)."
# The code decides before the status does: two of them share 429, and an edition answers 400 where the seed says 409.
_BY_CODE: dict[str, type[UpstreamError]] = {
    envelope.INSUFFICIENT_CREDITS: QuotaError,
    envelope.PROJECT_LIMIT: QuotaError,
    envelope.RATE_LIMITED: RateLimitError,
    envelope.CONFLICT: ConflictError,
    envelope.FORBIDDEN: PermissionDeniedError,
    envelope.NOT_FOUND: NotFoundError,
}
_LONGEST_FIELD = 60


class EversinceDialect:
    """See the module."""

    name = "Eversince"
    request_id_header = "x-request-id"
    max_body_bytes: int | None = envelope.MAX_BODY_BYTES

    def error(self, failure: Failure) -> UpstreamError:
        """The error for a failed answer."""
        inner = failure.body.get("error")
        nested = cast("Mapping[str, object]", inner) if isinstance(inner, dict) else {}
        code, message = words(nested, "code", "message") if nested else words(failure.body, "error", "message")
        kind = error_class(failure.status)
        if failure.status < 500:
            kind = _BY_CODE.get(code or "", kind)
        advice = _PROJECT_LIMIT if code == envelope.PROJECT_LIMIT else _ADVICE[kind]
        told = f" ({quote(code)[1:-1]})" if code else ""
        detail = f": {_problems(message)}" if message else ""
        return kind(
            f"{self.name} answered {failure.status}{told}{detail}.",
            advice,
            status=failure.status,
            code=code,
            request_id=failure.request_id,
            retry_after=failure.retry_after,
        )


def _problems(message: str) -> str:
    """A message as a quotation; one of several fields, as one quotation a field.

    >>> _problems("brief: brief is required; mode: mode must be autonomous")
    'brief: "brief is required"; mode: "mode must be autonomous"'
    """
    parts = [part.partition(": ") for part in message.split("; ")]
    if all(text and _is_field(field) for field, _, text in parts):
        return "; ".join(f"{field}: {quote(text)}" for field, _, text in parts)
    return quote(message)


def _is_field(word: str) -> bool:
    return len(word) <= _LONGEST_FIELD and word.replace(".", "_").replace("[", "_").replace("]", "_").isidentifier()


EVERSINCE: Dialect = EversinceDialect()
