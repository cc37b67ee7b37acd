"""Published instances, read as days."""

import pytest

from jianhu.kit.errors import Unreadable
from jianhu.planning.day import Window
from jianhu.planning.effort import Effort
from jianhu.planning.instances import read_best, read_instance
from jianhu.planning.planner import plan

SMALL = """NAME : small
TYPE : VRPTW
DIMENSION : 4
VEHICLES : 2
CAPACITY : 20
SERVICE_TIME : 10
EDGE_WEIGHT_TYPE : EUC_2D
NODE_COORD_SECTION
1 0 0
2 3 4
3 1 1
4 6 8
DEMAND_SECTION
1 0
2 5
3 7
4 9
TIME_WINDOW_SECTION
1 0 200
2 50 60
3 0 200
4 0 200
DEPOT_SECTION
1
-1
EOF
"""
CHOOSY = (
    SMALL.replace("TYPE : VRPTW", "TYPE : SDVRPTW\nVEHICLES_MAX_DURATION : 90")
    .replace("DEPOT_SECTION", "VEHICLES_ALLOWED_CLIENTS_SECTION\n1 2 3\n2 2 3 4\nDEPOT_SECTION")
    .replace("CAPACITY : 20\n", "")
    .replace("DEPOT", "CAPACITY_SECTION\n1 20\n2 30\nDEPOT", 1)
)


def written(folder, text, name="small.vrp"):
    path = folder / name
    path.write_text(text)
    return path


def test_distances_are_tenths_cut_off(tmp_path):
    day = read_instance(written(tmp_path, SMALL))
    assert day.travel[0].tolist() == [0, 50, 14, 100]
    assert day.visits[0].windows == (Window(500, 600),)
    assert [visit.service for visit in day.visits] == [100, 100, 100]
    assert [team.capacity for team in day.teams] == [20, 20]


def test_sites_choose_their_teams(tmp_path):
    day = read_instance(written(tmp_path, CHOOSY))
    assert day.travel[0].tolist() == [0, 5000, 1414, 10000]
    assert [[team.may(v) for v in day.visits] for team in day.teams] == [
        [True, True, False],
        [True, True, True],
    ]
    assert [(team.capacity, team.longest) for team in day.teams] == [(20, 90000), (30, 90000)]


def test_a_small_one_is_solved(tmp_path):
    made = plan(read_instance(written(tmp_path, SMALL)), Effort(iterations=50))
    assert (made.left_out, made.cost) == ((), 228)


def test_the_best_known_cost_is_in_the_same_unit(tmp_path):
    assert read_best(written(tmp_path, "Route #1: 1 2\nCost 42444.8\n", "a.sol")) == 424448
    assert read_best(written(tmp_path, "Route #1: 1 2\nCost: 1655420\n", "b.sol")) == 1655420


def test_what_is_no_instance_is_refused(tmp_path):
    with pytest.raises(Unreadable, match=r"算例文件 small\.vrp 读不懂"):
        read_instance(written(tmp_path, "咸亨酒店\n"))
    with pytest.raises(Unreadable, match=r"找不到算例文件 gone\.vrp"):
        read_instance(tmp_path / "gone.vrp")
    with pytest.raises(Unreadable, match=r"找不到最优解文件 gone\.sol"):
        read_best(tmp_path / "gone.sol")
