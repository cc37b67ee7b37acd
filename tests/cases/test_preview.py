"""The paper beside its form: seen before the act, and nothing of it stays."""

from base64 import b64decode

from jianhu.base.models import JournalEntry, Numbering
from jianhu.cases.models import Act, Case, Paper
from jianhu.cases.services import preview
from tests.cases.conftest import said_by_default


def previewed(walk, who, move, **said):
    words = {"said": said_by_default(move) | said}
    return walk.as_(who).post(f"/cases/{walk.number}/moves/{move}/preview", words)


def kept():
    tables = (Act, Paper, JournalEntry, Numbering)
    return {table.__name__: list(table.objects.order_by("pk").values()) for table in tables}


def test_the_head_sees_the_decision_before_it_is_made_and_nothing_is_kept(case, people):
    walk = case().until("noticed")
    walk.does("waive-defence")
    before, step = kept(), Case.objects.get(number=walk.number).step

    found = previewed(walk, people.head, "decide")

    assert found.status_code == 200, found.json()
    assert found.json()[0]["title"] == "行政处罚决定书"
    page = b64decode(found.json()[0]["pages"][0].removeprefix("data:image/png;base64,"))
    assert page.startswith(b"\x89PNG")
    assert kept() == before
    assert Case.objects.get(number=walk.number).step == step


def test_a_preview_has_no_number_and_the_decision_the_very_next(case, people):
    walk = case().until("noticed")
    walk.does("waive-defence")

    draft = preview(people.head, walk.number, "decide", said_by_default("decide"))[0]
    walk.does("decide")

    made = Paper.objects.get(case__number=walk.number, template="penalty-decision")
    assert draft.number == made.number.replace("〕1号", "〕　　号")
    assert "〕1号" in made.number


def test_what_names_a_number_that_is_not_given_yet_leaves_it_open_too(case, people):
    walk = case().until("concluded")

    told, receipt = preview(people.officer, walk.number, "notify", said_by_default("notify"))

    assert (told.number, receipt.title) == ("鉴鲁镇综执罚告〔2026〕　　号", "送达回证")
    assert told.number in receipt.text()


def test_what_is_missing_is_said_as_the_move_would_say_it_but_is_no_attempt(case, people):
    walk = case().until("noticed")
    before = kept()

    found = previewed(walk, people.head, "decide")

    assert found.status_code == 409
    assert found.json()["basis"].startswith("administrative-penalty-law/")
    assert kept() == before


def test_a_paper_is_previewed_by_whoever_may_make_the_move(case, people):
    walk = case().until("noticed")
    walk.does("waive-defence")
    assert previewed(walk, people.officer, "decide").status_code == 403


def test_the_table_says_which_papers_a_move_makes(as_, people):
    moves = as_(people.head).get("/cases/procedures/ordinary").json()["moves"]
    titles = {move["name"]: move["papers"] for move in moves}
    assert titles["decide"][0] == "行政处罚决定书"
    assert titles["ask-review"] == []
