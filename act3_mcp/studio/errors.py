"""What the studio answers when it will not do what was asked."""

from pydantic import JsonValue


class StudioError(Exception):
    """A refusal: HTTP status, machine-readable code, what to tell a person, and more keys for the body.

    `problems` says what is wrong with each field of a body, for contracts that tell all of them at once.
    """

    def __init__(
        self, status: int, code: str, message: str, /, *, problems: tuple[str, ...] = (), **details: JsonValue
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.problems = problems
        self.details = details


def invalid(field: str, problem: str, remedy: str, *, status: int = 422) -> StudioError:
    """A field that cannot be used, named, with what to send instead."""
    return StudioError(status, "validation_error", f"{field}: {problem} {remedy}".strip(), field=field)


def missing(noun: str, id_: str) -> StudioError:
    """An id that is no one's."""
    return StudioError(404, "not_found", f"There is no {noun} {id_[:60]!r} in this account.")
