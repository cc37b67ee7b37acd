"""Several who did one thing: a case for each, on the evidence that is common to them."""

import pytest

from jianhu.cases.models import Evidence

PROOF = {"kind": "书证", "proves": "违法行为", "says": "现场照片"}
OTHER = {"kind": "citizen", "name": "跑堂", "identity": "330699198001010022"}


@pytest.fixture
def first(case):
    walk = case()
    walk.proves("违法行为")
    return walk


@pytest.fixture
def beside(first, as_, people):
    """``beside(party)`` names another party of the matter."""

    def ask(party=OTHER, by=None):
        said = {"said": party}
        return as_(by or people.officer).post(f"/cases/{first.number}/companions", said)

    return ask


def test_another_party_has_a_case_of_its_own_with_what_was_found_out(first, beside):
    made = beside().json()
    assert made["number"] != first.number
    assert made["parties"][0]["identity"] == "3306************22"
    assert [(each["proves"], each["shared"]) for each in made["evidence"]] == [("违法行为", True)]
    assert [each["number"] for each in made["companions"]] == [first.number]
    assert [each["number"] for each in first.now()["companions"]] == [made["number"]]
    assert made["step"] == "clue"  # each is filed, told and decided on its own


def test_the_same_party_is_not_named_twice(first, beside):
    number = beside().json()["number"]
    again = beside()
    assert again.status_code == 409
    assert again.json()["detail"] == f"这个当事人已经立了案：{number}。"


def test_only_who_handles_the_case_names_others(beside, people):
    refused = beside(by=people.reviewer)
    assert refused.status_code == 403


def test_what_is_found_out_later_is_brought_over_once(first, beside, as_, people):
    number = beside().json()["number"]
    first.proves("情节和后果")
    as_(people.officer).post(f"/cases/{number}/evidence", {"said": PROOF})

    def share(of):
        return as_(people.officer).post(f"/cases/{of}/shared-evidence")

    assert len(share(number).json()["evidence"]) == 3
    assert share(number).status_code == 409
    assert len(share(first.number).json()["evidence"]) == 3
    copies = Evidence.objects.exclude(shared_from=None)
    assert {each.shared_from.says for each in copies} == {each.says for each in copies}


def test_what_may_not_be_used_does_not_go_along(first, beside):
    Evidence.objects.update(inadmissible="没有经过审核")
    assert beside().json()["evidence"] == []
