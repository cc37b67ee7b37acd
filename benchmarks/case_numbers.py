"""At the same moment, inside the house: processes that take numbers, officers who decide."""

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from threading import Barrier
from time import perf_counter
from typing import Any

from benchmarks.house import percentile

SERIES, YEAR = "试算决", 2026


def take_numbers(processes: int) -> dict[str, Any]:
    """Each process has a connection of its own; all begin when the last is there."""
    from django.db import connection

    connection.close()
    fork = get_context("fork")
    begin, said = fork.Barrier(processes + 1), fork.SimpleQueue()
    running = [fork.Process(target=_take, args=(begin, said)) for _ in range(processes)]
    for process in running:
        process.start()
    begin.wait(120)
    begun = perf_counter()
    numbers = sorted(said.get() for _ in running)
    seconds = perf_counter() - begun
    for process in running:
        process.join()
    return {"seconds": round(seconds, 2), "gapless": numbers == list(range(1, processes + 1))}


def _take(begin: Any, said: Any) -> None:
    from django.db import connection, transaction

    from jianhu.base.numbering import next_number

    connection.ensure_connection()
    begin.wait(120)
    try:
        with transaction.atomic():
            number = next_number(SERIES, YEAR)
        said.put(number)
    except Exception as error:  # noqa: BLE001  # what went wrong is a number that is missing
        sys.stderr.write(f"{os.getpid()}: {error}\n")
        said.put(0)
    finally:
        connection.close()


def decide(first: int, count: int) -> dict[str, Any]:
    """Decide so many cases, each in a thread of its own, and set the decision: once told to."""
    numbers = _to_decide()[first : first + count]
    _render_one()
    sys.stdout.write("up\n")
    sys.stdout.flush()
    sys.stdin.readline()
    together = Barrier(count)
    with ThreadPoolExecutor(count) as hands:
        done = list(hands.map(lambda number: _alone(_decide, number, together), numbers))
    return {"numbers": [each[0] for each in done], "took": [each[1] for each in done]}


def _alone(act: Callable[[str, Barrier], Any], number: str, together: Barrier) -> Any:
    from django.db import OperationalError, connection

    try:
        return act(number, together)
    except OperationalError as error:  # SQLite gives up after half a minute of waiting
        sys.stderr.write(f"{number}: {error}\n")
        return "", 0.0
    finally:
        connection.close()


def _decide(number: str, together: Barrier) -> tuple[str, float]:
    from jianhu.cases import services
    from jianhu.cases.models import Act, Case, Paper
    from jianhu.cases.queries.papers import rendered
    from jianhu.organisations import queries as organisations

    case = Case.objects.get(number=number)
    head = organisations.people_of(case.office).get(username__startswith="office-head")
    told = Act.objects.filter(case__number=number, move="notify").latest("pk").said
    said = {"kinds": told["kinds"], "fine": told["fine"], "opinion": "同意"}
    together.wait(60)
    begun = perf_counter()
    services.take(head, number, "decide", said)
    paper = Paper.objects.filter(case__number=number, template="penalty-decision").latest("pk")
    rendered(head, number, paper.pk, "pdf", "https://jianhu.example")
    return paper.number, 1000 * (perf_counter() - begun)


def _to_decide() -> list[str]:
    """Return cases that nothing but the decision is missing from."""
    from jianhu.cases.models import Case

    waiting = Case.objects.filter(step="noticed", acts__move="waive-defence")
    return list(waiting.order_by("pk").values_list("number", flat=True))


def _render_one() -> None:
    from benchmarks.documents import decision
    from jianhu.base.paper.typesetting import pdf

    pdf(decision(0))


def spread(values: list[float]) -> dict[str, int]:
    return {f"p{share}_ms": round(percentile(values, share / 100)) for share in (50, 95)}
