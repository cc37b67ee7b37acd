"""A case stays on the edition of its procedure that it was opened under, until a head decides."""

from dataclasses import replace
from datetime import date

import pytest

from jianhu.base.models import JournalEntry
from jianhu.cases.models import Case, Handler
from jianhu.cases.rules.moves import moves
from jianhu.cases.rules.need import need
from jianhu.cases.rules.procedures import EDITIONS
from jianhu.cases.rules.procedures.ordinary import ORDINARY
from tests.cases.test_investigation import pass_to

FIRST, NEXT = "2021-07-15", "2026-11-23"
SAID = {"edition": NEXT, "reason": "新程序对当事人更有利", "document": "鉴执法〔2026〕8号"}


@need("administrative-penalty-law/54", "B30")
def hotline_was_asked(facts):
    return None if facts.last("ask-hotline") else "新版本要求先核对热线记录。"


def renewed(move):
    if move.name != "conclude":
        return move
    return replace(move, needs=(*move.needs, hotline_was_asked))


@pytest.fixture
def renewal(monkeypatch):
    """From 23 November on no investigation ends before the hotline's records were looked at."""
    asked = moves("ask-hotline", "核对热线记录", ORDINARY.basis, {"filed": "filed"})
    rows = tuple(renewed(each) for each in ORDINARY.moves if each.name != "discuss")
    rows = tuple(each for each in rows if "noticed" not in (each.source, each.target))
    labels = ORDINARY.labels | {"ask-hotline": "核对热线记录"}
    new = replace(ORDINARY, since=date.fromisoformat(NEXT), moves=rows + asked, labels=labels)
    monkeypatch.setitem(EDITIONS, "ordinary", (ORDINARY, new))


def goes_over(walk, as_, by=None, **said):
    return as_(by or walk.people.head).post(
        f"/cases/{walk.number}/transition", {"said": SAID | said}
    )


def offered(walk):
    return {each["name"] for each in walk.now()["moves"]}


@pytest.fixture
def running(case, renewal):
    """A case of 20 November, still investigated when the new edition comes into force."""
    walk = case()
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    pass_to(NEXT)
    return walk


def test_a_new_edition_changes_nothing_for_a_running_case(running, case):
    assert running.now()["edition"] == FIRST
    assert "ask-hotline" not in offered(running)
    running.does("conclude")

    later = case(happened_on="2026-11-22")
    later.does("file")
    later.proves()

    assert later.now()["edition"] == NEXT
    assert "新版本要求" in later.refused("conclude")["detail"]
    later.does("ask-hotline")
    later.does("conclude")


def test_a_recorded_transitional_decision_moves_it(running, as_):
    answer = goes_over(running, as_)

    assert (answer.status_code, answer.json()["edition"]) == (200, NEXT)
    assert running.refused("conclude")["detail"] == "新版本要求先核对热线记录。"
    running.does("ask-hotline")
    running.does("conclude")
    told = JournalEntry.objects.get(fact="CaseEditionChanged")
    assert (told.by, told.data["before"], told.data["after"]) == (running.people.head, FIRST, NEXT)
    act = next(each for each in running.now()["acts"] if each["move"] == "transition")
    assert (
        act["label"] == f"过渡决定：改按{NEXT}起施行的版本（鉴执法〔2026〕8号），{SAID['reason']}"
    )
    assert act["said"] == SAID | {"before": FIRST}


def test_what_was_said_under_the_old_edition_is_read_by_its_own_forms(running, as_, monkeypatch):
    """The new edition knows no “order-correction”; the ledger still says what was ordered."""
    old, new = EDITIONS["ordinary"]
    fewer = tuple(each for each in new.moves if each.name != "order-correction")
    labels = {name: each for name, each in new.labels.items() if name != "order-correction"}
    lean = replace(new, moves=fewer, labels=labels)
    monkeypatch.setitem(EDITIONS, "ordinary", (old, lean))

    acts = goes_over(running, as_).json()["acts"]

    assert [each["label"] for each in acts][:2] == ["批准立案", "责令改正"]


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"edition": "2027-01-01"}, "没有这一版本"),
        ({"edition": FIRST}, "只能改按更新的版本"),
        ({"document": ""}, "依据文件"),
    ],
)
def test_only_to_a_newer_edition_and_with_its_document(running, as_, said, says):
    answer = goes_over(running, as_, **said)
    assert answer.status_code in (409, 422)
    assert says in answer.json()["detail"]
    assert running.now()["edition"] == FIRST


def test_not_before_it_is_in_force(case, renewal, as_):
    walk = case()
    answer = goes_over(walk, as_)
    assert (answer.status_code, "现在还不能适用" in answer.json()["detail"]) == (409, True)


def test_a_step_that_the_new_edition_does_not_know_is_ended_first(running, as_):
    running.does("conclude")
    running.does("notify", on=NEXT)

    answer = goes_over(running, as_)

    assert answer.status_code == 409
    assert "新版本没有“已告知”这一环节" in answer.json()["detail"]
    assert JournalEntry.objects.filter(fact="CaseRefused", data__what="过渡决定").exists()


def test_the_head_decides_and_no_handler(running, as_, people):
    assert goes_over(running, as_, by=people.officer).status_code == 403
    helping = Handler.objects.create(case=Case.objects.get(), person=people.head)
    own = goes_over(running, as_)
    assert (own.status_code, own.json()["basis"]) == (409, "administrative-penalty-law/57")
    helping.delete()
    assert goes_over(running, as_, by=people.head).status_code == 200


def test_all_running_cases_of_the_office_go_over_one_by_one(case, renewal, as_, people):
    told, filed = case().until("noticed"), case(happened_on="2026-11-18")
    filed.does("file")
    pass_to(NEXT)
    everyone = "/cases/procedures/ordinary/transition"
    assert as_(people.officer).post(everyone, {"said": SAID}).status_code == 403

    answer = as_(people.head).post(everyone, {"said": SAID}).json()

    stays = "新版本没有“已告知”这一环节，请先按原程序办完这一步。"
    assert answer == [
        {"number": told.number, "says": stays},
        {"number": filed.number, "says": ""},
    ]
    assert (told.now()["edition"], filed.now()["edition"]) == (FIRST, NEXT)
    assert JournalEntry.objects.filter(fact="CaseRefused", data__says=stays).exists()


def test_each_edition_is_drawn_as_the_table_it_is(renewal, as_, people, nine):
    def table(query=""):
        return as_(people.officer).get(f"/cases/procedures/ordinary{query}")

    def names(answer):
        return {each["name"] for each in answer.json()["moves"]}

    assert table().json()["edition"] == FIRST
    pass_to(NEXT)
    assert table().json()["edition"] == NEXT
    assert "ask-hotline" in names(table())
    assert "ask-hotline" not in names(table(f"?edition={FIRST}"))
    assert [each["since"] for each in table().json()["editions"]] == [FIRST, NEXT]
    assert table("?edition=2020-01-01").status_code == 404
