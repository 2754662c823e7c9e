"""Telling another server something, once."""

from collections.abc import Mapping

import anyio
import httpx2

from act3_mcp.errors import NoAnswerError


async def post_once(url: str, body: bytes, headers: Mapping[str, str], *, seconds: float) -> int:
    """The status of the answer to one POST; what the answer says is not read, and redirects are not followed.

    Raises:
        NoAnswerError: there was none within `seconds`.
    """
    try:
        with anyio.fail_after(seconds):
            async with (
                httpx2.AsyncClient(trust_env=False, timeout=seconds) as http,
                http.stream("POST", url, content=body, headers=dict(headers)) as response,
            ):
                return response.status_code
    except (httpx2.HTTPError, TimeoutError) as cause:
        raise NoAnswerError(f"There was no answer ({type(cause).__name__}).") from cause
