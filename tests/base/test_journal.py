"""The journal keeps order, tells upstairs, and betrays whoever changes it."""

import pytest

from jianhu.base import seals, teller
from jianhu.base.facts import PersonalDataShown
from jianhu.base.journal import record
from jianhu.base.models import JournalEntry
from jianhu.base.people import system


@pytest.fixture
def ten_entries(db):
    by = system()
    for number in range(10):
        record(by, by, PersonalDataShown(f"lead:{number}", "核实情况"))
    teller.place()
    seals.seal()


def test_positions_have_no_gap(ten_entries):
    assert list(JournalEntry.objects.values_list("position", flat=True)) == list(range(1, 11))


def test_an_untouched_journal_is_clean(ten_entries):
    assert list(seals.troubles()) == []


def test_a_changed_row_is_named(ten_entries):
    JournalEntry.objects.filter(position=4).update(data={"what": "nothing", "reason": ""})
    troubles = list(seals.troubles())
    assert len(troubles) == 1
    assert "第4条" in troubles[0]


def test_a_row_changed_together_with_its_digest_breaks_the_seal(ten_entries):
    entry = JournalEntry.objects.get(position=4)
    entry.data = {"what": "nothing", "reason": ""}
    from jianhu.base.journal import digest_of

    JournalEntry.objects.filter(pk=entry.pk).update(data=entry.data, digest=digest_of(entry))
    assert any("根不符" in trouble for trouble in seals.troubles())


def test_a_missing_row_is_named(ten_entries):
    JournalEntry.objects.filter(position=10).delete()
    assert any("第10条" in trouble for trouble in seals.troubles())


def test_two_rows_that_changed_places_break_the_seal(ten_entries):
    JournalEntry.objects.filter(position=3).update(position=99)
    JournalEntry.objects.filter(position=4).update(position=3)
    JournalEntry.objects.filter(position=99).update(position=4)
    assert any("根不符" in trouble for trouble in seals.troubles())
