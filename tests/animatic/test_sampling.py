"""Planes seen anew fall where they should, to a twentieth of a pixel, by whichever way they got there."""

import cv2
import numpy as np
import pytest

from act3_mcp.animatic.laying import Patch, lay_flat
from act3_mcp.animatic.pictures import Picture, Plane
from act3_mcp.animatic.sampling import resized, run_of

SIZE = 400


def dot(at: tuple[float, float], wide: float) -> Plane:
    """A soft round dot on black."""
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    return np.rint(240 * np.exp(-((x - at[0]) ** 2 + (y - at[1]) ** 2) / (2 * wide**2))).astype(np.uint8)


def middle(plane: Plane) -> tuple[float, float]:
    weights = plane.astype(np.float64)
    y, x = np.mgrid[0 : plane.shape[0], 0 : plane.shape[1]]
    return float((weights * x).sum() / weights.sum()), float((weights * y).sum() / weights.sum())


@pytest.mark.parametrize("soft", [False, True])
@pytest.mark.parametrize("step", [0.797, 0.962, 1.031, 1.17])
def test_a_resized_plane_lies_where_it_was_asked_for(step: float, soft: bool) -> None:
    plane = dot((200.0, 190.0), 6)

    for start in np.arange(100, 101, 0.17):
        run = run_of(float(start), step, 150, 0.03, soft=soft)
        assert run is not None
        x, y = middle(resized(plane, run, run, "test"))
        assert (x * step + start, y * step + start) == pytest.approx((200, 190), abs=0.05)


def test_what_is_nearly_its_own_size_is_not_resized_but_what_is_soft_may_be() -> None:
    assert run_of(100.5, 1.0001, 150, 0.03, soft=False) is None
    assert run_of(100.5, 1.0001, 150, 0.03, soft=True) is not None


@pytest.mark.parametrize("coarse", [1, 4])
def test_a_slow_zoom_is_smooth_in_the_frame(coarse: int) -> None:
    luma = dot((203.0, 197.0), 10)
    picture = Picture((0, 0, SIZE * coarse, SIZE * coarse), 1 / coarse, coarse, luma, luma[::2, ::2], luma[::2, ::2])
    off: list[tuple[float, float]] = []

    for grown in np.arange(1.0, 1.3, 0.004):
        # About the frame's corner; a coarse picture's pixels are that much larger.
        back = (1 / grown / coarse, 0.0, 90.0, 0.0, 1 / grown / coarse, 90.0)
        planes = tuple(np.zeros((SIZE * 2 // part, SIZE * 2 // part), np.uint8) for part in (1, 2, 2))
        lay_flat((planes[0], planes[1], planes[2]), picture, back, Patch(0, 0, SIZE * 2, SIZE * 2), 1.0)
        x, y = middle(planes[0])
        scale = grown * coarse
        off.append((x - ((203.5 - 90) * scale - 0.5), y - ((197.5 - 90) * scale - 0.5)))

    assert np.abs(np.array(off)).max() < 0.05 * coarse
    assert np.diff(np.array(off), axis=0).std() < 0.05


def test_a_gain_fades_alike_resized_or_warped() -> None:
    luma = dot((200.0, 200.0), 30)
    hide = cv2.bitwise_not(luma)
    half = np.ascontiguousarray(luma[::2, ::2])
    picture = Picture((0, 0, SIZE, SIZE), 1.0, 1, luma, half, half, np.asarray(hide, np.uint8), half)

    def laid(rolled: float) -> Plane:
        planes = tuple(np.full((SIZE // part, SIZE // part), 90, np.uint8) for part in (1, 2, 2))
        back = (0.9, rolled, 20.0, -rolled, 0.9, 20.0)
        lay_flat((planes[0], planes[1], planes[2]), picture, back, Patch(0, 0, SIZE, SIZE), 0.6)
        return planes[0]

    assert np.abs(laid(0.0).astype(int) - laid(0.0005).astype(int)).max() <= 4


Back = tuple[float, float, float, float, float, float]


def rolled(scale: float, degrees: float) -> Back:
    a, b = scale * np.cos(np.radians(degrees)), scale * np.sin(np.radians(degrees))
    return a, b, 20.3, -b, a, 41.7


@pytest.mark.parametrize("degrees", [0.4, 3.0, 7.0, 40.0])
@pytest.mark.parametrize("scale", [0.55, 0.96, 1.0, 1.04, 1.25, 1.7])
@pytest.mark.parametrize("width", [20, 90, 300])
@pytest.mark.parametrize("veiled", [False, True])
def test_what_is_warped_several_pixels_at_a_time_looks_as_if_each_had_been_alone(
    scale: float, degrees: float, width: int, veiled: bool
) -> None:
    back = rolled(scale, degrees)
    whole = dot((150.0, 160.0), 5) + dot((90.0, 90.0), 9)
    half = np.asarray(cv2.resize(whole, (SIZE // 2, SIZE // 2), interpolation=cv2.INTER_AREA), np.uint8)
    clear, clear_half = np.zeros_like(whole), np.zeros_like(half)
    hide = (clear, clear_half) if veiled else (None, None)
    picture = Picture((0, 0, SIZE, SIZE), 1.0, 1, whole, half, clear_half, *hide)
    planes = tuple(np.zeros((200 // part, width // part), np.uint8) for part in (1, 2, 2))

    lay_flat((planes[0], planes[1], planes[2]), picture, back, Patch(0, 0, width, 200), 1.0)

    a, b, x, c, d, y = back
    centre = np.array([[a, b, a * 0.5 + b * 0.5 + x - 0.5], [c, d, c * 0.5 + d * 0.5 + y - 0.5]])
    alone = cv2.warpAffine(
        whole, centre, (width, 200), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    assert np.abs(planes[0].astype(int) - np.asarray(alone, np.int16)).max() <= 4
    assert np.abs(planes[1].astype(int) - cv2.resize(alone, (width // 2, 100), interpolation=cv2.INTER_AREA)).max() <= 9
    assert planes[2].max() == 0
