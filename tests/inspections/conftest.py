"""A tavern that fire, health and the town want to see; two officers of each office."""

from datetime import date
from hashlib import sha256
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from jianhu.catalogue.models import Empowerment, Item
from jianhu.inspections.models import DueItem, Visit, VisitItem
from jianhu.inspections.services import claim_calendar, draw_up
from jianhu.inspections.services.drafting import new_visit, send
from jianhu.inspections.services.folding import fold
from jianhu.organisations.models import Office
from jianhu.subjects.services import file_subject
from tests.town import LONG_AGO, TAVERN, _person

DAY = "2026-11-20"


@pytest.fixture
def items(luzhen):
    """One item each for the town's team, construction and environment, all of them published."""

    def item(code, name, domain, office, *, town=False):
        made = Item.objects.create(
            code=code, name=name, domain=domain, list="comprehensive", office=office,
            object="单位和个人", measure="行政检查；行政处罚", basis="条例", mode="现场检查",
            since=LONG_AGO,
        )  # fmt: skip
        if town:
            Empowerment.objects.create(
                item=made, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO
            )
        return made

    return SimpleNamespace(
        vending=item("LU-1", "占道经营", "城市管理", luzhen.zhzfj, town=True),
        gas=item("ZJ-1", "燃气使用安全", "住房城乡建设", luzhen.zjj),
        fume=item("ST-1", "油烟净化设施", "生态环境", luzhen.sthj),
        smoke=item("ST-2", "排污许可", "生态环境", luzhen.sthj),
    )


@pytest.fixture
def staff(luzhen, runtu, aq, lu_siye):
    """Officers, planners and heads of three offices."""

    def of(office, name, post, domains=None):
        return _person(name, name, office, post, domains=domains)

    return SimpleNamespace(
        officer=runtu,
        second=aq,
        head=lu_siye,
        planner=of(luzhen.lu_team, "计划员", "team-leader", ["综合"]),
        gas=[of(luzhen.zjj, f"住建{n}", "officer", ["住房城乡建设"]) for n in (1, 2)],
        gas_planner=of(luzhen.zjj, "住建计划", "liaison"),
        gas_head=of(luzhen.zjj, "住建局长", "office-head"),
        fume=[of(luzhen.sthj, f"环境{n}", "officer", ["生态环境"]) for n in (1, 2)],
        fume_planner=of(luzhen.sthj, "环境计划", "liaison"),
        fume_head=of(luzhen.sthj, "环境局长", "office-head"),
    )


@pytest.fixture
def tavern(luzhen, runtu, nine):
    """咸亨酒店, an enterprise on the books of all three."""
    return file_subject(
        runtu,
        kind="enterprise",
        name="咸亨酒店",
        industry="catering",
        area=luzhen.lu_village.code,
        lon=TAVERN[0],
        lat=TAVERN[1],
        address="鲁镇东街12号",
    )


@pytest.fixture
def plan(as_, tavern):
    """``plan(planner, head, item)``: a plan of one row, approved if there is a head."""

    def make(planner, head, *items, **said):
        body = {
            "plan": {"title": "年度计划", "source": "annual", "since": "2026-11-01",
                     "until": "2026-12-31"} | said,
            "rows": [{"subject": tavern.code, "item": each.code} for each in items],
        }  # fmt: skip
        made = as_(planner).post("/inspections/plans", body)
        assert made.status_code == 200, made.json()
        number = made.json()["number"]
        if head:
            approved = as_(head).post(f"/inspections/plans/{number}/approve")
            assert approved.status_code == 200, approved.json()
        return number

    return make


@pytest.fixture
def drawn(as_):
    """``drawn(by, asked)``: what a calendar comes to that the worker draws up."""

    def draw(by, asked):
        run = as_(by).post("/inspections/calendar", asked)
        assert run.status_code == 200, run.json()
        draw_up(claim_calendar())
        done = as_(by).get(f"/inspections/calendar/runs/{run.json()['id']}").json()
        assert (run.json()["state"], done["state"]) == ("waiting", "done"), done["says"]
        return done["came_to"]

    return draw


@pytest.fixture
def visits(as_, staff, tavern):
    """Draft a visit of the town's team and walk it through the API."""

    class Walk:
        def __init__(self, **said):
            body = {
                "subject": tavern.code,
                "day": DAY,
                "source": "complaint",
                "reference": "12345-0871",
                "items": ["LU-1"],
                "officers": [staff.officer.pk, staff.second.pk],
            } | said
            self.answer = as_(staff.planner).post("/inspections/visits", {"said": body})
            self.number = self.answer.json().get("number")

        def take(self, by, move, **said):
            path = f"/inspections/visits/{self.number}/moves/{move}"
            return as_(by).post(path, {"said": SAID.get(move, {}) | said})

        def does(self, by, move, **said):
            answer = self.take(by, move, **said)
            assert answer.status_code == 200, answer.json()
            return answer.json()

        def refused(self, by, move, **said):
            answer = self.take(by, move, **said)
            assert answer.status_code in (403, 409, 422), answer.json()
            return answer.json()

        def shown(self, by):
            return as_(by).get(f"/inspections/visits/{self.number}").json()

        def with_all(self):
            """Send two of each office that comes along."""
            coming = {"zjj": staff.gas, "sthj": staff.fume}
            offices = {each.code: each.pk for each in Office.objects.filter(code__in=coming)}
            pairs = [[offices[code], each.pk] for code, some in coming.items() for each in some]
            as_(staff.planner).post(f"/inspections/visits/{self.number}/merge", {"officers": pairs})
            return self

    return Walk


NOON = "2026-11-20T09:00:00+08:00"
SAID = {
    "approve": {"opinion": "同意"},
    "notify": {"on": DAY},
    "arrive": {"at": NOON, "certificates_shown": True, "scanned": True},
    "arrive-urgently": {
        "at": NOON, "certificates_shown": True, "scanned": True, "urgent_because": "燃气泄漏",
    },
    "approve-late": {"opinion": "同意"},
    "check": {"item": "LU-1", "outcome": "fine", "found": "未占道"},
    "finish": {"at": NOON, "met": "掌柜", "signed": True},
    "tell": {"on": DAY, "receiver": "掌柜"},
    "recheck": {"met": "掌柜", "signed": True},
    "call-off": {"because": "企业停业"},
}  # fmt: skip


@pytest.fixture
def ordered_until(visits, staff, items):
    """A visit that is told, with one thing to be put right by a day."""

    def order(due_on):
        walk = visits()
        walk.does(staff.head, "approve")
        walk.does(staff.officer, "notify")
        walk.does(staff.officer, "arrive")
        wrong = {"outcome": "correction", "due_on": due_on, "found": "占道两米"}
        walk.does(staff.officer, "check", **wrong)
        walk.does(staff.officer, "finish")
        walk.does(staff.officer, "tell")
        return walk

    return order


@pytest.fixture
def gas_draft(luzhen, staff, items, tavern):
    """A draft led by the gas office, as the calendar makes it."""
    visit = new_visit(
        staff.gas_planner, tavern, date(2026, 11, 20), luzhen.zjj, kind="inspection",
        source="complaint", reference="12345-0999",
    )  # fmt: skip
    VisitItem.objects.create(
        visit=visit, office=luzhen.zjj, item="ZJ-1", item_name="燃气", domain="住房城乡建设"
    )
    send(visit, [(luzhen.zjj.pk, each.pk) for each in staff.gas])
    return visit


@pytest.fixture
def theirs(gas_draft, staff, items, plan):
    """The same, with what its plan wants."""
    plan(staff.gas_planner, staff.gas_head, items.gas, source="superior", reference="省1")
    DueItem.objects.update(visit=gas_draft)
    return gas_draft


@pytest.fixture
def joint(visits, staff, theirs):
    """The town's visit, with the other draft in it."""
    walk = visits(merge=False)
    fold(staff.gas_planner, Visit.objects.get(number=walk.number), theirs.number)
    assert VisitItem.objects.get(item="ZJ-1").visit.number == walk.number
    return walk


@pytest.fixture
def sent(as_):
    """``sent(by, content)``: the phone's picture, uploaded; its key and its digest."""

    def upload(by, content):
        client = as_(by)
        file = SimpleUploadedFile("x.png", content, "image/png")
        answer = client.client.post("/api/attachments", {"file": file})
        assert answer.status_code == 201, answer.content
        return answer.json()["id"], sha256(content).hexdigest()

    return upload
