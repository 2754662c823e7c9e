"""libvips, loaded so that text is drawn with our fonts and no others.

fontconfig reads its configuration once, when libvips first sets text, so it
must be told before that, in one place. A bare machine has no fonts at all, and
a picture must not depend on which ones a machine happens to have.
"""

import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from types import ModuleType
from xml.sax.saxutils import escape

from act3_mcp.media import FAMILY

FONTS = Path(__file__).parent / "fonts"

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Manrope</family></prefer></alias>
</fontconfig>
"""


@cache
def vips() -> ModuleType:
    """pyvips, with fontconfig pointed at the shipped fonts alone and its own threads kept few."""
    os.environ["VIPS_CONCURRENCY"] = "1"
    home = Path(tempfile.mkdtemp(prefix="act3-fonts-"))
    config = home / "fonts.conf"
    config.write_text(_CONFIG.format(fonts=escape(str(FONTS)), cache=escape(str(home))), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(config)
    import pyvips  # noqa: PLC0415

    # Setting a word makes fontconfig read everything it will ever read, so the folder can go at once.
    pyvips.Image.text("Aa", font=f"{FAMILY} 12")
    pyvips.Image.svgload_buffer(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="8">a</text></svg>'
    )
    shutil.rmtree(home, ignore_errors=True)
    pyvips.cache_set_max(0)
    return pyvips
