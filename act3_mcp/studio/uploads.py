"""Files that come in: written to disk as they arrive, never whole in memory, and never more than is allowed."""

import secrets
import shutil
from collections.abc import AsyncGenerator, AsyncIterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import anyio
import anyio.to_thread
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from act3_mcp.contract.act3.assets import MAX_BYTES
from act3_mcp.contract.endpoints import Upload
from act3_mcp.studio.errors import StudioError, invalid

MULTIPART = "multipart/form-data"
# The file, and with it the fields and what holds the parts together.
FORM_BYTES = MAX_BYTES + 2**20
_FIELDS = 50
_FIELD_BYTES = 8 * 1024


@dataclass(frozen=True)
class Arrival:
    """A file that came whole, under the name its sender gave it, and the fields beside it."""

    path: Path
    name: str
    size_bytes: int
    fields: Mapping[str, list[str]]

    @property
    def ending(self) -> str:
        """What follows the name's last dot, in small letters."""
        return self.name.rpartition(".")[2].lower()


@asynccontextmanager
async def receiving(headers: Headers, chunks: AsyncIterable[bytes], folder: Path) -> AsyncGenerator[Arrival]:
    """The file of a form, in `folder` for as long as this is open.

    Raises:
        StudioError: it is no form, has no file or more than one, or is too large.
    """
    if headers.get("content-type", "").partition(";")[0].strip().lower() != MULTIPART:
        raise StudioError(415, "unsupported_media_type", f"Send a form, {MULTIPART}, with the file as its part 'file'.")
    parser = MultiPartParser(
        headers, _within(chunks, FORM_BYTES), max_files=1, max_fields=_FIELDS, max_part_size=_FIELD_BYTES
    )
    try:
        form = await parser.parse()
    except MultiPartException as error:
        raise StudioError(400, "validation_error", f"The form cannot be read: {error.message}") from None
    try:
        file = form.get(Upload.part)
        if not isinstance(file, UploadFile) or not file.filename:
            raise invalid(Upload.part, "there is no file.", f"Send it as the form's part '{Upload.part}'.")
        if not file.size:
            raise invalid(Upload.part, "the file is empty.", "Send one that is not.")
        if file.size > MAX_BYTES:
            raise too_large()
        fields: dict[str, list[str]] = {}
        for name, value in form.multi_items():
            if isinstance(value, str):
                fields.setdefault(name, []).append(value)
        path = folder / f"upload-{secrets.token_hex(8)}"
        try:
            await anyio.to_thread.run_sync(_copy, file.file, path)
            yield Arrival(path, file.filename, file.size, fields)
        finally:
            with anyio.CancelScope(shield=True):
                await anyio.Path(path).unlink(missing_ok=True)
    finally:
        await form.close()


def too_large() -> StudioError:
    """The answer to a file over the limit."""
    return StudioError(413, "payload_too_large", f"A file may have {MAX_BYTES:,} bytes; send a smaller one.")


async def _within(chunks: AsyncIterable[bytes], limit: int) -> AsyncGenerator[bytes]:
    size = 0
    async for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise too_large()
        yield chunk


def _copy(source: IO[bytes], path: Path) -> None:
    with path.open("xb") as target:
        shutil.copyfileobj(source, target, 2**20)
