"""Where log lines go: stderr or a file, never stdout, and never with a secret."""

import logging

from act3_mcp.settings import Settings
from act3_mcp.upstream.redaction import RedactingFormatter


def configure(settings: Settings) -> None:
    """Set logging up; before the server is built, since the SDK would set up its own."""
    if settings.log_file is None:
        handler: logging.Handler = logging.StreamHandler()
    else:
        settings.log_file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(settings.log_file, encoding="utf-8")
    handler.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler])
