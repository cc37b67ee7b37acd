"""Ten thousand cases with two hundred thousand papers: some walked there, then copied in SQL."""

from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models

STEP = 10_000  # so far apart stand the ids of two copies
N = "nth.n"
NEXT = f"+ {N} * {STEP}"
CASE = {"case_id": f"case_id {NEXT}"}
OTHER_NUMBER = f"CASE number WHEN '' THEN '' ELSE number || '-' || {N} END"
COPIED: dict[str, dict[str, str]] = {
    "cases.Case": {
        "number": f"number || 'x' || {N}",
        "lon": f"lon + 0.0001 * ({N} % 40)",
        "parent_id": f"parent_id {NEXT}",
        "companion_of_id": f"companion_of_id {NEXT}",
    },
    "cases.Party": CASE | {"identity": f"identity || '-' || ({N} % 100)"},
    "cases.Handler": CASE,
    "cases.Act": CASE,
    "cases.Evidence": CASE | {"shared_from_id": f"shared_from_id {NEXT}"},
    "cases.Held": CASE,
    "cases.Overdue": CASE,
    "cases.Publication": CASE,
    "cases.Recording": CASE,
    "cases.Paper": CASE | {"act_id": f"act_id {NEXT}", "number": OTHER_NUMBER},
    "base.ActCode": {
        "code": f"'C' || (id {NEXT})",
        "thing": f"'cases.case:' || (CAST(substr(thing, 12) AS INTEGER) {NEXT})",
    },
}
"""Which tables are copied, and what differs in a copy. Its papers bear other numbers."""


def fill(cases: int, papers: int) -> dict[str, Any]:
    from benchmarks.inside import county
    from jianhu.cases.demonstration import seed

    county()
    copies = -(-cases // seed()) - 1
    _repeat_papers(papers // (copies + 1))
    for name, differs in COPIED.items():
        _copy(apps.get_model(name), differs, copies)
    with connection.cursor() as cursor:
        for said in connection.ops.sequence_reset_sql(no_style(), _models()):
            cursor.execute(said)  # the ledger's order is that of its ids: the next act comes last
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
    kept = {name: _count(f"cases.{name}") for name in ("Case", "Paper", "Act", "Evidence")}
    return {f"{name.lower()}s": count for name, count in kept.items()}


def _repeat_papers(enough: int) -> None:
    """Let the same acts have made more papers than they did, until there are enough to copy."""
    paper = apps.get_model("cases.Paper")
    made = list(paper.objects.order_by("pk"))
    again = [made[place % len(made)] for place in range(enough + 1 - len(made))]
    paper.objects.bulk_create(
        paper(**_words(each) | {"number": f"〔{place}〕"}) for place, each in enumerate(again)
    )


def _words(row: models.Model) -> dict[str, Any]:
    fields = (field for field in row._meta.concrete_fields if not field.primary_key)
    return {field.attname: getattr(row, field.attname) for field in fields}


def _copy(model: type[models.Model], differs: dict[str, str], copies: int) -> None:
    differs = {"id": f"id {NEXT}", **differs}
    columns = [field.column for field in model._meta.concrete_fields]
    values = ", ".join(differs.get(column, f'"{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH RECURSIVE nth(n) AS "
            f"(SELECT 1 UNION ALL SELECT n + 1 FROM nth WHERE n < {copies}) "
            f"INSERT INTO {model._meta.db_table} ({names}) "
            f"SELECT {values} FROM {model._meta.db_table}, nth WHERE id < {STEP}"
        )


def _models() -> list[type[models.Model]]:
    return [apps.get_model(name) for name in COPIED]


def _count(name: str) -> int:
    return apps.get_model(name)._default_manager.count()
