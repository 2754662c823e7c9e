"""The one model that draws here."""

from act3_mcp.contract.eversince import models
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.routes import Routes

routes = Routes()

ANIMATIC = models.Model(
    id="animatic",
    name="Drawn animatic",
    type="video",
    generation_types=["text-to-video"],
    aspect_ratios=["16:9", "9:16", "1:1", "21:9"],
    durations=["2s", "4s", "8s"],
    resolutions=["1080p", "4k"],
    has_sound=True,
    max_prompt_length=4000,
)


@routes.serves(models.LIST)
def list_(_: Desk, query: models.ModelQuery) -> models.Models:
    """All models, or those of a type."""
    return models.Models(models=[ANIMATIC] if query.type in {None, ANIMATIC.type} else [])
