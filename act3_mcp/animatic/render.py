"""One clip from one shot: compose the scene, draw its frames, write the file."""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from av import VideoFrame

from act3_mcp.animatic.clips import Clip, Size
from act3_mcp.animatic.compositor import Compositor, prepare_opencv
from act3_mcp.animatic.fades import Fade
from act3_mcp.animatic.following import keeping_up
from act3_mcp.animatic.lettering import Card, Lettering
from act3_mcp.animatic.moves import path_of
from act3_mcp.animatic.pull import FocusPull, near_and_far
from act3_mcp.animatic.scene import Scene, compose
from act3_mcp.animatic.shot import Shot
from act3_mcp.animatic.sound import soundtrack
from act3_mcp.animatic.sound.delivery import speech_of
from act3_mcp.animatic.sound.voices import Voice
from act3_mcp.animatic.still import Still
from act3_mcp.animatic.subtitling import burned, selectable
from act3_mcp.animatic.transitions import OVERLAPPING, overlapping
from act3_mcp.animatic.turns import Delivered
from act3_mcp.media.encode import ClipWriter, replacing

SMALLEST, LARGEST = 64, 5120
FRAME_RATES = range(1, 121)
DUTCH = 7.0
SWELL = {"storm": 5.0, "rain": 3.6, "overcast": 3.0, "clear": 2.4}
"""Degrees that a boat rolls from which somebody films by hand, by the weather."""
ART = 0.25
"""What painting the layers counts for beside drawing the frames, in progress told."""


HANDS = 2
"""Frames drawn at once: OpenCV lets go of the interpreter while it works, so one clip alone uses a second core."""


def make_clip(
    shot: Shot,
    out: Path,
    *,
    size: Size,
    fps: int,
    seed: int,
    progress: Callable[[int, int], None],
    picture: Path | None = None,
    voice: Voice | None = None,
) -> Clip:
    """See `act3_mcp.animatic.make_clip`."""
    _check(size, fps)
    prepare_opencv()
    total = max(1, round(shot.seconds * fps))
    seconds = total / fps
    art = max(1, int(total * ART))
    # Painting waits for libvips and playing for numpy, neither of which keeps the interpreter to itself.
    with ThreadPoolExecutor(1) as beside:
        planning = beside.submit(speech_of, shot, seconds, voice=voice)
        playing = beside.submit(lambda: soundtrack([(shot, seconds, seed)], speech=[planning.result()]))
        if picture is not None:
            pictures = Still(picture, width=size.width, height=size.height, seconds=seconds)
        elif shot.screen:
            pictures = Card(shot.screen, width=size.width, height=size.height)
        else:
            pictures = _drawn(
                shot,
                size,
                seconds,
                seed,
                delivered=lambda: planning.result().delivered,
                progress=lambda share: progress(int(share * art), art + total),
            )
        sound, lines = playing.result(), planning.result().delivered
    fade = Fade(shot, total, fps)
    letters = Lettering(shot, burned(shot, seconds, lines), width=size.width, height=size.height, seconds=seconds)
    cues = selectable([(shot, seconds, lines)])
    # In a film, what comes behind the transition this shot begins with can then be copied.
    keys = {overlapping(shot.opening, fps)} if shot.opening.kind in OVERLAPPING else ()
    with (
        replacing(out) as part,
        ClipWriter(part, width=size.width, height=size.height, fps=fps, sound=sound, cues=cues, keys=keys) as writer,
        ThreadPoolExecutor(HANDS) as hands,
    ):
        waiting: deque[Future[VideoFrame]] = deque()

        def drawn(index: int) -> VideoFrame:
            planes = pictures.frame(index, fps)
            fade.lay(planes, index)
            # Over a fade rather than under it: a title may stand on the black that a shot comes out of.
            letters.lay(planes, index / fps)
            return writer.copied(planes)

        if shot.opening.kind == "fade":
            # Black is plainer than what comes out of it.
            writer.judge(pictures.frame(0, fps)[0])

        def finish(*, at_most: int) -> None:
            while len(waiting) > at_most:
                writer.append(waiting.popleft().result())
                progress(art + writer.frames, art + total)

        for index in range(total):
            waiting.append(hands.submit(drawn, index))
            finish(at_most=HANDS)
        finish(at_most=0)
    return Clip(
        path=out, width=size.width, height=size.height, fps=fps, frames=total, seconds=seconds,
        size_bytes=out.stat().st_size,
    )  # fmt: skip


def _drawn(
    shot: Shot,
    size: Size,
    seconds: float,
    seed: int,
    *,
    delivered: Callable[[], Sequence[Delivered]],
    progress: Callable[[float], None],
) -> Compositor | FocusPull:
    scene = compose(shot, aspect=size.width / size.height, seed=seed, delivered=delivered)
    dutch = DUTCH if shot.angle == "dutch" else 0.0
    following = keeping_up(shot, scene.lens)
    swell = SWELL.get(shot.weather, 2.4) if shot.place == "sea" and shot.move.kind == "handheld" else 0.0
    path = path_of(shot.move, scene.lens, seconds, dutch=dutch, seed=seed, following=following, swell=swell)

    def composited(scene: Scene, told: Callable[[float], None]) -> Compositor:
        return Compositor(scene, path, width=size.width, height=size.height, seconds=seconds, seed=seed, progress=told)

    if shot.move.kind != "rack focus":
        return composited(scene, progress)
    near, far = near_and_far(scene)
    first, last = (near, far) if shot.move.towards == "in" else (far, near)
    return FocusPull(
        composited(first, lambda share: progress(share / 2)),
        composited(last, lambda share: progress(0.5 + share / 2)),
        seconds,
    )


def _check(size: Size, fps: int) -> None:
    if size.width % 2 or size.height % 2 or min(size) < SMALLEST or max(size) > LARGEST:
        raise ValueError(
            f"a clip's size must be even and between {SMALLEST} and {LARGEST}, not {size.width}x{size.height}"
        )
    if fps not in FRAME_RATES:
        raise ValueError(f"a clip has {FRAME_RATES.start} to {FRAME_RATES.stop - 1} frames a second, not {fps}")
