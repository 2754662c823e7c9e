"""Webhooks: what they carry and how they are signed (contract/eversince.md §9)."""

import hashlib
import hmac

SIGNATURE_HEADER = "X-Eversince-Signature"
TIMESTAMP_HEADER = "X-Eversince-Timestamp"
# Statuses that are told; `queued` and `cancelled` are not.
EVENTS = frozenset({"running", "generating", "idle", "failed", "rendering"})


def signature(secret: bytes, timestamp: str, body: bytes) -> str:
    """The signature header's value for a body.

    >>> signature(b"secret", "1767225600", b"{}")[:14]
    'sha256=fa7eaa0'
    """
    return "sha256=" + hmac.new(secret, timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
