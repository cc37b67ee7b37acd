"""A tavern-keeper who sets his tables on the street, and what it takes to fine him."""

from itertools import count
from types import SimpleNamespace

import pytest

from jianhu.base import moments
from jianhu.catalogue.models import Item
from tests.town import TAVERN

DEFENCE = "桌子是客人搬出去的"


@pytest.fixture
def vending(street_vending_item):
    """占道经营 in Luzhen: warning, or a fine of 50 to 500 yuan."""
    penalties = [
        {"kind": "警告", "min": None, "max": None, "unit": ""},
        {"kind": "罚款", "min": "50", "max": "500", "unit": "元"},
    ]
    Item.objects.filter(pk=street_vending_item.pk).update(penalties=penalties)
    return street_vending_item


@pytest.fixture
def grave_item(vending):
    """The same with a fine of up to 100,000 yuan, so that a hearing may be due."""
    Item.objects.filter(pk=vending.pk).update(
        penalties=[{"kind": "罚款", "min": "1000", "max": "100000", "unit": "元"}]
    )
    return vending


@pytest.fixture
def matter(vending, aq):
    def of(**more):
        return {
            "item": vending.code,
            "conduct": "咸亨酒店把桌子摆到街上",
            "place": "鲁镇酒店",
            "lon": TAVERN[0],
            "lat": TAVERN[1],
            "happened_on": "2026-11-20",
            "second": aq.pk,
        } | more

    return of


@pytest.fixture
def keeper():
    """掌柜, a citizen."""
    return {
        "kind": "citizen",
        "name": "掌柜",
        "identity": "330699197001010011",
        "address": "鲁镇东街11号",
    }


@pytest.fixture
def tavern():
    """咸亨酒店, an enterprise."""
    return {
        "kind": "organisation",
        "name": "咸亨酒店",
        "identity": "91330699MA2D0XXX0A",
        "address": "鲁镇东街12号",
        "representative": "咸亨掌柜",
        "phone": "0575-00000012",
    }


def fifty(**more):
    """A fine of fifty yuan on the spot, as the law wants it."""
    return {
        "kinds": ["罚款"],
        "fine": "50",
        "facts": "当事人将四张桌子摆放在人行道上经营",
        "evidence": "现场照片",
        "shown": True,
        "told": True,
        "defence": "无",
        "signed": True,
    } | more


@pytest.fixture
def spot(as_, runtu, matter, keeper, nine):
    """``spot(fine="3000.01")`` asks for a penalty on the spot through the API."""

    def ask(*, by=None, party=None, about=None, headers=None, **decision):
        body = {
            "matter": matter(**(about or {})),
            "party": party or keeper,
            "decision": fifty(**decision),
        }
        return as_(by or runtu).post("/cases/on-the-spot", body, **(headers or {}))

    return ask


@pytest.fixture
def people(runtu, aq, lu_siye, fan_ainong, aishun):
    return SimpleNamespace(
        officer=runtu, second=aq, head=lu_siye, reviewer=fan_ainong, cashier=aishun
    )


class Walk:
    """An ordinary case walked through the API, each move by whom it belongs to."""

    def __init__(self, as_, people, number):
        self.as_, self.people, self.number = as_, people, number

    def take(self, move, by=None, **said):
        who = by or getattr(self.people, WHO.get(move, "officer"))
        return self.as_(who).post(f"/cases/{self.number}/moves/{move}", {"said": said})

    def does(self, move, by=None, **said):
        answer = self.take(move, by, **(said_by_default(move) | said))
        assert answer.status_code == 200, answer.json()
        return answer.json()

    def refused(self, move, by=None, **said):
        answer = self.take(move, by, **(said_by_default(move) | said))
        assert answer.status_code in (403, 409, 422), answer.json()
        return answer.json()

    def proves(self, *elements):
        for element in elements or ("当事人身份", "违法行为", "情节和后果"):
            proof = {"kind": "书证", "proves": element, "says": f"证明{element}"}
            answer = self.as_(self.people.officer).post(
                f"/cases/{self.number}/evidence", {"said": proof}
            )
            assert answer.status_code == 200, answer.json()

    def until(self, step, **said):
        """Walk on the ordinary way until a step is reached."""
        for name in ("file", "order-correction", "proves", "conclude", "notify"):
            self.proves() if name == "proves" else self.does(name, **said.get(name, {}))
            if self.now()["step"] == step and name != "file":
                return self
        return self

    def until_decided(self):
        """Walk on from the filing to the decision."""
        self.does("order-correction")
        self.proves()
        for move in ("conclude", "notify", "waive-defence", "decide"):
            self.does(move)
        return self

    def now(self):
        return self.as_(self.people.officer).get(f"/cases/{self.number}").json()


WHO = {
    "file": "head",
    "decline": "head",
    "decide": "head",
    "waive": "head",
    "close": "head",
    "discuss": "head",
    "drop": "head",
    "transfer-crime": "head",
    "suspend": "head",
    "resume": "head",
    "extend": "head",
    "postpone": "head",
    "review": "reviewer",
    "hold-hearing": "reviewer",
    "send-back": "reviewer",
    "pay": "cashier",
    "hand-in-cash": "cashier",
    "bank-cash": "cashier",
    "refund": "cashier",
}
SAID = {
    "file": {"opinion": "同意立案"},
    "order-correction": {"what": "立即把桌子收回店内"},
    "conclude": {
        "outcome": "penalty",
        "kinds": ["罚款"],
        "fine": "300",
        "facts": "四张桌子占用人行道经营",
        "reasons": "初次查处，按一般情节",
    },
    "notify": {
        "kinds": ["罚款"],
        "fine": "300",
        "method": "direct",
        "on": "2026-11-20",
        "facts": "四张桌子占用人行道经营",
        "reasons": "初次查处，按一般情节",
    },
    "waive-defence": {"on": "2026-11-20", "signed": True},
    "defend": {"on": "2026-11-20", "text": DEFENCE},
    "recheck": {"adopted": False, "opinion": "现场照片显示桌子由店员摆出"},
    "decide": {"kinds": ["罚款"], "fine": "300", "opinion": "同意"},
    "serve": {"method": "direct", "on": "2026-11-20", "credit_notice": True},
    "pay": {"amount": "300", "receipt": "浙财票0001", "on": "2026-11-20"},
    "close": {"summary": "罚款已缴，改正完毕"},
    "archive": {},
    "review": {"passed": True, "opinion": "事实清楚，适用依据正确"},
    "discuss": {"on": "2026-11-20", "members": ["鲁四老爷", "赵太爷"], "opinion": "同意"},
    "ask-hearing": {"on": "2026-11-20"},
    "drop": {"opinion": "证据不足"},
    "suspend": {
        "ground": "examination",
        "reason": "等待检测",
        "until": "2026-12-31",
        "rule": "市场监督管理行政处罚程序规定第六十四条",
    },
}


RECEIPTS = count(1)
"""Each payment has a receipt of its own."""


def said_by_default(move):
    """What is served or paid is so today, whatever day the story is at."""
    now = {"on": f"{moments.local(moments.now()):%Y-%m-%d}"}
    today = now if move in ("serve", "pay") else {}
    own = {"receipt": f"浙财票{next(RECEIPTS):04}"} if move == "pay" else {}
    return SAID.get(move, {}) | today | own


@pytest.fixture
def case(as_, people, matter, tavern, nine):
    """``case()`` registers the tavern's case and returns a way to walk it."""

    def register(party=None, **about):
        body = {"matter": matter(**about), "party": party or tavern}
        answer = as_(people.officer).post("/cases", body)
        assert answer.status_code == 200, answer.json()
        return Walk(as_, people, answer.json()["number"])

    return register
