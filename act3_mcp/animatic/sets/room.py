"""Rooms in one-point perspective: kitchen, living room, bedroom, office, and the longer ones, corridor and bar.

The window is the key by day, a hanging lamp by night; both throw light on the
floor and the walls, so a room is lit from somewhere and not all over.
"""

from collections.abc import Callable
from dataclasses import dataclass

from act3_mcp.animatic import mirrors
from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer, Motion
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.lightning import window_light
from act3_mcp.animatic.sets import (
    cafes,
    classrooms,
    corridors,
    furnishings,
    furniture,
    halls_of_work,
    home,
    offices,
    workrooms,
)
from act3_mcp.animatic.sets.plan import Shell
from act3_mcp.animatic.svg import Drawing, Point, circle, line, polygon, rect
from act3_mcp.animatic.world import Glass, Setting, World

SHELLS: dict[str, Shell] = {
    "kitchen": Shell(3.1, 2.7, 4.2, "#c9b48e", "#a98a66", "#7d8f88"),
    "living room": Shell(3.4, 2.8, 4.6, "#a9b0a0", "#96704e", "#d9cdb8"),
    "bedroom": Shell(3.0, 2.7, 4.2, "#a8a3b4", "#8f725a", "#ddd3c8"),
    "office": offices.SHELLS["open plan"],
    "bathroom": Shell(2.3, 2.6, 3.4, "#b8cfd0", "#9fb0b0", "#6f8f94"),
    "hospital": Shell(3.2, 2.8, 4.6, "#cfdcd8", "#9aa8a6", "#7fa09c"),
    "classroom": Shell(4.0, 3.1, 6.0, "#d2c6a8", "#a08058", "#7d8a6a"),
    "corridor": corridors.SHELLS["plain"],
    "bar": cafes.SHELLS["bar"],
    "restaurant kitchen": Shell(3.5, 3.0, 4.6, "#d0d4d6", "#8d9094", "#9aa0a6"),
    "library": Shell(3.8, 3.8, 6.0, "#7a5a42", "#6a4a34", "#4a3020"),
    "prison": Shell(1.9, 2.7, 3.4, "#8a8c8a", "#6f706e", "#5a5c5a"),
    "courtroom": Shell(3.9, 3.6, 5.6, "#c8b89a", "#6a4a38", "#54341f"),
    "laboratory": Shell(3.5, 2.9, 4.6, "#dfe8ea", "#a8b4b8", "#8a9a9e"),
    "gym": Shell(4.2, 3.4, 5.4, "#8f979c", "#7a5f48", "#3f464c"),
    "supermarket": Shell(3.6, 3.2, 12.0, "#e4e6e4", "#c8ccca", "#b0b6b8"),
    "warehouse": Shell(5.6, 6.0, 11.0, "#9aa0a2", "#84827e", "#5a6064"),
    "barn": Shell(4.6, 4.2, 12.0, "#8a6240", "#a8875a", "#5c4028"),
    "basement": Shell(3.2, 2.5, 4.2, "#8a7868", "#7a746c", "#5a4836"),
    "car park": Shell(8.6, 2.9, 26.0, "#a8acae", "#8c9092", "#9a9c9c"),
    "stairwell": Shell(1.9, 6.4, 6.0, "#c4c8c0", "#8c8f8c", "#5f8a80"),
    "elevator": Shell(1.15, 2.5, 1.8, "#b4bcc2", "#5a5f66", "#4a5056"),
    "news studio": Shell(4.6, 4.2, 5.0, "#24345c", "#1a2440", "#2f8cff"),
    "greenhouse": Shell(3.3, 2.9, 12.0, "#e8f0e8", "#b0a48c", "#b0583c"),
    "dance studio": Shell(4.4, 3.7, 4.4, "#ece6dc", "#d2a878", "#e8e2d6"),
}


@dataclass(frozen=True)
class Room:
    """A shell placed before the camera: the back wall stands `back` metres away."""

    world: World
    kind: str
    shell: Shell
    back: float

    @property
    def dark(self) -> bool:
        """Whether the lamp, not the window, lights it."""
        if self.kind == "corridor" and not corridors.by_lamps(self.world.shot):
            # Strip lights are on all night.
            return self.world.shot.lighting in {"low key", "noir"}
        if self.kind == "bar" and cafes.kind_of(self.world.shot) == "nightclub":
            return True
        return self.world.light.is_dark or self.world.shot.lighting in {"low key", "noir"}

    def at(self, x: float, y: float, z: float) -> Point:
        return self.world.lens.at(x, y, z)

    def tone(self, material: str, share: float) -> str:
        """A surface taking `share` of the room's key light."""
        light = self.world.light
        if self.dark:
            lamp = mix("#ffce8e", light.key, 0.15)
            deep = mix(light.ink, toned(material, value=0.30), 0.55)
            return mix(deep, _under(material, lamp), min(1.0, share * 0.95))
        warm = mix(light.key, "#fff2da", 0.35)
        return mix(_under(material, mix(light.fill, "#a8a4b0", 0.5)), _under(material, warm), min(1.0, share))


def _under(material: str, light: str) -> str:
    return mix(material, "#000000", 0.0) if not light else "#" + "".join(
        f"{int(material[i : i + 2], 16) * int(light[i : i + 2], 16) // 255:02x}" for i in (1, 3, 5)
    )  # fmt: skip


WORK: dict[str, tuple[Callable[[Room, Drawing], None], Callable[[Room], list[Layer]]]] = {
    "restaurant kitchen": (workrooms.kitchen_wall, workrooms.kitchen_things),
    "office": (offices.office_wall, offices.office_things),
    "classroom": (classrooms.classroom_wall, classrooms.classroom_things),
    "library": (workrooms.library_wall, workrooms.library_things),
    "prison": (workrooms.prison_wall, workrooms.prison_things),
    "courtroom": (workrooms.court_wall, workrooms.court_things),
    "laboratory": (halls_of_work.laboratory_wall, halls_of_work.laboratory_things),
    "gym": (halls_of_work.gym_wall, halls_of_work.gym_things),
    "supermarket": (halls_of_work.supermarket_wall, halls_of_work.supermarket_things),
    "warehouse": (halls_of_work.warehouse_wall, halls_of_work.warehouse_things),
}
"""Rooms nobody lives in: what hangs on their back wall, and what stands in them."""


def build(world: World) -> Setting:
    kind = world.shot.place if world.shot.place in SHELLS else world.shot.room
    shell = SHELLS[kind]
    if kind == "office":
        shell = offices.SHELLS[offices.kind_of(world.shot)]
    elif kind == "corridor":
        shell = corridors.SHELLS[corridors.kind_of(world.shot)]
    elif kind == "bar":
        shell = cafes.SHELLS[cafes.kind_of(world.shot)]
    back = world.lens.distance + shell.deep * (0.42 if kind != "corridor" else 0.8)
    if kind == "bathroom" and mirrors.in_use(world.shot):
        back = mirrors.distance(world)
    room = Room(world, kind, shell, back)
    backdrop = [_back_wall(room), _floor(room), _ceiling(room), _side(room, -1), _side(room, 1)]
    setting = Setting(backdrop=backdrop, seat=0.46)
    if kind == "corridor":
        backdrop.append(corridors.lights(room))
        setting.among += corridors.things(room)
    else:
        if offices.has_panels(room):
            backdrop.append(offices.ceiling(room))
        setting.among += WORK[kind][1](room) if kind in WORK else furniture.furnish(room)
        setting.furnished = ("window", "table", "chair", "lamp", "door", "train", "plane", "bus")
    if kind == "bathroom":
        setting.mirror = Glass(furnishings.glass(room), room.back)
    setting.among += _light(room)
    return setting


def _back_wall(room: Room) -> Layer:
    drawing, shell, z = Drawing(), room.shell, room.back
    a, b = room.at(-shell.half, shell.high, z), room.at(shell.half, 0, z)
    middle = room.tone(shell.wall, 0.72 if not room.dark else 0.42)
    edge = room.tone(shell.wall, 0.42 if not room.dark else 0.12)
    stops = ((0, edge, 1), (0.5, middle, 1), (1, edge, 1))
    drawing.add(rect(a[0], a[1], b[0] - a[0], b[1] - a[1], drawing.linear(stops, (0, 0), (1, 0))))
    skirt = room.at(0, 0.14, z)[1]
    drawing.add(rect(a[0], skirt, b[0] - a[0], b[1] - skirt, room.tone(shell.trim, 0.5)))
    if room.kind == "corridor":
        corridors.end(room, drawing)
    elif room.kind == "bar" and cafes.kind_of(room.world.shot) != "bar":
        cafes.wall(room, drawing)
    elif room.kind in WORK:
        WORK[room.kind][0](room, drawing)
    else:
        furniture.on_back_wall(room, drawing)
    return Layer("back wall", [drawing], z)


def _floor(room: Room) -> Layer:
    drawing, shell, world = Drawing(), room.shell, room.world
    near, far = 0.4, room.back
    left, right = -shell.half, shell.half
    lit, dim = (
        room.tone(shell.floor, 0.78 if not room.dark else 0.6),
        room.tone(shell.floor, 0.30 if not room.dark else 0.06),
    )
    top, bottom = room.at(0, 0, far)[1], 1150.0
    fill = drawing.linear(((0, lit, 1), (0.35, mix(lit, dim, 0.45), 1), (1, dim, 1)), (0, top), (0, bottom), box=False)
    drawing.add(
        polygon(
            [
                room.at(left * 1.02, 0, near),
                room.at(left * 1.02, 0, far),
                room.at(right * 1.02, 0, far),
                room.at(right * 1.02, 0, near),
            ],
            fill,
        )
    )
    seam = room.tone(toned(shell.floor, value=0.6), 0.3)
    if room.kind in {"kitchen", "corridor", "bar", "bathroom", "hospital", "restaurant kitchen", "supermarket"}:
        step = 0.55
        for i in range(-8, 9):
            for k in range(int(far / step) + 1):
                if (i + k) % 2:
                    continue
                x0, z0 = i * step, max(near, far - k * step)
                z1 = max(near, z0 - step)
                if abs(x0) < shell.half and abs(x0 + step) <= shell.half + 0.3:
                    x1 = min(x0 + step, shell.half)
                    drawing.add(
                        polygon(
                            [room.at(x0, 0, z0), room.at(x1, 0, z0), room.at(x1, 0, z1), room.at(x0, 0, z1)], seam, 0.35
                        )
                    )
    else:
        x = left
        while x < right:
            drawing.add(line([room.at(x, 0, near), room.at(x, 0, far)], seam, 1.4, 0.4))
            x += 0.24
    del world
    return Layer("floor", [drawing], world_distance(room), "ground")


def world_distance(room: Room) -> float:
    return room.world.lens.distance


def _ceiling(room: Room) -> Layer:
    drawing, shell = Drawing(), room.shell
    y, near, far = shell.high, 0.4, room.back
    tone = room.tone(mix(shell.wall, "#ffffff", 0.4), 0.5 if not room.dark else 0.05)
    dim = room.tone(mix(shell.wall, "#ffffff", 0.3), 0.25 if not room.dark else 0.0)
    fill = drawing.linear(((0, dim, 1), (1, tone, 1)), (0, -200), (0, room.at(0, y, far)[1]), box=False)
    half = shell.half * 1.02
    drawing.add(
        polygon([room.at(-half, y, near), room.at(half, y, near), room.at(half, y, far), room.at(-half, y, far)], fill)
    )
    return Layer("ceiling", [drawing], y, "ceiling", focus=far)


def _side(room: Room, side: int) -> Layer:
    drawing, shell = Drawing(), room.shell
    x, near, far = side * shell.half, 0.4, room.back
    bright = (side < 0) != room.world.light.from_left
    share = (0.62 if bright else 0.28) if not room.dark else 0.16
    far_tone, near_tone = room.tone(shell.wall, share), room.tone(shell.wall, share * 0.35)
    a, b = room.at(x, 0, far), (room.world.lens.width / 2 + side * room.world.lens.width * 0.75, 0)
    fill = drawing.linear(((0, far_tone, 1), (1, near_tone, 1)), (a[0], 0), (b[0], 0), box=False)
    drawing.add(
        polygon(
            [
                room.at(x, -0.02, near),
                room.at(x, shell.high + 0.02, near),
                room.at(x, shell.high + 0.02, far),
                room.at(x, -0.02, far),
            ],
            fill,
        )
    )
    skirt = room.tone(shell.trim, share * 0.9)
    drawing.add(
        polygon([room.at(x, 0, near), room.at(x, 0.14, near), room.at(x, 0.14, far), room.at(x, 0, far)], skirt)
    )
    if room.kind == "corridor":
        corridors.side(room, drawing, side, share)
    elif room.kind != "bar":
        home.hung(room, drawing, x, far - 1.0, share)
    return Layer(f"wall {side}", [drawing], shell.half, "left" if side < 0 else "right", focus=far)


def _light(room: Room) -> list[Layer]:
    """Light in the air: a beam from the window by day, the lamp's pool by night."""
    lens, light = room.world.lens, room.world.light
    drawing = Drawing()
    if room.kind == "corridor" or mirrors.fills(room.world):
        return []
    if room.kind == "bar" and not room.dark and not cafes.has_window(room.world.shot):
        drawing.glow(room.at(0.0, 2.0, room.back), 560 * lens.unit / 1000, "#ffd9a0", 0.22)
        return [Layer("daylight", [drawing], lens.distance * 1.02, soft=6.0)]
    window = room.at(furniture.WINDOW_X.get(room.kind, 0.0), 1.6, room.back)
    flash = window_light(room.world, window, 1.5 * lens.scale(room.back), room.back - 0.05)
    if not room.dark:
        drawing.glow(window, 560 * lens.unit / 1000, mix(light.key, "#fff6e0", 0.5), 0.34)
        x, y = window
        w = 0.8 * lens.scale(room.back)
        beam = drawing.linear(((0, "#fff4da", 0.20), (1, "#fff4da", 0.0)), (x, y), (x + 320, 1000), box=False)
        drawing.add(
            polygon([(x - w, y - w * 0.8), (x + w, y - w * 0.8), (x + w + 620, 1150), (x - w + 120, 1150)], beam)
        )
        air = Layer("daylight", [drawing], lens.distance * 1.02, soft=6.0, motion=Motion(drift=(0.02, 6.0)))
        return [*flash, air]
    lamp = room.at(0.0, 2.0, lens.distance * 1.04)
    club = room.kind == "bar" and cafes.kind_of(room.world.shot) == "nightclub"
    tint = "#ffcf8a" if not light.neon and not club else NEON[0]
    drawing.glow((lamp[0], max(lamp[1], 90) + 60), 640 * lens.unit / 1000, tint, 0.30)
    if room.kind == "bar":
        drawing.glow(room.at(-1.5, 1.9, room.back), 330, "#ff7a5c", 0.35)
        drawing.glow(room.at(1.6, 1.9, room.back), 330, "#5cc8ff", 0.25)
    for _ in range(40):
        at = (lamp[0] + room.world.rng.gauss(0, 240), room.world.rng.uniform(200, 800))
        drawing.add(circle(*at, room.world.rng.uniform(0.7, 1.8), "#ffe4b5", room.world.rng.uniform(0.1, 0.4)))
    return [
        *flash,
        Layer("lamplight", [drawing], lens.distance * 0.98, soft=1.5, motion=Motion(flicker=0.08, drift=(0.015, 7.0))),
    ]
