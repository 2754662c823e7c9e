"""Uploads as one tool: three requests, one file."""

import mimetypes
from typing import Annotated

import anyio
from mcp.types import CallToolResult
from pydantic import Field

from act3_mcp.contract.eversince import uploads
from act3_mcp.errors import InputError
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.eversince.toolset import toolset
from act3_mcp.tools.results import facts, result
from act3_mcp.tools.toolset import CREATES

FilePath = Annotated[
    str, Field(description="Whole path of a file in the output folder or the inbox.", min_length=1, max_length=1000)
]


@toolset.tool(CREATES, title="Upload file")
async def eversince_upload_file(path: FilePath, ctx: Ctx) -> Annotated[CallToolResult, uploads.Upload]:
    """Upload a picture, clip or sound for the agent to work from. Free.

    Takes jpeg, png, webp to 10 MB; mp4, webm, mov to 500 MB; mp3, wav, m4a to 50 MB,
    from the output folder. Pass upload_id in references.
    """
    file = await app(ctx).intake.file(path)
    content_type = mimetypes.guess_type(file.name)[0] or ""
    kind, most = uploads.TYPES.get(content_type, ("", 0))
    size = (await anyio.Path(file).stat()).st_size
    if not kind:
        raise InputError(f"path: files of the type {content_type or file.suffix} are not taken.", "Convert it first.")
    if not 0 < size <= most:
        raise InputError(f"path: the file has {size:,} bytes; {kind} may have {most:,}.", "Make it smaller.")
    client = app(ctx).eversince.client
    draft = uploads.UploadDraft(file_name=file.name, content_type=content_type, file_size=size)
    place = (await client.write(uploads.CREATE, draft)).value
    await app(ctx).fetcher.put(place.upload_url, file, content_type)
    done = uploads.UploadConfirmation(
        r2_key=place.r2_key, file_name=file.name, file_size=size, content_type=content_type
    )
    upload = (await client.write(uploads.CONFIRM, done)).value
    return result(upload, f"Uploaded {file.name}. {facts(upload_id=upload.upload_id, type=upload.type)}")
