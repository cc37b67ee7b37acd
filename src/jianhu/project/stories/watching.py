"""A story that is watched: the very same house, served to browsers while the story plays.

The pages, the API and the live stream run in a thread of the story's process, so they share its
clock and its database. Every answer carries the story's time in its ``Date`` header; the screens
count what is left of a time limit by it. Demo mode is on: each role is one click at ``/demo``.
"""

import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC
from email.utils import format_datetime
from typing import Any

import uvicorn
from django.core.asgi import get_asgi_application
from django.db import connection
from django.test.utils import override_settings

from jianhu.base import moments
from jianhu.kit.errors import Refusal
from jianhu.project.stories.time import settle

LONGEST_START = 30.0
Said = dict[str, Any]
App = Callable[[Said, Any, Any], Awaitable[None]]


class PortTaken(Refusal):
    """Somebody else listens there."""

    code = "port-taken"


@contextmanager
def shown(port: int) -> Iterator[str]:
    """Serve the house at this port (0: a free one) of this machine; give its address."""
    before = connection.settings_dict["CONN_MAX_AGE"]
    connection.settings_dict["CONN_MAX_AGE"] = 0  # each request has a thread of its own
    with _listening(port) as line, override_settings(DEMO=True):
        server = uvicorn.Server(_config())
        thread = threading.Thread(target=server.run, kwargs={"sockets": [line]}, daemon=True)
        thread.start()
        try:
            _wait_for(server)
            yield f"http://localhost:{line.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)
            connection.settings_dict["CONN_MAX_AGE"] = before


def linger(seconds: float) -> None:
    """Let people look, and act: what they do is worked through while the story's clock stands."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        settle()
        time.sleep(min(0.2, seconds))


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    try:
        line = socket.create_server(("127.0.0.1", port))
    except OSError as error:
        raise PortTaken(f"端口{port}已被占用，请换一个。") from error
    with line:
        yield line


def _config() -> uvicorn.Config:
    return uvicorn.Config(
        in_story_time(get_asgi_application()),
        lifespan="off",
        access_log=False,
        log_config=None,
        date_header=False,
        server_header=False,
        timeout_graceful_shutdown=1,  # live streams never end by themselves
    )


def _wait_for(server: uvicorn.Server) -> None:
    until = time.monotonic() + LONGEST_START
    while not server.started:
        if time.monotonic() > until:
            raise PortTaken("网页没有启动。")
        time.sleep(0.02)


def in_story_time(app: App) -> App:
    """Say the story's moment in each answer's Date header."""

    async def answer(scope: Said, receive: Any, send: Any) -> None:
        async def dated(message: Said) -> None:
            if message["type"] == "http.response.start":
                at = format_datetime(moments.now().astimezone(UTC), usegmt=True)
                message["headers"] = [*message["headers"], (b"date", at.encode())]
            await send(message)

        await app(scope, receive, dated)

    return answer
