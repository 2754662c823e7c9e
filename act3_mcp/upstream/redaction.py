"""What may be shown: other people's text made harmless, our own secrets kept out."""

import json
import logging
import re
import unicodedata

QUOTE_LENGTH = 300
_SECRETS = re.compile(
    r"(?i)(bearer\s+|[?&](?:signature|sig|token|key|x-amz-[a-z-]+)=|\b(?:sk|es_live)_)[^\s\"'&]+",
)


def clean(text: str, length: int = QUOTE_LENGTH) -> str:
    r"""Third-party text on one line: no control, zero-width or bidirectional characters, cut to `length`.

    >>> clean("line one\nline two")
    'line one line two'
    """
    visible = "".join(
        " " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char
        for char in text
        if unicodedata.category(char) not in {"Cf", "Cs", "Co", "Cn"}
    )
    line = " ".join(visible.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def passage(text: str, length: int) -> str:
    """Third-party text of several lines, each made harmless, cut to `length` in all."""
    lines = "\n".join(clean(line, length) for line in text.splitlines()).strip()
    return lines if len(lines) <= length else lines[: length - 1] + "…"


def quote(text: str, length: int = QUOTE_LENGTH) -> str:
    """Third-party text as a quotation, so that it cannot pass for ours."""
    return json.dumps(clean(text, length), ensure_ascii=False)


def redact(text: str) -> str:
    """A log line without bearer keys, API keys and link signatures.

    >>> redact("GET /media/a.mp4?expires=1&signature=abc123")
    'GET /media/a.mp4?expires=1&signature=[redacted]'
    """
    return _SECRETS.sub(r"\1[redacted]", text)


class RedactingFormatter(logging.Formatter):
    """Every log line of ours goes through `redact`, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))
