"""Once a recusal is granted the officers' moves wait for who takes the place."""

from dataclasses import replace

import pytest

from jianhu.cases.rules.forms_recusal import RecusalAsked, RecusalDecided
from jianhu.cases.rules.ledger import Act, Officer
from tests.cases.measures import OFFICER as MEASURER
from tests.cases.measures import PARENT, Measure
from tests.cases.test_coercive_execution import URGING
from tests.cases.test_lawful_hands import ASKED, GRANTED
from tests.cases.walked import HEAD, OFFICER, SECOND, Walked

ARTICLE = "administrative-penalty-law/43"
KIN = {"on": "2026-11-20", "applicant": "咸亨酒店", "reason": "邻店店主之弟"}
YES = {"on": "2026-11-20", "granted": True, "opinion": "属实"}
NEWCOMER = Officer(9, "四叔", True)


def granted(step="filed"):
    walk = Walked().does("file") if step == "filed" else Walked().until(step)
    return walk.does("ask-recusal", person=OFFICER, **ASKED).does(
        "decide-recusal", by=HEAD, **GRANTED
    )


def replaced(walk):
    rest = tuple(each for each in walk.facts.officers if each.person != OFFICER)
    walk.facts = replace(walk.facts, officers=(*rest, NEWCOMER))
    return walk


@pytest.mark.lets("B21")
@pytest.mark.refuses("B21")
@pytest.mark.parametrize("move", ["order-correction", "conclude"])
def test_the_other_officer_waits_for_the_newcomer(move):
    walk = granted()
    assert walk.refused(move, by=SECOND) == ("43", "闰土已决定回避，请更换办案人员。")
    replaced(walk).does(move, by=SECOND)


@pytest.mark.refuses("B21")
def test_a_notice_waits_too():
    assert granted("concluded").refused("notify", by=SECOND)[0] == "43"
    replaced(granted("concluded")).does("notify", by=SECOND)


@pytest.mark.refuses("B21")
def test_who_stands_aside_makes_no_move_even_when_he_was_replaced():
    walk = replaced(granted("noticed"))
    article, says = walk.refused("defend", by=OFFICER)
    assert (article, "您在本案中已决定回避" in says) == ("43", True)
    walk.does("defend", by=SECOND)


@pytest.mark.lets("B21")
def test_what_the_party_says_waits_for_nobody():
    granted("noticed").does("defend", by=SECOND).does("waive-defence", by=SECOND)


@pytest.mark.lets("B21")
def test_until_it_is_decided_the_investigation_goes_on():
    Walked().does("file").does("ask-recusal", person=OFFICER, **ASKED).does("order-correction")


@pytest.mark.lets("B21")
@pytest.mark.refuses("B21")
def test_it_holds_in_the_measures_of_the_case():
    asked = RecusalAsked(person=MEASURER, **KIN)
    acts = (
        Act("ask-recusal", asked.on, HEAD, asked),
        Act("decide-recusal", asked.on, HEAD, RecusalDecided(**YES)),
    )
    parent = replace(PARENT, acts=(*PARENT.acts, *acts))
    walk = Measure("execution", parent=parent)
    article, says = walk.refused("urge", "2026-04-01", **URGING)
    assert (article, "决定回避" in says) == (ARTICLE, True)


@pytest.mark.lets("B21")
@pytest.mark.refuses("B21")
def test_through_the_house(case, as_, people, si_shu):
    walk = case()
    walk.does("file")
    walk.does("ask-recusal", person=people.officer.pk, **KIN)
    walk.does("decide-recusal", people.head, **YES)
    assert walk.refused("order-correction", people.second)["basis"] == ARTICLE
    proof = {"said": {"kind": "书证", "proves": "违法行为", "says": "照片"}}
    path = f"/cases/{walk.number}"
    theirs = as_(people.officer).post(f"{path}/evidence", proof)
    assert (theirs.status_code, theirs.json()["basis"]) == (409, ARTICLE)
    assert as_(people.second).post(f"{path}/evidence", proof).status_code == 200
    shown = {each["name"]: each for each in as_(people.second).get(path).json()["moves"]}
    assert "闰土已决定回避" in str(shown["order-correction"]["missing"])
    change = {"before": people.officer.pk, "after": si_shu.pk, "reason": "回避"}
    assert as_(people.head).post(f"{path}/handlers", change).status_code == 200
    walk.does("order-correction", people.second)
