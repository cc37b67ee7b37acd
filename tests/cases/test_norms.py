"""One act, several norms: the one with the higher fine applies, and the page says why (29)."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.catalogue.models import Empowerment, Item
from tests.cases.test_discretion import tiers as tiers
from tests.cases.test_discretion import weigh
from tests.town import LONG_AGO

BASIS = "administrative-penalty-law/29"
LIKE_VENDING = ("domain", "list", "office", "department", "object", "measure", "basis", "mode")


@pytest.fixture
def blocking(vending, luzhen):
    """``blocking("2000")``: tables that block a fire lane, with so high a fine at most."""

    def item(high):
        threat = {"kind": "罚款", "min": "100", "max": high, "unit": "元"}
        made = Item.objects.create(
            code="330699-T-9",
            name="对占用消防通道的处罚",
            since=LONG_AGO,
            penalties=[threat],
            **{name: getattr(vending, name) for name in LIKE_VENDING},
        )
        Empowerment.objects.create(item=made, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO)
        return made

    return item


@pytest.fixture
def named(case):
    """``named(item)``: a case about which that item was named too, up to the conclusion."""

    def name(item):
        walk = case()
        walk.does("file")
        walk.does("name-norms", items=[item.code])
        walk.does("order-correction")
        walk.proves()
        return walk

    return name


@pytest.mark.lets("B5")
@pytest.mark.refuses("B5")
def test_under_the_lower_nothing_is_concluded_and_under_the_higher_it_is(named, blocking, vending):
    walk = named(blocking("2000"))
    shown = walk.now()["norms"]
    assert (shown["own"], shown["applies"]) == (vending.code, "330699-T-9")
    assert "对占用消防通道的处罚罚款最高2000元（对占道经营的处罚最高500元）" in shown["because"]
    refusal = walk.refused("conclude")
    assert (refusal["basis"], "改按罚款较高的规定" in refusal["detail"]) == (BASIS, True)

    walk.does("apply-norm", by=walk.people.head, item="330699-T-9", opinion="同意")

    now = walk.now()
    assert (now["item"], now["item_name"]) == ("330699-T-9", "对占用消防通道的处罚")
    assert now["norms"]["own"] == now["norms"]["applies"]
    walk.does("conclude", fine="800")
    told = JournalEntry.objects.get(fact="CaseNormApplied")
    assert (told.data["before"], told.data["after"]) == (vending.code, "330699-T-9")


@pytest.mark.lets("B5")
@pytest.mark.refuses("B5")
def test_where_its_own_fine_is_the_higher_nothing_changes(named, blocking):
    walk = named(blocking("300"))
    lower = {"item": "330699-T-9", "opinion": "同意"}
    assert walk.refused("apply-norm", by=walk.people.head, **lower)["basis"] == BASIS
    walk.does("conclude")


@pytest.mark.lets("B5")
def test_where_no_amount_can_be_compared_a_person_chooses(named, blocking):
    walk = named(blocking(None))
    assert (walk.now()["norms"]["applies"], "人工选择" in walk.now()["norms"]["because"]) == (
        "",
        True,
    )
    walk.does("apply-norm", by=walk.people.head, item="330699-T-9", opinion="情节更重")
    walk.does("conclude")


@pytest.mark.refuses("B5")
def test_the_officer_names_what_exists_and_the_head_applies_what_was_named(case, named, blocking):
    walk = case()
    walk.does("file")
    assert walk.refused("name-norms", items=["330699-X"])["basis"] == BASIS
    assert walk.now()["norms"] is None
    assert "apply-norm" not in {each["name"] for each in walk.now()["moves"]}
    walk = named(blocking("2000"))
    applied = {"item": "330699-T-9", "opinion": "同意"}
    assert walk.take("apply-norm", by=walk.people.officer, **applied).status_code == 403
    unnamed = applied | {"item": "330699-T-1"}
    assert walk.refused("apply-norm", by=walk.people.head, **unnamed)["basis"] == BASIS


@pytest.mark.refuses("B5")
def test_named_after_it_was_sent_back_nothing_is_told_under_the_lower(case, blocking):
    walk = case().until("concluded")
    walk.does("send-back", reason="还触犯消防规定")
    walk.does("name-norms", items=[blocking("2000").code])
    assert walk.refused("conclude")["basis"] == BASIS


@pytest.mark.lets("B5", "B15")
def test_what_was_weighed_for_the_lower_does_not_bind_the_higher(tiers, named, blocking):
    walk = named(blocking("2000"))
    walk.does("weigh", **weigh(桌数="三张以上"))
    walk.does("apply-norm", by=walk.people.head, item="330699-T-9", opinion="同意")
    walk.does("conclude", fine="800")
