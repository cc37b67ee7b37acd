"""Each dispatch is found again in the assessment of the office it went to."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.command.models import Incident


@pytest.mark.requirement("131")
def test_an_office_is_scored_by_response_closure_and_rework(as_, leader, morning, luzhen):
    """Five tasks: two handled, one of them twice; one returned at once; two nobody took up."""
    answer = as_(leader).get("/cockpit/assessments/dispatch").json()

    (team,) = answer["offices"]
    assert team["name"] == "鲁镇街道综合行政执法队"
    parts = {p["name"]: (p["numerator"], p["denominator"], p["weight"]) for p in team["parts"]}
    assert parts == {
        "按期处置": (2, 4, 40),
        "处置": (2, 4, 20),
        "1分钟响应": (2, 4, 10),
        "5分钟到达": (1, 3, 10),
        "不返工": (1, 2, 20),
    }
    assert team["score"] == 48.33  # 50 for four of the parts, 33.33 for arriving


@pytest.mark.requirement("9")
def test_each_dispatch_is_on_the_map_in_the_trail_and_in_the_assessments_source(
    as_, leader, kongyiji, morning, luzhen
):
    """Also those that were closed, reworked or returned by the officer."""
    box = {"west": 120.4, "south": 30.0, "east": 120.6, "north": 30.1}
    on_map = {
        point["number"]
        for step in ("open", "closed")
        for point in as_(kongyiji).get("/command/map", step=step, **box).json()["points"]
    }
    rows = as_(leader).get(f"/cockpit/assessed/{luzhen.lu_team.pk}").json()["rows"]
    sent = dispatches()

    assert len(sent) == 5
    assert sorted(row[0] for row in rows) == sorted(sent)
    assert set(sent) <= on_map
    for number in sent:
        detail = as_(kongyiji).get(f"/command/incidents/{number}").json()
        assert [line["fact"] for line in detail["timeline"]].count("IncidentDispatched") == 1


@pytest.mark.requirement("87")
def test_each_number_of_a_score_opens_the_tasks_it_counted(as_, leader, morning):
    caller = as_(leader)
    (team,) = caller.get("/cockpit/assessments/dispatch").json()["offices"]
    for part in team["parts"]:
        for side in ("numerator", "denominator"):
            asked = {"scheme": "dispatch", "part": part["name"], "of": side}
            rows = caller.get(f"/cockpit/assessed/{team['office']}", **asked).json()["rows"]
            assert len(rows) == part[side], (part["name"], side)


def test_a_reader_can_recount_each_part_from_what_is_shown(as_, leader, morning):
    (team,) = as_(leader).get("/cockpit/assessments/dispatch").json()["offices"]
    counted = [part for part in team["parts"] if part["denominator"]]
    assert any(part["turned"] and part["numerator"] for part in counted)
    for part in counted:
        share = 100 * part["numerator"] / part["denominator"]
        expected = 100 - share if part["turned"] else share
        assert part["value"] == pytest.approx(expected, abs=0.01), part["name"]


def test_a_part_that_no_scheme_has_is_not_found(as_, leader, luzhen):
    path = f"/cockpit/assessed/{luzhen.lu_team.pk}"
    assert as_(leader).get(path, scheme="dispatch", part="罚得多").status_code == 404
    assert as_(leader).get(path, scheme="none", part="处置").status_code == 404


def dispatches():
    """Return the number of every incident that the journal says was dispatched."""
    told = JournalEntry.objects.filter(fact="IncidentDispatched")
    things = [int(thing.partition(":")[2]) for thing in told.values_list("thing", flat=True)]
    return list(Incident.objects.filter(pk__in=things).values_list("number", flat=True))


def test_the_source_list_holds_every_task_that_was_scored(as_, leader, morning, luzhen):
    (team,) = as_(leader).get("/cockpit/assessments/dispatch").json()["offices"]
    rows = as_(leader).get(f"/cockpit/assessed/{luzhen.lu_team.pk}").json()["rows"]
    assert len(rows) == team["tasks"] == 5
