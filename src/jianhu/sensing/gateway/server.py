"""The TCP server: splits the stream, hands frames to the store, answers what is safe."""

import asyncio
import logging
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import cast

from jianhu.base import moments
from jianhu.kit.digest import sm3
from jianhu.sensing.gateway.known import Devices
from jianhu.sensing.gateway.limits import Allowance, Limits
from jianhu.sensing.gateway.store import Store, Waiting
from jianhu.sensing.protocols import hj212
from jianhu.sensing.services import Frame

logger = logging.getLogger(__name__)


class Gateway:
    """All connections of one process, and the store they share."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.devices = Devices()
        self.store = Store(self.devices, self._kept, self.limits.batch)
        self.connections: set[Connection] = set()
        self.held: set[Connection] = set()
        self.loop: asyncio.AbstractEventLoop | None = None
        self._server: asyncio.Server | None = None

    async def start(self, host: str, port: int) -> int:
        """Listen, and return the port."""
        self.loop = asyncio.get_running_loop()
        await asyncio.to_thread(self.devices.learn)
        self.store.start()
        self._server = await self.loop.create_server(lambda: Connection(self), host, port)
        self._sweeper = self.loop.create_task(self._sweep())
        bound = int(self._server.sockets[0].getsockname()[1])
        logger.info("listening on %s:%d", host, bound)
        return bound

    async def stop(self) -> None:
        """Take nothing new, write and answer what is there."""
        if self._server:
            self._server.close()
            self._sweeper.cancel()
        for connection in list(self.connections):
            connection.pause()
        await asyncio.to_thread(self.store.stop)
        await asyncio.sleep(0)  # the last answers were scheduled by the thread that wrote
        for connection in list(self.connections):
            connection.transport.close()

    def _kept(self, batch: Sequence[Waiting]) -> None:
        """Called by the store's thread once a batch is committed."""
        if self.loop:
            with suppress(RuntimeError):  # the loop is closed: the device will ask again
                self.loop.call_soon_threadsafe(self._answer, batch)

    def _answer(self, batch: Sequence[Waiting]) -> None:
        for waiting in batch:
            if waiting.answer:
                waiting.sender.answer(waiting.answer)
        if self.held and self.store.waiting() < self.limits.waiting_low:
            held, self.held = self.held, set()
            for connection in held:
                connection.resume()

    async def _sweep(self) -> None:
        """Close the lines on which nothing was said for long."""
        while True:
            await asyncio.sleep(self.limits.idle_s / 20)
            now = asyncio.get_running_loop().time()
            for connection in list(self.connections):
                if now - connection.heard_at > self.limits.idle_s:
                    connection.transport.close()


class Connection(asyncio.Protocol):
    transport: asyncio.Transport

    def __init__(self, gateway: Gateway) -> None:
        self.gateway = gateway
        self.splitter = hj212.Splitter()
        self.peer, self.bad_in_a_row, self.paused, self.full = "", 0, False, False
        self.loop = asyncio.get_running_loop()
        self.heard_at = self.loop.time()
        limits = gateway.limits
        self.allowance = Allowance(limits.frames_per_s, limits.burst, self.heard_at)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's is none by inheritance
        if len(self.gateway.connections) >= self.gateway.limits.connections:
            logger.warning("too many connections, one is turned away")
            self.transport.abort()
            return
        peer = transport.get_extra_info("peername") or ("", 0)
        self.peer = f"{peer[0]}:{peer[1]}"[:64]
        self.gateway.connections.add(self)

    def data_received(self, data: bytes) -> None:
        self.heard_at = self.loop.time()
        pieces = self.splitter.feed(data)
        if pieces:
            self._take(pieces)
            if wait := self.allowance.take(len(pieces), self.heard_at):
                self.pause()
                self.loop.call_later(wait, self.resume)

    def connection_lost(self, exc: Exception | None) -> None:
        self.gateway.connections.discard(self)
        self.gateway.held.discard(self)
        self._take(self.splitter.close())

    def answer(self, answer: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(answer)

    def pause_writing(self) -> None:
        """A device that does not read its answers is not read either."""
        self.full = True
        self.pause()

    def resume_writing(self) -> None:
        self.full = False
        self.resume()

    def pause(self) -> None:
        if not self.paused and not self.transport.is_closing():
            self.transport.pause_reading()
            self.paused = True

    def resume(self) -> None:
        must_wait = self.full or self.allowance.take(0, self.loop.time()) > 0
        if self.paused and not must_wait and not self.transport.is_closing():
            self.transport.resume_reading()
            self.paused = False

    def _take(self, pieces: Sequence[hj212.Piece]) -> None:
        now = moments.now()
        for piece in pieces:
            head = hj212.head_of(piece.raw[6:-4])
            problem, answer = self.gateway.devices.judge(piece, head)
            code = head.get("MN", "")[:64]
            frame = Frame(
                piece.raw, now, code, peer=self.peer, problem=problem[:200], digest=sm3(piece.raw)
            )
            self.gateway.store.put(Waiting(frame, self, answer))
            self.bad_in_a_row = self.bad_in_a_row + 1 if problem else 0
        too_much_noise = self.bad_in_a_row >= self.gateway.limits.bad_in_a_row
        if too_much_noise and not self.transport.is_closing():
            logger.warning("%s sends nothing but noise and is cut off", self.peer)
            self.transport.close()
        if self.gateway.store.waiting() > self.gateway.limits.waiting_high:
            self.gateway.held.add(self)
            self.pause()


def serve(
    host: str = "127.0.0.1",
    port: int = 9212,
    limits: Limits | None = None,
    ready: Callable[[int], None] | None = None,
) -> None:
    """Run the gateway until told to stop (SIGTERM, SIGINT)."""
    run = _runner()
    run(_serve(Gateway(limits), host, port, ready))


async def _serve(
    gateway: Gateway, host: str, port: int, ready: Callable[[int], None] | None
) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    bound = await gateway.start(host, port)
    if ready:
        ready(bound)
    await stop.wait()
    await gateway.stop()


def _runner() -> Callable[..., object]:
    """Return what runs a coroutine: uvloop where it is built, which halves the cost of a frame."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run
    return uvloop.run
