"""A database of its own for a house that other processes serve, of the kind the suite runs on."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager

import psycopg


@contextmanager
def own_database(home, name, like=None):
    """A file in ``home``, or a database of the suite's server that is dropped afterwards.

    It is empty, or a copy of ``like``: to make every table anew takes longer than most tests.
    """
    server, _, _ = os.environ.get("JIANHU_DATABASE", "").rpartition("/")
    if not server.startswith("postgres"):
        yield File(home / f"{name}.sqlite3").filled_from(like)
        return
    name = f"{name}_{os.getpid()}"
    everybody = Served(f"{server}/postgres")
    everybody.rows(f"CREATE DATABASE {name}" + (f" TEMPLATE {like.name}" if like else ""))
    try:
        yield Served(f"{server}/{name}")
    finally:
        everybody.rows(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def empty_house(home):
    """A database with every table and nobody in it, to be copied and never served."""
    with own_database(home, "empty_house") as database:
        env = os.environ | {"JIANHU_HOME": str(home), "JIANHU_DATABASE": database.url}
        command = [sys.executable, "-m", "jianhu.project.cli", "migrate"]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        yield database


class File:
    def __init__(self, path):
        self.path, self.url = path, f"sqlite:///{path}"

    def filled_from(self, other):
        if other:
            with (
                closing(sqlite3.connect(other.path)) as before,
                closing(sqlite3.connect(self.path)) as copy,
            ):
                before.backup(copy)
        return self

    def rows(self, query):
        """Ask the database itself, past every process."""
        with closing(sqlite3.connect(self.path, timeout=30)) as connection:
            found = connection.execute(query).fetchall()
            connection.commit()
            return found


class Served:
    def __init__(self, url):
        self.url, self.name = url, url.rpartition("/")[2]

    def rows(self, query):
        with closing(psycopg.connect(self.url, autocommit=True)) as connection:
            cursor = connection.execute(query)
            return cursor.fetchall() if cursor.description else []
