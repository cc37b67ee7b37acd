"""A day that makes no sense is refused with a sentence that says where."""

from dataclasses import replace

import pytest

from jianhu.planning.day import Lunch, Unplannable, Window
from jianhu.planning.effort import Effort
from jianhu.planning.planner import plan
from tests.planning.days import a_day

DAY = a_day(1, visits=4, teams=2)
BACKWARDS = Window(600, 540)


def test_the_day_itself_makes_sense():
    assert plan(DAY, Effort(iterations=1)).routes


def with_visit(**changes):
    return replace(DAY, visits=(replace(DAY.visits[0], **changes), *DAY.visits[1:]))


def with_team(**changes):
    return replace(DAY, teams=(replace(DAY.teams[0], **changes), *DAY.teams[1:]))


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (replace(DAY, travel=DAY.travel[:3]), "行程时间应当是一张方阵。"),
        (replace(DAY, travel=DAY.travel * 1.5), "行程时间应当是整数。"),
        (replace(DAY, travel=DAY.travel - 999), "去不了的地方请用资质或辖区表示。"),
        (replace(DAY, travel=DAY.travel + 10**12), "去不了的地方请用资质或辖区表示。"),
        (replace(DAY, distance=DAY.travel[:2, :2]), "两张矩阵大小不同。"),
        (replace(DAY, teams=()), "当天没有队伍，无法排班。"),
        (replace(DAY, teams=DAY.teams * 2), "队伍“1队”出现了两次。"),
        (replace(DAY, visits=DAY.visits * 2), "检查“户0”出现了两次。"),
        (with_visit(place=99), "检查“户0”：地点 99 不在行程矩阵之内。"),
        (with_visit(service=-1), "检查“户0”：检查时长、装载量和分值不能为负数。"),
        (with_visit(prize=-1), "检查“户0”：检查时长、装载量和分值不能为负数。"),
        (with_visit(windows=(BACKWARDS,)), "检查“户0”：可检查时段的开始 600 应当不晚于结束 540"),
        (
            with_visit(windows=(Window(600, 700), Window(500, 600))),
            "检查“户0”：可检查时段应当按先后排列，互不重叠。",
        ),
        (with_team(start=-1), "队伍“1队”：地点 -1 不在行程矩阵之内。"),
        (with_team(shift=BACKWARDS), "队伍“1队”：班次的开始 600 应当不晚于结束 540"),
        (with_team(lunch=Lunch(BACKWARDS, 60)), "队伍“1队”：午休时段的开始 600"),
        (with_team(lunch=Lunch(Window(1, 2), -5)), "队伍“1队”：午休时长不能为负数。"),
        (with_team(longest=-1), "队伍“1队”：在外时长和装载量不能为负数。"),
    ],
)
def test_nonsense_is_refused(day, says):
    with pytest.raises(Unplannable, match=says):
        plan(day, Effort(iterations=1))
