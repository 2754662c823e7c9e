"""Progress as the protocol wants it: values that only grow, with words a person can read."""

from act3_mcp.tools.app import Ctx
from act3_mcp.upstream.redaction import clean

_WORDS = 190


class Progress:
    """Tells whoever asked for progress; a value that did not grow is not sent."""

    def __init__(self, ctx: Ctx) -> None:
        self._ctx = ctx
        self.told = -1.0

    async def tell(self, percent: float, words: str) -> None:
        """Send `percent`, 0 to 100, with the words, if it is more than before."""
        if percent > self.told:
            self.told = percent
            await self._ctx.report_progress(percent, 100.0, clean(words, _WORDS))
