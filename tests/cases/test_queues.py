"""Queues: each post has its own in front, by the term that is nearest."""

from datetime import date

import pytest

from jianhu.cases.models import Case
from jianhu.cases.rules.due import how_near
from jianhu.cases.rules.moves import DECIDE
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.cases.rules.queues import QUEUES

TODAY = date(2026, 11, 20)


@pytest.fixture
def queue(as_):
    """``queue(person, "review")``: the numbers in a queue, in its order."""

    def look(person, name, **asked):
        answer = as_(person).get("/cases", queue=name, **asked)
        assert answer.status_code == 200, answer.json()
        return [each["number"] for each in answer.json()["items"]]

    return look


def test_a_review_waits_for_whom_it_was_given_to_until_he_answers(case, people, queue):
    walk = case().until("concluded")
    assert queue(people.reviewer, "review") == []
    walk.does("ask-review")
    assert queue(people.reviewer, "review") == [walk.number]
    assert queue(people.head, "review") == []
    walk.does("review")
    assert queue(people.reviewer, "review") == []


def test_what_was_sent_back_waits_no_more(case, people, queue):
    walk = case().until("concluded")
    walk.does("ask-review")
    walk.does("send-back", reason="补充证据")
    walk.does("conclude")
    assert queue(people.reviewer, "review") == []


def test_what_is_due_first_comes_first_and_what_has_no_term_last(case, people, queue):
    walks = [case(happened_on=f"2026-11-{day}") for day in (10, 11, 12)]
    due = ("2026-12-20", None, "2026-12-01")
    for walk, day in zip(walks, due, strict=True):
        Case.objects.filter(number=walk.number).update(due_on=day)
    wanted = [walks[n].number for n in (2, 0, 1)]
    assert queue(people.head, "signing") == wanted
    page = queue(people.head, "signing", limit=2)
    assert page == wanted[:2]


def test_page_by_page_the_order_holds(case, people, as_):
    walks = [case(happened_on=f"2026-11-{day}") for day in (10, 11, 12)]
    for n, walk in enumerate(walks):
        Case.objects.filter(number=walk.number).update(due_on=f"2026-12-{9 - n:02}")
    seen, cursor = [], ""
    while cursor is not None:
        asked = {"queue": "signing", "limit": 1, "cursor": cursor}
        page = as_(people.head).get("/cases", **asked).json()
        seen += [each["number"] for each in page["items"]]
        cursor = page["next"]
    assert seen == [walk.number for walk in reversed(walks)]


def test_each_has_his_own_queue_in_front_with_its_number(case, as_, people):
    case()
    of = {
        who: {each["name"]: each["count"] for each in as_(person).get("/cases/queues").json()}
        for who, person in (("head", people.head), ("officer", people.officer))
    }
    assert (of["head"]["signing"], of["head"]["clue"], of["head"]["all"]) == (1, 1, 1)
    assert not {"signing", "review", "owed"} & of["officer"].keys()


def test_a_queue_that_there_is_not_says_which_there_are(as_, people):
    answer = as_(people.head).get("/cases", queue="urgent")
    assert answer.status_code == 404
    assert "signing" in answer.json()["detail"]


def test_the_head_signs_where_only_he_can_lead_on():
    """From “handed-over” only a seizure is closed."""
    led = {
        step
        for procedure in PROCEDURES.values()
        for step in procedure.steps()
        if (out := [each for each in procedure.open_moves(step) if each.target != step])
        and all(each.permission == DECIDE for each in out)
    }
    assert led - set(QUEUES["signing"].steps) == {"handed-over"}


def test_what_is_paid_waits_for_the_head_and_no_more_for_the_cashier(case, people, queue):
    walk = case().until("noticed")
    for move in ("waive-defence", "decide", "serve"):
        walk.does(move)
    assert (queue(people.head, "signing"), queue(people.cashier, "owed")) == ([], [walk.number])
    walk.does("pay", amount="100")
    assert (queue(people.head, "signing"), queue(people.cashier, "owed")) == ([], [walk.number])
    walk.does("pay", amount="200")
    assert (queue(people.head, "signing"), queue(people.cashier, "owed")) == ([walk.number], [])


def test_the_number_at_a_queue_is_that_of_its_list(case, people, as_, queue):
    for day in (10, 11):
        walk = case(happened_on=f"2026-11-{day}").until("noticed")
        for move in ("waive-defence", "decide", "serve"):
            walk.does(move)
    walk.does("pay")
    for person in (people.head, people.cashier):
        for each in as_(person).get("/cases/queues").json():
            assert each["count"] == len(queue(person, each["name"])), each["name"]


def test_every_step_waits_in_some_queue_beside_the_one_of_all():
    steps = {(name, step) for name, each in PROCEDURES.items() for step in each.steps()}
    groups = [each for each in QUEUES.values() if each.steps]
    lost = {group for group in steps if not any(each.holds(*group) for each in groups)}
    assert {step for name, step in lost if name in ("ordinary", "simple")} == set()
    assert {step for _, step in lost} <= {"closed", "archived", "handed-over"}


@pytest.mark.parametrize(
    ("due", "near"),
    [
        (None, ""),
        (date(2026, 11, 19), "over"),
        (date(2026, 11, 20), "near"),
        (date(2026, 12, 5), "near"),
        (date(2026, 12, 6), "fine"),
    ],
)
def test_a_term_is_near_as_the_register_says(due, near):
    assert how_near(due, TODAY, 15) == near


def test_the_nearest_term_binds_and_the_decision_ends_its_own(case):
    walk = case()
    assert walk.now()["due_on"] == "2026-12-11"  # the clue must be looked into
    walk.until("noticed")
    now = walk.now()
    assert (now["due_on"], now["days_left"], now["near"]) == ("2027-02-18", 90, "fine")
    walk.does("waive-defence")
    walk.does("decide")
    assert "decision" not in [each["name"] for each in walk.now()["terms"]]
    assert walk.now()["due_on"] == "2026-12-01"  # to be served
