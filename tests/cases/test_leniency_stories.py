"""Stories of leniency: a promise kept, refused, broken; on the spot; and what it added up to."""

import pytest

from jianhu.catalogue.models import Item
from tests.cases.lenient import LISTED, PENALTY, ends, first, on, proved, yes_three

PROMISE = {"on": "2026-11-20", "what": "桌子收回店内", "due_on": "2026-11-23", "signed": True}
SPOT = {
    "ground": "first",
    "facts": "四张桌子摆在人行道上",
    "evidence": "现场照片",
    "corrected": "桌子当场收回",
    "shown": True,
    "education": "讲解城市管理规定",
    "signed": True,
    "conditions": [{"condition": each, "proof": "现场照片"} for each in LISTED],
}


def rechecked(walk, day, says):
    walk.proves("情节和后果")
    piece = walk.now()["evidence"][-1]["id"]
    return {"on": f"2026-11-{day}", "text": says, "evidence": [piece]}


@pytest.mark.lets("B12", "B14", "B10")
@pytest.mark.requirement("107")
def test_a_promise_kept_ends_without_a_penalty(case):
    walk = case()
    pieces = proved(walk)
    assert "签名" in walk.refused("promise", **PROMISE | {"signed": False})["detail"]
    assert walk.does("promise", **PROMISE)["step_name"] == "承诺整改"
    on(3)
    assert "证据" in walk.refused("promise-kept", on="2026-11-23", text="已收回")["detail"]
    walk.does("promise-kept", **rechecked(walk, 23, "桌子已收回店内"))
    said = first(pieces, "危害后果轻微") | {"ground": "promise"}
    assert walk.does("waive", **said)["step_name"] == "决定不予处罚"
    assert ends(walk)["step_name"] == "已结案"


@pytest.mark.refuses("B12")
@pytest.mark.requirement("107")
def test_a_promise_broken_lets_the_case_go_on_and_is_not_given_twice(case):
    walk = case()
    pieces = proved(walk)
    walk.does("promise", **PROMISE)
    on(1)
    broken = rechecked(walk, 21, "桌子还在街上")
    assert "2026-11-23" in walk.refused("promise-broken", **broken)["detail"]
    on(4)
    broken = rechecked(walk, 24, "桌子还在街上")
    assert walk.does("promise-broken", **broken)["step_name"] == "调查取证"
    again = PROMISE | {"on": "2026-11-24", "due_on": "2026-11-30"}
    assert "没有履行" in walk.refused("promise", **again)["detail"]
    walk.does("conclude")
    said = first(pieces, "危害后果轻微") | {"ground": "promise"}
    assert "复查合格" in walk.refused("waive", **said)["detail"]
    walk.does("notify", on="2026-11-24")


@pytest.mark.refuses("B12")
@pytest.mark.requirement("91")
@pytest.mark.requirement("120")
def test_the_same_promise_is_refused_where_the_item_is_not_listed(case, vending):
    Item.objects.filter(pk=vending.pk).update(name="对擅自砍伐城市树木的处罚")
    walk = case()
    proved(walk)
    refusal = walk.refused("promise", **PROMISE)
    assert refusal["basis"] == f"{PENALTY}/33"
    assert "没有列入已公布的轻微违法告知承诺事项清单" in refusal["detail"]
    walk.does("conclude")
    walk.does("notify")


@pytest.mark.requirement("202")
@pytest.mark.requirement("91")
def test_the_officer_sees_the_lenient_ways_first_before_there_is_a_case(as_, runtu, vending, nine):
    ask = {"item": vending.code, "kind": "citizen", "name": "掌柜", "happened_on": "2026-11-20"}
    said = as_(runtu).post("/cases/leniency/paths", ask).json()
    ways = {each["kind"]: each for each in said["paths"]}
    assert ways["first"]["possible"]
    assert ways["first"]["conditions"] == LISTED
    assert ways["first"]["published_on"] == "2026-07-01"
    child = as_(runtu).post("/cases/leniency/paths", ask | {"born_on": "2013-01-01"}).json()
    assert (child["paths"][0]["kind"], child["paths"][0]["must"]) == ("age", True)
    Item.objects.filter(pk=vending.pk).update(name="对擅自砍伐城市树木的处罚")
    ways = as_(runtu).post("/cases/leniency/paths", ask).json()["paths"]
    shut = next(each for each in ways if each["kind"] == "first")
    assert not shut["possible"]
    assert "没有列入" in shut["missing"][0]["says"]
    assert shut["missing"][0]["article"] == "《行政处罚法》第33条"


def test_who_handles_no_cases_may_not_ask_about_parties(as_, stranger, vending):
    ask = {"item": vending.code, "kind": "citizen", "name": "掌柜", "happened_on": "2026-11-20"}
    assert as_(stranger).post("/cases/leniency/paths", ask).status_code == 403


@pytest.fixture
def waive(as_, runtu, matter, keeper, nine):
    def ask(party=None, about=None, **said):
        body = {"matter": matter(**(about or {})), "party": party or keeper, "waiver": SPOT | said}
        return as_(runtu).post("/cases/on-the-spot/waiver", body)

    return ask


@pytest.mark.lets("B12", "B14")
@pytest.mark.requirement("202")
def test_a_first_time_is_waived_on_the_spot(waive, as_, people):
    made = waive().json()
    assert made["step_name"] == "不予处罚已送达"
    done = as_(people.head).post(
        f"/cases/{made['number']}/moves/close", {"said": {"summary": "已教育"}}
    )
    assert done.json()["step_name"] == "已结案"


@pytest.mark.refuses("B12", "B14")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"conditions": SPOT["conditions"][:1]}, "及时改正"),
        ({"corrected": ""}, "改正"),
        ({"education": " "}, "教育"),
        ({"shown": False}, "执法证件"),
        ({"signed": False}, "拒绝签收"),
        ({"ground": "no-fault"}, "普通程序"),
        ({"ground": "promise"}, "普通程序"),
    ],
)
def test_on_the_spot_nothing_is_left_out_but_the_penalty(waive, said, says):
    answer = waive(**said)
    assert answer.status_code == 409
    assert says in answer.json()["detail"]


def test_twice_on_the_spot_is_not_the_first_time(waive):
    waive(about={"happened_on": "2026-11-19"})
    answer = waive()
    assert (answer.status_code, "不是初次违法" in answer.json()["detail"]) == (409, True)


@pytest.mark.requirement("101")
def test_the_ledger_gives_three_numbers_and_the_cases_behind_them(waive, case, as_, people, tavern):
    walk = case()
    pieces = proved(walk)
    walk.does("conclude")
    walk.does("waive", **first(pieces))
    waive()
    waive(party=tavern | {"name": "分店", "identity": "91330699MA2D0XXX0B"})
    asked = "since=2026-11-01&until=2026-11-30"
    got = as_(people.head).get(f"/cases/leniency?{asked}").json()
    assert (got["cases"], got["parties"], got["amount"]) == (3, 3, "400.00")
    behind = {
        each: as_(people.head).get(f"/cases/leniency/cases?{asked}&counted={each}").json()["items"]
        for each in ("cases", "parties", "amount")
    }
    assert [len(rows) for rows in behind.values()] == [3, 3, 3]
    assert sum(float(row["amount"]) for row in behind["amount"]) == 400
    told = {row["number"]: row["because"] for row in behind["cases"]}
    assert told[walk.number] == "调查终结报告拟处罚款"
    assert all("罚款下限" in each for number, each in told.items() if number != walk.number)
    empty = as_(people.head).get("/cases/leniency?since=2026-10-01&until=2026-10-31").json()
    assert (empty["cases"], empty["parties"], empty["amount"]) == (0, 0, "0.00")


def test_two_cases_of_one_party_are_one_party(case, as_, people):
    for day, ground in ((18, "first"), (20, "minor")):
        walk = case(happened_on=f"2026-11-{day}")
        pieces = proved(walk)
        if ground == "minor":
            walk.does("assess", **yes_three(pieces))
        walk.does("conclude")
        walk.does("waive", **first(pieces) | {"ground": ground})
    asked = "since=2026-11-01&until=2026-11-30"
    got = as_(people.head).get(f"/cases/leniency?{asked}").json()
    assert (got["cases"], got["parties"]) == (2, 1)
    rows = as_(people.head).get(f"/cases/leniency/cases?{asked}&counted=parties").json()["items"]
    assert len(rows) == 1


def test_the_ledger_shows_only_what_one_may_see(case, as_, wang_hu, people):
    walk = case()
    pieces = proved(walk)
    walk.does("conclude")
    walk.does("waive", **first(pieces))
    asked = "since=2026-11-01&until=2026-11-30"
    assert as_(wang_hu).get(f"/cases/leniency?{asked}").json()["cases"] == 0
