"""Visits on the wall: fewer than before, together, seldom at one door; and what stands together."""

from datetime import date, timedelta

import pytest

from jianhu.cockpit import queries
from jianhu.cockpit.triad import triads
from tests.cockpit.test_figures import all_records, figures_of
from tests.inspections.happening import many, shop, went

pytestmark = pytest.mark.usefixtures("nine")
TODAY = date(2026, 11, 20)


def days_from(first):
    return [first + timedelta(days=n) for n in range(20)]


@pytest.fixture
def fewer(luzhen):
    """Two hundred visits a year ago, ninety now; nearly all that fell away fell away in Luzhen."""
    tavern = shop(luzhen.lu_village, "咸亨酒店")
    dye = shop(luzhen.wei_village, "未庄染坊", industry="manufacturing")
    then, now = days_from(date(2025, 10, 25)), days_from(date(2026, 10, 25))
    for subject, count in ((tavern, 160), (dye, 40)):
        many(subject, then, luzhen.sthj, count)
    for subject, count in ((tavern, 60), (dye, 30)):
        many(subject, now, luzhen.sthj, count)


@pytest.mark.requirement("2")
def test_visits_fell_by_more_than_half_and_both_counts_are_cited(as_, leader, fewer):
    figure = figures_of(as_(leader))["inspection_reduction_rate"]
    assert (figure["value"], figure["numerator"], figure["denominator"]) == (55.0, 90, 200)
    by_town = {each["name"]: each["value"] for each in figure["slices"]}
    assert by_town == {"鲁镇街道": 62.5, "未庄镇": 25.0}
    below = all_records(as_(leader), "inspection_reduction_rate", of="denominator")
    assert len(below) == 200
    assert {row[1][:4] for row in below} == {"2025"}


@pytest.mark.requirement("2")
@pytest.mark.parametrize(
    ("by", "lines"),
    [
        ("town", [("鲁镇街道", 160, 60, 62.5), ("未庄镇", 40, 30, 25.0)]),
        ("industry", [("餐饮", 160, 60, 62.5), ("制造业", 40, 30, 25.0)]),
    ],
)
def test_against_any_baseline_by_town_and_by_industry(as_, leader, fewer, by, lines):
    asked = {"since": "2026-10-20", "until": "2026-11-20", "by": by}
    found = as_(leader).get("/inspections/reduction", **asked).json()
    assert (found["baseline"], found["visits"], found["reduction"]) == (200, 90, 55.0)
    seen = [(e["name"], e["baseline"], e["visits"], e["reduction"]) for e in found["lines"]]
    assert sorted(seen) == sorted(lines)
    other = as_(leader).get("/inspections/reduction", **asked, against="2024-01-01").json()
    assert (other["baseline_until"], other["baseline"], other["reduction"]) == (
        "2024-02-01", 0, None)  # fmt: skip


@pytest.fixture
def november(luzhen):
    """Three shops: one visited by three offices at once, one twice on a day, one twice apart."""
    tavern, tea, dye = (shop(luzhen.lu_village, name, n=n) for n, name in
                        enumerate(("咸亨酒店", "华老栓茶馆", "染坊")))  # fmt: skip
    joint = (luzhen.lu_team, "fine"), (luzhen.zjj, "corrected"), (luzhen.sthj, "correction")
    went(tavern, "2026-11-03", *joint)
    for day in ("2026-11-04", "2026-11-04"):
        went(tea, day, luzhen.sthj)
    went(dye, "2026-11-05", luzhen.lu_team, scanned=False)
    went(dye, "2026-11-12", luzhen.lu_team)
    went(dye, "2026-11-13", luzhen.lu_team, step="dropped")


@pytest.mark.requirement("25")
def test_how_often_somebody_comes_to_one_door_in_a_month(as_, leader, november):
    figure = figures_of(as_(leader), days=20)["visits_a_subject"]
    assert (figure["value"], figure["numerator"], figure["denominator"]) == (1.67, 5, 3)


@pytest.mark.requirement("186")
def test_days_of_reception_are_days_and_not_visits(as_, leader, november):
    figure = figures_of(as_(leader), days=20)["reception_days"]
    assert (figure["value"], figure["numerator"], figure["denominator"]) == (1.33, 4, 3)
    rows = all_records(as_(leader), "reception_days", days=20)
    assert len({(row[1], row[2]) for row in rows}) == len(rows) == 4


@pytest.mark.requirement("130")
def test_one_form_checks_and_avoided_visits_can_be_counted_again(as_, leader, november):
    seen = figures_of(as_(leader), days=20)
    assert seen["visits_made"]["value"] == 5
    assert seen["joint_visits"]["value"] == 1
    assert seen["avoided_visits"]["value"] == 2
    assert "Σ（参加机关数 − 1）" in seen["avoided_visits"]["definition"]
    (visit,) = all_records(as_(leader), "joint_visits", days=20)
    spared = all_records(as_(leader), "avoided_visits", days=20)
    assert {row[0] for row in spared} == {visit[0]}
    assert sorted(row[3] for row in spared) == [
        "鉴湖县住房和城乡建设局", "鉴湖县生态环境局"]  # fmt: skip


def test_what_visits_found_and_what_came_of_it(as_, leader, november):
    seen = figures_of(as_(leader), days=20)
    wanted = {"scan_rate": 80.0, "discovery_rate": 20.0, "correction_rate": 50.0}
    assert {key: seen[key]["value"] for key in wanted} == wanted


@pytest.mark.requirement("133")
@pytest.mark.requirement("157")
def test_service_response_and_disturbance_stand_together_and_so_does_the_other_triad(
    as_, leader, november
):
    shown = as_(leader).get("/cockpit/triads").json()
    assert [each["key"] for each in shown] == ["service", "effect"]
    assert [[third["word"] for third in each["thirds"]] for each in shown] == [
        ["服务无处不在", "有事必应", "无事不扰"],
        ["效能最大化", "影响最小化", "效益最优化"],
    ]
    seen = figures_of(as_(leader), days=20)
    numbers = {third["figure"]: seen[third["figure"]] for each in shown for third in each["thirds"]}
    assert len(numbers) == 6
    assert numbers["visits_a_subject"]["value"] == 1.67
    assert numbers["correction_rate"]["value"] == 50.0
    assert all(each["definition"] for each in numbers.values())


@pytest.mark.parametrize("key", triads())
def test_a_triad_says_of_each_figure_which_way_is_better(key):
    triad = triads()[key]
    better = [queries.figure(each.figure).METRIC.better for each in triad.thirds]
    (example,) = triad.examples
    assert tuple(queries.BETTER[each] for each in better) == example.better
