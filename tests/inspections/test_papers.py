"""Every move that the ministry wants on paper makes its form, complete, with its number."""

import pytest

from jianhu.inspections.models import VisitPaper

pytestmark = pytest.mark.usefixtures("nine")


@pytest.mark.lets("I8")
def test_a_visit_leaves_its_four_forms(visits, staff, items, as_):
    walk = visits()
    walk.does(staff.head, "approve")
    walk.does(staff.officer, "notify")
    walk.does(staff.officer, "arrive")
    walk.does(staff.officer, "check", outcome="correction", due_on="2026-12-01", found="占道两米")
    walk.does(staff.officer, "finish")
    done = walk.does(staff.officer, "tell")
    assert [(each["title"], each["number"]) for each in done["papers"]] == [
        ("行政检查审批表", ""),
        ("行政检查通知书", "鉴鲁镇综执检通〔2026〕1号"),
        ("现场检查笔录", ""),
        ("行政检查结果告知书", "鉴鲁镇综执检告〔2026〕1号"),
    ]
    told = str(VisitPaper.objects.get(template="result-notice").document)
    assert all(words in told for words in ("占道两米", "责令限期改正", "2026年12月1日", "12345"))


@pytest.mark.paper
def test_a_form_is_printed(visits, staff, items, as_):
    walk = visits()
    (paper,) = walk.does(staff.head, "approve")["papers"]
    answer = as_(staff.head).get(f"/inspections/visits/{walk.number}/papers/{paper['id']}.pdf")
    assert answer.content.startswith(b"%PDF-")
    assert (
        as_(staff.gas_head)
        .get(f"/inspections/visits/{walk.number}/papers/{paper['id']}.pdf")
        .status_code
        == 404
    )
