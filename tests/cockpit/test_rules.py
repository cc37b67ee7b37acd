"""A figure that ranks by fines cannot exist."""

import pytest

from jianhu.cockpit.assessment import Scheme, schemes
from jianhu.cockpit.figure import Metric
from jianhu.cockpit.rules import ForbiddenIndicator, Parts, check_lawful, mean, share


def metric(**given):
    plain = {
        "name": "办结件数",
        "module": "operations",
        "order": 1,
        "unit": "件",
        "definition": "期内办结的事件",
        "counts": "command.closing.closed",
    }
    return Metric(**(plain | given))


def test_an_honest_figure_may_be():
    assert metric().name == "办结件数"


@pytest.mark.parametrize(
    "given",
    [
        {"name": "罚没收入排名"},
        {"name": "人均罚款"},
        {"definition": "各队作出的罚款总额"},
        {"definition": "没收违法所得金额"},
        {"counts": "cases.fines.total"},
        {"of": "cases.decided.fined"},
    ],
)
def test_a_figure_that_ranks_by_fines_is_refused_with_the_article(given):
    with pytest.raises(ForbiddenIndicator) as refused:
        metric(**given)
    assert refused.value.basis == "administrative-penalty-law/74"


def test_a_key_may_not_hide_what_the_name_does_not_say():
    with pytest.raises(ForbiddenIndicator):
        check_lawful("fine_per_officer", "执法质效")
    check_lawful("defined_items", "已定义事项")


def test_an_assessment_may_not_reward_fines():
    part = {"name": "罚款", "numerator": "fined", "denominator": "cases", "weight": 10}
    with pytest.raises(ForbiddenIndicator):
        Scheme(name="考核", source="x", level="bronze", parts=[part], examples=[])


@pytest.mark.parametrize("name", schemes())
def test_every_scheme_scores_its_examples(name):
    for example in schemes()[name].examples:
        assert schemes()[name].score(example.counts) == example.score, example.say


def test_shares_and_means():
    assert share(Parts(1, 3)) == 33.33
    assert share(Parts(0, 0)) is None
    assert mean(Parts(7, 2)) == 3.5
    assert mean(Parts(7, 0)) is None
