"""Each dispatch is found again in the assessment of the office it went to."""

import pytest


@pytest.mark.requirement("131")
def test_an_office_is_scored_by_response_closure_and_rework(as_, leader, morning, luzhen):
    answer = as_(leader).get("/cockpit/assessments/dispatch").json()

    (team,) = answer["offices"]
    assert team["name"] == "鲁镇街道综合行政执法队"
    parts = {part["name"]: part for part in team["parts"]}
    assert parts["不返工"]["value"] == 50.0
    assert (parts["处置"]["numerator"], parts["处置"]["denominator"]) == (2, 4)
    assert 0 < team["score"] < 100


@pytest.mark.requirement("9")
def test_each_dispatch_is_on_the_map_in_the_trail_and_in_the_assessments_source(
    as_, leader, kongyiji, morning, luzhen
):
    number = morning.number
    box = {"west": 120.4, "south": 30.0, "east": 120.6, "north": 30.1}
    on_map = as_(kongyiji).get("/command/map", **box).json()["points"]
    trail = as_(kongyiji).get(f"/command/incidents/{number}").json()["timeline"]
    rows = as_(leader).get(f"/cockpit/assessed/{luzhen.lu_team.pk}").json()["rows"]

    assert number in [point["number"] for point in on_map]
    assert "IncidentDispatched" in [line["fact"] for line in trail]
    assert number in [row[0] for row in rows]


def test_the_source_list_holds_every_task_that_was_scored(as_, leader, morning, luzhen):
    (team,) = as_(leader).get("/cockpit/assessments/dispatch").json()["offices"]
    rows = as_(leader).get(f"/cockpit/assessed/{luzhen.lu_team.pk}").json()["rows"]
    assert len(rows) == team["tasks"] == 5
