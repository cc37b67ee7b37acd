"""What a town's team came to before the platform, and a package's next edition."""

from datetime import date, timedelta

from jianhu.base.models import Person
from jianhu.inspections import services
from jianhu.inspections.demonstration.town import Team
from jianhu.inspections.models import Baseline, PackageEdition
from jianhu.inspections.rules.packages import packages

SOURCE = "鉴湖县行政检查统计年报（演示）"
YEARS = ((2, 236, 221, "18.6"), (1, 214, 203, "19.2"))  # years ago, visits, days, discovery
WRONG, BECAUSE = 204, "年报漏计第四季度的专项检查"
PACKAGE, COMES = "waste-sorting", 30  # days ahead


def seed_before(team: Team, today: date) -> int:
    """The year before last was first copied wrongly from the report, and then corrected."""
    by = Person.objects.filter(username="supervisor").first()
    if by and not Baseline.objects.exists():
        old, last = (_year(team, today, *each) for each in YEARS)
        wrong, _ = services.record_baselines(by, [old | {"visits": WRONG, "days": WRONG}, last])
        services.correct_baseline(by, wrong.pk, old | {"because": BECAUSE})
    return Baseline.objects.count()


def seed_edition(team: Team, today: date) -> int:
    """The house's package is offered with one sentence more from next month on."""
    if not PackageEdition.objects.exists():
        file = packages()[PACKAGE]
        said = {
            "package": PACKAGE, "name": file.name, "items": file.items,
            "industries": file.industries,
            "does": f"{file.does}另送一份分类台账样张。",
            "since": f"{today + timedelta(days=COMES)}", "source": "鉴湖县涉企服务套餐目录（演示）",
        }  # fmt: skip
        services.record_edition(team.head, said)
    return PackageEdition.objects.count()


def _year(
    team: Team, today: date, ago: int, visits: int, days: int, discovery: str
) -> dict[str, object]:
    year = today.year - ago
    return {
        "office": team.office.code, "since": f"{year}-01-01", "until": f"{year}-12-31",
        "visits": visits, "days": days, "discovery": discovery, "source": f"{year}年{SOURCE}",
    }  # fmt: skip
