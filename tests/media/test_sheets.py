"""Contact sheets, frames and the typeface they are set in."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pytest

from act3_mcp.animatic import Size, describe, make_clip
from act3_mcp.media import FAMILY, STRIP
from act3_mcp.media.frames import frame_at, preview, strip_of
from act3_mcp.media.pictures import jpeg
from act3_mcp.media.probe import probe
from act3_mcp.media.sheets import LARGEST_BYTES, LONGEST_SIDE, Cell, contact_sheet
from act3_mcp.media.vips import FONTS, vips


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("clip") / "a.mp4"
    make_clip(
        describe("a street in the rain at night", seconds=1),
        out,
        size=Size(320, 180),
        fps=24,
        seed=1,
        progress=lambda _, __: None,
    )
    return out


def decoded(data: bytes) -> np.ndarray:
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    return np.asarray(picture)


@pytest.mark.parametrize(("count", "columns"), [(1, None), (3, None), (12, None), (24, None), (24, 6), (40, None)])
@pytest.mark.parametrize("is_tall", [False, True])
def test_a_contact_sheet_fits_a_chat(clip: Path, count: int, columns: int | None, is_tall: bool) -> None:
    frame = strip_of(clip).frame()
    if is_tall:
        frame = np.ascontiguousarray(np.rot90(frame))
    aspect = frame.shape[1] / frame.shape[0]
    cells = [
        Cell(frame if i % 4 else None, f"12.{i}  A street in the rain", "MCU  dolly zoom out  12 s", "new take running")
        for i in range(count)
    ]

    data = contact_sheet(cells, title="A film", aspect=aspect, columns=columns)

    picture = decoded(data)
    assert max(picture.shape[:2]) <= LONGEST_SIDE
    assert len(data) <= LARGEST_BYTES


@pytest.mark.parametrize(("count", "columns"), [(2, 2), (4, 2), (6, 2), (7, 4), (9, 3)])
def test_a_sheet_has_as_many_columns_as_leave_few_holes(clip: Path, count: int, columns: int) -> None:
    picture = decoded(contact_sheet([Cell(frame_at(clip, 0.4, width=320), "1.1")] * count))
    # Between two frames a whole column of the sheet is paper.
    across = picture[: picture.shape[0] // 3].std(axis=0) > 3

    assert np.count_nonzero(np.diff(across.astype(int)) == 1) == columns


def test_a_label_changes_what_is_under_the_frame_and_nothing_else(clip: Path) -> None:
    one, other = (
        decoded(contact_sheet([Cell(frame_at(clip, 0.4, width=640), label)])).astype(float)
        for label in ("1.1  WS  static", "2.7  CU  pan left")
    )
    rows = np.abs(one - other).max(axis=1) > 40

    assert rows.any()
    assert not rows[: one.shape[0] // 2].any()


def test_a_sheet_is_also_written_whole(clip: Path, tmp_path: Path) -> None:
    data = contact_sheet([Cell(None, "夜 <&> Ночь Νύχτα", status="</text>")], out=tmp_path / "sheet.jpg")

    assert (tmp_path / "sheet.jpg").read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.jpg"]
    with pytest.raises(ValueError, match="at least one"):
        contact_sheet([])


def test_frames_come_from_the_moment_asked(clip: Path) -> None:
    first, last, beyond = (frame_at(clip, at, width=160).astype(float) for at in (0.0, 0.98, 99.0))

    assert first.shape == (90, 160, 3)
    assert np.abs(first - last).mean() > 0.5
    assert np.array_equal(last, beyond)
    assert jpeg(frame_at(clip, 0.0, width=640)).startswith(b"\xff\xd8")


def test_a_strip_goes_across_the_clip_and_a_preview_is_a_frame_of_it(clip: Path) -> None:
    strip = strip_of(clip)

    shown = [strip.frame(index).astype(float) for index in range(STRIP)]
    again = frame_at(clip, strip.moment(4), width=320).astype(float)
    assert np.abs(shown[4] - again).mean() < 4 < np.abs(shown[0] - shown[5]).mean()
    small = preview(clip, width=160, largest=4_000)
    assert len(small) <= 4_000
    assert decoded(small).shape == (90, 160)


def test_a_still_is_a_strip_too(tmp_path: Path) -> None:
    out = tmp_path / "still"
    out.write_bytes(jpeg(np.full((90, 160, 3), (200, 40, 40), np.uint8)))

    strip = strip_of(out)

    assert strip.seconds == 0
    assert strip.frame(5).shape == (90, 160, 3)


def test_what_our_fonts_do_not_have_is_left_out_and_never_boxed() -> None:
    plain, strange = (
        contact_sheet([Cell(None, said)]) for said in ("1.1  夜 Rain ©", "1.1  🎬👩\u200d👧️夜 Rain\x07 ©")
    )

    assert plain == strange


@pytest.mark.parametrize("count", [3, 12, 24])
def test_type_is_large_enough_to_be_read_in_a_chat(count: int) -> None:
    """Shown 760 pixels wide, a capital is about seven tall: measured on the sheet, between empty frames."""
    sheet = decoded(contact_sheet([Cell(None, "HHHHHH")] * count))
    inked = (sheet > 150).any(axis=1)
    starts = np.flatnonzero(np.diff(inked.astype(int)) == 1)
    ends = np.flatnonzero(np.diff(inked.astype(int)) == -1)

    assert starts.size
    assert min(ends - starts) * 760 / sheet.shape[1] >= 6.5


def test_what_is_no_clip_is_refused_by_name(tmp_path: Path) -> None:
    fake = tmp_path / "fake.mp4"
    fake.write_bytes(b"not a film")

    for read in (probe, partial(frame_at, seconds=0.0, width=640), strip_of):
        with pytest.raises(ValueError, match=r"fake\.mp4"):
            read(fake)


def test_a_file_that_leads_to_other_files_is_not_followed(clip: Path, tmp_path: Path) -> None:
    (tmp_path / "inside.mp4").write_bytes(clip.read_bytes())
    playlist = tmp_path / "fetched"
    playlist.write_text("ffconcat version 1.0\nfile inside.mp4\n", encoding="ascii")

    with pytest.raises(ValueError, match="fetched cannot be read"):
        strip_of(playlist)


@pytest.mark.parametrize("said", ["Film", "Ночь", "Νύχτα", "夜の街", "電影"])
def test_our_fonts_draw_every_script_we_promise(said: str) -> None:
    known, unknown = (vips().Image.text(text, font=f"{FAMILY} 40") for text in (said, "\u10d0" * len(said)))

    assert known.avg() > 0
    assert (known.width, known.height) != (unknown.width, unknown.height)


def test_text_is_set_in_our_typeface_and_not_in_the_machines() -> None:
    """In a process told of no fonts but ours, text has the very same shape."""
    code = (
        "from act3_mcp.media.vips import vips\n"
        "i = vips().Image.text('Rgafi 27', font='Manrope 60')\n"
        "print(i.width, i.height, i.avg())"
    )
    bare = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": "/nonexistent",
        "FONTCONFIG_PATH": "/nonexistent",
        "PYTHONPATH": str(FONTS.parents[2]),
    }

    alone = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True, check=True)

    here = vips().Image.text("Rgafi 27", font="Manrope 60")
    other = vips().Image.text("Rgafi 27", font="Noto Sans CJK SC 60")
    assert alone.stdout.split() == f"{here.width} {here.height} {here.avg()}".split()
    assert (here.width, here.avg()) != (other.width, other.avg())


def test_the_package_imports_nothing_heavy() -> None:
    code = (
        "import sys, act3_mcp.animatic as a; a.describe('a street'); "
        "print(sorted({'cv2', 'av', 'pyvips', 'numpy'} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=FONTS.parents[2]
    )

    assert done.stdout.strip() == "[]"
