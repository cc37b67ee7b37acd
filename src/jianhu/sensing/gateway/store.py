"""The thread that writes: whatever has come in meanwhile is committed together, then answered."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError, connection

from jianhu.sensing import services
from jianhu.sensing.gateway.known import Devices

logger = logging.getLogger(__name__)
REST_S = 1.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A frame to be kept, and what to do when it is."""

    frame: services.Frame
    sender: Any
    answer: bytes | None


class Store:
    def __init__(
        self, devices: Devices, kept: Callable[[Sequence[Waiting]], None], batch: int
    ) -> None:
        self._queue: queue.SimpleQueue[Waiting | None] = queue.SimpleQueue()
        self._devices, self._kept, self._batch = devices, kept, batch
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="gateway-store", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def put(self, waiting: Waiting) -> None:
        self._queue.put(waiting)

    def waiting(self) -> int:
        return self._queue.qsize()

    def stop(self) -> None:
        """Write what is there and end; a database that is away is not waited for."""
        self._stopping.set()
        self._queue.put(None)
        self._thread.join(timeout=30)

    def _run(self) -> None:
        ended = False
        while not ended:
            batch, ended = self._next()
            if batch and self._write(batch):
                self._kept(batch)
            self._refresh()
        connection.close()

    def _next(self) -> tuple[list[Waiting], bool]:
        """Wait for one, then take all that came while the last batch was being written."""
        batch: list[Waiting] = []
        try:
            waiting = self._queue.get(timeout=2.0)
            while waiting is not None:
                batch.append(waiting)
                if len(batch) == self._batch:
                    return batch, False
                waiting = self._queue.get_nowait()
        except queue.Empty:
            return batch, False
        return batch, True

    def _write(self, batch: list[Waiting]) -> bool:
        """Commit a batch, however long the database is away; only then may it be answered."""
        while True:
            try:
                services.receive([waiting.frame for waiting in batch])
            except (OperationalError, InterfaceError) as error:
                logger.warning("the database is away, %d frames wait: %s", len(batch), error)
                connection.close()
                if self._stopping.is_set():
                    return False
                time.sleep(REST_S)
            except DatabaseError:
                logger.exception("a batch was refused; its frames are kept one by one")
                self._write_each(batch)
                return True
            else:
                return True

    def _write_each(self, batch: list[Waiting]) -> None:
        for waiting in batch:
            try:
                services.receive([waiting.frame])
            except DatabaseError:
                bare = replace(waiting.frame, device_code="", problem="报文头无法入库")
                services.receive([bare])

    def _refresh(self) -> None:
        try:
            self._devices.refresh()
        except (OperationalError, InterfaceError):
            connection.close()
