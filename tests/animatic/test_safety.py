"""Any prompt ends: 40 of `bench.soak`'s here, 2,000 in `make soak`; and what a prompt says is never markup."""

import time
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from act3_mcp.animatic import Shot, Size, describe
from act3_mcp.animatic.letters import inscriptions
from act3_mcp.animatic.svg import Drawing, words
from act3_mcp.animatic.titling import Title, TitleKind
from act3_mcp.animatic.typesetting import writable
from act3_mcp.media.subtitles import Cue
from bench.soak import HOSTILE, MARK, SVG, documents, markup_of, prompt_of, try_prompt

SMALL = Size(160, 90)
# Blocks, so that two workers share them.
BLOCKS = [range(first, first + 10) for first in range(1, 41, 10)]


@pytest.mark.parametrize("seeds", BLOCKS, ids=str)
def test_any_prompt_ends_in_a_clip_that_plays(seeds: range, tmp_path: Path) -> None:
    for seed in seeds:
        assert try_prompt(seed, tmp_path, size=SMALL, seconds=0.5, fps=4).elements > 1


def test_the_prompts_are_strange_and_the_same_each_time() -> None:
    prompts = [prompt_of(seed) for seed in range(1, 41)]

    assert prompts == [prompt_of(seed) for seed in range(1, 41)]
    assert all(len(prompt) <= 4000 for prompt in prompts)
    for strange in ("<", "\x00", "😀" * 4000, "]]>"):
        assert any(strange in prompt for prompt in prompts), strange


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
def test_text_to_be_shown_is_drawn_as_text(said: str) -> None:
    """Whatever can be written of it is in the picture, however it is shown, and none of it opens an element."""
    said = said[:60]
    for kind in get_args(TitleKind):
        for shot in (Shot("", titles=(Title(kind, (said, said)),)), Shot("", subtitles="burned in")):
            shown = ""
            for each in inscriptions(shot, [Cue(0.0, 4.0, said)], width=1778, seconds=4.0):
                document = each.drawing.document(each.box, 0.1)
                assert markup_of(document)
                shown += "".join(element.text or "" for element in ET.fromstring(document).iter(f"{SVG}text"))
            assert {*shown.upper()} - {*" …"} == {*writable(said).upper()} - {*" …"}


def test_markup_that_got_in_would_be_seen() -> None:
    """The check can fail: text pasted in unescaped is found."""
    for paste in (f'<rect id="{MARK}"/>', "<script>1</script>", '<image href="file:///etc/passwd"/>', "<!--x-->"):
        drawing = Drawing()
        drawing.add(words(0, 0, 10, "fine", "#fff"), paste)
        with pytest.raises(AssertionError):
            markup_of(drawing.document((0, 0, 9, 9), 1))


def test_the_longest_prompts_are_read_at_once() -> None:
    began = time.perf_counter()
    for prompt in ("a man and " * 400, "😀" * 4000, "like a dog " * 400, '"' * 4000, "no " * 1400, "x" * 4000):
        shot = describe(prompt, seconds=1)
        assert all(markup_of(document) for document in documents(shot, SMALL, 1))

    assert time.perf_counter() - began < 10
