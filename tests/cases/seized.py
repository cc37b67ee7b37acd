"""Things seized at the tavern's door: what is said of it, and the clock moved day by day."""

from datetime import datetime

import pytest

from jianhu.base import clocks, moments, teller
from jianhu.base.models import JournalEntry
from jianhu.cases.models import Case
from jianhu.catalogue.models import Item
from jianhu.kit.arriving import CHINA
from tests.cases.conftest import Walk

LAW = "administrative-coercion-law"
TABLES = {"name": "折叠桌", "quantity": "4张", "where": "执法队仓库"}
ASKED = {
    "things": [TABLES],
    "grounds": "拒不撤走占道的桌子",
    "articles": "浙江省城市市容和环境卫生管理条例",
    "necessity": "劝说三次仍不撤走",
}
DONE = {
    "things": [TABLES],
    "began_at": "2026-11-20T09:00:00+08:00",
    "shown": True,
    "present": True,
    "told": True,
    "defence": "无",
    "record": "现场扣押折叠桌四张",
    "signed": True,
    "delivered": True,
    "keeper": "执法队",
}
AT_ONCE = DONE | {
    **ASKED,
    "began_at": "2026-11-20T08:50:00+08:00",
    "urgency": "当事人正在转移桌子",
}
TEST = {"by_whom": "县质检所", "told": True}


@pytest.fixture
def listed(vending):
    Item.objects.filter(pk=vending.pk).update(measure="行政检查；查封、扣押；行政处罚（罚款）")
    return vending


@pytest.fixture
def begin(case, listed, as_, people):
    """``begin("ask-seizure", ASKED)`` opens the measure beside a filed case."""

    def opened(said=ASKED, move="ask-seizure", refused=False, walk=None):
        parent = walk or case()
        if walk is None:
            parent.does("file")
        body = {"procedure": "seizure", "move": move, "said": said}
        answer = as_(people.officer).post(f"/cases/{parent.number}/measures", body)
        assert (answer.status_code == 200) != refused, answer.json()
        return answer.json() if refused else Walk(as_, people, answer.json()["number"])

    return opened


def head(walk, move, **said):
    return walk.does(move, by=walk.people.head, **said)


@pytest.fixture
def held(begin):
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    walk.does("seize", **DONE)
    return walk


def on(day, hour=9):
    """The clock at an hour of a day; what is due rings, and the house hears of it."""
    moments.set_to(datetime.fromisoformat(f"{day}T{hour:02}:00:00").replace(tzinfo=CHINA))
    while clocks.ring_due() + teller.tell_everything():
        pass


def told(fact):
    return [each.data for each in JournalEntry.objects.filter(fact=fact).order_by("id")]


def parent_of(measure):
    number = Case.objects.get(number=measure.number).parent.number
    return Walk(measure.as_, measure.people, number)


def holds(caller):
    found = {each["kind"]: each["items"] for each in caller.get("/todo").json()}
    return [(each["title"], each["urgent"]) for each in found.get("hold", [])]
