"""A decision before the public: shown by its kind, taken back when it falls, then repaired."""

from datetime import UTC, datetime

import pytest

from jianhu.base import clocks, moments, teller
from jianhu.cases.rules.publication import policy_for
from jianhu.catalogue.models import Item

PENALTY = "administrative-penalty-law"
SHOWN = {"on": "2026-11-20", "site": "浙江政务服务网"}
ACCEPTED = {"kind": "reconsideration", "on": "2026-11-20", "body": "鉴湖县人民政府"}
ANNULLED = {"on": "2026-11-20", "outcome": "annulled", "document": "复决1号"}
REPAIR = {"on": "2027-02-20", "corrected": "桌子已收回，罚款已缴", "promised": True}


def on(day):
    moments.set_to(datetime.fromisoformat(f"{day}T01:00:00").replace(tzinfo=UTC))


def pass_to(day):
    on(day)
    while clocks.ring_due():
        pass
    teller.tell_everything()


@pytest.fixture
def decided(case):
    walk = case().until("noticed")
    for move in ("waive-defence", "decide"):
        walk.does(move)
    return walk


@pytest.fixture
def served(decided):
    decided.does("serve")
    return decided


def names(walk, kind):
    return [each["name"] for each in walk.now()[kind]]


@pytest.mark.lets("B26")
def test_a_decision_is_shown_in_seven_working_days_for_a_year(served, as_):
    term = {each["name"]: each["on"] for each in served.now()["terms"]}
    assert term["publish"] == "2026-12-01"
    assert as_().get("/published").json()["items"] == []
    now = served.does("publish", **SHOWN)
    assert (now["publicity"]["shown"], now["publicity"]["until"]) == (True, "2027-11-20")
    row = as_().get("/published").json()["items"][0]
    assert (row["party"], row["kinds"], row["fine"]) == ("咸亨酒店", ["罚款"], "300.00")
    assert "四张桌子" not in str(row)
    on("2027-11-20")
    assert as_().get("/published").json()["items"]
    on("2027-11-21")
    assert as_().get("/published").json()["items"] == []


@pytest.mark.refuses("B26")
def test_a_decision_not_shown_in_time_is_on_the_list(served):
    pass_to("2026-12-02")
    assert "publish" in names(served, "overdue")


@pytest.mark.refuses("B26")
def test_shown_once_and_taken_back_for_no_whim(served):
    refusal = served.refused("withdraw-publication", on="2026-11-20", explanation="企业请求")
    assert refusal["basis"] == f"{PENALTY}/48"
    served.does("publish", **SHOWN)
    assert "已经公示" in served.refused("publish", **SHOWN)["detail"]
    refusal = served.refused("withdraw-publication", on="2026-11-20", explanation="企业请求")
    assert "信用修复" in refusal["detail"]


@pytest.mark.lets("B26")
@pytest.mark.refuses("B26")
def test_what_was_annulled_is_withdrawn_in_three_days_with_an_explanation(served, as_):
    served.does("publish", **SHOWN)
    served.does("review-accepted", **ACCEPTED)
    now = served.does("review-ended", **ANNULLED)
    assert {each["name"]: each["on"] for each in now["terms"]}["withdraw"] == "2026-11-25"
    unexplained = served.refused("withdraw-publication", on="2026-11-20", explanation="")
    assert (unexplained["status"], "说明" in unexplained["detail"]) == (422, True)
    pass_to("2026-11-26")
    assert "withdraw" in names(served, "overdue")
    served.does("withdraw-publication", on="2026-11-26", explanation="复议撤销，特此说明")
    assert as_().get("/published").json()["items"] == []
    assert served.refused("publish", **SHOWN)["basis"] == f"{PENALTY}/48"


def test_annulled_before_it_was_shown_it_is_never_shown(served):
    served.does("review-accepted", **ACCEPTED)
    served.does("review-ended", **ANNULLED)
    assert "撤销" in served.refused("publish", **SHOWN)["detail"]
    assert "publish" not in names(served, "terms")


@pytest.mark.refuses("B26")
@pytest.mark.lets("B26")
def test_an_enterprise_gets_both_papers_at_once(decided, case, keeper):
    refusal = decided.refused("serve", credit_notice=False)
    assert (refusal["basis"], "两书同达" in refusal["detail"]) == ("国办发〔2025〕22号", True)
    decided.does("serve", credit_notice=True)
    citizen = case(party=keeper).until("noticed")
    for move in ("waive-defence", "decide"):
        citizen.does(move)
    citizen.does("serve", credit_notice=False)


@pytest.mark.lets("B26")
def test_after_the_shortest_time_whoever_performed_is_shown_no_longer(served, as_, people):
    served.does("publish", **SHOWN)
    served.does("pay")
    on("2027-02-20")
    assert served.take("repair-credit", by=people.officer, **REPAIR).status_code == 403
    answer = served.take("repair-credit", by=people.head, **REPAIR)
    assert answer.json()["publicity"]["shown"] is False
    assert as_().get("/published").json()["items"] == []


@pytest.mark.refuses("B26")
@pytest.mark.parametrize(
    ("paid", "day", "said", "says"),
    [
        (True, "2027-02-19", {"on": "2027-02-19"}, "2027-02-20"),
        (True, "2027-02-20", {"promised": False}, "信用承诺"),
        (False, "2026-12-01", {"on": "2026-12-01"}, "最短公示期"),
        (False, "2027-02-20", {}, "没有缴纳"),
    ],
)
def test_credit_is_repaired_under_conditions(served, people, paid, day, said, says):
    served.does("publish", **SHOWN)
    if paid:
        served.does("pay")
    on(day)
    answer = served.take("repair-credit", by=people.head, **REPAIR | said)
    assert (answer.status_code, answer.json()["basis"]) == (409, "信用修复管理办法")
    assert says in answer.json()["detail"]


@pytest.mark.refuses("B26")
def test_a_penalty_on_the_spot_is_neither_shown_nor_held_against_anybody(spot, as_, runtu):
    found = spot().json()
    assert found["publicity"]["to_be_shown"] is False
    assert found["publicity"]["bad_information"] is False
    path = f"/cases/{found['number']}/moves/publish"
    answer = as_(runtu).post(path, {"said": SHOWN})
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/48")


def test_a_citizen_is_shown_behind_a_mask(case, keeper, as_):
    walk = case(party=keeper).until("noticed")
    for move in ("waive-defence", "decide", "serve"):
        walk.does(move)
    walk.does("publish", **SHOWN)
    assert as_().get("/published").json()["items"][0]["party"] == "掌*"


def test_a_line_has_rules_of_its_own():
    assert policy_for("市场监管", "ordinary", ("通报批评",)).months_max == 3
    assert not policy_for("城市管理", "ordinary", ("通报批评",)).shown
    assert policy_for("市场监管", "simple", ("罚款",)).name == "当场处罚"


@pytest.mark.lets("B17")
def test_everybody_may_read_how_an_office_works(as_, vending, luzhen):
    Item.objects.filter(pk=vending.pk).update(statute="浙江省城市市容和环境卫生管理条例")
    said = as_().get("/publicity/lu_team").json()
    assert (said["name"], said["items"]) == ("鲁镇街道综合行政执法队", 1)
    assert said["statutes"] == ["浙江省城市市容和环境卫生管理条例"]
    assert {"普通程序", "简易程序"} <= {each["name"] for each in said["procedures"]}
    assert "申请行政复议" in [each["name"] for each in said["remedies"]]


@pytest.mark.refuses("B17")
def test_there_is_no_page_of_an_office_that_is_none(as_, luzhen):
    assert as_().get("/publicity/nobody").status_code == 404
