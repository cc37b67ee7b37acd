"""A case stands still for a ground that some rule knows, until it is over, and not for ever."""

from datetime import date

import pytest

from jianhu.base import clocks, moments, teller
from jianhu.cases.models import Overdue
from jianhu.cases.rules.due import due_on
from jianhu.cases.rules.needs.decision import decide_until
from tests.cases.coercive import text_of
from tests.cases.measures import at
from tests.cases.walked import HEAD, Walked

MARKET = {"rule": ""}


def pass_to(day):
    moments.set_to(at(day))
    while clocks.ring_due() + teller.tell_everything():
        pass


@pytest.mark.lets("B35")
@pytest.mark.refuses("B35")
def test_a_ground_holds_by_the_rule_of_its_own_line_or_by_one_that_is_named():
    walk = Walked(domain="综合执法").until("concluded")
    article, says = walk.refused("suspend", **MARKET)
    assert (article, "请填写条款" in says) == ("60", True)
    walk.does("suspend", rule="住房和城乡建设行政处罚程序规定")
    Walked(domain="市场监管").until("concluded").does("suspend", **MARKET)
    other = Walked(domain="市场监管").until("concluded")
    assert other.refused("suspend", ground="other", **MARKET)[0] == "60"


@pytest.mark.refuses("B35")
@pytest.mark.parametrize("until", ["2026-11-20", "2026-11-01"])
def test_what_is_over_stops_nothing(until):
    article, says = Walked().until("concluded").refused("suspend", until=until)
    assert (article, "已经消除" in says) == ("60", True)


@pytest.mark.lets("B35")
@pytest.mark.refuses("B35")
def test_past_its_ground_the_term_runs_on_though_nobody_resumed():
    """Ninety days end on 18 February; ten of them stood still, however late one resumes."""
    walk = Walked().until("noticed").does("waive-defence").does("suspend", until="2026-11-30")
    walk.does("resume", "2027-01-10", reason="检测完成")
    assert decide_until(walk.facts) == date(2027, 2, 28)
    assert walk.refused("decide", "2027-03-01")[0] == "60"
    walk.does("decide", "2027-02-28")


@pytest.mark.lets("B35")
def test_resumed_sooner_only_the_days_that_stood_still_count():
    walk = Walked().until("noticed").does("suspend", until="2026-11-30")
    walk.does("resume", "2026-11-25", reason="检测完成")
    assert decide_until(walk.facts) == date(2027, 2, 23)
    again = walk.does("suspend", "2026-11-25", until="2026-11-27")
    again.does("resume", "2026-11-27", reason="补充检测完成")
    assert decide_until(walk.facts) == date(2027, 2, 25)


def test_while_it_stands_still_the_last_day_of_the_ground_is_what_is_due():
    walk = Walked().until("noticed").does("suspend", until="2027-06-30")
    assert due_on(walk.facts) == date(2027, 6, 30)
    walk.does("resume", "2026-11-30", reason="检测完成")
    assert due_on(walk.facts) == date(2027, 2, 28)
    dropped = Walked().until("noticed").does("suspend").does("drop", by=HEAD)
    assert "2026-12-31" not in f"{due_on(dropped.facts)}"


def test_whoever_handles_it_hears_that_the_ground_is_over(case, as_, people, wang_hu):
    def waiting(who):
        found = {each["kind"]: each["items"] for each in as_(who).get("/todo").json()}
        return [each["title"] for each in found.get("suspension", [])]

    walk = case().until("noticed")
    assert walk.does("suspend", until="2026-11-30")["due_on"] == "2026-11-30"
    pass_to("2026-11-30")
    assert waiting(people.officer) == []
    pass_to("2026-12-01")
    said = [f"{walk.number} 中止的情形到期：应当恢复调查"]
    assert [waiting(who) for who in (people.officer, people.head, wang_hu)] == [said, said, []]
    assert "已经恢复计算" in Overdue.objects.get().says
    walk.does("resume", reason="检测完成")
    assert waiting(people.officer) == []


def test_the_approval_says_the_ground_its_rule_and_its_end(case):
    walk = case()
    walk.does("file")
    walk.does("suspend")
    said = text_of(walk, "term-change")
    assert all(word in said for word in ("鉴定期间。等待检测", "第六十四条", "2026年12月31日"))
    walk.does("resume", reason="检测完成")
    assert "中止的依据" not in text_of(walk, "term-change")
