"""五家变一家: five departments' plans, one calendar, a day out with two phones, what comes of it.

The small sister of ``python -m benchmarks quarter_kept``, which plays it with 6,000 subjects and
40,000 due items.
"""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from click.testing import CliRunner

from jianhu.base import moments, teller
from jianhu.base.people import system
from jianhu.catalogue.models import Empowerment, Item
from jianhu.inspections.models import DueItem, Visit
from jianhu.inspections.services import claim_calendar, draw_up
from jianhu.organisations.models import Office
from jianhu.project.cli import main
from jianhu.subjects import services as subjects
from tests.cockpit.conftest import leader as leader
from tests.cockpit.test_figures import all_records, figures_of
from tests.inspections.happening import shop
from tests.town import LONG_AGO, _person

pytestmark = pytest.mark.usefixtures("nine")
SPAN = {"since": "2026-11-23", "until": "2026-12-18"}
OFFICES = {  # whose officers are certified for which domain
    "lu_team": "城市管理",
    "zjj": "建设",
    "sthj": "生态环境",
    "scjg": "市场监管",
    "xfjy": "消防救援",
}
WINDOWS = {  # each office's own weeks; all of them may come from the 7th to the 9th of December
    "lu_team": ("2026-11-23", "2026-12-09"),
    "zjj": ("2026-11-26", "2026-12-10"),
    "sthj": ("2026-12-01", "2026-12-11"),
    "scjg": ("2026-12-04", "2026-12-15"),
    "xfjy": ("2026-12-07", "2026-12-18"),
}
SHOPS = 12
LEFT_IN_PEACE = 3


@pytest.fixture
def town(luzhen):
    """Five offices, each with who plans, who heads and two who go; two items to each."""
    for code, name in (("scjg", "市场监督管理局"), ("xfjy", "消防救援大队")):
        luzhen.offices[code] = Office.objects.create(
            code=code, name=f"鉴湖县{name}", kind="department", area=luzhen.county, since=LONG_AGO
        )
    for code, domain in OFFICES.items():
        office = luzhen.offices[code]
        responsible = luzhen.zhzfj if code == "lu_team" else office
        for n in (1, 2):
            _person(f"{code}-{n}", f"{code}{n}", office, "officer", domains=[domain])
            item = Item.objects.create(
                code=f"{code}-{n}", name=f"{domain}第{n}项", domain=domain, office=responsible,
                list="comprehensive", object="单位", measure="行政检查；行政处罚", basis="条例",
                mode="现场检查", since=LONG_AGO,
            )  # fmt: skip
            if code == "lu_team":
                Empowerment.objects.create(
                    item=item, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO
                )
        post = "team-leader" if code == "lu_team" else "liaison"
        _person(f"{code}-plan", f"{code}计划", office, post)
        _person(f"{code}-head", f"{code}局长", office, "office-head")
    return luzhen


@pytest.fixture
def shops(town):
    """Twelve kitchens; nine of them were found wanting twice this summer."""
    made = [shop(town.lu_village, f"鲁镇第{n + 1}家菜馆", n=n) for n in range(SHOPS)]
    for each in made[LEFT_IN_PEACE:]:
        for month in (8, 9):
            subjects.record_visit(
                system(), each, f"old:{each.pk}-{month}", "日常检查", problems=True,
                day=date(2026, month, 20),
            )  # fmt: skip
    subjects.recolour()
    return made


@pytest.fixture
def people(town):
    from jianhu.base.models import Person

    return {each.username: each for each in Person.objects.all()}


def planned(as_, people, shops):
    """Each office plans both its items everywhere; its head agrees."""
    for code in OFFICES:
        window = dict(zip(("earliest", "due"), WINDOWS[code], strict=True))
        rows = [
            {"subject": each.code, "item": f"{code}-{n}"} | window for each in shops for n in (1, 2)
        ]
        said = {"title": "年度检查计划", "source": "annual"} | SPAN
        made = as_(people[f"{code}-plan"]).post("/inspections/plans", {"plan": said, "rows": rows})
        assert made.status_code == 200, made.json()
        approved = as_(people[f"{code}-head"]).post(
            f"/inspections/plans/{made.json()['number']}/approve"
        )
        assert approved.status_code == 200, approved.json()


def counted():
    asked = ["plan", "--waiting", "--since", SPAN["since"], "--until", SPAN["until"]]
    done = CliRunner().invoke(main, [*asked, "--seconds", "1", "--workers", "1", "--json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


def drafted(as_, planner):
    asked = as_(planner).post("/inspections/calendar", SPAN | {"seconds": 1})
    assert asked.status_code == 200, asked.json()
    draw_up(claim_calendar())
    run = as_(planner).get(f"/inspections/calendar/runs/{asked.json()['id']}").json()
    assert run["state"] == "done", run["says"]
    return run["came_to"]


def approve_all(as_, people):
    for code in OFFICES:
        head = as_(people[f"{code}-head"])
        waiting = head.get("/inspections/for-approval/visits").json()["items"]
        numbers = [each["number"] for each in waiting]
        said = {"opinion": "同意，一次查完", "visits": numbers}
        if numbers:
            answered = head.post("/inspections/approvals", {"said": said}).json()
            assert [each["says"] for each in answered] == [""] * len(numbers)


class Phone:
    """What an officer's phone sends; ``offline``: it keeps what was said until there is a line."""

    def __init__(self, caller, number):
        self.caller, self.number, self.kept, self.offline = caller, number, [], False

    def say(self, move, **said):
        key = f"{self.number}-{len(self.kept)}-{move}"
        self.kept.append((move, said, key, moments.now()))
        if not self.offline:
            self._send(*self.kept[-1])

    def online(self):
        """All that was kept, in its order, and once more: the first answer was lost on the way."""
        for each in self.kept * 2:
            self._send(*each)

    def _send(self, move, said, key, said_at):
        path = f"/inspections/visits/{self.number}/moves/{move}"
        answer = self.caller.post(
            path,
            {"said": said},
            **{
                "Idempotency-Key": key,
                "X-Jianhu-Said-At": said_at.isoformat(),
                "X-Jianhu-Sent-At": moments.now().isoformat(),
            },
        )
        assert answer.status_code == 200, answer.json()


def walk(phone, visit, wrong=""):
    """Show the code, look at every item, let the record be signed, say the result."""
    now = moments.now
    phone.say("arrive", at=now().isoformat(), certificates_shown=True, scanned=True)
    for row in visit.items.order_by("pk"):
        moments.set_to(now() + timedelta(minutes=8))
        found = {"outcome": "fine", "found": "符合要求"}
        if row.item == wrong:
            found = {"outcome": "correction", "found": "净化器停用", "due_on": "2026-12-16"}
        phone.say("check", item=row.item, **found)
    phone.say("finish", at=now().isoformat(), met="掌柜", signed=True)
    phone.say("tell", on=f"{visit.day}", receiver="掌柜")


def at(day, hour):
    moments.set_to(datetime(day.year, day.month, day.day, hour, tzinfo=UTC) - timedelta(hours=8))


def test_from_five_plans_to_a_file_a_colour_and_the_cockpit(town, shops, people, as_, leader, told):
    planned(as_, people, shops)
    both = counted()
    assert both["fewer_visits"] >= 0.55
    assert both["fewer_enterprise_days"] >= 0.6
    assert (both["late"], both["left_out"], both["broken"]) == (0, 0, 0)

    came = drafted(as_, people["scjg-plan"])
    assert (came["visits"], came["apart"]) == (both["visits"], both["visits_alone"])
    assert came["left_out"] == LEFT_IN_PEACE * len(OFFICES) * 2
    due = DueItem.objects.exclude(visit=None).select_related("visit")
    assert all(each.earliest <= each.visit.day <= each.due for each in due)
    spared = {each.pk for each in shops[:LEFT_IN_PEACE]}
    assert not Visit.objects.filter(subject__in=spared).exists()
    approve_all(as_, people)
    assert set(Visit.objects.values_list("step", flat=True)) == {"approved"}

    first, second = Visit.objects.order_by("day", "starts")[:2]
    done = []
    for visit, offline in ((first, False), (second, True)):
        at(visit.day, 9)
        officer = visit.officers.order_by("pk")[0].person
        phone = Phone(as_(officer), visit.number)
        phone.say("notify", on=f"{visit.day}", method="phone")
        phone.offline = offline
        wrong = "sthj-1" if offline else ""
        walk(phone, visit, wrong)
        if offline:
            assert Visit.objects.get(pk=visit.pk).step == "noticed"
            at(visit.day, 17)
            phone.online()
        done.append(phone)
    assert set(
        Visit.objects.filter(pk__in=(first.pk, second.pk)).values_list("step", flat=True)
    ) == {"told"}
    kept = [act.move for act in second.acts.order_by("pk")]
    assert kept.count("check") == second.items.count()  # sent twice, done once
    assert second.acts.filter(move="arrive").get().said_at.hour == 1

    at(date(2026, 12, 17), 9)
    officer = second.officers.filter(office=town.sthj)[0].person
    Phone(as_(officer), second.number).say(
        "recheck",
        item="sthj-1",
        on="2026-12-17",
        corrected=False,
        found="仍未启用",
        met="掌柜",
        signed=True,
    )
    teller.tell_everything()
    subjects.recolour()
    head = as_(people["lu_team-head"])
    second.subject.refresh_from_db()
    assert second.subject.pending == "red"
    head.post(f"/subjects/{second.subject.code}/colour/confirm", {"reason": "已现场核实，逾期未改"})
    file = head.get(f"/subjects/{second.subject.code}").json()
    assert file["subject"]["colour"] == "red", file.keys()
    assert "not-corrected" in json.dumps(file, ensure_ascii=False)

    seen = figures_of(as_(leader), days=30)
    assert seen["visits_made"]["value"] == 2
    assert seen["avoided_visits"]["value"] == 2 * (len(OFFICES) - 1)
    assert len(all_records(as_(leader), "joint_visits", days=30)) == 2
    assert seen["colours_worse"]["value"] >= 1
