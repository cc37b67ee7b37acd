"""A hundred documents at the same moment, from several processes, are numbered 1 to 100."""

import json
import subprocess
import sys

import pytest

from tests.endurance.house import a_house

PROCESSES, EACH = 5, 20
HAND = (
    """
import json, sys, django; django.setup()
from concurrent.futures import ThreadPoolExecutor
from django.db import connection, transaction
from jianhu.base.numbering import next_number

def document(n):
    \"\"\"Every second one is written only after a first attempt was given up.\"\"\"
    try:
        for given_up in (True, False) if n % 2 else (False,):
            try:
                with transaction.atomic():
                    number = next_number("鉴综执罚决", 2026)
                    if given_up:
                        raise LookupError
            except LookupError:
                pass
        return number
    finally:
        connection.close()

sys.stdin.readline()
with ThreadPoolExecutor(4) as hands:
    print(json.dumps(list(hands.map(document, range(%d)))))
"""
    % EACH
)  # noqa: UP031


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with a_house(tmp_path_factory) as house:
        house.jianhu("migrate")
        yield house


def test_a_hundred_at_once_leave_neither_gap_nor_double(house):
    command = [sys.executable, "-c", HAND]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    processes = [
        subprocess.Popen(command, env=house.environment, **pipes) for _ in range(PROCESSES)
    ]
    for process in processes:  # they wait for a line, so that all are up when the first begins
        process.stdin.write("go\n")
        process.stdin.flush()
    numbers = [n for process in processes for n in json.loads(process.communicate(timeout=120)[0])]

    assert sorted(numbers) == list(range(1, PROCESSES * EACH + 1))
    assert house.rows("SELECT last FROM base_numbering") == [(PROCESSES * EACH,)]
