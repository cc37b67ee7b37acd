"""A server of our own and a browser; no test here touches the database in this process."""

import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.databases import own_database
from tests.web.luzhen import PASSWORD
from tests.web.screens import *  # noqa: F403
from tests.web.watching import Watched

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader-webgl",  # for the map only: the page itself costs a sixth without it
    "--enable-unsafe-swiftshader",
]


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def database(tmp_path_factory, nobody_yet):
    """The module's house's own, to be asked past everything that might be wrong in the house."""
    with own_database(tmp_path_factory.mktemp("database"), "house", nobody_yet) as database:
        yield database


@pytest.fixture(scope="module")
def house(database, tmp_path_factory, request):
    """The address of a server in which Luzhen has three stalls in the way, or a module's TOWN."""
    if not (ROOT / "src" / "jianhu" / "static" / "mobile" / "manifest.json").exists():
        pytest.skip("the web client is not built; run `make setup`")
    home = tmp_path_factory.mktemp("house")
    env = environment(home, database, demo="0")
    if registers := getattr(request.module, "REGISTERS", ""):
        env["JIANHU_REGISTERS"] = str(Path(__file__).parent / registers)
    town = getattr(request.module, "TOWN", "tests.web.luzhen")
    with served(env, home, town) as address:
        yield address


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory, nobody_yet):
    """The address of an empty demonstration, where anybody may be anybody."""
    home = tmp_path_factory.mktemp("demonstration")
    with (
        own_database(home, "demonstration", nobody_yet) as database,
        served(environment(home, database, demo="1"), home) as address,
    ):
        yield address


def environment(home, database, demo):
    return os.environ | {
        "JIANHU_HOME": str(home),
        "JIANHU_DATABASE": database.url,
        "JIANHU_DEMO": demo,
        "DJANGO_SETTINGS_MODULE": "jianhu.project.settings",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }


@contextmanager
def served(env, home, *town):
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    log = (home / "web.log").open("wb")
    command = [sys.executable, "-m", "tests.web.serving", str(port), *town]
    web = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
    try:
        yield wait_for(f"http://127.0.0.1:{port}", web, log.name)
    finally:
        web.terminate()
        try:
            web.wait(15)
        except subprocess.TimeoutExpired:
            web.kill()


@pytest.fixture(scope="module")
def stories_house(tmp_path_factory, browser):
    """A house of the demonstration county in which stories can be played and watched."""
    if not (ROOT / "src" / "jianhu" / "static" / "app" / "manifest.json").exists():
        pytest.skip("the web client is not built; run `make setup`")
    home = tmp_path_factory.mktemp("stories")
    env = os.environ | {
        "JIANHU_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "jianhu.project.settings",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }
    with (home / "log").open("wb") as log:
        watched = Watched(env, log)
        yield watched
        watched.end()


@pytest.fixture
def watched(stories_house):
    """It, with no window open; a story that a test leaves is played to its end."""
    yield stories_house
    stories_house.close_windows()
    stories_house.to_the_end()


def wait_for(url, web, log):
    """An answer, or the end of the process: how long a busy machine takes says nothing."""
    while web.poll() is None:
        try:
            with urlopen(f"{url}/healthz", timeout=10):
                return url
        except OSError:
            time.sleep(0.1)
    raise AssertionError(Path(log).read_text(encoding="utf-8")[-2000:])


@pytest.fixture(scope="module")
def browser():
    """Ends with the module, so that no event loop is left running beside other tests."""
    chromium = os.environ.get("JIANHU_CHROMIUM", "/usr/bin/chromium")
    if os.environ.get("JIANHU_NO_BROWSER") or not Path(chromium).exists():
        pytest.skip("no Chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def sessions():
    """Who signed in already: their cookies, and where they arrived."""
    return {}


@pytest.fixture
def opened(browser, house, sessions):
    """``opened(who)``: a phone in Luzhen, signed in if somebody is named."""
    contexts = []

    def open_page(who="", **more):
        cookies, landing = sessions.get(who, ([], ""))
        context = browser.new_context(
            base_url=house,
            viewport={"width": 390, "height": 844},
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            reduced_motion="reduce",
            geolocation={"longitude": 120.451, "latitude": 30.051},
            permissions=["geolocation"],
            storage_state={"cookies": cookies, "origins": []},
            **more,
        )
        context.set_default_timeout(40_000)
        contexts.append(context)
        page = context.new_page()
        if landing:
            page.goto(landing)
        elif who:
            sign_in(page, who)
            sessions[who] = context.cookies(), page.url
        return page

    yield open_page
    for context in contexts:
        context.close()


def sign_in(page, who):
    page.goto("/login")
    page.get_by_label("用户名").fill(who)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url(re.compile(r"^[^?]*/(m/|desk|wall)"))
