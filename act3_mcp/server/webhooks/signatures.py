"""Whether a webhook is of who it claims: pure, over the raw body, before anything is parsed."""

import secrets
from collections.abc import Callable, Mapping

from act3_mcp.contract.act3 import webhooks as act3
from act3_mcp.contract.eversince import webhooks as eversince

# Neither vendor documents a window; five minutes is the common choice.
WINDOW_SECONDS = 300.0
# Eversince does not say what its timestamps count (contract/eversince.md U24); no second since 1970 is this large.
_MILLISECONDS = 1e11

# What is wrong with a delivery, or None. Headers by name in any case, the secret, the raw body, the time now.
Check = Callable[[Mapping[str, str], bytes, bytes, float], str | None]


def check_act3(headers: Mapping[str, str], secret: bytes, body: bytes, now: float) -> str | None:
    """ACT3's: an HMAC of the body; a scheme nobody has published (act3.md U8), and without a time."""
    del now
    sent = headers.get(act3.SIGNATURE_HEADER)
    if sent is None:
        return f"{act3.SIGNATURE_HEADER} is missing"
    return _compare(sent.removeprefix("sha256="), act3.signature(secret, body))


def check_eversince(headers: Mapping[str, str], secret: bytes, body: bytes, now: float) -> str | None:
    """Eversince's: an HMAC of timestamp and body, which holds for five minutes."""
    sent, timestamp = headers.get(eversince.SIGNATURE_HEADER), headers.get(eversince.TIMESTAMP_HEADER)
    if sent is None or timestamp is None:
        return f"{eversince.SIGNATURE_HEADER} or {eversince.TIMESTAMP_HEADER} is missing"
    # The signature first: the time of a forgery says nothing.
    return _compare(sent, eversince.signature(secret, timestamp, body)) or _check_time(timestamp, now)


def _compare(sent: str, expected: str) -> str | None:
    # Bytes: of text, compare_digest takes ASCII alone.
    return None if secrets.compare_digest(sent.encode(), expected.encode()) else "the signature is not of this body"


def _check_time(timestamp: str, now: float) -> str | None:
    if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) < 20):
        return f"{eversince.TIMESTAMP_HEADER} is no time"
    seconds = float(timestamp)
    if seconds > _MILLISECONDS:
        seconds /= 1000
    return None if abs(now - seconds) <= WINDOW_SECONDS else "it was signed too long ago, or ahead of time"
