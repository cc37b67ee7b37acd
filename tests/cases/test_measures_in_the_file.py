"""What was seized in a case is read in the file of that case."""

import pytest

from jianhu.cases.models import Case
from jianhu.cases.queries.papers import whole
from tests.base.paper import pages
from tests.cases.seized import ASKED, begin, listed  # noqa: F401


@pytest.mark.paper
def test_the_papers_of_a_measure_lie_in_the_file_of_its_case(begin, people):  # noqa: F811
    walk = begin(ASKED)
    walk.does("approve-seizure", by=people.head, opinion="同意扣押")
    parent = Case.objects.get(number=walk.number).parent
    _, pdf = whole(people.officer, parent.number, "https://luzhen.example")
    text = "".join("".join(page.split()) for page in pages(pdf))
    assert "立案审批表" in text
    assert text.count("实施行政强制措施审批表") >= 2  # in the catalogue and itself
