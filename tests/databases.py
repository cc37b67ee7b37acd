"""A database of its own for a house that other processes serve, of the kind the suite runs on."""

import os
import sqlite3
from contextlib import closing, contextmanager

import psycopg


@contextmanager
def own_database(home, name):
    """A file in ``home``, or a database of the suite's server that is dropped afterwards."""
    server, _, _ = os.environ.get("JIANHU_DATABASE", "").rpartition("/")
    if not server.startswith("postgres"):
        yield File(home / "house.sqlite3")
        return
    name = f"{name}_{os.getpid()}"
    everybody = Served(f"{server}/postgres")
    everybody.rows(f"CREATE DATABASE {name}")
    try:
        yield Served(f"{server}/{name}")
    finally:
        everybody.rows(f"DROP DATABASE {name} WITH (FORCE)")


class File:
    def __init__(self, path):
        self.path, self.url = path, f"sqlite:///{path}"

    def rows(self, query):
        """Ask the database itself, past every process."""
        with closing(sqlite3.connect(self.path, timeout=30)) as connection:
            found = connection.execute(query).fetchall()
            connection.commit()
            return found


class Served:
    def __init__(self, url):
        self.url = url

    def rows(self, query):
        with closing(psycopg.connect(self.url, autocommit=True)) as connection:
            cursor = connection.execute(query)
            return cursor.fetchall() if cursor.description else []
