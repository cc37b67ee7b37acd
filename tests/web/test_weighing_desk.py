"""Weighing on the case desk: chosen by the published table, computed by the house."""

import pytest
from playwright.sync_api import expect

from tests.web.test_cases_desk import begin, confirm

TOWN = "tests.web.cases_luzhen"
REGISTERS = "registers"


@pytest.fixture
def weighing(at_desk):
    """闰土 with the form of weighing before him."""
    page = at_desk("runtu", "/desk/cases?tab=open", bypass_csp=True)
    page.get_by_role("row").filter(has_text="小*").get_by_role("link").click()
    return page, begin(page, "按基准裁量")


@pytest.mark.requirement("106")
def test_the_range_follows_what_is_chosen_and_stays_in_the_ledger(weighing, violations):
    page, form = weighing
    given = form.get_by_role("complementary", name="裁量结果")
    expect(given).to_contain_text("还要认定：占道面积")
    form.get_by_label("5平方米以上").check()
    expect(given).to_contain_text("200元以上500元以下")
    form.get_by_label("5平方米以下").check()
    expect(given).to_contain_text("50元以上200元以下")
    form.get_by_label("认定的理由").fill("占了三平方米")
    assert violations(page) == []

    confirm(page, "按基准裁量")

    expect(page.get_by_role("form")).to_have_count(0)
    expect(page.get_by_role("region", name="办案台账")).to_contain_text("占道面积：5平方米以下")
