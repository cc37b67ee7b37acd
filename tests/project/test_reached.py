"""What the API describes is there: no route stands in the shadow of another of the same address."""

import pytest
from django.test import Client

from tests.command.specimens import STRINGS, operations

ROUTES = sorted((method, path) for method, path, _ in operations())


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_each_operation_answers_at_its_own_address(method, path, db):
    where = path.replace("{", "").replace("}", "").replace("date", STRINGS["date"])

    answer = Client(raise_request_exception=False).generic(method, where)

    assert answer.status_code != 405


def test_a_method_that_is_not_described_is_told_so(db):
    assert Client().delete("/api/cases").status_code == 405
