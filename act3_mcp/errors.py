"""Everything that can go wrong, said so that a model or a person can act on it.

Two class-level facts, `temporary` and `nothing_done`, drive retries and advice
alike; the text of an error is safe to show and never holds a key or a body.
"""

from enum import StrEnum
from typing import ClassVar


class Spent(StrEnum):
    """Whether credits were spent; `unknown` when no one can say yet."""

    NO = "no"
    YES = "yes"
    UNKNOWN = "unknown"


class Act3McpError(Exception):
    """What happened, and what to do next.

    `spent` starts as `no`; only the code that sends spending requests may know
    better, and sets it before the error leaves.
    """

    temporary: ClassVar[bool] = False

    def __init__(self, what: str, advice: str = "", *, spent: Spent = Spent.NO) -> None:
        super().__init__(what)
        self.what = what
        self.advice = advice
        self.spent = spent

    @property
    def prospect(self) -> str:
        """Whether trying again can help, as a sentence."""
        return "Trying again may help." if self.temporary else "Trying the same again will not help."

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.advice, self.prospect, f"Spent: {self.spent}.") if part)


class ConfigError(Act3McpError):
    """A setting that cannot be used; raised before anything is served, so nothing can have been spent."""

    def __str__(self) -> str:
        return f"{self.what} {self.advice}".strip()


class InputError(Act3McpError):
    """Arguments that cannot be used, alone or together."""


class SpendRefusedError(Act3McpError):
    """The gate did not let a spending call through; nothing was sent."""


class SpendUncertainError(Act3McpError):
    """Earlier work may have been charged, and sending it again could charge twice."""

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what, advice, spent=Spent.UNKNOWN)


class AgentBusyError(Act3McpError):
    """The agent is at work and takes no message now; nothing was sent."""

    temporary: ClassVar[bool] = True


class JobFailedError(Act3McpError):
    """A job that ended without a result."""


class MediaError(Act3McpError):
    """A file or link that could not be fetched, read or written."""


class UpstreamError(Act3McpError):
    """An API answered with a failure, or did not answer.

    `temporary`: trying again could help. `nothing_done`: the request is known
    to have changed nothing, so that even a request that doubles may be repeated.
    """

    nothing_done: ClassVar[bool] = True

    def __init__(
        self,
        what: str,
        advice: str = "",
        *,
        status: int | None = None,
        code: str | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(what, advice)
        self.status = status
        self.code = code
        self.request_id = request_id
        self.retry_after = retry_after

    def __str__(self) -> str:
        text = super().__str__()
        return f"{text} Request id: {self.request_id}." if self.request_id else text


class AuthenticationError(UpstreamError):
    """401: the key is missing, wrong or revoked."""


class PermissionDeniedError(UpstreamError):
    """403: the account may not do this."""


class NotFoundError(UpstreamError):
    """404: no such id, or the endpoint is not enabled for this account."""


class InvalidRequestError(UpstreamError):
    """400, 413, 415, 422: the request itself was not accepted."""


class ConflictError(UpstreamError):
    """409, 423, 425: the thing is in another state than the request needs."""


class NotReadyError(ConflictError):
    """409 or 425: what is asked for, or what it needs, is not made yet.

    It is not `temporary`: that takes minutes, and a request repeated within seconds is wasted.
    """

    @property
    def prospect(self) -> str:
        """It will be there in time."""
        return "Trying again helps once that is done."


class QuotaError(UpstreamError):
    """402, or a limit that waiting does not lift: credits, projects, plan."""


class RateLimitError(UpstreamError):
    """429: too many requests; waiting helps."""

    temporary: ClassVar[bool] = True


class ServerError(UpstreamError):
    """5xx: the API failed, perhaps after it had acted."""

    temporary: ClassVar[bool] = True
    nothing_done: ClassVar[bool] = False


class ConnectError(UpstreamError):
    """No connection was made, so the request never left."""

    temporary: ClassVar[bool] = True


class NoAnswerError(UpstreamError):
    """The request left, and no whole answer came back."""

    temporary: ClassVar[bool] = True
    nothing_done: ClassVar[bool] = False


class ContractError(UpstreamError):
    """A success whose body is not what the contract says."""

    nothing_done: ClassVar[bool] = False
