"""Findings of the campaign that were grave enough: each became a case, and its head filed it."""

from datetime import timedelta

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.turns import give_way
from jianhu.cases import services
from jianhu.cases.queries.from_visit import begun
from jianhu.cases.services.from_visit import open_from_visit
from jianhu.inspections.queries.findings import to_be_cases
from jianhu.organisations import queries as organisations

OPINION = "检查记录和现场照片可以证明违法事实，属于本机关管辖，同意立案"


def seed_findings() -> int:
    """Open what waits in the demonstration's campaigns; a second time nothing waits."""
    found = to_be_cases()
    for number, item, officer, office, at in found:
        give_way()
        with moments.frozen(at + timedelta(hours=6)):
            said = begun(officer, number, item)
            matter = {key: value for key, value in said["matter"].items() if value is not None}
            case = open_from_visit(officer, number, item, _plain(matter), said["party"])
        heads = organisations.holders_of(["office-head"], office=office)
        with moments.frozen(at + timedelta(hours=26)):
            services.take(Person.objects.get(pk=heads[0]), case, "file", {"opinion": OPINION})
    return len(found)


def _plain(matter: dict[str, object]) -> dict[str, object]:
    return {key: f"{said}" if key.endswith("_on") else said for key, said in matter.items()}
