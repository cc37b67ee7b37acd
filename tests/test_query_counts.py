"""Each list route stays within its budget of queries, however long the list is.

The budgets stand in ``query_counts.json``: who asks, with which query, and how many queries it may
take, signing in included. A new list route is found by itself and asks for its line.
"""

import json
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.organisations import services
from jianhu.project.api import api

BUDGETS = json.loads((Path(__file__).parent / "query_counts.json").read_text(encoding="utf-8"))


def list_routes():
    """Routes that answer with a list, or with a page of items, and need no id."""
    schema = api.get_openapi_schema()
    for path, operations in schema["paths"].items():
        if "get" in operations and "{" not in path and is_list(operations["get"], schema):
            yield path.removeprefix("/api")


def is_list(operation, schema):
    content = operation["responses"].get(200, {}).get("content", {})
    said = content.get("application/json", {}).get("schema", {})
    name = said.get("$ref", "").rpartition("/")[2]
    shape = schema["components"]["schemas"].get(name, said)
    return shape.get("type") == "array" or "items" in shape.get("properties", {})


@pytest.fixture
def keeper(luzhen):
    """钱太爷, who keeps the catalogue."""
    person = Person.objects.create(username="qian-taiye", name="钱太爷")
    services.appoint(system(), person, luzhen.centre, "catalogue-keeper", kind="rota")
    return person


def test_every_list_route_has_a_budget():
    import jianhu.project.urls  # noqa: F401  # building the addresses puts all routers into one list

    assert sorted(BUDGETS) == sorted(list_routes())


@pytest.mark.parametrize("path", BUDGETS)
def test_a_list_route_stays_within_its_budget(
    path, request, as_, reported, luzhen, runtu, aq, told
):
    budget = filled_in(BUDGETS[path], luzhen)
    caller = as_(request.getfixturevalue(budget["as"]))
    few = queries_of(caller, path, budget, reported, told, incidents=3)
    many = queries_of(caller, path, budget, reported, told, incidents=9)
    assert many <= budget["queries"]
    assert many <= few + 1, "it grows with the list"


def filled_in(budget, luzhen):
    """An office's number is not known beforehand: PostgreSQL never begins at one again."""
    named = {"the centre": luzhen.centre.pk}
    query = {key: named.get(value, value) for key, value in budget.get("query", {}).items()}
    return budget | {"query": query}


@pytest.mark.parametrize("path", BUDGETS)
def test_no_list_reads_the_outline_of_an_area_with_each_of_its_rows(path, request, as_, luzhen):
    """An outline is long: read with each of 37,000 rows it once took 18 GB."""
    budget = filled_in(BUDGETS[path], luzhen)
    caller = as_(request.getfixturevalue(budget["as"]))
    with CaptureQueriesContext(connection) as seen:
        caller.get(path, **budget.get("query", {}))
    joined = [each["sql"] for each in seen if 'JOIN "organisations_area"' in each["sql"]]
    assert [sql for sql in joined if '"shape"' in sql.partition(" FROM ")[0]] == []


def queries_of(caller, path, budget, reported, told, incidents):
    for number in range(incidents):
        reported("street-vending", at=(120.41 + number / 100, 30.01 + incidents / 1000))
    told()
    caller.get(path, **budget.get("query", {}))
    with CaptureQueriesContext(connection) as seen:
        answer = caller.get(path, **budget.get("query", {}))
    assert answer.status_code == 200, answer.content
    return len(seen)
