"""Reading and writing pictures and MP4 files: the only code, with `animatic`, that touches codecs."""
