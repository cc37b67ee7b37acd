"""A shed without a permit: announced, and untouched until nobody can be asked any more."""

from dataclasses import replace

import pytest

from tests.cases.measures import PARENT, Measure, at

PAID = replace(PARENT, acts=(PARENT.acts[0], PARENT.acts[2]))  # a served order, no fine
URGING = {
    "duty": "拆除棚屋",
    "on": "2026-08-20",
    "method": "direct",
    "until": "2026-09-01",
    "way": "自行拆除",
    "rights": True,
}
ORDER = {
    "reasons": "逾期不拆除",
    "way": "restore",
    "planned_at": at("2026-09-14"),
    "remedies": True,
}
DONE = {
    "began_at": at("2026-09-14"),
    "ended_at": at("2026-09-14", 16),
    "record": "拆除棚屋一间",
    "announced_on": "2026-09-07",
    "leave_by": "2026-09-12",
    "inventory": "桌椅四件，已登记",
    "witness": "县公证处",
    "recorded": True,
}
REVIEW = {"on": "2026-04-01", "kind": "review"}


@pytest.fixture
def announced():
    shed = Measure("demolition", parent=PAID)
    said = {"on": "2026-03-09", "until": "2026-03-30", "places": "棚屋外墙"}
    return shed.does("announce", "2026-03-09", **said).does("urge", "2026-08-20", **URGING)


@pytest.mark.lets("C17")
def test_announced_urged_and_never_contested_it_is_pulled_down(announced):
    announced.does("decide-demolition", "2026-09-03", **ORDER)
    announced.does("serve-order", "2026-09-03", method="direct", on="2026-09-03")
    assert announced.does("demolish", "2026-09-14", **DONE).step == "demolished"


@pytest.mark.refuses("C17")
def test_the_command_is_locked_until_nobody_can_sue(announced):
    article, says = announced.refused("decide-demolition", "2026-09-02", **ORDER)
    assert (article, "2026-09-02" in says) == ("44", True)
    announced.does("decide-demolition", "2026-09-03", **ORDER)


@pytest.mark.refuses("C17")
def test_while_a_review_is_pending_the_command_is_locked(announced):
    announced.does("note-remedy", "2026-04-01", **REVIEW)
    assert announced.refused("decide-demolition", "2026-09-03", **ORDER)[0] == "44"
    announced.does("remedy-ended", "2026-09-03", on="2026-09-03", outcome="upheld")
    article, says = announced.refused("decide-demolition", "2026-09-18", **ORDER)
    assert (article, "2026-09-18" in says) == ("44", True)  # fifteen days to sue
    later = ORDER | {"planned_at": at("2026-09-23")}
    announced.does("decide-demolition", "2026-09-21", **later)


@pytest.mark.refuses("C17")
def test_what_a_review_annulled_stays_standing(announced):
    announced.does("note-remedy", "2026-04-01", **REVIEW)
    announced.does("remedy-ended", "2026-05-20", on="2026-05-20", outcome="annulled")
    assert "没有被维持" in announced.refused("decide-demolition", "2026-09-03", **ORDER)[1]


@pytest.mark.refuses("C17")
def test_it_is_announced_with_a_term():
    said = {"on": "2026-03-09", "places": "棚屋外墙"}
    assert Measure("demolition", parent=PAID).refused("announce", "2026-03-09", **said)[0] == "44"


@pytest.mark.refuses("C17")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"announced_on": None}, "公告"),
        ({"leave_by": None}, "搬离期限"),
        ({"inventory": ""}, "清点"),
        ({"witness": ""}, "见证"),
        ({"recorded": False}, "录音录像"),
    ],
)
def test_what_is_inside_is_listed_before_a_witness(announced, said, says):
    announced.does("decide-demolition", "2026-09-03", **ORDER)
    announced.does("serve-order", "2026-09-03", method="direct", on="2026-09-03")
    article, why = announced.refused("demolish", "2026-09-14", **DONE | said)
    assert article.startswith("zhejiang-illegal-building-provisions/")
    assert says in why


@pytest.mark.refuses("C17")
def test_whoever_may_still_do_it_himself_is_left_to():
    shed = Measure("demolition", parent=PAID)
    said = {"on": "2026-03-09", "until": "2026-09-08", "places": "棚屋外墙"}
    shed.does("announce", "2026-03-09", **said).does("urge", "2026-08-20", **URGING)
    article, says = shed.refused("decide-demolition", "2026-09-08", **ORDER)
    assert (article, "自行拆除期限" in says) == ("44", True)
    shed.does("decide-demolition", "2026-09-09", **ORDER)


@pytest.mark.refuses("C12")
def test_nothing_is_pulled_down_without_urging():
    shed = Measure("demolition", parent=PAID)
    shed.does("announce", "2026-03-09", on="2026-03-09", until="2026-03-30", places="棚屋外墙")
    assert shed.refused("decide-demolition", "2026-09-03", **ORDER)[0] == "35"


@pytest.mark.refuses("C17", "C16")
def test_not_at_night(announced):
    announced.does("decide-demolition", "2026-09-03", **ORDER)
    announced.does("serve-order", "2026-09-03", method="direct", on="2026-09-03")
    night = DONE | {"ended_at": at("2026-09-14", 23)}
    assert announced.refused("demolish", "2026-09-14", **night)[0] == "43"
