"""On SQLite people's writes go before the worker's."""

import threading
import time

import pytest

from jianhu.base import turns


@pytest.fixture
def beside(tmp_path, monkeypatch):
    monkeypatch.setattr(turns, "_file", lambda: str(tmp_path / "house.sqlite3-turns"))


def test_the_worker_waits_while_somebody_writes(beside):
    begun, done = threading.Event(), threading.Event()

    def write():
        with turns.writing():
            begun.set()
            time.sleep(0.15)
        done.set()

    threading.Thread(target=write).start()
    begun.wait()
    assert turns.give_way(longest=5)
    assert done.wait(1)


def test_but_not_for_ever(beside):
    with turns.writing(), turns.writing():
        assert not turns.give_way(longest=0.05)
    assert turns.give_way(longest=0.05)


def test_no_file_is_needed_where_the_database_queues_by_itself():
    assert turns._beside("postgresql", "jianhu") is None
    assert turns._beside("sqlite", "file:memorydb_default?mode=memory") is None
    assert turns._beside("sqlite", "var/jianhu.sqlite3") == "var/jianhu.sqlite3-turns"
