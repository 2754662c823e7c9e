"""Where the bytes of an upload arrive: under a signed link, as many as were announced, and no key is asked for."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import anyio
from starlette.requests import Request
from starlette.responses import Response

from act3_mcp.store import Database
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.links import Links


def dock(
    db: Database, media: Path, links: Links, clock: Callable[[], float]
) -> Callable[[Request], Awaitable[Response]]:
    """What answers a PUT to an upload link."""

    async def serve(request: Request) -> Response:
        key = request.path_params["key"]
        query = request.query_params
        links.check_upload(key, query.get("expires", ""), query.get("signature", ""), clock())
        row = await db.read(lambda tx: tx.one("SELECT * FROM agent_uploads WHERE key = :key", key=key))
        if row is None:
            raise StudioError(404, "not_found", "There is no such upload.")
        path = anyio.Path(media / f"upload-{row['key']}")
        received = 0
        async with await anyio.open_file(path, "wb") as file:
            async for chunk in request.stream():
                received += len(chunk)
                if received > row["file_size"]:
                    await path.unlink()
                    raise StudioError(413, "payload_too_large", "More bytes came than were announced.")
                await file.write(chunk)
        await db.write(
            lambda tx: tx.run("UPDATE agent_uploads SET received = :size WHERE key = :key", size=received, key=key)
        )
        return Response(status_code=200)

    return serve
