"""Files a person hands in: from few folders, or from a link, and never anything else of the machine's."""

import secrets
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import anyio
import anyio.to_thread

from act3_mcp.errors import InputError
from act3_mcp.upstream.fetch import Fetcher


@dataclass(frozen=True)
class Intake:
    """Where files may be read from. Over HTTP none may: the paths would be those of another machine."""

    roots: Sequence[Path]
    local_files: bool
    scratch: Path
    fetcher: Fetcher

    async def file(self, path: str) -> Path:
        """The real file behind a path.

        Raises:
            InputError: it is outside the folders, or no plain file; nothing was read.
        """
        if not self.local_files:
            raise InputError(
                "path: this server is reached over HTTP, so it reads no files of its own machine.",
                "Give a url, or content_base64 for a small file.",
            )
        return await anyio.to_thread.run_sync(self._file, path)

    @asynccontextmanager
    async def fetched(self, url: str, suffix: str) -> AsyncGenerator[Path]:
        """What is behind a link, as a file for as long as this is open.

        Raises:
            MediaError: the link is refused or broken.
        """
        await anyio.Path(self.scratch).mkdir(parents=True, exist_ok=True)
        part = self.scratch / f"{secrets.token_hex(8)}{suffix}"
        try:
            yield (await self.fetcher.save(url, part)).path
        finally:
            with anyio.CancelScope(shield=True):
                await anyio.Path(part).unlink(missing_ok=True)

    def _file(self, path: str) -> Path:
        folders = " or ".join(str(root) for root in self.roots)
        try:
            # Links are followed before the folder is checked, so that none can lead out of it.
            real = Path(path).expanduser().resolve(strict=True)
            roots = [root.resolve() for root in self.roots]
        except (OSError, RuntimeError, ValueError) as cause:
            raise InputError(
                f"path: there is no file {path[:120]!r} that can be read.",
                f"Give the path of a file in {folders}.",
            ) from cause
        if not any(real.is_relative_to(root) for root in roots):
            raise InputError(
                "path: that file is outside the folders files may be read from; it was not read.",
                f"Move it into {folders}, or let the operator name its folder in ACT3_MCP_UPLOAD_ROOTS.",
            )
        if not real.is_file():
            raise InputError("path: that is a folder or a device, not a file.", "Give the path of a file.")
        return real
