"""What a browser really sends: the answers of people who have no account arrive."""

from tests.web.answered_luzhen import ADDRESS_OF, TOKEN_OF

TOWN = "tests.web.answered_luzhen"


def test_whoever_reported_says_in_a_browser_that_it_is_solved(opened, database):
    ((token,),) = database.rows(TOKEN_OF)
    page = opened(java_script_enabled=False)
    page.goto(f"/portal/follow/{token}")
    page.get_by_text("已解决", exact=True).click()
    page.get_by_role("button", name="提交评价").click()
    page.get_by_text("谢谢您的评价").wait_for()


def test_the_party_scans_and_rates_in_a_browser(opened, database, violations):
    ((code, key),) = database.rows(ADDRESS_OF)
    page = opened()
    page.goto(f"/c/{code}")
    page.get_by_text("核验通过").wait_for()
    assert page.get_by_role("button", name="提交评价").count() == 0
    page.goto(f"/c/{code}?k={key}")
    assert violations(page) == []

    page.get_by_text("不满意", exact=True).click()
    page.get_by_role("button", name="提交评价").click()
    page.get_by_text("已收到您的评价").wait_for()
    assert violations(page) == []
    assert database.rows("SELECT satisfied FROM portal_rating")[0][0] in (0, False)


def test_a_code_is_typed_as_it_is_printed(opened, database):
    ((code, _),) = database.rows(ADDRESS_OF)
    page = opened(java_script_enabled=False)
    page.goto("/c/")
    page.get_by_label("行政行为码").fill(f" {code[:1]} {code[1:7]} {code[7:]}".lower())
    page.get_by_role("button", name="核验").click()
    page.get_by_text("核验通过").wait_for()
    assert page.url.endswith(f"/c/{code}")
