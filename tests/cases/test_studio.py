"""The studio is asked about a hard case: by whoever handles it, answered by who has no part."""

import pytest

from jianhu.base.models import ActCode, Person
from jianhu.cases.models import Act, Case, Consultation, Paper
from jianhu.cases.queries.party_online import matter_of
from jianhu.organisations import services
from tests.town import _person

RECUSAL = "administrative-penalty-law/43"
QUESTION = "桌子摆在自家檐下，算不算占道？"
OPINION = "檐下属于建筑退界，是否公共场地须看规划红线"
ANSWER = {"opinion": OPINION, "grounds": "行政处罚法第四十条"}


@pytest.fixture
def xia_yu(luzhen):
    """夏瑜, a lawyer who sits with Luzhen's team."""
    return _person("xia-yu", "夏瑜", luzhen.lu_team, "studio-lawyer")


@pytest.fixture
def asked(case, xia_yu):
    walk = case()
    walk.does("file")
    walk.does("ask-studio", question=QUESTION)
    return walk


def todo(walk, who):
    kinds = {each["kind"]: each for each in walk.as_(who).get("/todo").json()}
    return [each["title"] for each in kinds["studio"]["items"]] if "studio" in kinds else []


@pytest.mark.requirement("116")
def test_a_case_asks_for_an_opinion_and_it_lies_in_the_internal_volume(asked, xia_yu):
    found = asked.does("answer-studio", by=xia_yu, **ANSWER)
    paper = Paper.objects.get(template="studio-opinion")
    assert (paper.volume, paper.served) == ("副卷", False)
    assert {"title": "疑难案件研讨意见", "volume": "副卷"}.items() <= found["papers"][-1].items()
    words = str(paper.document)
    assert [each for each in (QUESTION, OPINION, "夏瑜") if each not in words] == []
    assert found["step"] == "filed"
    pdf = asked.as_(xia_yu).get(f"/cases/{asked.number}/papers/{paper.pk}.pdf")
    assert pdf.content.startswith(b"%PDF")


@pytest.mark.requirement("116")
def test_neither_the_party_nor_the_public_ever_reads_of_it(asked, xia_yu, client):
    asked.does("answer-studio", by=xia_yu, **ANSWER)
    asked.until_decided()
    code = ActCode.objects.get()
    pages = [client.get(path).content.decode() for path in (code.path, code.party_path)]
    pages += [client.get("/api/published").content.decode()]
    own = matter_of(Case.objects.get())
    pages += [str(own), str([each.document for each in own.papers])]
    assert "咸亨酒店" in pages[1]
    assert "咸亨酒店" in pages[3]
    for page in pages:
        assert not [word for word in ("研讨", QUESTION, OPINION, "夏瑜") if word in page]
    assert not Paper.objects.filter(volume="副卷", served=True).exists()


def test_it_is_on_the_members_list_until_he_answered(asked, xia_yu):
    assert todo(asked, xia_yu) == [f"{asked.number} 对占道经营的处罚：请您研讨"]
    assert todo(asked, asked.people.reviewer) == []
    asked.does("answer-studio", by=xia_yu, **ANSWER)
    assert todo(asked, xia_yu) == []


def test_after_the_decision_nobody_has_to_answer(asked, xia_yu):
    asked.until_decided()
    assert todo(asked, xia_yu) == []


def test_the_lawyer_reads_this_case_and_no_other(asked, case, xia_yu):
    other = case(happened_on="2026-11-19")
    assert asked.as_(xia_yu).get(f"/cases/{other.number}").status_code == 404
    assert asked.as_(xia_yu).get(f"/cases/{asked.number}").status_code == 200
    listed = asked.as_(xia_yu).get("/cases").json()["items"]
    assert [each["number"] for each in listed] == [asked.number]
    Case.objects.filter(number=asked.number).update(closed_on="2026-11-20")
    assert asked.as_(xia_yu).get(f"/cases/{asked.number}").status_code == 404


def test_only_who_was_asked_answers_and_only_once(asked, xia_yu):
    refusal = asked.refused("answer-studio", by=asked.people.reviewer, **ANSWER)
    assert "没有请您研讨" in refusal["detail"]
    asked.does("answer-studio", by=xia_yu, **ANSWER)
    assert "已经答复" in asked.refused("answer-studio", by=xia_yu, **ANSWER)["detail"]


def test_the_head_does_not_ask_in_the_officers_place(case, xia_yu):
    walk = case()
    walk.does("file")
    assert walk.refused("ask-studio", by=walk.people.head, question=QUESTION)["status"] == 403


@pytest.mark.lets("B21")
def test_the_offices_own_lawyer_comes_first_then_others_then_reviewers(case, luzhen, xia_yu):
    other = _person("he-xia", "何夏", luzhen.wei_team, "studio-lawyer")
    walk = case()
    walk.does("file")
    given = []
    for _ in range(3):
        walk.does("ask-studio", question=QUESTION)
        given.append(Consultation.objects.last().member)
    assert given == [xia_yu, other, walk.people.reviewer]
    assert Act.objects.filter(move="ask-studio").first().said["member"] == "夏瑜"
    assert walk.refused("ask-studio", question=QUESTION)["basis"] == RECUSAL


@pytest.mark.refuses("B21")
@pytest.mark.parametrize("who", ["officer", "reviewer"])
def test_who_has_a_part_in_the_case_is_not_asked(case, luzhen, people, who, xia_yu):
    person = getattr(people, who)
    services.appoint(people.head, person, luzhen.centre, "studio-lawyer", kind="rota")
    walk = case()
    walk.does("file")
    Case.objects.update(reviewer=people.reviewer)
    refusal = walk.refused("ask-studio", question=QUESTION, to=person.pk)
    assert refusal["basis"] == RECUSAL
    walk.does("ask-studio", question=QUESTION, to=xia_yu.pk)


@pytest.mark.refuses("B21")
def test_who_took_the_case_over_after_he_was_asked_does_not_answer(asked, luzhen, people):
    asked.does("ask-studio", question=QUESTION, to=people.reviewer.pk)
    case = Case.objects.get(number=asked.number)
    case.handlers.filter(person=people.second).update(person=people.reviewer)
    assert asked.refused("answer-studio", by=people.reviewer, **ANSWER)["basis"] == RECUSAL


def test_without_anybody_of_the_studio_it_says_what_to_do(case, people):
    people.reviewer.legal_qualification.delete()
    walk = case()
    walk.does("file")
    assert "先配备驻队律师" in walk.refused("ask-studio", question=QUESTION)["detail"]
    assert not Person.objects.filter(appointments__post="studio-lawyer").exists()


def test_a_question_is_needed(case, xia_yu):
    walk = case()
    walk.does("file")
    assert "请研讨的问题" in walk.refused("ask-studio")["detail"]
