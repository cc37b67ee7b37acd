"""What a case costs to look at, measured inside the house: pages, next moves, documents."""

from collections.abc import Callable, Iterable
from itertools import cycle
from random import Random
from time import perf_counter, process_time
from typing import Any

from benchmarks.house import percentile

ROUNDS, SAMPLE = 60, 200
SIGNED = {"queue": "signing", "step": "clue,noticed"}
LISTS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("cases", "/api/cases", {}),
    ("cases, second page", "/api/cases", {"cursor": "NEXT"}),
    ("cases, served", "/api/cases", {"step": "served"}),
    ("cards to sign", "/api/cases", SIGNED),
    ("counts", "/api/cases/counts", {}),
    ("words searched", "/api/cases", {"text": "餐厅"}),
)
WHO = ("officer", "office-head", "legal-reviewer")


def measure() -> dict[str, Any]:
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["*"]
    pages = [row for username in WHO for row in _pages(username)]
    return {"pages": pages, "moves": _moves(), "documents": _documents()}


def timed(name: str, ask: Callable[[], Any], rounds: int = ROUNDS) -> dict[str, Any]:
    """Ask so often; the first two times, when nothing is at hand, are not counted."""
    took, worked = [], []
    for turn in range(rounds + 2):
        wall, work = perf_counter(), process_time()
        ask()
        if turn > 1:
            took.append(1000 * (perf_counter() - wall))
            worked.append(1000 * (process_time() - work))
    said = {"p50_ms": percentile(took, 0.5), "p95_ms": percentile(took, 0.95)}
    said |= {"cpu_p50_ms": percentile(worked, 0.5), "cpu_p95_ms": percentile(worked, 0.95)}
    return {"what": name} | {key: round(value, 2) for key, value in said.items()}


def _pages(username: str) -> Iterable[dict[str, Any]]:
    from django.test import Client

    from jianhu.base.models import Person
    from jianhu.cases.queries.door import cases_for

    person = Person.objects.get(username=username)
    client = Client()
    client.force_login(person)
    numbers = list(cases_for(person).order_by("pk").values_list("number", flat=True))
    chosen = cycle(Random(1).sample(numbers, min(SAMPLE, len(numbers))))
    yield {"who": username} | timed("case page", lambda: _get(client, f"/api/cases/{next(chosen)}"))
    following = _get(client, "/api/cases").json()["next"]
    for name, path, query in LISTS:
        asked = {key: following if value == "NEXT" else value for key, value in query.items()}
        yield {"who": username} | timed(name, lambda p=path, q=asked: _get(client, p, q))


def _get(client: Any, path: str, query: dict[str, Any] | None = None) -> Any:
    answer = client.get(path, query or {})
    if answer.status_code != 200:
        raise AssertionError(f"{path}: {answer.content.decode()[:300]}")
    return answer


def _moves() -> list[dict[str, Any]]:
    """What may I do next, at each step: with the facts read, and from the facts alone."""
    from jianhu.base import moments
    from jianhu.base.models import Person
    from jianhu.cases.models import Case
    from jianhu.cases.queries.facts import facts_of
    from jianhu.cases.rules.open_moves import open_moves
    from jianhu.organisations.queries import permissions_of

    person, today = Person.objects.get(username="officer"), moments.local(moments.now()).date()
    may, rows = permissions_of(person), []
    for step in Case.objects.order_by("step").values_list("step", flat=True).distinct():
        case = Case.objects.select_related("office").filter(step=step).latest("pk")
        table, facts = case.table, facts_of(case, person, today)
        read = timed("facts", lambda c=case: facts_of(c, person, today))
        rules = timed("moves", lambda t=table, s=step, f=facts: open_moves(t, s, f, may))
        rows.append({
            "step": step,
            "moves": len(open_moves(table, step, facts, may)),
            "facts_cpu_p95_ms": read["cpu_p95_ms"],
            "moves_cpu_p95_ms": rules["cpu_p95_ms"],
        })  # fmt: skip
    return rows


def _documents() -> list[dict[str, Any]]:
    """Every kind of paper there is, as the route answers it."""
    from jianhu.base.models import Person
    from jianhu.cases.models import Paper
    from jianhu.cases.queries.papers import rendered

    head = Person.objects.get(username="office-head")
    papers = Paper.objects.select_related("case").filter(case__office__in=_offices(head))
    kinds: dict[str, list[Any]] = {}
    for paper in papers.order_by("-pk")[:2000]:
        kinds.setdefault(paper.template, []).append(paper)
    turns = {name: cycle(found) for name, found in kinds.items()}

    def one(name: str) -> None:
        paper = next(turns[name])
        rendered(head, paper.case.number, paper.pk, "pdf", "https://jianhu.example")

    everything = cycle(sorted(kinds))
    rows = [timed("every kind in turn", lambda: one(next(everything)), ROUNDS * 2)]
    return rows + [timed(name, lambda n=name: one(n), 10) for name in sorted(kinds)]


def _offices(person: Any) -> tuple[int, ...]:
    from jianhu.organisations.queries import scope_of

    return scope_of(person).offices
