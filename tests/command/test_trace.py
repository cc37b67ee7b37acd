"""Every change of step leaves who, when, from where, to where, and why."""

import pytest

from jianhu.base.journal import name_of
from jianhu.base.models import JournalEntry
from jianhu.command.facts import Moved
from jianhu.command.models import Incident
from jianhu.command.rules.procedure import HANDLING, STEPS


@pytest.fixture
def acts(as_):
    def act(person, thing, verb, **said):
        kind, key = ("incidents", thing.number) if isinstance(thing, Incident) else ("tasks", thing)
        answer = as_(person).post(f"/command/{kind}/{key}/{verb}", said)
        assert answer.status_code == 200, answer.json()

    return act


@pytest.fixture
def every_move_was_made(
    reported, street_vending_item, runtu, kongyiji, lv_weifu, zhao_taiye, qi_jin, luzhen, nine,
    told, acts,
):  # fmt: skip
    incident = reported("street-vending", urgency=2)
    told()

    def task():
        return incident.tasks.last().pk

    acts(runtu, task(), "refuse", reason="正在处理另一起事件")
    acts(kongyiji, incident, "triage", kind="street-vending")
    acts(kongyiji, incident, "dispatch", office=luzhen.lu_team.pk)
    acts(runtu, task(), "accept")
    acts(runtu, task(), "arrive", lon=120.45, lat=30.05)
    acts(kongyiji, incident, "split", parts=["另有油烟"])
    acts(runtu, task(), "report", text="已劝离")
    acts(lv_weifu, incident, "verify", passed=False, note="照片不清楚")
    acts(runtu, task(), "report", text="已劝离，补拍照片")
    acts(lv_weifu, incident, "verify", passed=True, note="现场复核属实")
    acts(kongyiji, incident, "close", feedback="摊贩已劝离")
    acts(zhao_taiye, incident, "reopen", reason="又回来了")
    part = incident.parts.get()
    acts(kongyiji, part, "join", other=incident.number)
    acts(kongyiji, incident, "reject", reason="重复反映")
    cover = reported("manhole")
    told()
    acts(qi_jin, cover, "settle", text="井盖已复位")


@pytest.mark.requirement("60")
def test_the_trace_of_every_incident_is_an_unbroken_chain(every_move_was_made):
    seen = set()
    for incident in Incident.objects.all():
        step = HANDLING.start
        for entry in JournalEntry.objects.filter(thing=name_of(incident)).order_by("id"):
            if "before" not in entry.data:
                continue
            assert entry.data["before"] == step, entry.fact
            assert entry.by
            assert entry.at
            step = entry.data["after"]
            seen.add(entry.fact)
        assert step == incident.step

    assert seen == {fact.__name__ for fact in Moved.__subclasses__()}


@pytest.mark.requirement("60")
def test_the_timeline_says_who_when_from_where_to_where_and_why(every_move_was_made, as_, kongyiji):
    number = Incident.objects.order_by("id").first().number
    lines = as_(kongyiji).get(f"/command/incidents/{number}").json()["timeline"]

    refused = next(line for line in lines if line["fact"] == "TaskRefused")

    assert (refused["by"], refused["before"], refused["after"]) == (
        "闰土",
        STEPS["dispatched"],
        STEPS["triaged"],
    )
    assert refused["at"]
    assert "正在处理另一起事件" in refused["sentence"]
