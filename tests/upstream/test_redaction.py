"""Other people's text made harmless, and secrets that never reach a log."""

import io
import logging

import pytest

from act3_mcp.upstream.redaction import RedactingFormatter, clean, quote, redact


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\r\nb\tc", "a b c"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\u202ereversed\u2066", "reversed"),
        ("\x1b[31mred", "[31mred"),
        ("x" * 400, "x" * 299 + "…"),
        ("Ünïcode 映画", "Ünïcode 映画"),
    ],
)
def test_third_party_text_is_one_short_visible_line(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_a_quotation_cannot_be_closed_from_inside() -> None:
    assert quote('he said "stop" now') == '"he said \\"stop\\" now"'


@pytest.mark.parametrize(
    "line",
    [
        "Authorization: Bearer SECRET",
        "GET https://cdn/x.mp4?expires=1&signature=SECRET",
        "https://s3/x?X-Amz-Signature=SECRET&y=1",
        "using es_live_SECRET",
        "token sk_SECRET",
    ],
)
def test_a_secret_reaches_no_log_line_nor_traceback(line: str) -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(RedactingFormatter("%(message)s"))
    log = logging.Logger("test")
    log.addHandler(handler)

    log.warning("%s", line)
    try:
        raise ValueError(line)
    except ValueError:
        log.exception("failed")

    assert "SECRET" not in redact(line)
    assert "SECRET" not in stream.getvalue()
