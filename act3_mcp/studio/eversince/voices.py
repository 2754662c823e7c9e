"""Voices: the temporary ones that speak lines in a film, if the extra that has them is installed."""

from importlib.util import find_spec

from act3_mcp.contract.eversince import voices
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.routes import Routes

routes = Routes()

# One speaker, told apart by pitch (`animatic/sound/voices.py`); a name in a prompt is not needed to have them.
_VOICES = tuple(
    voices.Voice(name=f"Temp {pitch}", gender=gender, accent="American", style="temporary", description=description)
    for pitch, gender, description in (
        ("high", "female", "The voice as it is; women and children."),
        ("middle", "neutral", "A little lower; whoever's sex is not known."),
        ("low", "male", "Lower still; men and narrators."),
    )
)


@routes.serves(voices.LIST)
def list_(_: Desk, query: voices.VoiceQuery) -> voices.Voices:
    """Those that would be heard: none without the extra."""
    if find_spec("hibari") is None:
        return voices.Voices()
    return voices.Voices(voices=[voice for voice in _VOICES if query.gender in {None, voice.gender}])
