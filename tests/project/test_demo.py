"""The demonstration lives by itself: start it, look at the queue, touch nothing."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from http.cookiejar import CookieJar
from json import load
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest

STARTS_WITHIN = 240  # seconds: a busy machine is slow, not wrong
LIVES_WITHIN = 60
pytestmark = pytest.mark.sqlite


@pytest.fixture
def demo(tmp_path):
    """A demonstration of its own, without a past, on ports of its own; gives its address."""
    home = tmp_path / "home"
    (home / "map").mkdir(parents=True)
    (home / "map" / "base.pmtiles").touch()  # drawing the base map is not what is asked here
    port, gateway = free_port(), free_port()
    environment = {key: each for key, each in os.environ.items() if key != "JIANHU_DATABASE"}
    command = [sys.executable, "-m", "jianhu.project.cli", "demo", "--days-of-history", "0"]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            [*command, "--port", str(port), "--gateway-port", str(gateway)],
            env=environment | {"JIANHU_HOME": str(home), "JIANHU_STARTED_AT": ""},
            stdout=log,
            stderr=log,
        )
        yield f"http://127.0.0.1:{port}"
        process.send_signal(signal.SIGINT)
        process.wait(60)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def waited_for(seen, seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            if found := seen():
                return found
        except (URLError, OSError):
            pass
        time.sleep(0.5)
    raise AssertionError(f"nothing within {seconds} s")


def a_dispatcher_at(url):
    """A browser that has clicked one card of ``/demo``, and nothing else."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    page = browser.open(f"{url}/demo", timeout=30).read().decode()
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page).group(1)
    form = {"post": "dispatcher", "csrfmiddlewaretoken": token}
    browser.open(Request(f"{url}/demo", urlencode(form).encode()), timeout=30).close()
    return browser


def test_incidents_arrive_by_themselves_soon_after_the_page_is_up(demo):
    browser = waited_for(lambda: a_dispatcher_at(demo), STARTS_WITHIN)

    def arrived():
        with browser.open(f"{demo}/api/command/incidents?limit=50", timeout=10) as answer:
            return load(answer)["items"]

    first = waited_for(arrived, LIVES_WITHIN)
    assert first[0]["number"]
    assert first[0]["channel"] in ("camera", "drone", "device", "grid", "hotline", "citizen")
