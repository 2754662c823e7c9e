# ruff: noqa: PLR0917 - coordinates are positional by nature
"""What hangs on an office's walls: windows over a city with their blinds, a clock, papers pinned up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from act3_mcp.animatic.colour import mix, toned
from act3_mcp.animatic.sets.plan import box_of, rain_on
from act3_mcp.animatic.sets.workrooms import box
from act3_mcp.animatic.svg import Drawing, circle, line, path, rect

if TYPE_CHECKING:
    from act3_mcp.animatic.layers import Box
    from act3_mcp.animatic.sets.room import Room


def city(room: Room, drawing: Drawing, pane: Box) -> None:
    light, rng = room.world.light, room.world.rng
    x, y, w, h = pane
    if light.is_dark:
        stops = ((0, light.sky[0], 1), (0.6, light.sky[2], 1), (1, mix(light.sky[3], light.practical, 0.25), 1))
    else:
        stops = ((0, mix(light.sky[1], "#ffffff", 0.25), 1), (1, mix(light.sky[3], "#ffffff", 0.5), 1))
    drawing.add(rect(x, y, w, h, drawing.linear(stops)))
    metre = room.world.lens.scale(room.back)
    for row, (low, high, far) in enumerate(((0.35, 0.75, 0.62), (0.15, 0.5, 0.25))):
        tone = mix(light.away("#5d6878"), light.sky[2], far if not light.is_dark else far * 0.6)
        left, bodies, panes = x, "", ""
        while left < x + w - 1:
            wide = min(rng.uniform(0.14, 0.34) * metre, x + w - left)
            top = y + h - rng.uniform(low, high) * h
            bodies += f"M{left:.1f} {top:.1f}h{wide:.1f}V{y + h:.1f}h-{wide:.1f}z"
            step = 0.055 * metre
            for r in range(int((y + h - top) / step)):
                for c in range(int(wide / step)):
                    if rng.random() < (0.45 if light.is_dark else 0.6):
                        at = left + (c + 0.3) * step, top + (r + 0.4) * step
                        panes += f"M{at[0]:.1f} {at[1]:.1f}h{step * 0.45:.1f}v{step * 0.5:.1f}h-{step * 0.45:.1f}z"
            left += wide + (0.05 * metre if row else 0.0)
        drawing.add(path(bodies, tone))
        if panes:
            glint = "#ffd695" if light.is_dark else mix(tone, light.sky[1], 0.5)
            drawing.add(path(panes, glint, 0.85 if light.is_dark else 0.6))
    rain_on(room, drawing, pane)


def blinds(room: Room, drawing: Drawing, pane: Box, down: float, slat: str) -> None:
    """Slats from the top of the window, `down` of its height, with the cord at one side."""
    x, y, w, h = pane
    step = 0.062 * room.world.lens.scale(room.back)
    tone, shade = room.tone(slat, 0.95), room.tone(toned(slat, value=0.6), 0.5)
    slats = shades = ""
    for k in range(int(h * down / step)):
        slats += f"M{x:.1f} {y + k * step:.1f}h{w:.1f}v{step * 0.5:.1f}h-{w:.1f}z"
        shades += f"M{x:.1f} {y + (k + 0.5) * step:.1f}h{w:.1f}v{step * 0.12:.1f}h-{w:.1f}z"
    drawing.add(path(slats, tone, 0.92), path(shades, shade, 0.9))
    drawing.add(rect(x, y - step * 0.5, w, step, tone), rect(x, y + h * down - step * 0.4, w, step * 0.7, tone))
    for u in (0.12, 0.88):
        drawing.add(line([(x + w * u, y), (x + w * u, y + h * down)], shade, max(1.0, step * 0.1), 0.8))
    drawing.add(line([(x + w * 0.95, y), (x + w * 0.95, y + min(h, h * down + 4 * step))], tone, max(1.0, step * 0.12)))


def window(room: Room, drawing: Drawing, x0: float, x1: float, low: float, high: float, frame: str) -> Box:
    box(room, drawing, (x0 - 0.07, x1 + 0.07, low - 0.07, high + 0.07), room.back, room.tone(frame, 0.8))
    pane = box_of(room, x0, x1, low, high, room.back)
    city(room, drawing, pane)
    return pane


def clock(room: Room, drawing: Drawing, x: float, y: float) -> None:
    at, r = room.at(x, y, room.back), 0.17 * room.world.lens.scale(room.back)
    drawing.add(circle(*at, r, room.tone("#2c2f36", 0.7)), circle(*at, r * 0.86, room.tone("#f6f4ee", 1.0)))
    ink = room.tone("#22242a", 0.5)
    for u, v, wide in ((0.42, -0.28, 0.11), (-0.12, -0.68, 0.08)):
        drawing.add(line([at, (at[0] + u * r, at[1] + v * r)], ink, wide * r))


def pinboard(room: Room, drawing: Drawing, x0: float, x1: float, low: float, high: float) -> None:
    """Cork, with papers and notes of several colours."""
    rng, z = room.world.rng, room.back
    box(room, drawing, (x0 - 0.04, x1 + 0.04, low - 0.04, high + 0.04), z, room.tone("#8a6a48", 0.7))
    box(room, drawing, (x0, x1, low, high), z, room.tone("#c49a6a", 0.75))
    columns = max(2, round((x1 - x0) / 0.3))
    for c in range(columns):
        for r in range(2):
            u = x0 + 0.06 + (x1 - x0 - 0.08) * c / columns + rng.uniform(0, 0.04)
            v = high - 0.08 - 0.42 * r - rng.uniform(0, 0.06)
            note = rng.random() < 0.45
            wide, tall = (0.13, 0.13) if note else (0.19, 0.27)
            tone = rng.choice(("#ffe066", "#ff9ab0", "#9ad8f0", "#b4e48a")) if note else "#f8f6f0"
            if v - tall < low:
                continue
            box(room, drawing, (u, u + wide, v - tall, v), z, room.tone(tone, 1.0))
            if not note:
                for k in range(4):
                    at = v - 0.06 - 0.05 * k
                    drawing.add(
                        line([room.at(u + 0.03, at, z), room.at(u + wide - 0.04, at, z)],
                             room.tone("#8a8f98", 0.7), 0.012 * room.world.lens.scale(z))
                    )  # fmt: skip
            drawing.add(circle(*room.at(u + wide / 2, v - 0.02, z), 0.018 * room.world.lens.scale(z), "#c8443c"))
