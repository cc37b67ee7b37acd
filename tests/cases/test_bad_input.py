"""What people do wrong, through the API: refused in a sentence, nothing lost, the attempt kept."""

from functools import partial

import pytest

from jianhu.base.models import JournalEntry
from jianhu.cases.models import Act, Case, Evidence
from tests.cases.conftest import SAID

PENALTY = "administrative-penalty-law"


def kept():
    return Case.objects.count(), Act.objects.count(), Evidence.objects.count()


def attempts():
    found = JournalEntry.objects.filter(fact="CaseRefused").order_by("id")
    return [(each.by, each.data["what"], each.data["basis"]) for each in found]


@pytest.fixture
def turned_away():
    """``turned_away(act, who, what, article, says)``: refused, kept as an attempt, nothing else."""

    def ask(act, who, what, article, says):
        before, step = kept(), list(Case.objects.values_list("number", "step"))
        answer = act()
        refusal = answer.json()
        assert answer.status_code == 409, refusal
        assert refusal["basis"] == f"{PENALTY}/{article}"
        assert says in refusal["detail"]
        assert refusal["detail"].endswith("。")
        assert (kept(), list(Case.objects.values_list("number", "step"))) == (before, step)
        assert attempts()[-1] == (who, what, f"{PENALTY}/{article}")

    return ask


@pytest.mark.refuses("B15", "B16")
def test_a_fine_above_the_range(case, turned_away, people):
    """Nobody gets it through: not in the report, not in the notice, not in the decision."""
    walk = case()
    for move in ("file", "order-correction"):
        walk.does(move)
    walk.proves()
    for move, label, who in (
        ("conclude", "调查终结", people.officer),
        ("notify", "告知当事人", people.officer),
        ("decide", "作出处罚决定", people.head),
    ):
        above = partial(walk.take, move, **SAID[move] | {"fine": "500.01"})
        turned_away(above, who, label, "38", "法定上限500元")
        walk.does(move)
        if move == "notify":
            walk.does("waive-defence")


@pytest.mark.refuses("B20")
def test_an_expired_certificate(spot, people, turned_away):
    people.second.certificates.update(until="2026-11-20")
    turned_away(spot, people.officer, "当场处罚", "42", "阿Q没有本领域有效的执法证")
    people.second.certificates.update(until="2026-11-21")
    assert spot().status_code == 200


@pytest.mark.refuses("B21")
def test_an_officer_who_is_the_complainants_relative(case, as_, people, si_shu, turned_away):
    walk = case()
    kin = {"person": people.second.pk, "related": "是举报人的表弟"}
    assert as_(people.head).post(f"/cases/{walk.number}/relation", kin).status_code == 200
    filing = partial(walk.take, "file", opinion="同意立案")
    turned_away(filing, people.head, "批准立案", "43", "阿Q是举报人的表弟")
    change = {"before": people.second.pk, "after": si_shu.pk, "reason": "回避"}
    assert as_(people.head).post(f"/cases/{walk.number}/handlers", change).status_code == 200
    walk.does("file")


@pytest.mark.refuses("B20")
def test_an_auxiliary_as_the_second_officer(spot, people, xianglin_sao, turned_away):
    with_her = partial(spot, about={"second": xianglin_sao.pk})
    turned_away(with_her, people.officer, "当场处罚", "42", "祥林嫂没有本领域有效的执法证")
    assert spot(by=xianglin_sao).status_code == 403
    assert spot().status_code == 200


@pytest.mark.refuses("B1")
def test_a_town_whose_empowerment_lapsed(spot, people, vending, turned_away):
    vending.empowerments.update(until="2026-11-20")
    turned_away(spot, people.officer, "当场处罚", "24", "鲁镇")
    vending.empowerments.update(until="2026-11-21")
    assert spot().status_code == 200


@pytest.mark.refuses("B29")
def test_a_cent_too_much_on_the_spot(spot, people, tavern, grave_item, turned_away):
    fined = partial(spot, party=tavern)
    turned_away(partial(fined, fine="3000.01"), people.officer, "当场处罚", "51", "不超过3000元")
    assert fined(fine="3000").status_code == 200


@pytest.mark.refuses("B40")
def test_a_payment_typed_by_hand(case, people, turned_away):
    walk = case().until("noticed")
    for move in ("waive-defence", "decide", "serve"):
        walk.does(move)
    paid = {"amount": "300", "on": "2026-11-20"}
    assert walk.take("pay", by=people.officer, **paid, receipt="1").status_code == 403
    for receipt in ("", "  "):
        by_hand = partial(walk.take, "pay", **paid, receipt=receipt)
        turned_away(by_hand, people.cashier, "登记缴款", "67", "不能手工登记为已缴")
    assert (walk.now()["paid"], walk.now()["owed"]) == ("0.00", "300.00")
    walk.does("pay")
