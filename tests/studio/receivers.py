"""A server that takes webhooks: it keeps what it was sent, and answers as it was told to."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import anyio
from anyio.abc import SocketStream
from anyio.streams.buffered import BufferedByteReceiveStream

from tests.studio.filming import PATIENCE


@dataclass(frozen=True)
class Delivery:
    """One request: its first line, its headers in small letters, its raw body."""

    line: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """Answers with `answer`, or not at all."""

    url: str
    answer: bytes | None
    deliveries: list[Delivery] = field(default_factory=list[Delivery])
    arrival: anyio.Event = field(default_factory=anyio.Event)

    async def received(self, count: int) -> list[Delivery]:
        """The deliveries, once there are so many."""
        with anyio.fail_after(PATIENCE):
            while len(self.deliveries) < count:
                await self.arrival.wait()
        return self.deliveries

    async def take(self, client: SocketStream) -> None:
        async with client:
            stream = BufferedByteReceiveStream(client)
            head = (await stream.receive_until(b"\r\n\r\n", 10_000)).decode()
            line, *rest = head.split("\r\n")
            headers = {name.lower(): value for name, _, value in (each.partition(": ") for each in rest)}
            body = await stream.receive_exactly(int(headers["content-length"]))
            self.deliveries.append(Delivery(line, headers, body))
            self.arrival.set()
            self.arrival = anyio.Event()
            if self.answer is None:
                await anyio.sleep_forever()
            else:
                await client.send(self.answer)


@asynccontextmanager
async def receiving(answer: bytes | None = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") -> AsyncGenerator[Receiver]:
    """A receiver on a port of its own."""
    async with await anyio.create_tcp_listener(local_host="127.0.0.1") as listener, anyio.create_task_group() as tasks:
        port = listener.extra(anyio.abc.SocketAttribute.local_port)
        receiver = Receiver(f"http://127.0.0.1:{port}/hook", answer)
        tasks.start_soon(listener.serve, receiver.take)
        yield receiver
        tasks.cancel_scope.cancel()
