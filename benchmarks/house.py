"""A house to be measured, on SQLite or PostgreSQL, with a database that is thrown away."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
DATABASES = ("SQLite", "PostgreSQL")


class House:
    """One installation in a folder that is thrown away."""

    def __init__(self, home: Path, database: str) -> None:
        self.home, self.port = home, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = os.environ | {
            "JIANHU_HOME": str(home),
            "JIANHU_DATABASE": database,
            "JIANHU_LOG_LEVEL": "ERROR",
            "JIANHU_DEMO": "0",
            "DJANGO_SETTINGS_MODULE": "jianhu.project.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        }
        self._running: list[subprocess.Popen[bytes]] = []

    def jianhu(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "jianhu.project.cli", *arguments]
        return self._said(command).strip()

    def python(self, module: str, *arguments: str) -> Any:
        """Run ``module`` inside the house; it prints JSON on its last line."""
        said = self._said([sys.executable, "-m", module, *arguments])
        return json.loads(said.strip().splitlines()[-1])

    def _said(self, command: list[str]) -> str:
        done = subprocess.run(
            command, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def start(self, *names: str) -> None:
        for name in names:
            more = ["--port", str(self.port)] if name == "web" else []
            command = [sys.executable, "-m", "jianhu.project.cli", name, *more]
            environment = self.environment | {"JIANHU_PROCESS": name}
            self._running.append(subprocess.Popen(command, env=environment, cwd=ROOT))
        if "web" in names:
            self._wait()

    def stop(self) -> None:
        for process in self._running:
            process.terminate()
        for process in self._running:
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
        self._running = []

    def _wait(self) -> None:
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            try:
                with urlopen(f"{self.url}/healthz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except (URLError, OSError):
                time.sleep(0.2)
        raise RuntimeError("the web process does not answer")


@contextmanager
def house(kind: str) -> Iterator[House]:
    """Give an empty, migrated house on a kind of database."""
    with (
        tempfile.TemporaryDirectory(prefix="jianhu-bench-") as folder,
        _database(kind, Path(folder)) as address,
    ):
        built = House(Path(folder), address)
        built.jianhu("migrate")
        try:
            yield built
        finally:
            built.stop()


@contextmanager
def _database(kind: str, folder: Path) -> Iterator[str]:
    if kind == "SQLite":
        yield f"sqlite:///{folder}/bench.sqlite3"
        return
    import psycopg

    server = postgres()
    name = f"bench_{os.getpid()}_{int(time.time() * 1000) % 100_000}"
    base = server.rpartition("/")[0]
    with closing(psycopg.connect(f"{base}/postgres", autocommit=True)) as connection:
        connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]
        try:
            yield f"{base}/{name}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[call-overload]


def postgres() -> str:
    """Return the address of the PostgreSQL to measure on; ours is started if none is given."""
    given = os.environ.get("JIANHU_DATABASE", "")
    if given.startswith("postgres"):
        return given
    said = subprocess.run(
        [str(ROOT / "scripts" / "postgres"), "start"], capture_output=True, text=True, check=False
    )
    if said.returncode:
        raise NoPostgres(said.stderr.strip())
    return said.stdout.strip().splitlines()[-1]


class NoPostgres(Exception):
    """It cannot be had on this machine; the message says why."""


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def on_both(measure: Any) -> list[dict[str, Any]]:
    """Measure on SQLite and on PostgreSQL; where one cannot be had, say so."""
    rows = []
    for kind in DATABASES:
        try:
            with house(kind) as built:
                rows.append({"database": kind, **measure(built, kind)})
        except NoPostgres as why:
            rows.append({"database": kind, "skipped": str(why), "met": None})
    return rows


def conclude(name: str, target: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    met = all(row["met"] for row in rows if row["met"] is not None)
    return {"name": name, "target": target, "met": met, "load": os.getloadavg()[0], "rows": rows}
