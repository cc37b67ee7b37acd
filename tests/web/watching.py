"""The other end of ``watched.py``: play a story step by step, and look at the house meanwhile."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STORIES = ROOT / "stories"
DESK = {"width": 1440, "height": 900}
PATIENCE = 60_000  # milliseconds: a busy machine is slow, not wrong
PHONE = {"width": 390, "height": 844}


class Watched:
    """A house with its stories, and the browser that looks at it."""

    def __init__(self, env, log):
        command = [sys.executable, "-m", "tests.web.watched"]
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            encoding="utf-8",
        )
        self.url = self._hear()["url"]
        self.step, self.pages = {}, []

    def play(self, name):
        """Begin a story; it stands still after its first step."""
        return self._played(f"play {STORIES / name}.yaml")

    def go(self):
        return self._played("go")

    def until(self, words):
        """Play on up to the step that says so."""
        while words not in self.go()["says"]:
            pass
        return self.step

    def to_the_end(self):
        while self.step and not self.step.get("over"):
            self.go()
        return self.step

    def state_of(self, who):
        """A storage state for the browser: somebody signed in."""
        told = self.ask(f"session {who}")
        cookie = {"name": "sessionid", "value": told["session"], "domain": "localhost", "path": "/"}
        rest = {"expires": -1, "httpOnly": True, "secure": False, "sameSite": "Lax"}
        return {"cookies": [cookie | rest], "origins": []}

    def ask(self, said):
        self.process.stdin.write(said + "\n")
        self.process.stdin.flush()
        return self._hear()

    def _played(self, said):
        self.step = self.ask(said)
        for page in self.pages:
            self._set_clock(page)
        assert self.step["wrong"] == []
        return self.step

    def _set_clock(self, page):
        if "at" in self.step:
            page.clock.set_fixed_time(self.step["at"])

    def _hear(self):
        line = self.process.stdout.readline()
        assert line, "the watched house is gone; its log is in the folder of the tests"
        return json.loads(line)

    def look(self, browser, who="", viewport=DESK, **more):
        """Open a window of somebody's, in the story's time."""
        context = browser.new_context(
            base_url=self.url,
            viewport=viewport,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            reduced_motion="reduce",
            storage_state=self.state_of(who) if who else None,
            **more,
        )
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        self.pages.append(page)
        self._set_clock(page)
        return page

    def close_windows(self):
        for page in self.pages:
            page.context.close()
        self.pages = []

    def end(self):
        self.process.stdin.close()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
