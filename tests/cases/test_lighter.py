"""Lighter within the law: proved grounds, the range, public service, gains, the right text."""

from datetime import date
from decimal import Decimal

import pytest

from jianhu.cases.rules.applicable_law import Text, applicable
from jianhu.cases.rules.norms import Norm, with_the_higher_fine
from jianhu.cases.rules.ranges import Range
from jianhu.catalogue.models import Item
from tests.cases.lenient import PENALTY, confirmed

SERVICE = {"ground": "public-service", "says": "参加两小时街面秩序志愿服务"}
BELOW = {"fine": "20", "below_floor": True, "lighter_because": "主动清理占道物品"}


def ready(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    walk.does("discuss")
    return walk, [each["id"] for each in walk.now()["evidence"]]


@pytest.mark.lets("B9")
@pytest.mark.refuses("B9")
def test_below_the_floor_needs_a_ground_with_evidence(case):
    walk, pieces = ready(case)
    assert walk.refused("decide", **BELOW)["basis"] == f"{PENALTY}/32"
    ground = {"ground": "harm-removed", "says": "主动清理占道物品"}
    assert "证据" in walk.refused("lighter", **ground)["detail"]
    assert "证据" in walk.refused("lighter", evidence=[0], **ground)["detail"]
    walk.does("lighter", evidence=pieces[:1], **ground)
    walk.does("decide", **BELOW)


@pytest.mark.requirement("117")
@pytest.mark.refuses("B12")
def test_public_service_makes_it_lighter_but_never_below_the_floor(case):
    walk, pieces = ready(case)
    told = SERVICE | {"evidence": pieces[:1]}
    assert "已完成公益服务" in walk.refused("lighter", **told)["detail"]
    walk.does("lighter", **told, conditions=confirmed(pieces, "当事人自愿", "已完成公益服务"))
    refusal = walk.refused("decide", **BELOW)
    assert (refusal["basis"], "不能低于50元" in refusal["detail"]) == (f"{PENALTY}/32", True)
    walk.does("decide", fine="50", lighter_because="公益减罚")


def test_with_a_lawful_ground_besides_it_may_go_below(case):
    walk, pieces = ready(case)
    told = SERVICE | {"evidence": pieces[:1]}
    walk.does("lighter", **told, conditions=confirmed(pieces, "当事人自愿", "已完成公益服务"))
    walk.does("lighter", ground="merit", says="指认上家", evidence=pieces[:1])
    walk.does("decide", **BELOW)


@pytest.mark.lets("B10")
@pytest.mark.refuses("B10")
def test_gains_are_taken_away_less_what_is_given_back(case):
    walk = case()
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    walk.does("conclude", gains="1000", refunded="200")
    taken = {"kinds": ["罚款", "没收违法所得"], "confiscated": "800"}
    walk.does("notify", **taken)
    walk.does("waive-defence")
    refusal = walk.refused("decide", **taken | {"confiscated": "799.99"})
    assert (refusal["basis"], "800元" in refusal["detail"]) == (f"{PENALTY}/28", True)
    walk.does("decide", **taken)


def change(vending, high, since="2026-11-20"):
    """From a day on the item reads otherwise."""
    Item.objects.filter(pk=vending.pk).update(until=since)
    new = Item.objects.get(pk=vending.pk)
    new.pk, new.version, new.since, new.until = None, 2, since, None
    new.penalties = [
        {"kind": "警告", "min": None, "max": None, "unit": ""},
        {"kind": "罚款", "min": "50", "max": high, "unit": "元"},
    ]
    new.save()
    for old in vending.empowerments.all():
        old.pk, old.item = None, new
        old.save()


@pytest.mark.lets("B7")
@pytest.mark.refuses("B7")
def test_a_newer_and_lighter_text_applies(case, vending, as_, people):
    walk = case(happened_on="2026-11-10")
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    change(vending, "200")
    refusal = walk.refused("conclude")
    assert (refusal["basis"], "适用新规定" in refusal["detail"]) == (f"{PENALTY}/37", True)
    walk.does("conclude", fine="200")
    says = as_(people.officer).get(f"/cases/{walk.number}/leniency").json()["law"]
    assert "处罚较轻，适用新规定" in says


@pytest.mark.refuses("B7")
def test_a_newer_and_heavier_text_does_not_reach_back(case, vending, as_, people):
    walk = case(happened_on="2026-11-10")
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    change(vending, "5000")
    assert "法定上限500元" in walk.refused("conclude", fine="500.01")["detail"]
    walk.does("conclude", fine="500")
    says = as_(people.officer).get(f"/cases/{walk.number}/leniency").json()["law"]
    assert "适用旧规定" in says


@pytest.mark.refuses("B7")
def test_what_is_no_longer_unlawful_is_not_punished(case, vending):
    walk = case().until("noticed")
    walk.does("waive-defence")
    Item.objects.filter(pk=vending.pk).update(until="2026-11-20")
    assert walk.refused("decide")["basis"] == f"{PENALTY}/37"


def fine(low, high):
    yuan = [None if each is None else Decimal(each) for each in (low, high)]
    return (Range("罚款", *yuan),)


OLD, NEW = date(2020, 1, 1), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("old", "new", "newer"),
    [
        (fine(50, 500), fine(50, 200), True),
        (fine(50, 500), fine(50, 500), False),
        (fine(50, 500), fine(50, 5000), False),
        (fine(50, 500), fine(100, 200), False),  # neither lighter nor heavier
        (fine(50, None), fine(50, 500), True),
        (fine(50, 500), (*fine(50, 400), Range("责令停产停业")), False),
        ((*fine(50, 500), Range("责令停产停业")), fine(50, 500), True),
    ],
)
def test_lighter_means_in_nothing_heavier(old, new, newer):
    chosen = applicable(Text(1, OLD, "旧", old), Text(2, NEW, "新", new))
    assert chosen.newer == newer
    assert chosen.text.version == (2 if newer else 1)


@pytest.mark.lets("B5")
@pytest.mark.refuses("B5")
def test_of_several_norms_the_one_with_the_higher_fine_and_why():
    low, high = Norm("A", "甲法第一条", fine(0, 500)), Norm("B", "乙法第二条", fine(100, 2000))
    chosen = with_the_higher_fine((low, high))
    assert chosen.norm == high
    assert "乙法第二条罚款最高2000元（甲法第一条最高500元）" in chosen.because
    assert chosen.basis == f"{PENALTY}/29"
    unknown = with_the_higher_fine((low, Norm("C", "丙法第三条", fine(0, None))))
    assert unknown.norm is None
    assert "丙法第三条没有写明罚款上限" in unknown.because
