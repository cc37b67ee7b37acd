"""Nobody's score grows with fines, with penalties, or with inspections that found fault."""

import pytest

from jianhu.cockpit.assessment import Scheme
from jianhu.cockpit.figure import Metric
from jianhu.cockpit.rules import ForbiddenIndicator


def scored(name, numerator="handling_in_time"):
    part = {"name": name, "numerator": numerator, "denominator": "handling_due", "weight": 10}
    return Scheme(name="考核", source="x", level="bronze", parts=[part], examples=[])


@pytest.mark.lets("B44")
def test_what_was_done_in_time_may_count():
    assert scored("按期处置").parts[0].weight == 10
    assert scored("案卷评查合格率").parts


@pytest.mark.refuses("B44")
@pytest.mark.parametrize(
    ("name", "numerator"),
    [
        ("罚款金额", "handling_in_time"),
        ("没收违法所得", "handling_in_time"),
        ("罚款件数", "handling_in_time"),
        ("处罚决定数", "handling_in_time"),
        ("行政处罚率", "handling_in_time"),
        ("检查发现问题", "handling_in_time"),
        ("监督检查查实率", "handling_in_time"),
        ("质效", "inspections_found_guilty"),
        ("质效", "penalties_decided"),
        ("质效", "cases_fined"),
    ],
)
def test_no_score_pays_for_punishing(name, numerator):
    with pytest.raises(ForbiddenIndicator) as refused:
        scored(name, numerator)
    assert refused.value.basis == "administrative-penalty-law/74"


def test_how_many_penalties_there_were_may_be_known_and_not_scored():
    said = {"module": "operations", "order": 1, "unit": "件", "definition": "期内作出的处罚决定"}
    assert Metric(name="处罚决定数", counts="cases.penalties.decided", **said)
