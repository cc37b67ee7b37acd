"""Processes that end are started again, and all of them end together."""

import os
import signal
import sys
import time
from threading import Event, Thread

import pytest

from jianhu.project import supervisor
from jianhu.project.supervisor import Child, end, look_after, pause_after, supervise


@pytest.fixture
def sleepers(monkeypatch):
    """Children that only sleep, in place of jianhu's commands."""
    started = []

    def start(child):
        child.began = time.monotonic()
        child.process = supervisor.subprocess.Popen(
            [sys.executable, "-c", "import time; time.sleep(60)"]
        )
        started.append(child.process)

    monkeypatch.setattr(supervisor, "start", start)
    yield started
    for process in started:
        process.kill()
        process.wait()


def wait_for(seen, seconds=5):
    deadline = time.monotonic() + seconds
    while not seen():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


def test_a_killed_child_is_started_again(sleepers):
    child = Child("worker", ["worker"])
    look_after(child)
    os.kill(sleepers[0].pid, signal.SIGKILL)
    sleepers[0].wait()

    wait_for(lambda: look_after(child) or len(sleepers) == 2)

    assert child.process is sleepers[1]
    assert child.ends == 1


def test_a_child_that_ends_at_once_again_and_again_is_given_ever_longer_pauses():
    assert [pause_after(ends) for ends in (1, 2, 3)] == [0.3, 0.6, 1.2]
    assert pause_after(20) == supervisor.LONGEST_PAUSE


def test_when_told_to_stop_all_children_end(sleepers):
    stop = Event()
    children = [Child("web", ["web"]), Child("clock", ["clock"])]
    house = Thread(target=supervise, args=(children, stop))
    house.start()
    wait_for(lambda: len(sleepers) == 2)

    stop.set()
    house.join(5)

    assert [process.poll() for process in sleepers] == [-signal.SIGTERM, -signal.SIGTERM]


def test_a_child_that_will_not_end_is_killed(monkeypatch):
    monkeypatch.setattr(supervisor, "PATIENCE", 0.3)
    ignoring = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"
    deaf = f"import signal, time; {ignoring}; print(1, flush=True); time.sleep(60)"
    process = supervisor.subprocess.Popen(
        [sys.executable, "-c", deaf], stdout=supervisor.subprocess.PIPE
    )
    process.stdout.readline()

    end([Child("deaf", [], process=process)])

    assert process.poll() == -signal.SIGKILL
