"""One file for each subject; its numbers are checked, and each sees what is his to see."""

import pytest
from stdnum.cn import uscc

from jianhu.base.people import system
from jianhu.kit.errors import NotFound
from jianhu.subjects import queries, services
from jianhu.subjects.rules.numbers import BadNumber, credit_code, identity_number, masked
from jianhu.subjects.services.filing import AlreadyFiled, BadSubject

GOOD = [
    "91350100M000100Y43",
    "11330600MB1573660P",
    "11320000MB151840XJ",
    "11330106053666367B",
    "113302835994974386",
]


@pytest.mark.parametrize("said", GOOD)
def test_a_credit_code_of_the_standard_is_taken(said):
    assert credit_code(f" {said.lower()} ") == said


@pytest.mark.parametrize("said", ["91350100M000100Y4Z", "91350100M000100Y4", "91350100I000100Y43"])
def test_an_impossible_credit_code_is_refused(said):
    with pytest.raises(BadNumber) as why:
        credit_code(said)
    assert why.value.basis == "GB 32100-2015"


def test_an_identity_number_is_checked_and_never_repeated_in_full():
    assert identity_number("11010519491231002x") == "11010519491231002X"
    with pytest.raises(BadNumber) as why:
        identity_number("110105194912310021")
    assert "110105194912310021" not in why.value.message
    assert masked("11010519491231002X") == "1101*************X"


def test_a_subject_is_placed_by_the_map_and_gets_a_plate(tavern, luzhen):
    assert tavern.area == luzhen.lu_grid.code
    assert queries.by_code(tavern.code) == tavern


def test_one_enterprise_has_one_file(luzhen):
    first = services.file_subject(system(), kind="enterprise", name="咸亨酿造", credit_code=GOOD[0])
    with pytest.raises(AlreadyFiled):
        services.file_subject(system(), kind="shop", name="咸亨酒店", credit_code=GOOD[0])
    assert queries.by_credit_code(GOOD[0]) == first


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "cloud", "name": "云"},
        {"kind": "shop", "name": "  "},
        {"kind": "shop", "name": "某店", "lon": 500.0, "lat": 30.0},
    ],
)
def test_what_cannot_be_is_refused(luzhen, said):
    with pytest.raises(BadSubject):
        services.file_subject(system(), **said)


def test_a_town_team_sees_its_towns_subjects_and_no_others(runtu, wang_hu, tavern, temple_shop):
    assert [*queries.subjects_for(runtu)] == [tavern]
    assert queries.subject_for(wang_hu, temple_shop.code) == temple_shop
    with pytest.raises(NotFound):
        queries.subject_for(wang_hu, tavern.code)


def test_a_mistyped_plate_is_told_from_an_unknown_one(runtu, tavern):
    body = tavern.code[:-2] + ("00" if tavern.code[-2:] != "00" else "11")
    with pytest.raises(BadNumber):
        queries.subject_for(runtu, body)


def test_a_change_is_checked_like_the_first_word(runtu, tavern):
    services.change_subject(runtu, tavern.code, name="咸亨老酒店")
    assert queries.subject_for(runtu, tavern.code).name == "咸亨老酒店"
    with pytest.raises(BadNumber):
        services.change_subject(runtu, tavern.code, credit_code=f"{uscc.compact(GOOD[0])[:-1]}0")


def test_a_file_is_opened_over_the_api_once_for_one_key(as_, analyst, runtu):
    said = {"kind": "shop", "name": "茴香豆小吃店", "lon": 120.45, "lat": 30.05}
    first = as_(analyst).post("/subjects", said, **{"Idempotency-Key": "k1"})
    again = as_(analyst).post("/subjects", said, **{"Idempotency-Key": "k1"})
    assert first.status_code == again.status_code == 201
    assert first.json()["code"] == again.json()["code"]
    assert as_(runtu).post("/subjects", said).status_code == 403
    wrong = said | {"credit_code": "91350100M000100Y44"}
    refused = as_(analyst).post("/subjects", wrong)
    assert (refused.status_code, refused.json()["basis"]) == (422, "GB 32100-2015")


DAYS = [[["08:00", "11:30"], ["13:00", "17:00"]]] * 6 + [[]]
NO_HOURS = [
    [[["x", "y"]]] * 7,
    [[["08:00", "17:00"]]] * 6,
    [[["17:00", "08:00"]]] * 7,
    [[["13:00", "17:00"], ["08:00", "11:00"]]] * 7,
    [[["08:00"]]] * 7,
    [[["8", "17"]]] * 7,
    [[["24:00", "25:00"]]] * 7,
]


@pytest.mark.parametrize("hours", [[], DAYS])
def test_hours_are_a_week_of_spans(as_, analyst, tavern, hours):
    assert as_(analyst).client.patch(
        f"/api/subjects/{tavern.code}", {"hours": hours}, content_type="application/json"
    ).status_code == 200  # fmt: skip
    assert queries.subject_for(analyst, tavern.code).hours == hours


@pytest.mark.parametrize("hours", NO_HOURS)
def test_what_no_calendar_could_read_is_refused(runtu, tavern, hours):
    with pytest.raises(BadSubject, match="周一至周日"):
        services.change_subject(runtu, tavern.code, hours=hours)


@pytest.mark.parametrize(("name", "label"), [("status", "状态"), ("scale", "规模")])
def test_what_is_chosen_is_one_of_its_words(runtu, tavern, name, label):
    with pytest.raises(BadSubject, match=label):
        services.change_subject(runtu, tavern.code, **{name: "whatever"})
    with pytest.raises(BadSubject, match=label):
        services.file_subject(runtu, kind="shop", name="茴香豆店", **{name: "whatever"})


def test_the_size_may_be_unknown_again(runtu, tavern):
    for scale in ("small", ""):
        assert services.change_subject(runtu, tavern.code, scale=scale).scale == scale
