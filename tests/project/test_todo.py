"""One list of what is still to do: of every kind as many as the database has, none of another's."""

import pytest

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.command import services as command
from jianhu.command.models import Incident, Notice, Task
from jianhu.command.services import saving
from tests.town import TAVERN


@pytest.fixture
def busy(luzhen, street_vending_item, reported, runtu, aq, si_shu, xianglin_sao, lv_weifu,
         kongyiji, zhao_taiye, nine, told):  # fmt: skip
    """Of every kind two: to accept, to reach, to report, verify, triage, dispatch, tell, answer."""
    tasks = [
        reported("street-vending", at=(120.41 + n / 100, 30.02)).tasks.get() for n in range(10)
    ]
    for task in tasks[2:]:
        command.accept(runtu, task.pk)
    for task in tasks[4:]:
        command.arrive(runtu, task.pk, lon=TAVERN[0], lat=TAVERN[1])
    for task in tasks[6:]:
        command.report(runtu, task.pk, text="已劝离")
    for task in tasks[8:]:
        command.verify(lv_weifu, task.incident.number, passed=True, note="现场已恢复")
    for n in range(2):
        reported("", text="说不清楚的一件事", at=(120.42 + n / 50, 30.08))
        hers = command.open_incident(
            xianglin_sao, channel="grid", text="公厕堵塞", kind="public-toilet",
            lon=120.45, lat=30.03 + n / 50,
        )  # fmt: skip
        hers.refresh_from_db()
        hers.step, hers.closed_at = "closed", moments.now()
        saving.save(hers)
    told()


def kinds(caller):
    return {each["kind"]: each for each in caller.get("/todo").json()}


def counts(caller):
    return {kind: each["count"] for kind, each in kinds(caller).items()}


@pytest.mark.requirement("7")
def test_the_officers_list_holds_what_the_database_has(busy, as_, runtu, aq):
    own = counts(as_(runtu))

    assert own["accept"] == Task.objects.filter(state="offered").count() == 2
    assert own["arrive"] == Task.objects.filter(officer=runtu, state="accepted").count() == 2
    assert own["report"] == Task.objects.filter(officer=runtu, state="arrived").count() == 2
    assert own["notice"] == Notice.objects.filter(to=runtu, read_at=None).count() > 0
    assert set(own) == {"accept", "arrive", "report", "notice"}
    assert {"arrive", "report"}.isdisjoint(counts(as_(aq))), "a colleague's are not mine"


@pytest.mark.requirement("7")
def test_so_do_those_of_the_desk_the_supervisor_and_who_reported(
    busy, as_, kongyiji, lv_weifu, xianglin_sao
):
    desk, supervisor = counts(as_(kongyiji)), counts(as_(lv_weifu))

    assert desk["triage"] == Incident.objects.filter(step="collected").count() == 2
    assert desk["close"] == Incident.objects.filter(step="verified").count() == 2
    assert "verify" not in desk
    assert supervisor["verify"] == Incident.objects.filter(step="handled").count() == 2
    assert counts(as_(xianglin_sao))["answer"] == 2
    assert "answer" not in desk, "what was registered for a caller is the caller's to judge"


def test_what_is_done_leaves_the_list(busy, as_, runtu, xianglin_sao):
    task = Task.objects.filter(state="offered").first()
    command.accept(runtu, task.pk)
    own = counts(as_(runtu))
    assert (own["accept"], own["arrive"]) == (1, 3)

    number = kinds(as_(xianglin_sao))["answer"]["items"][0]["field"].rpartition("/")[2]
    as_(xianglin_sao).post(f"/command/incidents/{number}/answer", {"solved": True})
    assert counts(as_(xianglin_sao))["answer"] == 1


def test_an_answer_is_asked_for_fifteen_days_and_no_longer(busy, as_, xianglin_sao, nine):
    nine.pass_minutes(15 * 24 * 60 - 1)
    assert "answer" in counts(as_(xianglin_sao))
    nine.pass_minutes(2)
    assert "answer" not in counts(as_(xianglin_sao))


def test_who_handled_it_is_not_asked_to_verify_it(busy, as_, lv_weifu):
    handled = Incident.objects.filter(step="handled")
    Task.objects.filter(incident=handled.first()).update(officer=lv_weifu)
    assert counts(as_(lv_weifu))["verify"] == 1
    JournalEntry.objects.create(
        by=lv_weifu, thing=f"command.incident:{handled.last().pk}", fact="SettledAtStation",
        at=handled.last().opened_at, data={},
    )  # fmt: skip
    assert "verify" not in counts(as_(lv_weifu))


def test_a_secret_task_is_there_and_says_no_more(busy, as_, runtu, kongyiji):
    task = Task.objects.filter(state="offered").first()
    Incident.objects.filter(pk=task.incident_id).update(sensitive=True, title="不可说")
    titles = [each["title"] for each in kinds(as_(runtu))["accept"]["items"]]
    assert "保密事件，接收后可见" in titles
    assert "不可说" not in str(kinds(as_(runtu)))


@pytest.mark.parametrize("who", ["runtu", "kongyiji", "lv_weifu"])
def test_page_by_page_one_comes_to_the_end(busy, as_, request, who):
    caller = as_(request.getfixturevalue(who))
    for kind, whole in kinds(caller).items():
        keys, cursor = [], ""
        while cursor is not None:
            page = caller.get(f"/todo/{kind}", cursor=cursor, limit=1).json()
            keys += [each["key"] for each in page["items"]]
            cursor = page["next"]
        assert keys == [each["key"] for each in whole["items"]]
        assert len(set(keys)) == whole["count"]


def test_a_kind_that_is_not_mine_is_not_found_and_nobody_asks_without_signing_in(
    busy, as_, runtu, stranger
):
    assert as_(runtu).get("/todo/verify").status_code == 404
    assert as_(runtu).get("/todo/accept", cursor="x").status_code == 422
    assert as_(stranger).get("/todo").json() == []
    assert as_().get("/todo").status_code == 401
