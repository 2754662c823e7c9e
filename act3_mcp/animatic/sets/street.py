"""A city street seen down its length: façades, pavements, lamps, traffic and people, receding truly."""

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.layers import Layer
from act3_mcp.animatic.lens import FRAME
from act3_mcp.animatic.light import NEON
from act3_mcp.animatic.sets.sky import sky
from act3_mcp.animatic.sets.street_dress import AWNINGS, STOREY, Dress, House, OnWall, dress_of, front_of, roof_of
from act3_mcp.animatic.sets.street_lamps import lamps, street_light
from act3_mcp.animatic.sets.street_life import passers_by, stalls, traffic
from act3_mcp.animatic.svg import Drawing, Point, ellipse, line, outline, path, polygon, rect
from act3_mcp.animatic.world import Setting, World

FAR = 260.0


def build(world: World) -> Setting:
    dress = dress_of(world)
    half = dress.half if world.shot.place == "street" else 3.4
    layers = [*sky(world, drifting=False)]
    if dress.skyline:
        layers.append(_skyline(world, dress.skyline))
    glow = street_light(world)
    layers += [_ground(world, half, dress), _facade(world, -1, half, dress), _facade(world, 1, half, dress)]
    setting = Setting(backdrop=layers)
    if glow is not None:
        setting.backdrop.append(glow)
    setting.among += lamps(world, half)
    if half > 5 and dress.traffic and not world.shot.empty:
        setting.among += traffic(world)
    if world.shot.says("market", "marketplace"):
        setting.among += stalls(world, half)
    if world.shot.crowd or (not world.shot.figures and not world.shot.empty):
        setting.among += passers_by(world, half)
    return setting


def _skyline(world: World, rise: float) -> Layer:
    """What closes the street: towers in the haze, where the eye ends up."""
    drawing, rng, light, lens = Drawing(), world.rng, world.light, world.lens
    horizon = lens.horizon
    for depth, tall in ((520, 95 * rise), (380, 60 * rise), (280, 42 * rise)):
        scale = lens.scale(depth)
        x = -60.0 * 8
        while x < 60.0 * 8:
            wide, high = rng.uniform(10, 26), tall * rng.uniform(0.35, 1.0) * max(0.45, 1 - abs(x) / 260)
            left = lens.centre[0] + x * scale
            tone = mix(light.away("#8a7f86", depth * 0.55), light.haze, 0.25)
            fill = drawing.linear(((0, tone, 1), (1, mix(tone, light.haze, 0.75), 1)))
            drawing.add(rect(left, horizon - high * scale, wide * scale, high * scale + 4, fill))
            if light.is_dark and scale > 1.2:
                for _ in range(int(high / 4)):
                    at = (left + rng.uniform(0.1, 0.9) * wide * scale, horizon - rng.uniform(0.1, 0.95) * high * scale)
                    drawing.add(rect(*at, 1.6, 2.0, light.practical, rng.uniform(0.3, 0.8)))
            x += wide * rng.uniform(0.7, 1.1)
    return Layer("skyline", [drawing], 380.0)


def _ground(world: World, half: float, dress: Dress) -> Layer:
    drawing, light, lens = Drawing(), world.light, world.lens
    horizon = lens.horizon

    def strip(a: float, b: float, z0: float, z1: float) -> list[Point]:
        return [lens.at(a, 0, z0), lens.at(b, 0, z0), lens.at(b, 0, z1), lens.at(a, 0, z1)]

    bottom = max(FRAME, horizon + 300) + 150

    def receding(material: str) -> str:
        near = mix(light.between(material, 0.25), light.ink, 0.15)
        stops = (
            (0, mix(light.haze, light.sky[3], 0.5), 1),
            (0.08, light.through_air(light.between(material, 0.9), 90), 1),
            (0.32, light.between(material, 0.6), 1),
            (1, near, 1),
        )
        return drawing.linear(stops, (0, horizon), (0, bottom), box=False)

    snowy = world.snowy
    drawing.add(rect(world.left, horizon, world.wide, world.high, receding("#e2e6ea" if snowy else dress.pavement)))
    road = half * 0.66
    if dress.road:
        drawing.add(
            polygon(strip(-road, road, 0.5, FAR * 3), receding(mix(dress.road, "#dfe4ea", 0.4 if snowy else 0.0)))
        )
        for side in (-1, 1):
            drawing.add(
                polygon(strip(side * road, side * (road + 0.22), 0.5, FAR), light.between("#c8beb2", 0.6), 0.55)
            )
        paint = light.between("#f4ead2", 0.85)
        # In snow, wheels have left their tracks.
        tracks = (-4.4, -3.0, 3.0, 4.4) if snowy else ()
        drawing.add(
            *(polygon(strip(x - 0.25, x + 0.25, 0.5, FAR), light.between(dress.road, 0.4), 0.5) for x in tracks)
        )
        z = 1.2
        while z < 150:
            drawing.add(polygon(strip(-0.09, 0.09, z, z + 2.2), paint, 0.6))
            z += 5.0
        crossing = lens.distance * 1.45 + 1.0
        for i in range(10):
            x = -road + 0.5 + i * (2 * road - 0.6) / 10
            drawing.add(polygon(strip(x, x + 0.6, crossing, crossing + 3.2), paint, 0.5))
    elif dress.cobbles:
        z = 0.8
        while z < 60:
            drawing.add(line([lens.at(-half, 0, z), lens.at(half, 0, z)], light.ink, max(0.4, 9 / z), 0.22))
            z *= 1.16
    _shine(world, drawing, road)
    return Layer("ground", [drawing], lens.distance, "ground", focus=lens.distance * 1.6)


def _shine(world: World, drawing: Drawing, road: float) -> None:
    """What the ground throws back: the sky down the middle, and when it is wet, every lamp and sign."""
    light, lens, rng = world.light, world.lens, world.rng
    horizon, bottom = lens.horizon, FRAME + 200
    strength = 0.5 + 0.4 * light.wet if world.light.sun or light.wet else 0.28
    middle = [
        lens.at(-road * 0.5, 0, 300),
        lens.at(road * 0.5, 0, 300),
        lens.at(road * 0.34, 0, 1.2),
        lens.at(-road * 0.34, 0, 1.2),
    ]
    glow = light.sky[3] if not light.is_dark else mix(light.sky[3], light.practical, 0.4)
    fill = drawing.linear(
        ((0, glow, strength), (0.35, glow, strength * 0.35), (1, glow, 0.0)), (0, horizon), (0, bottom), box=False
    )
    drawing.add(polygon(middle, fill))
    if not light.wet:
        return
    colours = (
        (*NEON, light.practical) if light.neon else (light.practical, light.practical, "#ffb27a", "#9fd0e8", "#ff8f8f")
    )
    for _ in range(46):
        z, x = rng.uniform(3, 60), rng.uniform(-1.5, 1.5) * road
        at = lens.at(x, 0, z)
        wide, high = 0.25 * lens.scale(z) * rng.uniform(0.4, 1.4), min(300, 1.3 * lens.scale(z)) * rng.uniform(0.6, 1.4)
        colour = rng.choice(colours)
        fade = drawing.linear(((0, colour, 0.0), (0.25, colour, 0.5), (1, colour, 0.0)))
        drawing.add(ellipse(at[0], at[1] + high / 2, wide / 2, high / 2, fade, rng.uniform(0.3, 0.8)))


def _facade(world: World, side: int, half: float, dress: Dress) -> Layer:
    """One side of the street, house by house, from the far end to behind the camera."""
    drawing, rng = Drawing(), world.rng
    houses: list[House] = []
    z = 0.55
    while z < FAR:
        long = rng.uniform(*dress.fronts) * (1 + z / 130)
        tall = rng.choice(dress.storeys) * STOREY + (z * 0.07 + rng.uniform(0, 2)) * (half > 5)
        houses.append(House(z, z + long, tall, rng.choice(dress.walls), rng.random()))
        z += long

    def at(y: float, z: float, out: float = 0.0) -> Point:
        return world.lens.at(side * (half - out), y, z)

    sunlit = 0.28 if (side < 0) == world.light.from_left else 0.62
    for house in reversed(houses):
        _house(world, drawing, at, house, dress, sunlit=sunlit)
    # Sunlight falls on the far ends; the light's own side of the street lies in shade.
    return Layer(
        f"facade {side}",
        [drawing],
        half,
        "left" if side < 0 else "right",
        focus=world.lens.distance * 2.4,
        bloom=0.25 if world.light.is_dark else 0.0,
    )


def _house(world: World, drawing: Drawing, at: OnWall, house: House, dress: Dress, *, sunlit: float) -> None:
    light, rng = world.light, world.rng
    middle = (house.near * house.far) ** 0.5
    wall = light.between(house.material, sunlit, middle)
    far_wall = light.between(house.material, sunlit + 0.12, house.far)
    a, b = at(0, house.near), at(0, house.far)
    fill = drawing.linear(((0, wall, 1), (1, far_wall, 1)), (a[0], 0), (b[0], 0), box=False)
    drawing.add(
        polygon([at(0, house.near), at(house.height, house.near), at(house.height, house.far), at(0, house.far)], fill)
    )
    if dress.roof:
        roof_of(world, drawing, at, house, dress)
    # The cornice catches the sky.
    cornice = light.between(toned(house.material, value=1.25), 0.9, middle)
    drawing.add(
        polygon(
            [
                at(house.height, house.near),
                at(house.height + 0.25, house.near),
                at(house.height + 0.25, house.far),
                at(house.height, house.far),
            ],
            cornice,
        )
    )
    if house.near > 130:
        return
    if dress.front:
        front_of(world, drawing, at, house, dress)
        return
    _windows(world, drawing, at, house, wall)
    _shop(world, drawing, at, house)
    # The gap to the next house is a line of shadow.
    edge = at(0, house.far), at(house.height, house.far)
    drawing.add(line(edge, light.through_air(light.ink, middle), max(0.5, 90 / house.far / 6), 0.5))
    if rng.random() < 0.55 and house.near > 2.5:
        _sign(world, drawing, at, house)


def _windows(world: World, drawing: Drawing, at: OnWall, house: House, wall: str) -> None:
    light, rng = world.light, world.rng
    middle = (house.near * house.far) ** 0.5
    near = max(house.near, 0.8)
    count = max(2, int((house.far - near) / 2.3))
    step = (house.far - near) / count
    glass = mix(light.through_air(light.away("#5a6a7c"), middle), wall, 0.15)
    sky = mix(light.through_air(mix(light.sky[1], light.sky[2], 0.5), middle), wall, 0.25)
    dark, bright, shown, frames = "", "", "", ""
    sill = light.between(toned(house.material, value=1.2), 0.8, middle)
    for floor in range(1, int((house.height - 1.0) / STOREY)):
        y = 0.9 + floor * STOREY
        for i in range(count):
            z0, z1 = near + step * (i + 0.24), near + step * (i + 0.76)
            pane = outline([at(y, z0), at(y + 1.75, z0), at(y + 1.75, z1), at(y, z1)])
            chance = rng.random()
            if chance < (0.42 if light.is_dark else 0.16 * light.lamps):
                bright += pane
            elif chance < 0.7:
                dark += pane
            else:
                shown += pane
            frames += outline([at(y - 0.14, z0 - 0.1), at(y, z0 - 0.1), at(y, z1 + 0.1), at(y - 0.14, z1 + 0.1)])
    drawing.add(path(dark, glass), path(shown, sky), path(frames, sill, 0.8))
    if bright:
        warm = rng.choice(NEON) if light.neon and rng.random() < 0.4 else light.practical
        drawing.add(path(bright, light.through_air(warm, middle * 0.35), 0.92))


def _shop(world: World, drawing: Drawing, at: OnWall, house: House) -> None:
    light, rng = world.light, world.rng
    near, far = max(house.near, 0.8) + 0.4, house.far - 0.4
    middle = (near * far) ** 0.5
    lit = light.is_dark or rng.random() < 0.5 * light.lamps
    front = (
        light.through_air(mix(light.practical, "#fff4da", 0.3), middle * 0.4) if lit else light.away("#6d5a50", middle)
    )
    drawing.add(
        polygon(
            [at(0.0, near), at(3.1, near), at(3.1, far), at(0.0, far)],
            light.between(toned(house.material, value=0.6), 0.4, middle),
        )
    )
    count = max(1, int((far - near) / 3.2))
    step = (far - near) / count
    for i in range(count):
        z0, z1 = near + step * (i + 0.08), near + step * (i + 0.92)
        low = 0.5 if rng.random() < 0.75 else 0.05
        drawing.add(polygon([at(low, z0), at(2.6, z0), at(2.6, z1), at(low, z1)], front, 0.95))
        if lit:
            for _ in range(3):
                z, y = rng.uniform(z0, z1), rng.uniform(low + 0.2, 1.7)
                drawing.add(
                    polygon(
                        [at(low, z), at(y, z), at(y, z + 0.5), at(low, z + 0.5)],
                        light.through_air("#6a4030", middle),
                        0.35,
                    )
                )
    colour = rng.choice(AWNINGS)
    shade = light.between(colour, 0.75, middle)
    drawing.add(polygon([at(3.25, near), at(2.55, near, 1.25), at(2.55, far, 1.25), at(3.25, far)], shade))
    drawing.add(
        polygon(
            [at(2.55, near, 1.25), at(2.3, near, 1.25), at(2.3, far, 1.25), at(2.55, far, 1.25)],
            toned(shade, value=0.8),
        )
    )


def _sign(world: World, drawing: Drawing, at: OnWall, house: House) -> None:
    light, rng = world.light, world.rng
    z = rng.uniform(house.near + 0.5, house.far - 0.5)
    low, high = rng.uniform(3.9, 5.0), rng.uniform(6.0, 8.6)
    corners = [at(low, z, 0.15), at(high, z, 0.15), at(high, z, 1.05), at(low, z, 1.05)]
    if light.neon or (light.is_dark and rng.random() < 0.5):
        colour = rng.choice(NEON) if light.neon else rng.choice(("#ff7a6a", "#7fd0ea", "#ffc46a"))
        centre = ((corners[0][0] + corners[2][0]) / 2, (corners[0][1] + corners[1][1]) / 2)
        drawing.glow(centre, min(260, 3.2 * world.lens.scale(z)), colour, 0.4)
        drawing.add(polygon(corners, mix("#1a1426", colour, 0.35)))
        for i in range(4):
            y = low + (high - low) * (i + 0.5) / 4
            drawing.add(line([at(y, z, 0.3), at(y, z, 0.9)], colour, max(0.8, 0.14 * world.lens.scale(z))))
    else:
        drawing.add(polygon(corners, light.between(rng.choice(AWNINGS), 0.7, z)))
