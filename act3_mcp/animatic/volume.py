"""Roundness for what was drawn flat: as if it were modelled, smooth and a little glossy, and lit from one side."""

import cv2
import numpy as np

from act3_mcp.animatic.pictures import Plane

ROUND = 13.0
"""How far in from its edge a shape curves, in frame units."""
TOWARDS = (-0.55, -0.83)
"""Where the light comes from: over the left shoulder."""


def rounded(pixels: Plane, strength: float, scale: float) -> Plane:
    """Premultiplied `pixels`, shaded as their outline and their own tones suggest they curve."""
    channels = [np.asarray(each, np.float32) for each in cv2.split(pixels)]
    alpha = channels[3]
    grey = 0.3 * channels[0] + 0.6 * channels[1] + 0.1 * channels[2]
    sigma = max(0.8, ROUND * scale)
    # The outline gives the shape as a whole its roundness, tones that differ give it to its parts.
    hill = cv2.GaussianBlur(alpha, (0, 0), sigma) + 0.6 * cv2.GaussianBlur(grey, (0, 0), sigma * 0.45)
    across, down = cv2.Sobel(hill, cv2.CV_32F, 1, 0, ksize=3), cv2.Sobel(hill, cv2.CV_32F, 0, 1, ksize=3)
    facing = (across * -TOWARDS[0] + down * -TOWARDS[1]) * (sigma / 900 * strength)
    facing = np.clip(facing, -0.42, 0.42)
    closed = np.clip(hill / np.float32(255 * 1.25), 0.0, 1.0)
    shade = 0.80 + 0.24 * closed + 0.55 * facing
    gloss = np.clip(facing - 0.10, 0.0, 1.0) * np.float32(0.55) * alpha
    out = [np.clip(each * shade + gloss, 0, alpha) for each in channels[:3]]
    return np.asarray(cv2.merge([*(each.astype(np.uint8) for each in out), pixels[:, :, 3]]), np.uint8)
