"""The first and the last day on which the court may be asked, and a day on either side."""

import pytest

from jianhu.base import moments
from tests.cases.conftest import Walk
from tests.cases.measures import Measure, at

URGING = {
    "duty": "缴纳罚款",
    "on": "2026-08-24",
    "method": "direct",
    "until": "2026-09-01",
    "way": "到指定银行缴纳",
    "amount": "600",
    "pay_how": "指定银行账户",
    "rights": True,
    "surcharge_told": True,
}
PAPERS = ("application", "decision", "opinions", "subject", "others")
WHY = {"reasons": "申请在法定期限内提出"}
COMPLETE = dict.fromkeys((*PAPERS, "signed", "sealed"), True)


def asked(day):
    return COMPLETE | {"on": day}


@pytest.fixture
def urged():
    return Measure("court-application").does("urge", "2026-08-24", **URGING)


@pytest.mark.lets("C20")
@pytest.mark.parametrize("day", ["2026-09-08", "2026-12-02"])
def test_on_the_first_and_the_last_day(urged, day):
    assert urged.does("apply-court", day, **asked(day)).step == "court-asked"


@pytest.mark.refuses("C20")
@pytest.mark.parametrize(
    ("day", "article", "says"),
    [
        ("2026-09-02", "53", "2026-09-02"),
        ("2026-09-07", "54", "2026-09-07"),
        ("2026-12-03", "53", "2026-12-02"),
    ],
)
def test_a_day_too_early_and_a_day_too_late(urged, day, article, says):
    refused = urged.refused("apply-court", day, **asked(day))
    assert (refused[0], says in refused[1]) == (article, True)


@pytest.mark.refuses("C20")
@pytest.mark.parametrize("paper", [*PAPERS, "signed", "sealed"])
def test_five_papers_signed_and_sealed(urged, paper):
    said = asked("2026-09-08") | {paper: False}
    assert urged.refused("apply-court", "2026-09-08", **said)[0] == "55"


@pytest.mark.refuses("C20")
def test_who_is_being_heard_elsewhere_is_not_taken_to_the_court(urged):
    urged.does("note-remedy", "2026-08-25", on="2026-08-25", kind="lawsuit")
    assert urged.refused("apply-court", "2026-09-10", **asked("2026-09-10"))[0] == "53"


@pytest.mark.lets("C20")
@pytest.mark.refuses("C20")
def test_a_refusal_of_the_court_is_objected_to_in_time(urged):
    urged.does("apply-court", "2026-09-08", **asked("2026-09-08"))
    urged.does("court-refuses", "2026-09-14", on="2026-09-14")
    assert urged.refused("object-to-court", "2026-09-30", on="2026-09-30", **WHY)[0] == "56"
    urged.does("object-to-court", "2026-09-29", on="2026-09-29", **WHY)
    urged.does("court-accepts", "2026-10-12", on="2026-10-12")
    assert urged.does("court-grants", "2026-10-16", on="2026-10-16").step == "court-granted"


def test_the_case_shows_its_window_and_what_is_missing(case, as_, people):
    parent = case().until("noticed")
    for move in ("waive-defence", "decide", "serve"):
        parent.does(move)
    moments.set_to(at("2026-12-08"))
    said = URGING | {"on": "2026-12-08", "until": "2026-12-15", "amount": "300"}
    body = {"procedure": "court-application", "said": said}
    answer = as_(people.officer).post(f"/cases/{parent.number}/measures", body).json()
    walk = Walk(as_, people, answer["number"])
    assert walk.now()["window"] == {"begins": "2027-05-20", "ends": "2027-08-20"}
    moves = {each["name"]: each for each in walk.now()["moves"]}
    assert [each["article"] for each in moves["apply-court"]["missing"][:2]] == [
        "《行政处罚法》第57条",
        "《行政强制法》第53条",
    ]
    assert walk.refused("apply-court", by=people.head, **asked("2026-12-08"))["basis"]
