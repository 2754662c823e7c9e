"""A studio in a process of its own: `python -m tests.studio.serve HOME` answers each line of input with where it is."""

import json
import sys
from pathlib import Path

import anyio
import anyio.to_thread

from act3_mcp.studio import Studio
from tests.studio.filming import ENGINE


async def main(home: Path) -> None:
    async with Studio(home, engine=ENGINE) as studio:
        while await anyio.to_thread.run_sync(sys.stdin.readline):
            site = await studio.locate()
            assert site.key is not None
            answer = {"base_url": site.base_url, "key": site.key.get_secret_value(), "serving": studio.is_serving}
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    anyio.run(main, Path(sys.argv[1]))
