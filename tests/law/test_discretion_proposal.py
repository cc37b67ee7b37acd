"""Discretion: what a proposal outside the table, or below the floor, needs."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.law.discretion.assess import Assessment
from jianhu.law.discretion.proposal import (
    NotProposable,
    Proposal,
    missing_for,
    outside,
)
from tests.law.discretion import between

FOUND = Assessment(between(40_000, 60_000), between(20_000, 100_000), ("罚款",), ())
APPROVED = {"reviewed": True, "approved": True}


@pytest.mark.parametrize(
    ("proposed", "said"),
    [
        (40_000, None),
        (60_000, None),
        (60_001, "拟罚60,001元，高于本阶次60,000元；须说明理由并经批准。"),
        (Decimal("39999.99"), "拟罚39,999.99元，低于本阶次40,000元；须说明理由并经批准。"),
    ],
)
def test_a_proposal_outside_the_tier_is_a_sentence(proposed, said):
    assert outside(FOUND.range, Decimal(proposed)) == said


@pytest.mark.parametrize(
    ("fine", "more", "article", "said"),
    [
        (50_000, {}, None, None),
        (70_000, {}, 34, "还缺：理由、法制审核、批准。"),
        (70_000, {"reason": "多次投诉", "reviewed": True}, 34, "还缺：批准。"),
        (70_000, {"reason": "多次投诉", **APPROVED}, None, None),
        (100_000, {"reason": "多次投诉", **APPROVED}, None, None),
        (100_001, {"reason": "多次投诉", **APPROVED, "discussed": True}, 4, "从重也不能超过上限"),
        (30_000, {"public_service": True}, 34, "还缺：法制审核、批准。"),
        (30_000, {"public_service": True, **APPROVED}, None, None),
        (70_000, {"public_service": True, **APPROVED}, 34, "还缺：理由。"),
        (20_000, {"public_service": True, **APPROVED}, None, None),
        (
            19_999,
            {"public_service": True, "reason": "植树", **APPROVED, "discussed": True},
            32,
            "公益减罚只能在法定幅度以内从轻",
        ),
        (19_999, {"reason": "初犯", **APPROVED, "discussed": True}, 32, "属于减轻处罚；须有"),
        (19_999, {"grounds": {"harm-removed"}, **APPROVED}, 57, "须经行政机关负责人集体讨论"),
        (19_999, {"grounds": {"harm-removed"}, **APPROVED, "discussed": True}, None, None),
        (19_999, {"grounds": {"minor"}, **APPROVED, "discussed": True}, None, None),
        (30_000, {"grounds": {"coerced"}, **APPROVED}, None, None),
        (45_000, {"grounds": {"coerced"}}, None, None),
        (60_000, {"grounds": {"coerced"}}, 32, "应当从轻或者减轻，拟罚数额应当低于60,000元"),
        (60_000, {"grounds": {"partial-capacity"}}, None, None),  # 可以, not 应当
    ],
)
def test_what_a_proposal_needs(fine, more, article, said):
    proposal = Proposal(Decimal(fine), **more | {"grounds": frozenset(more.get("grounds", ()))})
    missing = missing_for(FOUND, proposal)
    if article is None:
        assert missing is None
        return
    why, basis = missing
    assert said in why
    assert basis == f"administrative-penalty-law/{article}"


def test_a_ground_nobody_knows_is_named():
    with pytest.raises(NotProposable, match="没有“good-weather”这一情形"):
        missing_for(FOUND, Proposal(Decimal(45_000), frozenset({"good-weather"})))


def test_who_already_pays_the_least_by_law_can_be_given_no_less():
    least = Assessment(between(20_000, 20_000), FOUND.statutory, ("罚款",), ())
    assert missing_for(least, Proposal(Decimal(20_000), frozenset({"coerced"}))) is None


@given(st.integers(0, 200_000), st.booleans(), st.booleans())
def test_nothing_below_the_floor_without_a_ground_whatever_was_approved(fine, public, discussed):
    proposal = Proposal(Decimal(fine), frozenset(), public, discussed, "理由", True, True)
    assert (missing_for(FOUND, proposal) is None) == (20_000 <= fine <= 100_000)
