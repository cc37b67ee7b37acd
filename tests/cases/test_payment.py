"""A fine on its way: cash to the bank, late and with a surcharge, put off, disputed, given back."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from jianhu.base import clocks, moments, teller
from jianhu.base.models import JournalEntry
from jianhu.cases.models import Overdue, Paper
from jianhu.cases.rules.forms import Decision, Paid
from jianhu.cases.rules.forms_payment import (
    Disputed,
    DisputeEnded,
    Schedule,
    ServedDecision,
)
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.owed import owed, pay_until

PENALTY = "administrative-penalty-law"


def on(day):
    moments.set_to(datetime.fromisoformat(f"{day}T01:00:00").replace(tzinfo=UTC))


def pass_to(day):
    on(day)
    while clocks.ring_due():
        pass
    teller.tell_everything()


@pytest.fixture
def served(case):
    """A fine of 300 yuan, received on 2026-11-20: to be paid until 2026-12-07, a Monday."""
    walk = case().until("noticed")
    for move in ("waive-defence", "decide", "serve"):
        walk.does(move)
    return walk


def terms_of(case):
    return {each["name"]: each["on"] for each in case["terms"]}


@pytest.mark.lets("B40")
def test_the_term_of_payment_runs_from_receipt_and_rolls_over_a_weekend(served):
    assert terms_of(served.now())["payment"] == "2026-12-07"
    pass_to("2026-12-07")
    served.does("pay", on="2026-12-07")
    pass_to("2026-12-09")
    assert "payment" not in terms_of(served.now())
    assert not Overdue.objects.filter(name="payment").exists()


@pytest.mark.refuses("B40", "B42")
def test_a_term_that_passed_is_written_down_once_and_costs(served):
    pass_to("2026-12-08")
    pass_to("2026-12-08")
    now = served.now()
    assert [each["name"] for each in now["overdue"] if each["name"] == "payment"] == ["payment"]
    assert (now["surcharge"], now["owed"]) == ("9.00", "309.00")
    assert JournalEntry.objects.filter(fact="CaseTermPassed", data__name="payment").count() == 1
    refusal = served.refused("pay", amount="309.01", on="2026-12-08")
    assert "还应缴309元" in refusal["detail"]
    served.does("pay", on="2026-12-08")
    refusal = served.refused("close")
    assert (refusal["basis"], "9元" in refusal["detail"]) == (f"{PENALTY}/66", True)
    served.does("pay", amount="9", on="2026-12-08")
    served.does("close")


@pytest.mark.lets("B42")
@pytest.mark.parametrize(
    ("late", "surcharge"), [(0, 0), (1, 300), (15, 4500), (33, 9900), (34, 10000), (60, 10000)]
)
def test_three_per_cent_a_day_and_never_more_than_the_fine(late, surcharge):
    facts = a_fine(of=10000, received=date(2026, 3, 2), today=day(2026, 3, 17, late))
    assert owed(facts).surcharge == surcharge


def test_what_was_never_told_is_not_added(served):
    facts = a_fine(of=10000, received=date(2026, 3, 2), today=date(2026, 4, 20), told=False)
    assert owed(facts).surcharge == 0


@pytest.mark.lets("B43")
def test_surcharge_with_a_review_in_the_middle(served):
    """Late on 8 and 9 December; in review from the 10th to the 20th; late again from the 21st."""
    on("2026-12-10")
    served.does("review-accepted", kind="reconsideration", on="2026-12-10", body="鉴湖县人民政府")
    assert served.now()["owed"] == "318.00"
    on("2026-12-20")
    assert served.now()["owed"] == "318.00"
    served.does("review-ended", on="2026-12-20", outcome="upheld", document="复决1号")
    on("2026-12-23")
    now = served.now()
    assert (now["surcharge"], now["owed"]) == ("45.00", "345.00")
    served.does("pay", amount="345", on="2026-12-23")
    written = str(Paper.objects.filter(template="payment-record").last().document)
    assert (
        "加处罚款自2026年12月8日起每日按罚款数额的3%计算，"
        "2026年12月10日至2026年12月20日行政复议（诉讼）期间不计，共45元" in written
    )
    on("2026-12-30")
    assert served.now()["owed"] == "0.00"
    served.does("close")


@pytest.mark.refuses("B43")
def test_a_review_is_ended_once_and_never_makes_it_worse(served):
    ended = {"on": "2026-11-20", "outcome": "changed", "fine": "200", "document": "复决1号"}
    assert served.refused("review-ended", **ended)["basis"] == f"{PENALTY}/73"
    accepted = {"kind": "reconsideration", "on": "2026-11-20", "body": "鉴湖县人民政府"}
    served.does("review-accepted", **accepted)
    assert served.refused("review-accepted", **accepted)["basis"] == f"{PENALTY}/73"
    worse = served.refused("review-ended", **ended | {"fine": "301"})
    assert worse["basis"] == "administrative-reconsideration-law/63"
    assert served.does("review-ended", **ended)["owed"] == "200.00"


def test_what_a_review_took_away_goes_back_to_the_party(served):
    served.does("pay")
    served.does("review-accepted", kind="lawsuit", on="2026-11-20", body="鉴湖县人民法院")
    served.does("review-ended", on="2026-11-20", outcome="annulled", document="行初1号")
    assert "300元应当退还" in served.refused("close")["detail"]
    back = {"on": "2026-11-20", "receipt": "退1"}
    assert "应退还300元" in served.refused("refund", amount="301", **back)["detail"]
    served.does("refund", amount="300", **back)
    assert served.does("close")["owed"] == "0.00"


@pytest.mark.lets("B39")
def test_instalments_cost_nothing_until_one_is_missed(served, people):
    served.does("claim-hardship", on="2026-11-20", hardship="停业，附街道证明")
    parts = [{"by": "2026-12-31", "amount": "100"}, {"by": "2027-01-29", "amount": "200"}]
    served.does("postpone", opinion="同意", instalments=parts)
    assert terms_of(served.now())["payment"] == "2026-12-31"
    on("2026-12-30")
    assert served.does("pay", amount="100", on="2026-12-30")["surcharge"] == "0.00"
    assert terms_of(served.now())["payment"] == "2027-01-29"
    on("2027-01-31")
    now = served.now()
    assert (now["surcharge"], now["owed"]) == ("12.00", "212.00")


@pytest.mark.refuses("B39")
def test_time_is_given_to_who_asked_and_for_what_is_owed(served):
    parts = [{"by": "2026-12-31", "amount": "300"}]
    assert served.refused("postpone", opinion="同意", instalments=parts)["basis"] == f"{PENALTY}/66"
    served.does("claim-hardship", on="2026-11-20", hardship="停业，附街道证明")
    less = [{"by": "2026-12-31", "amount": "299"}]
    assert "各期合计299元" in served.refused("postpone", opinion="同意", instalments=less)["detail"]
    by_himself = served.take("postpone", by=served.people.officer, opinion="同意")
    assert by_himself.status_code == 403
    served.does("postpone", opinion="同意", instalments=parts)


def test_days_that_were_late_before_the_postponement_stay_late():
    facts = a_fine(
        of=1000,
        received=date(2026, 3, 2),
        today=date(2026, 4, 12),
        acts=[
            Act(
                "postpone",
                date(2026, 3, 20),
                9,
                Schedule(
                    opinion="同意", instalments=({"by": date(2026, 4, 10), "amount": "1000"},)
                ),
            )
        ],
    )
    assert owed(facts).surcharge == 5 * 30  # 18, 19, 20 March, 11 and 12 April


@pytest.mark.lets("B41")
def test_cash_goes_to_the_office_and_to_the_bank_in_two_working_days_each(spot, as_, people):
    spot_case = spot(cash="small", receipt="浙财票0001").json()
    walk = served_spot(as_, people, spot_case)
    assert (spot_case["owed"], terms_of(spot_case)["cash-in"]) == ("0.00", "2026-11-24")
    on("2026-11-24")
    now = walk.does("hand-in-cash", on="2026-11-24", receipt="收1")
    assert terms_of(now) == {"cash-to-bank": "2026-11-26"} | others(now)
    walk.does("bank-cash", on="2026-11-24", receipt="行1")
    walk.does("close")


@pytest.mark.refuses("B41")
def test_a_case_is_not_closed_while_its_cash_is_in_a_pocket(spot, as_, people):
    walk = served_spot(as_, people, spot(cash="small", receipt="浙财票0001").json())
    assert walk.refused("close")["basis"] == f"{PENALTY}/71"
    refusal = walk.refused("bank-cash", on="2026-11-20", receipt="行1")
    assert refusal["basis"] == f"{PENALTY}/71"
    pass_to("2026-11-25")
    assert "cash-in" in [each["name"] for each in walk.now()["overdue"]]


def test_on_the_water_the_two_days_begin_ashore(spot, as_, people):
    found = spot(cash="water", receipt="浙财票0001").json()
    walk = served_spot(as_, people, found)
    assert "cash-in" not in terms_of(found)
    in_hand = {"on": "2026-11-20", "receipt": "收1"}
    assert "抵岸" in walk.refused("hand-in-cash", **in_hand)["detail"]
    assert terms_of(walk.does("ashore", on="2026-11-20"))["cash-in"] == "2026-11-24"
    walk.does("hand-in-cash", **in_hand)


@pytest.mark.refuses("B41")
@pytest.mark.parametrize(
    ("said", "article"), [({"asked": False}, "69"), ({"receipt": ""}, "70"), ({}, None)]
)
def test_far_from_a_bank_cash_is_taken_when_the_party_asks(served, said, article):
    lawful = {
        "amount": "300",
        "on": "2026-11-20",
        "where": "remote",
        "asked": True,
        "receipt": "浙财票0002",
    }
    answer = served.take("collect-cash", **lawful | said)
    if article:
        assert answer.json()["basis"] == f"{PENALTY}/{article}"
    else:
        assert answer.json()["owed"] == "0.00"


@pytest.mark.lets("B36")
def test_a_decision_is_served_within_seven_working_days(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    assert terms_of(walk.does("decide"))["service"] == "2026-12-01"
    assert "service" not in terms_of(walk.does("serve"))


@pytest.mark.refuses("B36")
def test_late_service_is_written_down_and_service_before_the_decision_is_none(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    walk.does("decide")
    assert walk.refused("serve", on="2026-11-19")["basis"] == f"{PENALTY}/61"
    pass_to("2026-12-02")
    assert "service" in [each["name"] for each in walk.now()["overdue"]]


@pytest.mark.lets("B36")
def test_what_was_announced_arrives_after_thirty_days(case):
    walk = case().until("noticed", notify={"method": "announcement", "because": "下落不明"})
    on("2026-12-25")
    refusal = walk.refused("decide")
    assert (refusal["basis"], "2026-12-25" in refusal["detail"]) == (f"{PENALTY}/62", True)
    on("2026-12-26")
    walk.does("decide")
    announced = {"method": "announcement", "because": "下落不明", "on": "2026-12-26"}
    assert terms_of(walk.does("serve", **announced)).get("payment") in (None, "2027-02-09")


def others(case):
    return {name: day for name, day in terms_of(case).items() if name.startswith("publi")}


def served_spot(as_, people, found):
    from tests.cases.conftest import Walk

    return Walk(as_, people, found["number"])


def day(year, month, start, more):
    return date.fromordinal(date(year, month, start).toordinal() + more)


def a_fine(of, received, today, told=True, acts=()):
    """A ledger with a fine of so much, received on a day, and what came after."""
    decided = Decision(kinds=("罚款",), fine=Decimal(of), opinion="同意")
    handed = ServedDecision(method="direct", on=received, surcharge_told=told)
    return CaseFacts(
        today=today,
        acts=(Act("decide", received, 3, decided), Act("serve", received, 1, handed), *acts),
    )


def paid(amount, on):
    return Act("pay", on, 4, Paid(amount=Decimal(amount), receipt="票", on=on))


def test_a_fine_paid_by_halves_costs_for_the_late_half_alone():
    half = paid(5000, date(2026, 3, 10))
    facts = a_fine(of=10000, received=date(2026, 3, 2), today=date(2026, 3, 18), acts=[half])
    assert (owed(facts).surcharge, owed(facts).left) == (Decimal("150.00"), Decimal("5150.00"))
    assert pay_until(facts) == date(2026, 3, 17)


def test_a_lawsuit_without_an_end_keeps_the_surcharge_where_it_is():
    accepted = Disputed(kind="lawsuit", on=date(2026, 3, 20), body="法院")
    acts = [Act("review-accepted", date(2026, 3, 20), 1, accepted)]
    facts = a_fine(of=10000, received=date(2026, 3, 2), today=date(2026, 9, 1), acts=acts)
    assert owed(facts).surcharge == 600
    ended = DisputeEnded(on=date(2026, 9, 1), outcome="changed", fine="5000", document="行初1号")
    changed = a_fine(
        of=10000,
        received=date(2026, 3, 2),
        today=date(2026, 9, 1),
        acts=[*acts, Act("review-ended", date(2026, 9, 1), 1, ended)],
    )
    assert owed(changed).surcharge == 300
