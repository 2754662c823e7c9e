"""The few rectangles drawn for a picture cover all that is seen of it, and call solid only what is."""

import numpy as np
import pytest

from act3_mcp.animatic.culling import Grid

SIZES = [(1920, 1080), (640, 360), (360, 640)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(4))
def test_patches_cover_what_is_needed(size: tuple[int, int], seed: int) -> None:
    grid, rng = Grid(*size), np.random.default_rng(seed)
    needed = np.zeros((grid.rows, grid.columns), np.bool_)
    for _ in range(5):
        top, left = rng.integers(0, grid.rows), rng.integers(0, grid.columns)
        needed[top : top + rng.integers(1, 20), left : left + rng.integers(1, 20)] = True
    solid = needed & (rng.random(needed.shape) < 0.995)

    covered = np.zeros((size[1], size[0]), np.bool_)
    for left, top, right, bottom, is_solid in grid.patches(needed, solid):
        assert (left % 2, top % 2) == (0, 0)
        covered[top:bottom, left:right] = True
        cells = solid[top // grid.cell : -(-bottom // grid.cell), left // grid.cell : -(-right // grid.cell)]
        assert not is_solid or cells.all()

    wanted = np.kron(needed, np.ones((grid.cell, grid.cell), np.bool_))[: size[1], : size[0]]
    assert covered[wanted].all()


def test_a_solid_middle_is_told_from_its_ragged_edges() -> None:
    grid = Grid(1920, 1080)
    needed = np.zeros((grid.rows, grid.columns), np.bool_)
    needed[4:40, 6:70] = True
    solid = np.zeros_like(needed)
    solid[6:38, 8:68] = True

    patches = grid.patches(needed, solid)

    assert [patch[:4] for patch in patches if patch.solid] == [tuple(grid.cell * at for at in (8, 6, 68, 38))]
