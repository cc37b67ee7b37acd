"""How long the server thinks about a page, measured inside the house, one request after another."""

from time import perf_counter
from typing import Any

from benchmarks.house import percentile

ROUNDS = 40
TOWN = {"west": 120.44, "south": 30.02, "east": 120.56, "north": 30.1}
COUNTY = {"west": 120.2, "south": 29.8, "east": 120.8, "north": 30.3}
STREET = {"west": 120.495, "south": 30.055, "east": 120.515, "north": 30.07}
# Page, whether the target holds for it, address, query.
PAGES: tuple[tuple[str, bool, str, dict[str, Any]], ...] = (
    ("queue", True, "/api/command/incidents", {}),
    ("queue, open", True, "/api/command/incidents", {"step": "open"}),
    ("queue, overdue", True, "/api/command/incidents", {"overdue": "true"}),
    ("queue, closed", True, "/api/command/incidents", {"step": "closed"}),
    ("queue, second page", True, "/api/command/incidents", {"cursor": "NEXT"}),
    ("queue, one kind", False, "/api/command/incidents", {"kind": "street-vending"}),
    ("queue, words searched", False, "/api/command/incidents", {"q": "菜场旁"}),
    ("counts", True, "/api/command/incidents/counts", {}),
    ("map, street", True, "/api/command/map", STREET),
    ("map, town", True, "/api/command/map", TOWN),
    ("map, county", True, "/api/command/map", COUNTY),
    ("my tasks", True, "/api/command/tasks", {}),
)
WALL = (
    ("cockpit, four modules", False, "/api/cockpit/modules", {}),
    ("cockpit, records", False, "/api/cockpit/records/closed", {}),
    ("cockpit, hot", False, "/api/cockpit/hot", {"by": "grid"}),
    ("cockpit, trend of 30 days", False, "/api/cockpit/trend", {"figure": "received"}),
)
WHO = (("officer", PAGES), ("team-leader", PAGES + WALL), ("dispatcher", PAGES[:-1] + WALL))


def measure() -> dict[str, Any]:
    from django.conf import settings
    from django.test import Client

    from jianhu.base.models import Person

    settings.ALLOWED_HOSTS = ["*"]
    rows = []
    for username, pages in WHO:
        client = Client()
        client.force_login(Person.objects.get(username=username))
        following = client.get("/api/command/incidents").json()["next"] or ""
        for name, held, path, query in pages:
            asked = {key: following if value == "NEXT" else value for key, value in query.items()}
            rows.append(
                {"who": username, "page": name, "held": held, **_timed(client, path, asked)}
            )
    return {"pages": rows}


def _timed(client: Any, path: str, query: dict[str, Any]) -> dict[str, Any]:
    took = []
    for number in range(ROUNDS + 2):
        begun = perf_counter()
        answer = client.get(path, query)
        if answer.status_code != 200:
            raise AssertionError(f"{path}: {answer.content.decode()[:300]}")
        if number > 1:
            took.append(1000 * (perf_counter() - begun))
    return {"p50_ms": round(percentile(took, 0.5), 1), "p95_ms": round(percentile(took, 0.95), 1)}
