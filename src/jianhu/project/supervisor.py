"""Starts the processes of one machine, starts again what ends, and stops all of them together."""

import ctypes
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event

logger = logging.getLogger(__name__)
LONGEST_PAUSE = 5.0
STEADY = 10.0  # seconds after which an end counts as the first again
PATIENCE = 8.0  # seconds a child has to end by itself
DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
LIBC = ctypes.CDLL(None)  # loaded here: a child just forked must not wait for a loader's lock


@dataclass
class Child:
    """One process: how to start it, and how it has fared."""

    name: str
    arguments: Sequence[str]
    environment: dict[str, str] = field(default_factory=dict)
    process: "subprocess.Popen[bytes] | None" = None
    ends: int = 0
    began: float = 0.0
    start_at: float = 0.0


def supervise(children: Sequence[Child], stop: Event | None = None) -> None:
    """Keep the children running until a signal comes, then end them in reverse order."""
    told = stop or _until_told_to_stop()
    try:
        while not told.is_set():
            for child in children:
                look_after(child)
            told.wait(0.2)
    finally:
        end(children)


def look_after(child: Child) -> None:
    now = time.monotonic()
    if child.process is None:
        if now >= child.start_at:
            start(child)
    elif (code := child.process.poll()) is not None:
        steady = now - child.began > STEADY
        child.ends = 1 if steady else child.ends + 1
        child.process, child.start_at = None, now + pause_after(child.ends)
        logger.warning("%s ended (%s); it starts again", child.name, code)


def pause_after(ends: int) -> float:
    return min(0.3 * 2.0 ** (ends - 1), LONGEST_PAUSE)


def start(child: Child) -> None:
    child.began = time.monotonic()
    child.process = subprocess.Popen(  # noqa: S603  # our own command line
        [sys.executable, "-m", "jianhu.project.cli", *child.arguments],
        env=os.environ | {"JIANHU_PROCESS": child.name} | child.environment,
        preexec_fn=_die_with_parent if sys.platform == "linux" else None,
    )
    logger.info("%s started", child.name, extra={"pid": child.process.pid})


def end(children: Sequence[Child]) -> None:
    running = [child.process for child in reversed(children) if child.process]
    for process in running:
        process.terminate()
    deadline = time.monotonic() + PATIENCE
    for process in running:
        try:
            process.wait(max(deadline - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _die_with_parent() -> None:
    """A killed supervisor leaves nothing behind; a signal to the terminal reaches only it."""
    os.setpgrp()
    LIBC.prctl(DIE_WITH_PARENT, signal.SIGTERM)


def _until_told_to_stop() -> Event:
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop
