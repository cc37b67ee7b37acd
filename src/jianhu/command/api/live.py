"""The live screen: a tail of the journal as server-sent events, filtered by the same doors.

One task per web process reads the journal; screens with the same scope share its answer. An
event's id is the journal position it brings a screen up to, so a screen that comes back with
``Last-Event-ID`` misses nothing and hears nothing twice; only unread notices of the last minute
before are told again, by the same id. A stream ends after some minutes and the browser comes back
by itself: so a post that was taken away stops seeing.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

from asgiref.sync import sync_to_async
from django.core.serializers.json import DjangoJSONEncoder
from django.db import close_old_connections
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.command.queries.tail import (
    Batch,
    batch_after,
    crowd_of,
    last_position,
    moved,
    notices_since,
    said_to,
)

EVERY = 0.15
FULL_LIFE = 300.0
QUIET = 15.0
MOVES = 3.0  # seconds between two looks at where people are
MOST_BEHIND = 5000
LONGEST_POSITION = 18  # digits
Said = list[dict[str, Any]]


class Hub:
    """What this process has read of the journal lately, and who waits for more."""

    def __init__(self) -> None:
        self.batch: Batch | None = None
        self.changed = asyncio.Event()
        self.task: asyncio.Task[None] | None = None
        self.moves: dict[tuple[object, ...], tuple[float, Said]] = {}  # by crowd

    def start(self) -> None:
        if self.task is None or self.task.done():
            self.task = asyncio.create_task(self._read())

    async def _read(self) -> None:
        position, notice = await _in_thread(last_position)
        while True:
            batch = await _in_thread(batch_after, position, notice)
            if batch.is_new:
                position, notice = batch.position, batch.notice
                self.batch, woken = batch, self.changed
                self.changed = asyncio.Event()
                woken.set()
            await asyncio.sleep(EVERY)

    async def moved(self, person: Person, crowd: tuple[object, ...]) -> Said:
        """Who moved lately, asked once for all screens of a crowd."""
        now = asyncio.get_running_loop().time()
        asked, said = self.moves.get(crowd, (-MOVES, []))
        if now - asked >= MOVES:
            lately = moments.now() - timedelta(seconds=2 * MOVES)
            said = await _in_thread(moved, person, lately)
            self.moves[crowd] = (now, said)
        return said


_hubs: dict[int, Hub] = {}


def hub() -> Hub:
    """Return the hub of the running event loop."""
    found = _hubs.setdefault(id(asyncio.get_running_loop()), Hub())
    found.start()
    return found


async def live(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """GET /api/live"""
    person: Any = await request.auser()
    if not person.is_authenticated:
        return _problem(401, "not-signed-in", "请先登录", "请先登录。")
    if not await sync_to_async(_may_watch)(person):
        return _problem(403, "not-allowed", "没有权限", "您的岗位没有这项权限：实时动态。")
    since = request.headers.get("Last-Event-ID") or request.GET.get("since", "")
    response = StreamingHttpResponse(
        _events(person, _position(since)),
        content_type="text/event-stream; charset=utf-8",
    )
    response["Cache-Control"] = "no-cache"
    response["X-Accel-Buffering"] = "no"
    response["Content-Encoding"] = "identity"
    return response


def _may_watch(person: Person) -> bool:
    """Asks in the request's own thread and gives its connection back: none waits for a second."""
    try:
        return person.has_perm("base.live")
    finally:
        close_old_connections()


def _position(given: str) -> int | None:
    """What is no position of ours is as good as none."""
    ours = given.isascii() and given.isdecimal() and len(given) <= LONGEST_POSITION
    return int(given) if ours else None


def _problem(status: int, code: str, title: str, detail: str) -> JsonResponse:
    body = {"type": f"/problems/{code}", "title": title, "status": status, "detail": detail}
    return JsonResponse(
        body,
        status=status,
        content_type="application/problem+json",
        json_dumps_params={"ensure_ascii": False},
    )


async def _events(person: Person, since: int | None) -> AsyncIterator[str]:
    ours = hub()
    position, notice = await _in_thread(last_position)
    came_back = since is not None
    since = position if since is None else min(since, position)
    asked = since
    yield f"retry: 2000\nevent: hello\nid: {since}\ndata: {{}}\n\n"
    if position - since > MOST_BEHIND:
        yield f"event: reset\nid: {position}\ndata: {{}}\n\n"
        since = position
    while since < position:
        missed = await _in_thread(batch_after, since, notice)
        for event in await _in_thread(said_to, person, missed):
            yield _line(event)
        since = missed.position
    for event in await _in_thread(notices_since, person, asked) if came_back else ():
        yield _line(event)
    position = since
    clock = asyncio.get_running_loop().time
    crowd = await _in_thread(crowd_of, person)
    for event in await _in_thread(moved, person, None):
        yield _line(event)
    end, looked, spoke = clock() + FULL_LIFE, clock(), clock()
    while clock() < end:
        if clock() - looked >= MOVES:
            looked = clock()
            for event in await ours.moved(person, crowd):
                spoke = clock()
                yield _line(event)
        if clock() - spoke >= QUIET:
            spoke = clock()
            yield f": still here\nid: {position}\n\n"
        waiting = ours.changed
        batch = ours.batch
        if batch is None or (batch.position <= position and batch.notice <= notice):
            with suppress(TimeoutError):
                await asyncio.wait_for(waiting.wait(), MOVES)
            continue
        if batch.after > position:  # we were slow; fetch what lies between
            batch = await _in_thread(batch_after, position, notice)
        for event in await _in_thread(said_to, person, batch, position, notice):
            spoke = clock()
            yield _line(event)
        position, notice = batch.position, batch.notice


def _line(event: dict[str, Any]) -> str:
    data = json.dumps(event["data"], ensure_ascii=False, cls=DjangoJSONEncoder)
    place = f"id: {event['id']}\n" if event.get("id") else ""
    return f"event: {event['event']}\n{place}data: {data}\n\n"


async def _in_thread(do: Any, *args: Any) -> Any:
    def done() -> Any:
        close_old_connections()
        try:
            return do(*args)
        finally:
            close_old_connections()

    return await sync_to_async(done, thread_sensitive=False)()
