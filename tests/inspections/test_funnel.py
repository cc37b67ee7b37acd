"""Row 64: an autumn of building sites, played through the services, and what its campaign did."""

from datetime import UTC, date, datetime, timedelta

import pytest

from jianhu.base import moments
from jianhu.base.people import system
from jianhu.cases import services as cases
from jianhu.catalogue.models import Empowerment, Item
from jianhu.command.services.intake import receive_report
from jianhu.inspections import services
from jianhu.inspections.rules.counting import change, years_before
from jianhu.subjects import services as files
from tests.inspections.conftest import DAY, SAID
from tests.town import LONG_AGO, TAVERN

pytestmark = pytest.mark.usefixtures("nine")

RED, SITES = 12, 32
FOUND = [9] * 16 + [8] * 4  # problems at each of the sites that were not red: 176
AT_ONCE, LATER, CASES = 100, 70, 31
COMPLAINTS = {2025: 100, 2026: 64}
NOISE = "construction-noise"


@pytest.fixture
def codes(luzhen):
    """Nine items that the town's team checks."""
    made = [
        Item.objects.create(
            code=f"GD-{n}", name=f"工地检查{n}", domain="城市管理", list="comprehensive",
            office=luzhen.zhzfj, object="单位和个人", measure="行政检查；行政处罚", basis="条例",
            mode="现场检查", since=LONG_AGO,
        )
        for n in range(1, 10)
    ]  # fmt: skip
    for each in made:
        Empowerment.objects.create(item=each, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO)
    return [each.code for each in made]


@pytest.fixture
def sites(luzhen, staff):
    """The first twelve were red by dust when October ended."""
    moments.set_to(datetime(2026, 10, 28, 1, tzinfo=UTC))
    made = [
        files.file_subject(
            system(), kind="site", name=f"鲁镇工地{n}", industry="construction",
            lon=TAVERN[0] + n / 10_000, lat=TAVERN[1],
        )
        for n in range(SITES)
    ]  # fmt: skip
    dusty(made[:RED], date(2026, 10, 26), exceeded=True)
    files.recolour()
    for each in made[:RED]:
        files.confirm_colour(staff.head, each.code, "现场核实，扬尘持续超标")
    return made


def dusty(subjects, first, *, exceeded):
    days = [first + timedelta(days=n) for n in range(3)]
    files.observe(
        files.Observed(each.pk, "dust", day, exceeded) for each in subjects for day in days
    )


@pytest.fixture
def campaign(as_, staff):
    said = {
        "name": "工地百日攻坚", "basis": "县建安〔2026〕3号", "since": "2026-11-01",
        "until": "2026-11-30", "scope": "在建工地", "reason": "扬尘、噪声投诉多", "kinds": [NOISE],
        "approved_by": "县政府",
    }  # fmt: skip
    made = services.record_campaign(staff.planner, said)
    services.approve_campaign(staff.head, made.pk)
    return lambda: as_(staff.planner).get(f"/inspections/campaigns/{made.pk}").json()["funnel"]


class Autumn:
    def __init__(self, staff):
        self.staff, self.at_once, self.later = staff, AT_ONCE, LATER

    def visit(self, site, codes, problems):
        """Walk one visit to its end; what was found is put right while there is will to."""
        said = {
            "subject": site.code, "day": DAY, "source": "campaign", "campaign": "工地百日攻坚",
            "items": codes, "officers": [self.staff.officer.pk, self.staff.second.pk],
        }  # fmt: skip
        number = services.draft_visit(self.staff.planner, said).number
        services.take(self.staff.head, number, "approve", SAID["approve"])
        self.does(number, "notify")
        self.does(number, "arrive")
        later = [code for n, code in enumerate(codes) if self.checked(number, code, n < problems)]
        self.does(number, "finish")
        self.does(number, "tell")
        for code in later:
            said = {"on": DAY, "item": code, "corrected": True, "found": "已经整改"}
            said |= SAID["recheck"] | {"reported": "企业报告"}
            services.take(self.staff.officer, number, "recheck", said)
        return number

    def checked(self, number, code, wrong):
        """Return whether it is to be rechecked."""
        outcome = "fine"
        if wrong and self.at_once:
            outcome, self.at_once = "corrected", self.at_once - 1
        elif wrong:
            outcome = "correction"
        self.does(number, "check", item=code, outcome=outcome, found="见照片", due_on="2026-11-25")
        again = outcome == "correction" and self.later > 0
        self.later -= again
        return again

    def does(self, number, move, **said):
        services.take(self.staff.officer, number, move, SAID[move] | said)

    def files_case(self, site, code, visit):
        matter = {
            "item": code, "conduct": "未落实扬尘措施", "lon": site.lon, "lat": site.lat,
            "happened_on": DAY, "second": self.staff.second.pk, "visit": visit,
        }  # fmt: skip
        party = {
            "kind": "organisation", "name": site.name, "identity": "91330699MA2D0XXX0A",
            "address": "鲁镇", "representative": "项目经理",
        }  # fmt: skip
        case = cases.open_case_said(self.staff.officer, matter, party)
        cases.take(self.staff.head, case.number, "file", {"opinion": "同意立案"})


def complained(year):
    moments.set_to(datetime(year, 11, 10, 1, tzinfo=UTC))
    for n in range(COMPLAINTS[year]):
        receive_report(
            channel="hotline", text=f"工地夜里施工，第{n}次反映", kind=NOISE, ref=f"{year}-{n}",
            lon=TAVERN[0] + n / 5_000, lat=TAVERN[1],
        )  # fmt: skip


@pytest.mark.requirement("64")
def test_the_funnel_of_the_report_comes_out_of_its_records(sites, codes, staff, campaign, nine):
    complained(2025)
    complained(2026)
    moments.set_to(datetime(2026, 11, 20, 1, tzinfo=UTC))
    autumn = Autumn(staff)
    visits = [autumn.visit(site, codes[:1], 0) for site in sites[:RED]]
    for site, problems in zip(sites[RED:], FOUND, strict=True):
        visits.append(autumn.visit(site, codes[:problems], problems))
    for n in range(CASES):
        at = RED + n % len(FOUND)
        autumn.files_case(sites[at], codes[n // len(FOUND)], visits[at])
    assert campaign()["red_to_green"] == 0
    dusty(sites[:RED], date(2026, 11, 18), exceeded=False)
    files.recolour()

    assert campaign() == {
        "checks": 32,
        "problems": 176,
        "corrected": 170,
        "cases": 31,
        "red_to_green": 12,
        "complaints": 64,
        "complaints_before": 100,
        "complaints_change": -36,
    }


def test_a_change_needs_something_before_and_a_leap_day_has_a_day_before():
    assert (change(64, 100), change(3, 2), change(5, 0)) == (-36, 50, None)
    assert years_before(date(2028, 2, 29), 1) == date(2027, 2, 28)
    assert years_before(date(2026, 11, 20), 1) == date(2025, 11, 20)
