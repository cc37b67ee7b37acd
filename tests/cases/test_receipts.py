"""One receipt proves one payment, whoever types it how: the second is told where the first is."""

import pytest

from jianhu.cases.models import Act, Case, Receipt
from jianhu.cases.rules.forms import Paid
from jianhu.cases.services.receipts import keep_receipt
from jianhu.kit.errors import WrongStep

PENALTY = "administrative-penalty-law"


@pytest.fixture
def owing(case):
    """``owing(day)``: a case about that day whose decision was served, and nobody paid yet."""

    def walk(day="2026-11-20"):
        walked = case(happened_on=day).until("noticed")
        for move in ("waive-defence", "decide", "serve"):
            walked.does(move)
        return walked

    return walk


@pytest.mark.lets("B40")
def test_each_payment_has_its_own_receipt(owing):
    walk = owing()
    walk.does("pay", amount="100", receipt="浙财票0901")
    walk.does("pay", amount="200", receipt="浙财票0902")
    assert list(Receipt.objects.values_list("number", flat=True)) == ["浙财票0901", "浙财票0902"]


@pytest.mark.refuses("B40")
@pytest.mark.parametrize("again", ["浙财票A0901", " 浙财票a ０９０１ "])
def test_a_receipt_used_in_another_case_is_refused_with_its_number(owing, again):
    first, second = owing("2026-11-01"), owing()
    first.does("pay", receipt="浙财票A0901")
    refusal = second.refused("pay", receipt=again)
    assert refusal["basis"] == f"{PENALTY}/67"
    assert f"已经登记在{first.number}（2026-11-20）" in refusal["detail"]
    second.does("pay", receipt="浙财票A0902")


@pytest.mark.refuses("B40")
def test_the_same_payment_is_not_written_down_twice(owing):
    walk = owing()
    walk.does("pay", amount="100", receipt="浙财票0901")
    assert "本案" in walk.refused("pay", amount="100", receipt="浙财票0901")["detail"]
    assert Act.objects.filter(move="pay").count() == 1


def test_sent_again_under_its_key_it_is_the_same_payment(owing, as_, people):
    walk = owing()
    said = {"said": {"amount": "100", "receipt": "浙财票0901", "on": "2026-11-20"}}
    path = f"/cases/{walk.number}/moves/pay"
    key = {"Idempotency-Key": "pay-1"}
    first, again = (as_(people.cashier).post(path, said, **key) for _ in range(2))
    assert (first.status_code, again.status_code) == (200, 200)
    assert Act.objects.filter(move="pay").count() == 1


@pytest.mark.refuses("B40")
def test_a_word_is_no_receipt(owing):
    assert "不是票据号" in owing().refused("pay", receipt="已缴")["detail"]


@pytest.mark.lets("B41")
@pytest.mark.refuses("B41")
def test_cash_on_the_spot_is_receipted_once_too(spot, owing):
    assert spot(cash="small", receipt="浙财票0901").status_code == 200
    assert "已经登记在" in owing().refused("pay", receipt="浙财票0901")["detail"]
    again = spot(about={"happened_on": "2026-11-01"}, cash="small", receipt="浙财票0901")
    assert (again.status_code, "只证明一次缴款" in again.json()["detail"]) == (409, True)
    assert Case.objects.filter(procedure="simple").count() == 1


def test_another_office_counts_its_own_receipts(owing, luzhen):
    walk = owing()
    of = Case.objects.get(number=walk.number)
    Receipt.objects.create(case=of, office=luzhen.wei_team, number="浙财票0901", on="2026-11-01")
    walk.does("pay", receipt="浙财票0901")


def test_of_two_at_the_same_moment_one_is_refused(owing):
    """Both passed the rules before either was written."""
    of = Case.objects.get(number=owing().number)
    paid = Paid(amount="100", receipt="浙财票0901", on="2026-11-20")
    keep_receipt(of, paid, paid.on)
    with pytest.raises(WrongStep, match="刚刚被登记过"):
        keep_receipt(of, paid, paid.on)
