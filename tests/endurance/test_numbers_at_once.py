"""A hundred documents at the same moment, from several processes, are numbered 1 to 100."""

import json
import subprocess
import sys

import pytest

from tests.endurance.house import a_house

PROCESSES, EACH = 5, 20
HAND = """
import json, sys, django; django.setup()
from concurrent.futures import ThreadPoolExecutor
from django.db import connection, transaction
from jianhu.base.numbering import next_number

def document(n):
    if n % 2:
        attempt(given_up=True)
    return attempt(given_up=False)

def attempt(given_up):
    try:
        with transaction.atomic():
            number = next_number("鉴综执罚决", 2026)
            if given_up:
                raise LookupError
        return number
    except LookupError:
        return None
    finally:
        connection.close()

print("up", flush=True)
sys.stdin.readline()
with ThreadPoolExecutor(4) as hands:
    print(json.dumps(list(hands.map(document, range(int(sys.argv[1]))))))
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory, nobody_yet):
    with a_house(tmp_path_factory, nobody_yet) as house:
        yield house


def test_a_hundred_at_once_leave_neither_gap_nor_double(house):
    command = [sys.executable, "-c", HAND, str(EACH)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    processes = [
        subprocess.Popen(command, env=house.environment, **pipes) for _ in range(PROCESSES)
    ]
    assert {process.stdout.readline() for process in processes} == {"up\n"}
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    numbers = [n for process in processes for n in json.loads(process.communicate(timeout=120)[0])]

    assert sorted(numbers) == list(range(1, PROCESSES * EACH + 1))
    assert house.rows("SELECT last FROM base_numbering") == [(PROCESSES * EACH,)]
