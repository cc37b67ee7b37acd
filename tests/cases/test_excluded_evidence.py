"""What was got by unlawful means proves nothing, and stays in sight (行政处罚法 46.3)."""

import pytest

from jianhu.cases.queries.papers import whole
from tests.base.paper import pages

BASIS = "administrative-penalty-law/46"
BECAUSE = "询问时扣留当事人身份证件，强迫其签名"


@pytest.fixture
def investigated(case):
    """All three elements proved, each by one piece."""
    walk = case()
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    return walk


def piece(walk, proves="违法行为"):
    return next(each for each in walk.now()["evidence"] if each["proves"] == proves)


def excludes(walk, by, number=None, reason=BECAUSE):
    asked = number or piece(walk)["id"]
    return walk.take("exclude-evidence", by=by, evidence=asked, reason=reason)


@pytest.mark.lets("B24")
@pytest.mark.parametrize("who", ["head", "reviewer"])
def test_the_head_or_the_reviewer_excludes_it_and_it_stays_in_sight(investigated, who):
    assert excludes(investigated, getattr(investigated.people, who)).status_code == 200

    shown = piece(investigated)

    assert shown["excluded"]
    assert shown["inadmissible"] == f"以非法手段取得，已排除（{BECAUSE}）"
    assert investigated.now()["acts"][-1]["label"] == "排除非法证据"


@pytest.mark.lets("B24")
@pytest.mark.refuses("B24")
def test_it_no_longer_carries_an_element_until_another_proves_it(investigated):
    excludes(investigated, investigated.people.head)
    refusal = investigated.refused("conclude")
    assert (refusal["basis"], "违法行为" in refusal["detail"]) == (
        "administrative-penalty-law/40",
        True,
    )
    investigated.proves("违法行为")
    investigated.does("conclude")


@pytest.mark.refuses("B24")
def test_excluded_after_the_notice_nothing_is_decided_upon_it(investigated):
    for move in ("conclude", "notify", "waive-defence"):
        investigated.does(move)
    excludes(investigated, investigated.people.reviewer)
    assert investigated.refused("decide")["basis"] == "administrative-penalty-law/40"


@pytest.mark.refuses("B24")
def test_not_by_who_investigates_nor_twice_nor_without_a_reason(investigated):
    people = investigated.people
    assert excludes(investigated, people.officer).status_code == 403
    assert excludes(investigated, people.head, reason="").status_code == 422
    unknown = excludes(investigated, people.head, number=99999)
    assert (unknown.status_code, unknown.json()["basis"]) == (409, BASIS)
    assert excludes(investigated, people.head).status_code == 200
    again = excludes(investigated, people.head)
    assert (again.status_code, again.json()["basis"]) == (409, BASIS)


def test_the_papers_do_not_rest_on_it_and_the_file_keeps_it_apart(investigated):
    excludes(investigated, investigated.people.head)
    investigated.does("drop")
    _, pdf = whole(investigated.people.officer, investigated.number, "https://luzhen.example")
    text = ["".join(page.split()) for page in pages(pdf)]
    side = next(n for n, page in enumerate(text) if "卷别副卷" in page)

    assert not any("已排除的证据目录" in page for page in text[:side])
    assert any(BECAUSE in page for page in text[side:])
    assert not any("证明违法行为" in page for page in text[:side])
