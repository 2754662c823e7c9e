"""ACT3's dialect: a flat error object, few published codes (`seeds/000`; contract/act3.md §6)."""

import re

from act3_mcp.contract.act3.envelope import INSUFFICIENT_CREDITS
from act3_mcp.errors import (
    AuthenticationError,
    ConflictError,
    InvalidRequestError,
    NotFoundError,
    NotReadyError,
    PermissionDeniedError,
    QuotaError,
    RateLimitError,
    ServerError,
    UpstreamError,
)
from act3_mcp.upstream.dialect import Dialect, Failure, error_class, words
from act3_mcp.upstream.redaction import quote

_ADVICE: dict[type[UpstreamError], str] = {
    AuthenticationError: "Check ACT3_API_KEY; keys come from Settings, Account, API Keys.",
    PermissionDeniedError: "The account may lack the permission or the plan; its owner can tell.",
    NotFoundError: "Check the id against an earlier result; if it is right, this account may not have the endpoint.",
    ConflictError: "Look at its state first with act3_get_job or act3_get_render.",
    NotReadyError: "Call wait until it is finished; a shot without a clip needs act3_generate_shot first.",
    QuotaError: "Look at the balance with act3_get_credits.",
    RateLimitError: "Wait before calling again.",
    ServerError: "If this was meant to create something, look whether it exists before asking again.",
    InvalidRequestError: "Correct what the message names.",
}
# ACT3 publishes no code for it; these are how APIs say it.
_NOT_READY = re.compile(r"(?i)not_?(?:yet_?)?(?:ready|finished|complete|available)|in_?progress|pending|processing")
_TOO_EARLY = 425


class Act3Dialect:
    """See the module."""

    name = "ACT3"
    request_id_header = "x-request-id"
    max_body_bytes: int | None = None

    def error(self, failure: Failure) -> UpstreamError:
        """The error for a failed answer; the code decides before the status does (act3.md U17)."""
        kind = error_class(failure.status)
        said_code, message = words(failure.body, "error", "message")
        detail = f": {quote(message)}" if message else ""
        if failure.status == _TOO_EARLY or (kind is ConflictError and _NOT_READY.search(said_code or "")):
            kind = NotReadyError
        if said_code == INSUFFICIENT_CREDITS:
            kind = QuotaError
            detail = _shortfall(failure) or detail
        code = f" ({quote(said_code)[1:-1]})" if said_code else ""
        return kind(
            f"{self.name} answered {failure.status}{code}{detail}.",
            _ADVICE[kind],
            status=failure.status,
            code=said_code,
            request_id=failure.request_id,
            retry_after=failure.retry_after,
        )


def _shortfall(failure: Failure) -> str:
    required, balance = failure.body.get("required_credits"), failure.body.get("current_balance")
    if isinstance(required, int | float) and isinstance(balance, int | float):
        return f": it needs {required:g} credits and the balance is {balance:g}"
    return ""


ACT3: Dialect = Act3Dialect()
