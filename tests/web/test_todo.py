"""一个平台智办案: from signing in, each thing one has to do is at most two clicks away."""

import re

import pytest
from playwright.sync_api import expect

TOWN = "tests.web.busy_luzhen"
HD = {"width": 1440, "height": 900}
OF_TASKS = (
    "SELECT task.id FROM command_task task JOIN base_person who ON who.username = '{}'"
    " WHERE task.state = 'offered' AND EXISTS (SELECT 1 FROM command_task_offered_to AS told"
    " WHERE told.task_id = task.id AND told.person_id = who.id)"
    " OR task.state IN ('accepted', 'arrived') AND task.officer_id = who.id"
)
OF_NOTICES = (
    "SELECT notice.id FROM command_notice notice JOIN base_person who ON who.id = notice.to_id"
    " WHERE who.username = '{}' AND read_at IS NULL"
)
OF_STEP = "SELECT number FROM command_incident WHERE step = '{}' ORDER BY number"
OF_STATE = "SELECT id FROM command_task WHERE state = '{}'"
TO_ANSWER = (
    "SELECT incident.number FROM command_incident incident JOIN command_lead lead"
    " ON lead.incident_id = incident.id JOIN base_person who ON who.id = lead.by_id"
    " WHERE who.username = '{}' AND incident.step = 'closed' AND lead.answered = ''"
)


@pytest.fixture
def asked(house, database):
    """``asked(question, word)``: what the house's own database says, in order."""
    return lambda question, word: sorted(row[0] for row in database.rows(question.format(word)))


class Fingers:
    """Begins at the page one lands on after signing in, and counts the clicks from there."""

    def __init__(self, page):
        self.page, self.landing = page, page.url

    def begin(self):
        self.page.goto(self.landing)
        self.clicks = 0
        return self

    def click(self, found):
        self.clicks += 1
        assert self.clicks <= 2, "a third click"
        found.click()
        return self

    def end(self, pattern):
        self.page.wait_for_url(re.compile(pattern))
        return re.search(pattern, self.page.url)[1]


def todos(page, name):
    return page.get_by_role("region", name=name, exact=True).get_by_role("button")


@pytest.mark.requirement("7")
def test_each_task_of_the_officer_is_one_click_from_the_landing_page(opened, asked):
    page = opened("runtu")
    expected = asked(OF_TASKS, "runtu")
    assert [len(asked(OF_STATE, state)) for state in ("offered", "accepted", "arrived")] == [
        5, 2, 2
    ]  # fmt: skip
    assert len(expected) == 7, "two of the offered are the department's"
    expect(page.locator(".task")).to_have_count(len(expected))
    expect(page.get_by_role("tab", name=f"任务 {len(expected)}")).to_be_visible()

    fingers, found = Fingers(page), []
    for number in range(len(expected)):
        fingers.begin().click(page.locator(".task").nth(number))
        found.append(int(fingers.end(r"/m/task/(\d+)")))
        expect(page.get_by_role("button", name=re.compile("接收任务|已到达|填写"))).to_be_visible()
    assert sorted(found) == expected


@pytest.mark.requirement("7")
def test_each_unread_notice_of_the_officer_is_one_click_away_too(opened, asked):
    page = opened("runtu")
    unread = asked(OF_NOTICES, "runtu")
    assert len(unread) == 3, "those of what he took on are read by that"
    fingers = Fingers(page)
    for left in range(len(unread), 0, -1):
        fingers.begin()
        expect(todos(page, "未读提醒")).to_have_count(left)
        with page.expect_response(re.compile(r"/notices/\d+/read")):
            fingers.click(todos(page, "未读提醒").first)
        fingers.end(r"/m/(task|matter)/")
    assert asked(OF_NOTICES, "runtu") == []


@pytest.mark.requirement("7")
@pytest.mark.parametrize(
    ("who", "name", "question", "word", "opens"),
    [
        ("lv-weifu", "待核查", OF_STEP, "handled", r"/m/verify/(JH[\d-]+)"),
        ("xianglin-sao", "待评价", TO_ANSWER, "xianglin-sao", r"/m/matter/(JH[\d-]+)"),
    ],
)
def test_whoever_verifies_or_is_asked_finds_each_within_two(
    opened, asked, who, name, question, word, opens
):
    page = opened(who)
    page.goto("/m/")
    page.get_by_role("link", name=re.compile("待办")).wait_for()
    expected = asked(question, word)
    assert len(expected) == 2
    fingers, found = Fingers(page), []
    for number in range(len(expected)):
        fingers.begin().click(page.get_by_role("link", name=re.compile("待办")))
        expect(todos(page, name)).to_have_count(len(expected))
        fingers.click(todos(page, name).nth(number))
        found.append(fingers.end(opens))
    assert sorted(found) == expected


DESKS = [
    ("kongyiji", "待研判", OF_STEP, "collected"),
    ("kongyiji", "待反馈来源", OF_STEP, "verified"),
    ("lv-weifu", "待核查", OF_STEP, "handled"),
]


@pytest.mark.requirement("7")
@pytest.mark.parametrize(("who", "name", "question", "word"), DESKS)
def test_each_to_do_of_a_desk_is_two_clicks_away(opened, asked, who, name, question, word):
    page = opened(who)
    page.set_viewport_size(HD)
    expected = asked(question, word)
    assert len(expected) >= 2
    fingers, found = Fingers(page), []
    for number in range(len(expected)):
        fingers.begin().click(page.get_by_role("button", name=re.compile("^待办")))
        listed = page.get_by_role("list", name=name).get_by_role("listitem")
        expect(listed).to_have_count(len(expected))
        fingers.click(listed.nth(number).locator("a"))
        found.append(fingers.end(r"[?&]i=(JH[\d-]+)"))
        expect(page.locator(".drawer")).to_contain_text(found[-1])
        expect(page.locator(".moves .btn.primary")).to_be_visible()
    assert sorted(found) == expected


@pytest.mark.requirement("7")
def test_a_department_takes_its_tasks_on_from_its_desk(opened, asked):
    page = opened("yang-er-sao")
    page.set_viewport_size(HD)
    fingers, found = Fingers(page), []
    theirs = [task for task in asked(OF_STATE, "offered") if task not in of_the_team(asked)]
    assert len(theirs) == 2
    for number in range(len(theirs)):
        fingers.begin().click(page.get_by_role("button", name=re.compile("^待办")))
        fingers.click(
            page.get_by_role("list", name="待接收").get_by_role("listitem").nth(number).locator("a")
        )
        found.append(int(fingers.end(r"/m/task/(\d+)")))
        expect(page.get_by_role("button", name="接收任务")).to_be_visible()
    assert sorted(found) == theirs


def of_the_team(asked):
    return asked(OF_TASKS, "runtu")
