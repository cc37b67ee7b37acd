"""What the screens offer: no row for what there is nothing to do to; who tries is still told."""

import pytest


def offered(walk, by=None):
    seen = walk.as_(by or walk.people.officer).get(f"/cases/{walk.number}").json()["moves"]
    return {each["name"]: each for each in seen}


@pytest.mark.parametrize(
    ("move", "said", "article"),
    [
        ("decide-registered", {"on": "2026-11-20", "fate": "returned", "reason": "无关"}, "56"),
        ("resume", {"reason": "检测完成"}, "60"),
        ("recheck", {"adopted": False, "opinion": "不采纳"}, "45"),
        ("decide-recusal", {"on": "2026-11-20", "granted": True, "opinion": "回避"}, "43"),
    ],
)
def test_what_has_no_subject_is_not_offered_and_still_refused_with_its_article(
    case, people, move, said, article
):
    walk = case().until("noticed")
    by = people.officer if move == "recheck" else people.head
    assert move not in offered(walk, by)
    answer = walk.take(move, by, **said)
    assert answer.status_code == 409
    assert answer.json()["basis"] == f"administrative-penalty-law/{article}"


def test_once_there_is_something_the_row_is_there(case):
    walk = case().until("noticed")
    walk.does("defend")
    assert offered(walk)["recheck"]["missing"] == []
    walk.does("suspend", reason="检测")
    rows = offered(walk)
    assert "resume" in rows
    assert "suspend" not in rows


def test_what_is_only_not_yet_due_stays_with_its_reason(case):
    walk = case()
    walk.does("file")
    assert offered(walk)["conclude"]["missing"]


def test_paid_there_is_nothing_more_to_pay(case, people):
    walk = case().until("noticed")
    for move in ("waive-defence", "decide", "serve"):
        walk.does(move)
    assert {"pay", "claim-hardship"} <= offered(walk, people.cashier).keys()
    walk.does("pay")
    rows = offered(walk, people.cashier)
    assert not {"pay", "collect-cash", "claim-hardship", "refund", "bank-cash"} & rows.keys()
    assert walk.refused("pay")["basis"] == "administrative-penalty-law/67"
