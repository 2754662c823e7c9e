"""Ids as they are given to tools: bare, as the APIs have them, or in the handle that another result told."""

from pydantic import BeforeValidator


def id_or_handle(*prefixes: str) -> BeforeValidator:
    """Takes an id out of a handle that begins so, such as `act3://jobs/`; a bare id stays as it is."""

    def bare(given: object) -> object:
        if not isinstance(given, str) or "://" not in given:
            return given
        for prefix in prefixes:
            if given.startswith(prefix):
                return given.removeprefix(prefix)
        taken = " or ".join(f"{prefix}…" for prefix in prefixes)
        raise ValueError(f"{given[:80]!r} is the handle of something else; this takes an id, or {taken}")

    return BeforeValidator(bare)
