"""A whole house with a database of its own, whose processes can be killed."""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event, Thread
from urllib.error import URLError
from urllib.request import urlopen

from jianhu.project.supervisor import Child, supervise
from tests.databases import own_database

HERE = Path(__file__).parent
SEED = """
import django; django.setup()
from jianhu.organisations.demonstration.seeding import seed
seed()
"""


WORK = """
SELECT (SELECT count(*) FROM command_lead),
       (SELECT count(*) FROM command_lead WHERE state <> 'new'),
       (SELECT count(*) FROM base_clock WHERE rang_at IS NOT NULL)
"""
STRIDE = (60, 400)


@contextmanager
def a_house(tmp_path_factory, nobody_yet):
    """A house with a database of its own, both gone afterwards."""
    home = tmp_path_factory.mktemp("house")
    with own_database(home, "endurance", nobody_yet) as database:
        yield House(home, database)


class House:
    """web, worker and clock, as ``jianhu serve`` runs them, and a look into their database."""

    def __init__(self, home, database):
        self.port, self.rows = free_port(), database.rows
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = os.environ | {
            "JIANHU_HOME": str(home),
            "JIANHU_DATABASE": database.url,
            "JIANHU_REGISTERS": str(HERE / "registers"),
            "JIANHU_LOG_LEVEL": "ERROR",
            "JIANHU_DEMO": "0",
            "DJANGO_SETTINGS_MODULE": "jianhu.project.settings",
        }
        self.children = [
            Child("worker", ["worker"], self.environment),
            Child("clock", ["clock"], self.environment),
            Child("web", ["web", "--port", str(self.port)], self.environment),
        ]
        self.kills = 0

    def jianhu(self, *arguments, check=True):
        command = [sys.executable, "-m", "jianhu.project.cli", *arguments]
        said = subprocess.run(command, env=self.environment, capture_output=True, text=True)
        assert not check or said.returncode == 0, said.stderr
        return said

    def fill(self, town):
        command = [sys.executable, "-c", f"from tests.web.serving import fill; fill('{town}')"]
        subprocess.run(command, env=self.environment, check=True)

    def prepare(self):
        subprocess.run([sys.executable, "-c", SEED], env=self.environment, check=True)
        self.secret = self.jianhu("source", "add", "eye", "--kind", "eye").stdout.strip()

    @contextmanager
    def running(self, *names):
        """Run all processes, or those named."""
        children = [child for child in self.children if not names or child.name in names]
        stop = Event()
        keeper = Thread(target=supervise, args=(children, stop))
        keeper.start()
        try:
            yield
        finally:
            stop.set()
            keeper.join(30)

    @contextmanager
    def killed_at_random(self, chance):
        """``kill -9`` one of the processes again and again, while the block runs."""
        stop = Event()
        killer = Thread(target=self._kill, args=(stop, random.Random(chance)))
        killer.start()
        try:
            yield
        finally:
            stop.set()
            killer.join(30)

    def _kill(self, stop, chance):
        """By work done and not by time: a slow machine must get somewhere between two kills."""
        done_before, wait_for = 0, chance.uniform(*STRIDE)
        while not stop.wait(chance.uniform(0, 0.4)):
            done = self.work_done()
            process = chance.choice(self.children).process
            if done - done_before > wait_for and process and process.poll() is None:
                os.kill(process.pid, signal.SIGKILL)
                self.kills += 1
                done_before, wait_for = done, chance.uniform(*STRIDE)

    def work_done(self):
        """Leads received, leads worked up and clocks rung, in one number."""
        return sum(self.rows(WORK)[0])

    def wait_until_up(self, seconds=180):
        wait_for(self._is_up, seconds, "the web process does not answer")

    def _is_up(self):
        try:
            with urlopen(f"{self.url}/healthz", timeout=2) as answer:
                return json.load(answer)["status"] == "ok"
        except (URLError, OSError):
            return False


def wait_for(seen, seconds, why):
    deadline = time.monotonic() + seconds
    while not seen():
        assert time.monotonic() < deadline, why
        time.sleep(0.1)


def free_port():
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
