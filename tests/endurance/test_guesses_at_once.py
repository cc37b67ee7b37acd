"""Fifty guesses at one account at the very same moment are fifty guesses, not one."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth.hashers import make_password
from django.db import connection, connections
from django.test import Client

from jianhu.base.models import JournalEntry
from jianhu.base.people import system

AT_ONCE = 12


@pytest.mark.django_db(transaction=True)
def test_of_many_guesses_at_once_five_are_heard(runtu):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite in memory has one connection; a file has one writer")
    system()
    runtu.password = make_password("yiqian-nian-hua")
    runtu.save()
    together = Barrier(AT_ONCE)

    def guess(number):
        together.wait()
        Client().post("/login", {"username": "runtu", "password": f"guess-{number}"})
        connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(guess, range(AT_ONCE)))

    assert JournalEntry.objects.filter(fact="SignInFailed").count() == 5
