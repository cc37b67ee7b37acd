"""Linkage itself, on some sixty rows of three departments about one small town."""

from collections import Counter

import pytest
from benchmarks.linkage_faults import LISTS
from benchmarks.linkage_lists import lists
from click.testing import CliRunner

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.base.sentences import sentence
from jianhu.project.cli import main
from jianhu.subjects import services
from jianhu.subjects.models import Link, SourceRow, Subject
from jianhu.subjects.services.gathering import link_waiting
from jianhu.subjects.services.nightly import linkage_is_due

KEPT = ("market-entities", "food-permits", "polluters")
WHY = "门头照片和营业执照一致"


@pytest.fixture
def town(luzhen, market, nine):
    """What is known of a town's shops: a file each of the first list; two more lists wait.

    Returns which invented subject each file and each row is about.
    """
    rows, truth, _ = lists(11, 24)
    about = {}
    for row in rows:
        number = truth[row["list"], row["id"]]
        said = {
            "key": row["id"],
            "name": row["name"] or "无字号",
            "kind": "shop",
            "address": row["address"],
            "contact": row["head"],
            "phone": row["phone"],
        }
        if row["list"] == LISTS[0]:
            said.pop("key")
            about[services.file_subject(system(), **said)] = number
        else:
            about[waiting(market, KEPT[LISTS.index(row["list"])], said)] = number
    return about


def waiting(office, list_, said):
    now = moments.now()
    return SourceRow.objects.create(
        office=office, list=list_, key=said["key"], values=said, first_seen=now, last_seen=now
    )


def right_and_wrong(town):
    """Of the rows that have a file now: whether the file is about the same subject."""
    about = {each.pk: number for each, number in town.items() if isinstance(each, Subject)}
    found = Counter()
    for row, number in town.items():
        if isinstance(row, SourceRow):
            row.refresh_from_db()
            known = about.setdefault(row.subject_id, number) if row.subject_id else None
            found["waits" if known is None else "right" if known == number else "wrong"] += 1
    return found


def test_sure_rows_find_their_file_and_doing_it_again_changes_nothing(town):
    assert linkage_is_due()
    done = link_waiting()
    found = right_and_wrong(town)
    assert found["wrong"] == 0
    assert found["right"] == done.linked > 0.7 * done.waiting
    assert Link.objects.filter(state="same", by=None).count() + done.opened == done.linked
    assert all(each.reasons for each in Link.objects.all())
    assert not linkage_is_due()

    again = link_waiting()
    assert again == (found["waits"], 0, 0, 0)
    said = sentence(JournalEntry.objects.filter(fact="WaitingRowsLinked").first())
    assert said.startswith(f"归集{done.waiting}行来源记录：归入档案{done.linked}行")


def test_what_a_person_undid_or_declined_is_not_done_again_on_the_same_data(town, analyst):
    link_waiting()
    link = Link.objects.filter(state="same", opened=None, other_row=None).first()
    services.undo(analyst, link.pk, reason="门头不是这一家", version=link.version)
    assert link_waiting()[1:] == (0, 0, 0), "it is asked already"
    row = SourceRow.objects.get(subject=None, pk=link.row_id)

    services.judge(analyst, link.pk, same=False, reason=WHY, version=link.version + 1)
    assert link_waiting()[1:] == (0, 0, 0), "it was declined"
    row.refresh_from_db()
    assert row.subject is None

    file = link.other_file
    said = {key: getattr(file, key) for key in ("name", "address", "contact", "phone")}
    row.values = row.values | said
    row.save()
    assert link_waiting().linked == 1, "new data, new question"


def test_a_doubtful_pair_is_asked_once_with_its_reasons_and_no_longer_when_it_is_settled(
    luzhen, market, nine, analyst
):
    said = {"kind": "shop", "name": "咸亨饭店", "contact": "孔乙己", "address": "鲁镇街道东街12号"}
    file = services.file_subject(system(), **said, phone="13805751234")
    said = {"key": "JY1", "name": "咸亨饭店", "kind": "shop", "address": "鲁镇街道西街3号"}
    row = waiting(market, "food-permits", said)
    done = link_waiting()
    assert (done.linked, done.asked) == (0, 1)
    link = Link.objects.get()
    assert (link.row, link.other_file, link.state) == (row, file, "asked")
    assert 0.4 <= link.probability < 0.9
    assert any(each["speaks"] for each in link.reasons)
    assert link_waiting().asked == 0

    SourceRow.objects.filter(pk=row.pk).update(subject=file)
    link_waiting()
    link.refresh_from_db()
    assert link.state == "gone"


def test_the_command_says_what_it_did(town):
    answer = CliRunner().invoke(main, ["subjects", "link"])
    assert answer.exit_code == 0
    linked = SourceRow.objects.exclude(subject=None).count()
    assert answer.output.startswith(f"待归集 48 行：归入档案 {linked} 行")
