"""What two offices mean to do at the same doors, and a matter that two offices lead."""

from csv import writer
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

from jianhu.base.people import system
from jianhu.catalogue import queries as catalogue
from jianhu.catalogue.services import import_items
from jianhu.inspections import services
from jianhu.inspections.demonstration.town import Team, own_subjects
from jianhu.inspections.models import Plan

TITLE = "沿街商铺秩序检查计划"
DOORS, APART, LASTS = 4, 10, 21
WORDS = "店外"  # the shops' item: goods on the pavement
HEADS = (
    "事项编码", "事项名称", "领域", "清单", "责任主体", "监管对象", "监管措施", "设定依据",
    "执法方式", "违法行为", "法律法规规章", "条款", "施行日期",
)  # fmt: skip
SHEET = Path("水利事项补充清单（演示）.csv")


def seed_overlapping(team: Team, bureau: tuple[Any, Any], today: date) -> int:
    """Plan the same shops by the town and by the bureau; both are approved, neither is merged."""
    if not Plan.objects.filter(title=TITLE).exists():
        rows = [
            {"subject": each.code, "item": _item(team, today)}
            for each in own_subjects(team, "retail")[:DOORS]
        ]
        _plan(team.leader, team.head, rows, today + timedelta(days=APART))
        _plan(*bureau, rows, today + timedelta(days=APART + LASTS // 2))
    return Plan.objects.filter(title=TITLE).count()


def seed_gap(today: date) -> None:
    """A department's list repeats a matter of the water office: two lead it until one gives way."""
    found = catalogue.items(today).filter(office__code="slj").order_by("code").first()
    if found is None or catalogue.item(f"{found.code}-B", today):
        return
    kept = StringIO()
    sheet = writer(kept)
    sheet.writerow(HEADS)
    sheet.writerow((
        f"{found.code}-B", found.name, found.domain, found.get_list_display(), "zrzy",
        found.object, found.measure, found.basis, found.mode,
        found.conduct, found.statute, found.article, today.isoformat(),
    ))  # fmt: skip
    import_items(system(), SHEET, kept.getvalue().encode())


def _item(team: Team, today: date) -> str:
    """One that the bureau has and the town was given, of what stands on the pavement."""
    known = catalogue.enforceable(team.office.pk, today).filter(office__code="zhzfj")
    named = known.filter(name__contains=WORDS, code__in=team.items).order_by("code").first()
    return named.code if named else team.items[0]


def _plan(by: Any, head: Any, rows: list[dict[str, Any]], since: date) -> None:
    until = since + timedelta(days=LASTS)
    said = {"title": TITLE, "source": "annual", "since": f"{since}", "until": f"{until}"}
    plan = services.record_plan(by, said, rows)
    services.approve_plan(head, plan.number)
