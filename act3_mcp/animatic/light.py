"""One light for the whole picture: what the hour, the weather and the mood do to every colour in it.

A set never picks a final colour. It names what a thing is made of, and asks the
light how that looks: facing the key or away from it, near or far through haze.
So sky, walls, coats and faces agree without anyone tuning them together.
"""

import math
from dataclasses import dataclass, replace

from act3_mcp.animatic.colour import brightness, lit, mix, toned
from act3_mcp.animatic.shot import INSIDE, Shot

INDOOR = INSIDE | {"underwater"}
"""Where no sky is seen."""


@dataclass(frozen=True)
class Light:
    """Sky colours run from the zenith to the horizon; `haze` is what distance fades to."""

    sky: tuple[str, str, str, str]
    key: str
    fill: str
    haze: str
    rim: str
    thickness: float
    """Metres at which haze has taken two thirds of a colour."""
    sun: tuple[float, float] | None
    """Share of the frame's width, and of its height above the horizon."""
    disc: str = "#fff6dc"
    disc_size: float = 26.0
    from_left: bool = True
    lamps: float = 0.0
    stars: float = 0.0
    rim_strength: float = 0.5
    wet: float = 0.0
    neon: bool = False
    clouds: float = 0.4

    def facing(self, material: str, distance: float = 0.0) -> str:
        return self.through_air(lit(material, self.key), distance)

    def away(self, material: str, distance: float = 0.0) -> str:
        # Pure multiplication would turn a yellow coat green under a blue night; shade also takes the air's own hue.
        return self.through_air(mix(lit(material, self.fill), mix(self.fill, material, 0.4), 0.3), distance)

    def between(self, material: str, share: float, distance: float = 0.0) -> str:
        """Partly turned to the key: `share` 1 faces it, 0 looks away."""
        return mix(self.away(material, distance), self.facing(material, distance), share)

    def through_air(self, colour: str, distance: float) -> str:
        return mix(colour, self.haze, 1 - math.exp(-max(0.0, distance) / self.thickness))

    @property
    def is_dark(self) -> bool:
        return self.lamps > 0.5

    @property
    def ink(self) -> str:
        """The darkest tone of this picture: never black, always of its own air."""
        return mix(lit("#2a2530", self.fill, 0.55), "#0b0a12", 0.35)

    @property
    def practical(self) -> str:
        """The colour of lamps and lit windows."""
        return "#ffd695" if not self.neon else "#ffc9a0"


TIMES: dict[str, Light] = {
    "dawn": Light(
        ("#5d78a8", "#a9a5c4", "#f0b9a6", "#fde0b8"), "#ffdcc0", "#8c8bb2", "#eec7bd", "#ffe9c9", 160, (0.70, 0.05),
        disc="#fff0cf", lamps=0.25, rim_strength=0.7,
    ),
    "morning": Light(
        ("#6ea2cf", "#a9c8da", "#e2e2d2", "#ffe6b4"), "#ffeaca", "#8496b8", "#e6decb", "#fff4d4", 190, (0.22, 0.24),
        rim_strength=0.55,
    ),
    "day": Light(
        ("#2f7cc4", "#68a9dc", "#a9d3ea", "#e0eeec"), "#fffaf0", "#7f93b8", "#c4dce8", "#ffffff", 420, (0.83, 0.9),
        disc_size=22, rim_strength=0.3,
    ),
    "golden hour": Light(
        ("#54709f", "#c3938d", "#f6ad66", "#ffe0a0"), "#ffcf92", "#7d6580", "#f7bf85", "#ffedbe", 95, (0.56, 0.075),
        disc="#fffbe6", lamps=0.3, rim_strength=1.0,
    ),
    "dusk": Light(
        ("#1f2c5c", "#4a4a86", "#a7698f", "#f3a184"), "#c3a5c4", "#545a90", "#a77f9d", "#ffc0a0", 130, None,
        lamps=0.85, stars=0.25, rim_strength=0.7,
    ),
    "night": Light(
        ("#0b1230", "#152148", "#243761", "#40557f"), "#8da3d6", "#3c4a7c", "#2f4470", "#bcd0ff", 120, (0.74, 0.52),
        disc="#f4f1dc", disc_size=30, lamps=1.0, stars=1.0, rim_strength=0.75,
    ),
}  # fmt: skip

NEON = ("#ff2f9e", "#22d9f2", "#8e5bff", "#ffb23a", "#3df0b0")


# For each mood, how saturated the picture is and how far it leans warm (or cold, below nought).
MOODS: dict[str, tuple[float, float]] = {
    "sad": (0.72, -0.08), "tense": (0.8, -0.06), "frightening": (0.8, -0.06), "joyful": (1.12, 0.05),
    "romantic": (1.05, 0.1),
}  # fmt: skip


def light_for(shot: Shot) -> Light:
    light = TIMES[shot.time]
    if shot.weather != "clear":
        light = _under_cloud(light, shot)
    if shot.lighting == "neon" or (shot.style == "vaporwave" and light.is_dark):
        light = replace(
            light, neon=True, haze="#4a2f78", fill=mix(light.fill, "#4a3a8a", 0.6), key=mix(light.key, "#d8a0ff", 0.4),
            sky=("#0a0a22", "#1d1644", "#4b2a72", "#a2478f"), rim="#ff8fd0", sun=None,
        )  # fmt: skip
    if "fire" in shot.features and shot.place not in INDOOR:
        light = _afire(light)
    if "stadium" in shot.features and light.is_dark:
        # Under floodlights it is only the sky that is dark.
        light = replace(
            light, key="#eef2ff", fill=mix(light.fill, "#8a96b4", 0.55), haze=mix(light.haze, "#8a9cc0", 0.4)
        )
    if shot.lighting == "low key":
        light = replace(light, fill=toned(light.fill, value=0.6), rim_strength=light.rim_strength + 0.3)
    if shot.lighting == "high key":
        light = replace(light, fill=mix(light.fill, "#ffffff", 0.3), haze=mix(light.haze, "#ffffff", 0.25))
    if shot.lighting == "silhouette":
        # What stands in the picture is dark because what lies behind it is bright.
        low = (0.5, 0.09) if not light.is_dark else (0.5, 0.4)
        light = replace(light, sun=low if shot.weather in {"clear", "fog"} else light.sun)
    if shot.style == "vaporwave" and not light.neon:
        light = replace(
            light, sky=("#2a1a70", "#7a34b0", "#ff62b0", "#ffb877"), key=mix(light.key, "#ffb4ec", 0.55),
            fill=mix(light.fill, "#5444bc", 0.6), haze="#d070d4", rim="#8ff2ff", rim_strength=0.9,
            sun=(0.5, 0.17), disc="#ffd98a", disc_size=105,
        )  # fmt: skip
    return _graded(light, shot)


def _afire(light: Light) -> Light:
    """What burns lights everything from behind, and its smoke takes the light of the sky."""
    glow, dark = ("#ff8a3c", 0.55) if light.is_dark else ("#ffa45c", 0.3)
    a, b, c, d = light.sky
    return replace(
        light,
        sky=(mix(a, "#2a1c20", dark), mix(b, "#5a2c22", dark), mix(c, "#b8502a", dark + 0.1), mix(d, "#ff9a4a", 0.7)),
        key=mix(light.key, glow, 0.45), fill=mix(light.fill, "#6a3a34", 0.35), haze=mix(light.haze, "#c8561f", 0.55),
        rim=glow, rim_strength=1.2, stars=0.0, sun=None, thickness=light.thickness * 0.6,
    )  # fmt: skip


def _under_cloud(light: Light, shot: Shot) -> Light:
    """Clouds hide the sun, even out the light and take its colour; rain wets the ground, fog fills the air."""
    dark = light.is_dark
    grey = {"overcast": "#aeb8c0", "rain": "#8d9aa6", "storm": "#4a5560", "snow": "#cfd8de", "fog": "#c6cdd0"}[
        shot.weather
    ]
    if dark:
        grey = toned(grey, saturation=1.6, value=0.36)
    share = {"overcast": 0.86, "rain": 0.84, "storm": 0.9, "snow": 0.8, "fog": 0.9}[shot.weather]
    share *= 0.55 if shot.time in {"golden hour", "dusk", "dawn"} else 0.6 if dark else 1.0
    sky = tuple(mix(toned(each, saturation=0.75), grey, share * (0.9 - 0.08 * i)) for i, each in enumerate(light.sky))
    high = shot.place == "mountains" or (shot.place == "landmark" and shot.beyond == "mountains")
    if shot.weather == "fog" and high:
        # There it lies in the valleys, and the peaks stand clear of it.
        share *= 0.5
    thickness = {
        "overcast": 0.8,
        "rain": 0.5,
        "storm": 0.5,
        "snow": 0.4,
        "fog": 0.6 if high else 0.085,
    }[shot.weather]
    if shot.weather == "storm":
        # What little light there is lies low, under the cloud.
        sky = tuple(toned(each, value=0.62 + 0.09 * i) for i, each in enumerate(sky))
        light = replace(light, key=toned(light.key, value=0.78), fill=toned(light.fill, value=0.82))
    return replace(
        light,
        sky=(sky[0], sky[1], sky[2], sky[3]),
        key=mix(light.key, mix(grey, "#ffffff", 0.25 if not dark else 0.1), share * 0.55),
        fill=mix(light.fill, grey, share * 0.45),
        haze=mix(light.haze, grey, share * 0.8),
        thickness=light.thickness * thickness,
        sun=light.sun if shot.weather == "fog" and not dark else None,
        stars=0.0,
        rim_strength=light.rim_strength * (0.55 if not dark else 0.9),
        wet=1.0 if shot.weather in {"rain", "storm"} else 0.0,
        lamps=max(light.lamps, 0.5 if shot.weather in {"storm", "rain"} else 0.0),
        clouds=1.0,
    )


def _graded(light: Light, shot: Shot) -> Light:
    """The colourist's hand: the mood's and the style's pull on every tone at once."""
    saturation, warm = MOODS.get(shot.mood, (1.0, 0.0))
    tint = ""
    if shot.style == "noir" or shot.lighting == "noir":
        saturation = 0.12
    elif shot.style == "vintage":
        saturation, tint = 0.75, "#d9b98a"
    elif shot.style == "vaporwave":
        saturation, tint = 1.2, "#ff8fd8"
    elif shot.style == "watercolour":
        saturation, tint = 0.85, "#f4efe4"

    def graded(colour: str) -> str:
        out = toned(colour, saturation=saturation)
        if warm:
            out = mix(out, "#ffb46a" if warm > 0 else "#6a8fc8", abs(warm) * min(1.0, 0.4 + brightness(out)))
        return mix(out, tint, 0.14) if tint else out

    sky = [graded(each) for each in light.sky]
    return replace(
        light, sky=(sky[0], sky[1], sky[2], sky[3]), key=graded(light.key), fill=graded(light.fill),
        haze=graded(light.haze), rim=graded(light.rim),
    )  # fmt: skip
