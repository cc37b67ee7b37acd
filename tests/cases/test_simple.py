"""What the phone keeps for a penalty on the spot is what the server will hold it to."""

from decimal import Decimal

import pytest

from jianhu.catalogue.models import Empowerment
from tests.cases.conftest import fifty
from tests.town import LONG_AGO, _item


@pytest.fixture
def known(as_, runtu, aq, vending, nine):
    return as_(runtu).get("/cases/simple").json()


def test_it_names_the_limits_of_today_and_the_range_of_the_statute(known):
    assert {name: Decimal(each["value"]) for name, each in known["limits"].items()} == {
        "citizen": 200,
        "organisation": 3000,
        "cash": 100,
        "punishable": 14,
        "grown": 18,
    }
    [item] = known["items"]
    threat = known["threats"][item["threat"]]
    assert threat == {"citizen": [{"kind": "警告"}, {"kind": "罚款", "low": "50", "high": "500"}]}


def test_it_lists_who_may_stand_by_and_for_which_domains(known):
    assert [(each["name"], each["domains"]) for each in known["colleagues"]] == [
        ("闰土", ["综合"]),
        ("阿Q", ["综合"]),
    ]


def test_what_cannot_be_decided_on_the_spot_does_not_travel(as_, runtu, vending, nine):
    heavy = {"kind": "责令停产停业", "min": None, "max": None, "unit": "", "who": "单位"}
    type(vending).objects.filter(pk=vending.pk).update(
        penalties=[heavy, {"kind": "罚款", "min": "50", "max": "500", "unit": "元", "who": "个人"}]
    )
    [threat] = as_(runtu).get("/cases/simple").json()["threats"]
    assert [each["kind"] for each in threat["citizen"]] == ["罚款"]
    assert [each["kind"] for each in threat["organisation"]] == ["责令停产停业"]  # so: nothing


def test_what_items_share_is_said_once(as_, runtu, vending, luzhen, nine):
    for n in range(3):
        more = _item(luzhen, f"330699-S-{n}", f"对第{n}种占道的处罚", "城市管理", luzhen.zhzfj)
        type(vending).objects.filter(pk=more.pk).update(penalties=vending_penalties(vending))
        Empowerment.objects.create(item=more, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO)
    found = as_(runtu).get("/cases/simple").json()
    assert (len(found["items"]), len(found["statutes"]), len(found["threats"])) == (4, 1, 1)


def vending_penalties(vending):
    vending.refresh_from_db()
    return vending.penalties


def test_what_did_not_change_is_not_sent_again(client, runtu, vending, nine):
    client.force_login(runtu)
    first = client.get("/api/cases/simple")
    again = {"HTTP_IF_NONE_MATCH": first.headers["ETag"]}
    assert client.get("/api/cases/simple", **again).status_code == 304
    vending.empowerments.update(until="2026-11-01")
    assert client.get("/api/cases/simple", **again).status_code == 200


def test_chinese_travels_as_it_is_written(as_, runtu, vending, nine):
    assert "占道".encode() in as_(runtu).get("/cases/simple").content


def test_what_is_never_light_enough_is_not_offered(as_, runtu, nine, vending):
    type(vending).objects.filter(pk=vending.pk).update(
        penalties=[{"kind": "罚款", "min": "3001", "max": "9000", "unit": "元"}]
    )
    assert as_(runtu).get("/cases/simple").json()["items"] == []


def test_another_towns_team_is_offered_nothing_of_luzhen(as_, wang_hu, vending, nine):
    assert as_(wang_hu).get("/cases/simple").json()["items"] == []


@pytest.mark.parametrize(
    ("name", "said", "typed"),
    [
        ("shown", {"shown": False}, {}),
        ("told", {"told": False}, {}),
        ("heard", {"defence": " "}, {}),
        ("evidence", {"evidence": ""}, {}),
        ("signed", {"signed": False}, {}),
        ("citizen", {"fine": "200.01"}, {"fine": "200.01"}),
        ("high", {"fine": "500.5"}, {"fine": "500.50", "high": "500"}),
        ("low", {"fine": "20"}, {"fine": "20", "low": "50"}),
        ("cash", {"cash": "small", "fine": "120"}, {"fine": "120"}),
        ("receipt", {"cash": "small"}, {}),
    ],
)
def test_the_phone_says_what_the_server_will_say(known, spot, name, said, typed):
    answer = spot(**said).json()
    sentence = known["sentences"][name]
    assert sentence["says"].format(**typed) == answer["detail"]
    assert sentence["basis"] == answer["basis"]


def test_the_words_of_the_paper_say_review_comes_first(known, spot):
    assert "应当先向行政复议机关申请行政复议" in known["paper"]["remedy"]
    assert "60日" in known["paper"]["remedy"]
    assert "{" not in known["paper"]["remedy"] + known["paper"]["payment"]
    assert "{decision.penalty}" in known["paper"]["penalty"]
    assert spot(**fifty()).status_code == 200


def test_who_handles_no_cases_is_told_nothing(as_, kongyiji):
    assert as_(kongyiji).get("/cases/simple").status_code == 403
