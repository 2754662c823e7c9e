"""Prompts nobody would write, and whether they end: `python -m bench.soak [how many] [first seed]`.

Each prompt is drawn by chance from the words the reader knows and from what
people do to break things. Whatever it is, its clip must play to the last frame,
take no longer than `LONGEST_SECONDS`, and hold no markup of the prompt's making.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import av

from act3_mcp.animatic import Shot, Size, describe, make_clip
from act3_mcp.animatic.letters import inscriptions
from act3_mcp.animatic.lexicon import TABLE
from act3_mcp.animatic.reading import LONGEST_PROMPT
from act3_mcp.animatic.scene import compose
from act3_mcp.media.subtitles import cues_of

LONGEST_SECONDS = 10.0
# What an illustrator draws with; nothing of it can run, fetch or hold another document.
ELEMENTS = frozenset({
    "svg", "defs", "g", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "path", "rect",
    "ellipse", "circle", "line", "polyline", "polygon", "text", "tspan",
})  # fmt: skip
MARK = "of-the-prompt"
SVG = "{http://www.w3.org/2000/svg}"

HOSTILE = (
    "</text><script>alert(1)</script><text>", f'<rect id="{MARK}"/>', f"</text></svg><svg id='{MARK}'>",
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    '<!DOCTYPE svg [<!ENTITY lol SYSTEM "file:///etc/passwd"><!ENTITY a "&lol;&lol;">]>&a;',
    '<?xml-stylesheet href="http://evil.example/x.css"?>',
    "]]>", "<![CDATA[", "<!--", "-->", "&#0;&#x1F600;&amp;&bogus;",
    '" onload="alert(1)" x="', "' fill='url(#g0)", "url(#g0)",
    "../../../../etc/passwd", "C:\\CON\\..\\NUL", "\\\\server\\share", "file:///dev/zero", "~/.ssh/id_rsa; rm -rf /",
    "\x00", "\x00\x01\x02\x1b[31m\x7f\x85", "\ufeff\ufffe\uffff", "\u202e\u2066\u200f", "\ud800", "\udfff tail",
    "😀" * 400, "👩‍👩‍👧‍👦🏳️‍🌈" * 60, "Z̸̢͎a̷̡l̵͜g̶o̴" * 40, "a" + "\u0301" * 500,
    "مرحبا بالعالم في الليل", "שלום עולם", "夜の街に雨が降る", "Ночь, улица, фонарь, аптека", "ᚠᛇᚻ᛫ᛒᛦᚦ", "ﷺ" * 40,
    "%s%n%x {0} {shot} ${HOME} $(id) `id`", "1e999 s, -4 seconds, NaN m, 99999999999999999999 people",
    "no no no no no people, no no, not without nothing", "“ “ \" ' ” unclosed", "(((((((((((((((", "\\",
    "\n\n\r\n\t\v\f",
    "1" * 1500, "street " * 300, "a man and " * 150, "like a dog like a cat as a bird " * 40, "," * 1000,
)  # fmt: skip
WORDS = tuple(phrase for _, _, phrases in TABLE for phrase in phrases.split(", "))
GLUE = (
    " ",
    ", ",
    ". ",
    " and ",
    " in a ",
    " with ",
    " no ",
    " like a ",
    "\n",
    "; ",
    " of ",
    " two ",
    " behind the ",
    "",
)


@dataclass(frozen=True)
class Outcome:
    """What became of one prompt."""

    seconds: float
    frames: int
    elements: int


def prompt_of(seed: int) -> str:
    """The prompt with that number; the same each time."""
    rng = random.Random(seed)
    if seed % 40 == 0:
        return "😀" * LONGEST_PROMPT
    parts: list[str] = []
    for _ in range(rng.randint(1, 24)):
        part = rng.choice(HOSTILE) if rng.random() < 0.3 else rng.choice(WORDS)
        # What is quoted is text to be shown in the picture.
        parts += [f'"{part[:60]}"' if rng.random() < 0.2 else part, rng.choice(GLUE)]
    text = "".join(parts)
    if rng.random() < 0.1:
        at = rng.randrange(len(text) + 1)
        text = text[:at] + "".join(chr(rng.randrange(0x110000)) for _ in range(60)) + text[at:]
    return text[:LONGEST_PROMPT]


def try_prompt(seed: int, folder: Path, *, size: Size, seconds: float, fps: int) -> Outcome:
    """Draw one prompt and look at all that came of it.

    Raises:
        AssertionError: it broke one of the promises; the message says which and for what.
    """
    prompt = prompt_of(seed)
    began = time.perf_counter()
    shot = describe(prompt, seconds=seconds)
    out = folder / "clip.mp4"
    clip = make_clip(shot, out, size=size, fps=fps, seed=seed, progress=lambda _, __: None)
    took = time.perf_counter() - began
    elements = sum(markup_of(document) for document in documents(shot, size, seed))
    with av.open(str(out)) as container:
        frames = sum(frame.width == size.width for frame in container.decode(video=0))
    out.unlink()
    assert frames == clip.frames == max(1, round(shot.seconds * fps)), f"seed {seed}: {frames} frames play"
    assert took <= LONGEST_SECONDS, f"seed {seed}: {took:.1f} s"
    return Outcome(took, frames, elements)


def documents(shot: Shot, size: Size, seed: int) -> Iterator[str]:
    """Every SVG that is drawn for a shot."""
    scene = compose(shot, aspect=size.width / size.height, seed=seed)
    for layer in scene.layers:
        for phase in layer.phases:
            yield phase.document((0, 0, 1000, 1000), 0.1)
    cues = cues_of(((0.0, shot.seconds, line.words) for line in shot.lines), shot.seconds)
    for each in inscriptions(shot, cues, width=1000 * size.width / size.height, seconds=shot.seconds):
        yield each.drawing.document(each.box, 0.1)


def markup_of(document: str) -> int:
    """How many elements an SVG has, all of them the illustrator's.

    Raises:
        AssertionError: one is not.
    """
    assert "<!" not in document, "a declaration, a comment or CDATA"
    count = 0
    for element in ET.fromstring(document).iter():
        count += 1
        name = element.tag.removeprefix(SVG)
        assert name in ELEMENTS, f"an element {name[:60]!r} that is not ours"
        for key, value in element.attrib.items():
            assert MARK not in value, f"a {name} of the prompt's"
            assert not key.startswith("on"), f"an attribute {key[:60]!r} that is not ours"
            assert not key.endswith(("href", "style")), f"an attribute {key[:60]!r} that is not ours"
        assert name in {"text", "tspan"} or not (element.text or "").strip(), f"text in a {name}"
    return count


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    outcomes: list[Outcome] = []
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            try:
                outcomes.append(try_prompt(seed, Path(folder), size=Size(640, 360), seconds=0.5, fps=24))
            except Exception as failure:  # noqa: BLE001 # every one is to be told
                failed += 1
                print(f"seed {seed}: {type(failure).__name__}: {failure}\n  {prompt_of(seed)[:160]!r}", flush=True)
            if seed % 50 == 0:
                print(f"{len(outcomes)} of {seed - first + 1} well", flush=True)
    took = sorted(outcome.seconds for outcome in outcomes)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(outcomes)} of {count} prompts ended well, {failed} did not; "
        f"median {took[len(took) // 2]:.2f} s, longest {took[-1]:.2f} s; peak memory {peak:.0f} MB"
    )
    raise SystemExit(failed > 0)


if __name__ == "__main__":
    main()
