"""Nothing is proved: decided, served like any decision, and closed; the party reads it, too."""

import pytest

from jianhu.cases.models import Case, Paper
from jianhu.cases.queries.party_online import matter_of, papers_for
from tests.cases.walked import HEAD, Walked

PENALTY = "administrative-penalty-law"


def dropped(case):
    walk = case().until("noticed")
    walk.does("drop", opinion="现有证据不能证明桌子由酒店摆出")
    return walk


@pytest.mark.lets("B32", "B36")
def test_it_is_served_with_its_receipt_and_closed(case):
    walk = dropped(case)
    terms = {each["name"]: each["on"] for each in walk.now()["terms"]}
    assert terms["service"] == "2026-12-01"
    now = walk.does("serve", credit_notice=False)
    assert (now["step_name"], now["terms"]) == ("不成立决定已送达", [])
    receipt = str(Paper.objects.get(template="service-receipt", act__move="serve").document)
    assert "鉴鲁镇综执不成〔2026〕1号" in receipt
    assert walk.does("close", summary="违法事实不成立")["step_name"] == "已结案"


@pytest.mark.refuses("B32", "B36")
def test_nobody_closes_over_a_decision_that_the_party_does_not_have(case):
    walk = dropped(case)
    refusal = walk.refused("close", summary="违法事实不成立")
    assert (refusal["basis"], "送达决定书" in refusal["detail"]) == (f"{PENALTY}/57", True)
    early = walk.refused("serve", on="2026-11-19")
    assert (early["basis"], "不能在此之前送达" in early["detail"]) == (f"{PENALTY}/61", True)


def test_the_party_reads_it_once_it_was_served(case):
    walk = dropped(case)
    of = Case.objects.get(number=walk.number)
    assert matter_of(of).decided is None
    assert "not-established-decision" not in [each.template for each in papers_for(of)]
    walk.does("serve")
    of.refresh_from_db()
    matter = matter_of(of)
    assert matter.decided.words == "违法事实不能成立，不予行政处罚"
    assert matter.remedies
    assert matter.owing is None
    assert "not-established-decision" in [each.template for each in papers_for(of)]


def test_an_announcement_of_it_threatens_no_fine(case):
    walk = dropped(case)
    walk.does("serve", method="announcement", because="下落不明")
    announced = str(Paper.objects.filter(template="service-announcement").last().document)
    assert "作出不予行政处罚" in announced
    assert "罚款" not in announced


def test_it_waits_for_whoever_serves_it_and_then_for_the_head(case, as_, people):
    def waits(name):
        rows = as_(people.officer).get(f"/cases?queue={name}").json()["items"]
        return [each["number"] for each in rows]

    walk = dropped(case)
    assert waits("perform") == [walk.number]
    walk.does("serve")
    signing = as_(people.head).get("/cases?queue=signing").json()["items"]
    assert [each["number"] for each in signing] == [walk.number]
    walk.does("close", summary="违法事实不成立")
    assert waits("over") == [walk.number]


def test_without_a_database_the_way_is_the_same():
    walk = Walked().does("file").does("drop", by=HEAD)
    assert walk.refused("close")[0] == "57"
    assert walk.does("serve").does("close").step == "closed"
