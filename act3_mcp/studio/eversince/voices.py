"""Voices: none speaks in the studio yet."""

from act3_mcp.contract.eversince import voices
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(voices.LIST)
def list_(_: Desk, __: voices.VoiceQuery) -> voices.Voices:
    """None."""
    return voices.Voices()
