"""Colours as '#rrggbb' text, because that is what the drawing is written in, and how they mix."""

import colorsys
from functools import lru_cache

NAMED = {
    "red": "#c8352f", "crimson": "#a8233a", "scarlet": "#d23a26", "burgundy": "#6e2436", "maroon": "#6b2530",
    "orange": "#e0762e", "amber": "#e09a35", "yellow": "#efbf32", "golden": "#d9a441", "gold": "#d9a441",
    "green": "#4f8a4c", "emerald": "#1f8a66", "olive": "#7a7a3c", "mint": "#9fd6b8", "teal": "#2a8286",
    "turquoise": "#3fb0ac", "cyan": "#4cc3d9", "blue": "#3a66a8", "navy": "#26365e", "indigo": "#3f3f86",
    "purple": "#74488e", "violet": "#7d55a6", "lilac": "#b79ccf", "magenta": "#c0388a", "pink": "#e08fa6",
    "brown": "#7a5238", "tan": "#c39a6b", "beige": "#d9c6a2", "cream": "#efe4c8", "khaki": "#a3986a",
    "white": "#efece6", "black": "#24222a", "grey": "#82848a", "gray": "#82848a", "silver": "#b9bec6",
    "charcoal": "#3b3d45", "rust": "#a8512f",
    "peach": "#f0b694", "ivory": "#efe8d6", "saffron": "#e59a2c", "mustard": "#c8982f",
    "copper": "#b0683c", "plum": "#6a3a5c", "coral": "#ea7f63", "lime": "#9cc43c", "dark": "#33323c",
    "pale": "#dcd6cc", "bright": "#f0d060", "neon": "#ff3fae",
}  # fmt: skip
HAIR = {
    "blonde": "#d8b36a", "blond": "#d8b36a", "brunette": "#4a2f22", "redhead": "#a9502b", "ginger": "#b85f2e",
    "grey": "#a9a7a6", "gray": "#a9a7a6", "white": "#dedad4", "black": "#221c20", "brown": "#523524",
    "red": "#a9502b", "dark": "#2c2223", "silver": "#bcbcc2", "blue": "#3f6fb0", "pink": "#d9799c",
    "green": "#4f8a62", "purple": "#6d4a90", "golden": "#d8b36a", "auburn": "#7d3a26",
}  # fmt: skip


@lru_cache(8192)
def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def text(r: float, g: float, b: float) -> str:
    r, g, b = (0 if each < 0 else 255 if each > 255 else round(each) for each in (r, g, b))
    return f"#{r:02x}{g:02x}{b:02x}"


@lru_cache(16384)
def mix(a: str, b: str, share: float) -> str:
    """`a` with `share` (0 to 1) of `b` in it."""
    # A city has ten thousand windows, and each is mixed three times.
    share = max(0.0, min(1.0, share))
    (r, g, c), (r2, g2, c2) = rgb(a), rgb(b)
    r, g, c = round(r + (r2 - r) * share), round(g + (g2 - g) * share), round(c + (c2 - c) * share)
    return f"#{r:02x}{g:02x}{c:02x}"


@lru_cache(8192)
def lit(surface: str, light: str, strength: float = 1.0) -> str:
    """`surface` seen under `light`: what a white sheet would show is `light` itself, times `strength`."""
    (r, g, b), (r2, g2, b2) = rgb(surface), rgb(light)
    return text(r * r2 / 255 * strength, g * g2 / 255 * strength, b * b2 / 255 * strength)


def toned(colour: str, *, saturation: float = 1.0, value: float = 1.0, hue: float = 0.0) -> str:
    """`colour` with its saturation and value scaled and its hue turned by a share of the circle."""
    r, g, b = rgb(colour)
    h, s, v = colorsys.rgb_to_hsv(r / 255, g / 255, b / 255)
    r2, g2, b2 = colorsys.hsv_to_rgb((h + hue) % 1.0, min(1.0, s * saturation), min(1.0, v * value))
    return text(r2 * 255, g2 * 255, b2 * 255)


def brightness(colour: str) -> float:
    r, g, b = rgb(colour)
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
