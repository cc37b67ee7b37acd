"""A house of its own for a story: a database that is thrown away, the county, a gateway on TCP."""

import asyncio
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import getpid
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test.utils import override_settings

from jianhu.base import moments
from jianhu.project import county
from jianhu.sensing import gateway


@dataclass
class House:
    """Where a story's devices connect."""

    gateway: tuple[str, int]


@contextmanager
def scratch_house() -> Iterator[House]:
    """Build it, give it, pull it down. The installation's own database is not touched."""
    before = settings.DATABASES["default"]["NAME"]
    with tempfile.TemporaryDirectory(prefix="jianhu-story-") as folder:
        own = (
            Path(folder, "story.sqlite3") if connection.vendor == "sqlite" else f"story_{getpid()}"
        )
        connection.settings_dict["TEST"]["NAME"] = str(own)
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            with override_settings(MEDIA_ROOT=folder, ALLOWED_HOSTS=["localhost"], DEMO=False):
                county.stand_up()
                with _gateway() as address:
                    yield House(address)
        finally:
            moments.set_to(None)
            _see_off_others()
            connection.creation.destroy_test_db(str(before), verbosity=0)


def _see_off_others() -> None:
    """Threads that served or listened may still hold a line to the database."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@contextmanager
def _gateway() -> Iterator[tuple[str, int]]:
    """Run the real gateway in a thread, on a free port."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = gateway.Gateway()
    port = asyncio.run_coroutine_threadsafe(server.start("127.0.0.1", 0), loop).result(10)
    try:
        yield ("127.0.0.1", port)
    finally:
        asyncio.run_coroutine_threadsafe(server.stop(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
