"""Like cases are decided alike, or the difference is explained; figures over all, links by door."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from jianhu.cases.models import Case
from jianhu.cases.queries.alike import fines_like
from jianhu.cases.rules.ledger import CaseFacts, Party
from jianhu.cases.rules.likeness import likeness
from jianhu.cases.rules.spread import out_of_line, spread_of

BASIS = "administrative-penalty-law/34"
LINE = [Decimal(each) for each in (200, 250, 250, 280, 300, 300, 300, 320, 350, 400)]
BOUNDS = (Decimal("257.5"), Decimal(300), Decimal(315))


@pytest.fixture
def before(case):
    """``before([200, 250])``: so many cases were decided with these fines, a day apart."""

    def decide(fines, **unlike):
        known = copied(
            Case.objects.order_by("pk").first() or Case.objects.get(number=case().number)
        )
        for n, fine in enumerate(fines):
            said = {"likeness": "organisation", "fine": fine, "step": "served"}
            said |= {"number": f"L{n}-{fine}", "decided_on": date(2026, 10, 1) + timedelta(days=n)}
            Case.objects.create(**(known | said | unlike))

    return decide


def copied(case):
    kept = (
        "procedure",
        "edition",
        "office_id",
        "town",
        "item",
        "item_name",
        "domain",
        "origin",
        "conduct",
    )
    kept += ("lon", "lat", "happened_on", "discovered_on", "opened_at", "opened_by_id")
    return {name: getattr(case, name) for name in kept}


@pytest.fixture
def proved(case, before):
    walk = case()
    before(LINE)
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    return walk


@pytest.mark.lets("B15")
def test_in_line_with_like_cases_nothing_more_is_asked(proved):
    proved.does("conclude", fine="300")
    proved.does("notify", fine="300")
    proved.does("waive-defence")
    proved.does("decide", fine="300")


@pytest.mark.refuses("B15")
def test_out_of_line_a_sentence_is_asked_for(proved):
    refusal = proved.refused("conclude", fine="500")
    assert refusal["basis"] == BASIS
    assert "此前10件同类案件" in refusal["detail"]
    assert "明显偏高" in refusal["detail"]
    proved.does("conclude", fine="500", unlike="占用盲道，三次劝阻不改")


@pytest.mark.lets("B15")
def test_what_the_officers_explained_the_head_need_not_write_again(proved):
    proved.does("conclude", fine="500", unlike="占用盲道，三次劝阻不改")
    proved.does("notify", fine="500")
    proved.does("waive-defence")
    proved.does("decide", fine="500")


@pytest.mark.refuses("B15")
def test_another_fine_than_was_explained_is_explained_by_the_head(proved):
    proved.does("conclude", fine="500", unlike="占用盲道，三次劝阻不改")
    proved.does("notify", fine="500")
    proved.does("waive-defence")
    assert proved.refused("decide", fine="100")["basis"] == BASIS
    proved.does("decide", fine="100", unlike="经复核，系受他人指使")


@pytest.mark.parametrize(
    "unlike",
    [{"likeness": "citizen"}, {"procedure": "simple"}, {"item": "other"}, {"decided_on": None}],
)
def test_what_is_not_alike_is_not_compared(case, before, unlike):
    walk = case()
    walk.does("file")
    before([100], **unlike)
    assert alike_of(walk)["count"] == 0
    before([101])
    assert alike_of(walk)["count"] == 1


def alike_of(walk, by=None):
    answer = walk.as_(by or walk.people.officer).get(f"/cases/{walk.number}/alike")
    assert answer.status_code == 200
    return answer.json()


def test_the_figures_are_over_all_and_the_links_by_the_readers_door(
    proved, before, luzhen, wang_hu, as_
):
    before([299, 301], office_id=luzhen.wei_team.pk, town="330699101")
    found = alike_of(proved)
    assert found["count"] == 12
    assert found["enough"]
    assert (found["spread"]["low"], found["spread"]["high"]) == ("200.00", "400.00")
    numbers = {each["number"] for each in found["cases"]}
    assert len(numbers) == 5
    assert not numbers & {"L0-299", "L1-301"}  # of Weizhuang
    assert as_(wang_hu).get(f"/cases/{proved.number}/alike").status_code == 404


def test_the_card_says_beforehand_what_the_move_would_refuse(proved):
    proved.does("conclude", fine="500", unlike="占用盲道")
    found = alike_of(proved)
    assert found["fine"] == "500"
    assert "明显偏高" in found["out_of_line"]


def test_of_a_decided_case_only_what_was_decided_before_counts(proved, before):
    for move in ("conclude", "notify", "waive-defence", "decide"):
        proved.does(move)
    before([10], decided_on=date(2026, 12, 1))
    assert alike_of(proved)["count"] == 10


def test_it_is_one_question_to_the_database(proved, django_assert_num_queries):
    like = Case.objects.get(number=proved.number)
    with django_assert_num_queries(1):
        assert len(fines_like(like)) == 10


def test_quartiles_and_the_median_are_those_of_the_text_book():
    spread = spread_of(LINE)
    assert (spread.lower, spread.median, spread.upper) == BOUNDS
    assert spread_of([Decimal(300)])[1:] == (Decimal(300),) * 5
    assert spread_of([]) is None


@pytest.mark.parametrize(("fine", "said"), [("343.76", "偏高"), ("228.74", "偏低")])
def test_beyond_half_the_middles_width_outside_it_is_out_of_line(fine, said):
    assert said in out_of_line(LINE, Decimal(fine))


@pytest.mark.parametrize("fine", ["343.75", "228.75", "300"])
def test_up_to_there_it_is_in_line(fine):
    assert out_of_line(LINE, Decimal(fine)) is None


def test_a_few_cases_say_nothing():
    assert out_of_line(LINE[:9], Decimal(500)) is None
    assert out_of_line(LINE, Decimal(0)) is None
    assert "300元" in out_of_line([Decimal(300)] * 10, Decimal(301))


def test_parties_of_another_kind_are_not_alike():
    of = [CaseFacts(date(2026, 11, 20), party=Party(kind)) for kind in ("citizen", "organisation")]
    assert [likeness(each) for each in of] == ["citizen", "organisation"]
