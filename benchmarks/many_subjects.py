"""Two hundred thousand subjects with their past; nights over them; pages of them."""

from datetime import timedelta
from itertools import cycle
from random import Random
from time import perf_counter
from typing import Any

from benchmarks.case_pages import timed

SAMPLE, METERS = 300, 20_000
WHO = ("dispatcher", "officer")
LISTS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("list", "/api/subjects", {}),
    ("list, yellow catering", "/api/subjects", {"colour": "yellow", "industry": "catering"}),
    ("list, one town", "/api/subjects", {"town": "330699001", "colour": "red"}),
    ("list, words", "/api/subjects", {"q": "百草园199"}),
    ("board", "/api/subjects/board", {}),
    ("levels", "/api/subjects/levels", {}),
)


def fill(count: int) -> dict[str, Any]:
    from benchmarks.inside import county
    from jianhu.base.planner import count_anew
    from jianhu.organisations import queries as organisations
    from jianhu.subjects import services
    from jianhu.subjects.demonstration import invented, past
    from jianhu.subjects.models import FileEntry, Observation, SourceRow, Subject

    county()
    begun = perf_counter()
    made = services.file_subjects(None, invented.subjects(count), "基准")
    offices = {each.code: each.pk for each in organisations.offices()}
    rows, entries = past.rows(made, offices), past.entries(made)
    kitchens = [each for each in made if each.industry == "catering"][:METERS]
    days = past.observations(kitchens)
    count_anew(Subject, FileEntry, Observation, SourceRow)
    found = {"subjects": len(made), "rows": rows, "entries": entries, "observed_days": days}
    return found | {"filled_in_s": round(perf_counter() - begun, 1)}


def nights() -> dict[str, Any]:
    """The first night gives every colour; the next changes nothing; then a day has gone by."""
    from jianhu.subjects import services
    from jianhu.subjects.queries.doors import today

    tomorrow = today() + timedelta(days=1)
    said = [("first", None), ("again", None), ("next day", tomorrow), ("next day again", tomorrow)]
    rows, digests = [], []
    for name, day in said:
        begun = perf_counter()
        done = services.recolour(day)
        seconds = round(perf_counter() - begun, 2)
        digests.append(done.digest)
        rows.append({
            "night": name, "seconds": seconds, "set": done.set, "proposed": done.proposed,
            "withdrawn": done.withdrawn, "digest": done.digest[:12],
        })  # fmt: skip
    unchanged = not any(rows[n]["set"] or rows[n]["proposed"] for n in (1, 3))
    alike = digests[0] == digests[1] and digests[2] == digests[3] and unchanged
    return {"nights": rows, "alike": alike}


def pages() -> dict[str, Any]:
    from django.conf import settings
    from django.test import Client

    from jianhu.base.models import Person
    from jianhu.subjects.queries import subjects_for

    settings.ALLOWED_HOSTS, found = ["*"], []
    for username in WHO:
        person, client = Person.objects.get(username=username), Client()
        client.force_login(person)
        codes = list(subjects_for(person).values_list("code", flat=True))
        chosen = cycle(Random(1).sample(codes, min(SAMPLE, len(codes))))
        found.append(
            {"who": username}
            | timed(
                "file page", lambda c=client, n=chosen: _get(c, f"/api/subjects/{next(n)}"), 300
            )
        )
        for name, path, query in LISTS:
            ask = timed(name, lambda c=client, p=path, q=query: _get(c, p, q), 20)
            found.append({"who": username} | ask)
    return {"pages": found}


def _get(client: Any, path: str, query: dict[str, Any] | None = None) -> None:
    answer = client.get(path, query or {})
    if answer.status_code != 200:
        raise AssertionError(f"{path}: {answer.content.decode()[:300]}")
