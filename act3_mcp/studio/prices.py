"""What work costs in play credits: ACT3's published table (contract/act3.md §10.2), by the second."""

import math

from act3_mcp.studio.picture import lines

# Credits for eight seconds by engine and lines. An engine costs what its smallest listed size
# that is large enough costs, or else its largest.
_EIGHT_SECONDS: dict[str, dict[int, int]] = {
    "veo3": {1080: 2080},
    "veo3-fast": {1080: 780},
    "wan": {1080: 780},
    "grok": {720: 364},
    "seedance": {480: 366, 720: 786, 1080: 1946},
    "seedance-fast": {480: 146, 720: 314},
    # Drafts; the price of every engine we have no figure for, the animatic among them.
    "seedance-mini": {480: 73, 720: 157},
}
_DRAFT = "seedance-mini"
_FILM_PER_SECOND = 72


def clip_price(engine: str, resolution: str, seconds: float) -> int:
    """Credits for one take.

    >>> clip_price("veo3", "1080p", 5)
    1300
    """
    table = _EIGHT_SECONDS.get(engine.lower(), _EIGHT_SECONDS[_DRAFT])
    enough = [size for size in table if size >= lines(resolution)]
    return math.ceil(table[min(enough) if enough else max(table)] * seconds / 8)


def film_price(seconds: float) -> int:
    """Credits for joining `seconds` of clips."""
    return math.ceil(_FILM_PER_SECOND * seconds)
