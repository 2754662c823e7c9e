"""People in an open vehicle or boat, drawn with it so that they rock and ride as one."""

from act3_mcp.animatic.figures.body import Body, Stance
from act3_mcp.animatic.figures.look import look_of
from act3_mcp.animatic.figures.paint import Painter
from act3_mcp.animatic.shot import Facing
from act3_mcp.animatic.things.sketch import Points, Sketch


def crew(s: Sketch, places: Points, *, facing: Facing = "right") -> None:
    """Whoever the shot says is in it, sitting with their feet at `places`."""
    for (u, v), figure in zip(places, s.world.shot.figures, strict=False):
        look = look_of(figure)
        tall = look.height * s.scale
        painter = Painter(s.drawing, s.light, s.distance * 0.6, backlit=False)
        back: Facing = "left" if facing == "right" else "right"
        stance = Stance(action="sit", facing=facing if s.ahead > 0 else back, seat=0.22, kind=0)
        Body(painter, look, stance, s.at(u, v), tall).draw()
        painter.finish()
