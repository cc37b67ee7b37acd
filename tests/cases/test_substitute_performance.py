"""代履行: the long way over urging and decision, and at once where a lorry lost its load."""

import pytest

from tests.cases.conftest import Walk
from tests.cases.measures import Measure, at

LAW = "administrative-coercion-law"
URGING = {
    "duty": "清除堆放的渣土",
    "on": "2026-03-06",
    "method": "direct",
    "until": "2026-03-10",
    "way": "自行清运",
    "amount": "300",
    "pay_how": "指定银行账户",
    "rights": True,
}
ORDER = {
    "reasons": "逾期不清除",
    "harm": "environment",
    "way": "清运",
    "planned_at": at("2026-03-20"),
    "subject": "渣土约十吨",
    "cost": "2000",
    "who": "县环卫公司",
    "remedies": True,
}
SERVED = {"method": "direct", "on": "2026-03-11"}
AGAIN = {"method": "direct", "on": "2026-03-16"}
DONE = {
    "began_at": at("2026-03-20"),
    "ended_at": at("2026-03-20", 11),
    "record": "清运渣土十吨",
    "supervisor": "闰土",
    "signed": True,
    "cost": "1900",
}
SPILL = {
    "began_at": "2026-11-20T07:00:00+08:00",
    "ended_at": "2026-11-20T08:00:00+08:00",
    "record": "清扫沿途抛洒的渣土",
    "supervisor": "闰土",
    "signed": True,
    "thing": "spill",
    "where": "road",
    "present": False,
    "told_on": "2026-11-20",
}


@pytest.fixture
def urged():
    return Measure("substitute-performance").does("urge", "2026-03-06", **URGING)


@pytest.fixture
def told(urged):
    urged.does("decide-substitute", "2026-03-11", **ORDER)
    return urged.does("serve-order", "2026-03-11", **SERVED)


@pytest.mark.lets("C19")
def test_from_the_urging_to_the_work(told):
    told.does("urge-again", "2026-03-16", **AGAIN)
    assert told.does("perform", "2026-03-20", **DONE).step == "performed"


@pytest.mark.refuses("C19")
def test_nobody_is_urged_while_there_is_time_to_correct():
    said = URGING | {"on": "2026-03-05"}
    article, says = Measure("substitute-performance").refused("urge", "2026-03-05", **said)
    assert (article, "2026-03-05" in says) == ("50", True)


@pytest.mark.refuses("C19")
@pytest.mark.parametrize(
    ("said", "article", "says"),
    [
        ({"harm": "none"}, "50", "危害交通安全"),
        ({"interested": True}, "50", "利害关系"),
        ({"cost": None}, "51", "费用预算"),
        ({"who": " "}, "51", "代履行人"),
        ({"remedies": False}, "51", "救济途径"),
        ({"planned_at": at("2026-04-05")}, "43", "法定节假日"),
    ],
)
def test_a_decision_names_cost_and_performer(urged, said, article, says):
    refused = urged.refused("decide-substitute", "2026-03-11", **ORDER | said)
    assert (refused[0], says in refused[1]) == (article, True)


@pytest.mark.refuses("C19")
def test_three_clear_working_days_lie_between_the_second_urging_and_the_work(told):
    told.does("urge-again", "2026-03-17", **AGAIN | {"on": "2026-03-17"})
    article, says = told.refused("perform", "2026-03-20", **DONE)
    assert (article, "2026-03-16" in says) == ("51", True)
    later = {"began_at": at("2026-03-23"), "ended_at": at("2026-03-23", 11)}
    told.does("perform", "2026-03-23", **DONE | later)


@pytest.mark.refuses("C19", "C16")
@pytest.mark.parametrize(
    ("said", "article", "says"),
    [
        ({"supervisor": ""}, "51", "到场监督"),
        ({"signed": False}, "51", "签名"),
        ({"cost": "2000.01"}, "51", "超过预算"),
        ({"force": True}, "51", "暴力"),
        ({"ended_at": at("2026-03-20", 23)}, "43", "夜间"),
    ],
)
def test_the_work_is_watched_signed_and_without_force(told, said, article, says):
    told.does("urge-again", "2026-03-16", **AGAIN)
    refused = told.refused("perform", "2026-03-20", **DONE | said)
    assert (refused[0], says in refused[1]) == (article, True)


def test_whoever_does_it_himself_ends_it(told):
    assert told.does("party-performs", "2026-03-18", reason="已自行清运").step == "done-by-party"


@pytest.fixture
def spill(case, as_, people):
    """``spill(where="road")`` clears a lorry's load at once, through the API."""
    parent = case()

    def clear(**said):
        body = {"procedure": "substitute-performance", "move": "perform-at-once"}
        path = f"/cases/{parent.number}/measures"
        return as_(people.officer).post(path, body | {"said": SPILL | said})

    return clear


@pytest.mark.lets("C19")
def test_a_lost_load_is_cleared_at_once(spill, as_, people):
    case = spill().json()
    assert (case["procedure_name"], case["step_name"]) == ("代履行", "已代履行")
    walk = Walk(as_, people, case["number"])
    assert walk.does("close", summary="路面已恢复")["step_name"] == "已结案"


@pytest.mark.refuses("C19")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"where": "other"}, "公共场所"),
        ({"thing": "other"}, "障碍物"),
        ({"told_on": None}, "立即通知"),
    ],
)
def test_at_once_only_what_blocks_a_public_place_and_the_absent_are_told(spill, said, says):
    answer = spill(**said)
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{LAW}/52")
    assert says in answer.json()["detail"]
