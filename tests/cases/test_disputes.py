"""A lawsuit counts wherever it was written down; one that was withdrawn changed nothing."""

from datetime import date

import pytest

from jianhu.cases.models import Case
from jianhu.cases.rules.remedies import remedies_until
from tests.cases.coercive import begun, go, served, text_of
from tests.cases.measures import PARENT, Measure
from tests.cases.test_coercive_execution import URGING
from tests.cases.test_court_application import URGING as TO_COURT
from tests.cases.test_court_application import asked
from tests.cases.test_lawful_remedies import after, disputed, ended
from tests.cases.test_papers_coercion import powers  # noqa: F401


@pytest.fixture
def march(case):
    return served(case)


@pytest.fixture
def urged(march, powers):  # noqa: F811
    go("2026-04-01")
    return begun(march, "execution", "urge", **URGING)


def owing(walk):
    now = walk.now()
    return now["owed"], now["surcharge"]


@pytest.mark.lets("B43")
@pytest.mark.refuses("B43")
def test_a_lawsuit_noted_in_the_measure_stops_what_the_penalty_case_shows(march, urged):
    """Nine yuan a day from 18 March; from 1 to 10 April the party was in court."""
    assert owing(march) == ("435.00", "135.00")
    urged.does("note-remedy", on="2026-04-01", kind="lawsuit")
    go("2026-04-10")
    assert owing(march) == ("426.00", "126.00")
    more = march.refused("pay", amount="426.01")
    assert more["basis"] == "administrative-penalty-law/67"
    urged.does("remedy-ended", on="2026-04-10", outcome="withdrawn")
    go("2026-04-11")
    assert owing(march) == ("435.00", "135.00")
    march.does("pay", amount="435")


@pytest.mark.lets("B43")
@pytest.mark.refuses("B43")
def test_what_a_court_annulled_is_not_owed_in_the_penalty_case(march, urged, people):
    march.does("pay", amount="300", receipt="浙财票0801", on="2026-03-10")
    march.does("publish", by=people.head, on="2026-03-10", site="浙江政务服务网")
    urged.does("note-remedy", on="2026-04-01", kind="lawsuit")
    go("2026-05-20")
    urged.does("remedy-ended", on="2026-05-20", outcome="annulled")
    assert owing(march) == ("-300.00", "0.00")
    assert Case.objects.get(number=march.number).fine == 0
    assert "应当退还" in march.refused("close", summary="结案")["detail"]
    why = {"on": "2026-05-20", "explanation": "法院撤销，特此说明"}
    march.does("withdraw-publication", **why)
    assert "经行政诉讼（强制案卷）被撤销" in text_of(march, "publication-withdrawal")
    assert march.refused("publish", by=people.head, on="2026-05-20", site="网")


@pytest.mark.lets("B43")
def test_a_review_that_was_withdrawn_leaves_the_fine_as_it_was(march):
    go("2026-04-01")
    march.does("review-accepted", on="2026-04-01", kind="reconsideration", body="鉴湖县人民政府")
    now = march.does("review-ended", on="2026-04-01", outcome="withdrawn", document="终1号")
    assert (now["fine"], now["owed"]) == ("300.00", "426.00")
    refusal = march.refused("withdraw-publication", on="2026-04-01", explanation="企业请求")
    assert refusal["basis"] == "administrative-penalty-law/48"


@pytest.mark.lets("C20")
@pytest.mark.refuses("C20")
@pytest.mark.parametrize("kind", ["review", "lawsuit"])
def test_whoever_withdrew_may_be_heard_as_long_as_at_first(kind):
    """Served on 2 March one may sue until 2 September; nobody judged the decision meanwhile."""
    walk = Measure("court-application").does(
        "urge", "2026-08-03", **TO_COURT | {"on": "2026-08-03"}
    )
    walk.does("note-remedy", "2026-08-04", on="2026-08-04", kind=kind)
    walk.does("remedy-ended", "2026-08-10", on="2026-08-10", outcome="withdrawn")
    assert remedies_until(walk.facts) == date(2026, 9, 2)
    article, says = walk.refused("apply-court", "2026-09-02", **asked("2026-09-02"))
    assert (article, "2026-09-02" in says) == ("53", True)
    walk.does("apply-court", "2026-09-03", **asked("2026-09-03"))


def test_a_review_that_was_upheld_leaves_fifteen_days():
    upheld = after(PARENT, disputed(), ended("2026-08-10"))
    withdrawn = after(PARENT, disputed(), ended("2026-08-10", "withdrawn"))
    days = [remedies_until(Measure("execution", parent=each).facts) for each in (upheld, withdrawn)]
    assert days == [date(2026, 8, 25), date(2026, 9, 2)]
