"""A row that resembles nothing gets a file by a person's word, once, and it can be taken back."""

import pytest

from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.kit.errors import NotFound, WrongStep
from jianhu.subjects import services
from jianhu.subjects.facts import WaitingRowsLinked
from jianhu.subjects.models import FileEntry, Subject
from jianhu.subjects.rules.reasons import least
from jianhu.subjects.services.deciding import NoReason
from tests.subjects.test_links import WHY, asked, judged, undone
from tests.subjects.test_links import row as row

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def looked():
    """``looked()``: linkage has been here."""
    return lambda: record(system(), system(), WaitingRowsLinked(0, 0, 0, 0))


def test_only_what_is_in_no_pair_is_listed_and_gets_a_file(as_, analyst, tavern, row, looked):
    paired, alone = row("JY1"), row("JY2", name="奎文阁", phone="13805750001")
    link = asked(paired, tavern)
    ask = as_(analyst).get
    counts = ask("/subjects/links/waiting").json()
    assert counts == {"asked": 1, "rows": 2, "alone": 0, "least": least()}
    looked()
    counts = ask("/subjects/links/waiting").json()
    assert counts == {"asked": 1, "rows": 2, "alone": 1, "least": least()}
    listed = ask("/subjects/links/alone").json()["items"]
    assert [each["id"] for each in listed] == [alone.pk]
    assert "13805750001" not in str(listed)
    said = as_(analyst).post(f"/subjects/links/alone/{alone.pk}/file", {"reason": WHY})
    assert said.status_code == 201, said.json()
    file = Subject.objects.get(code=said.json()["target"])
    assert (file.name, file.status, said.json()["opened"]) == ("奎文阁", "active", True)
    assert FileEntry.objects.get(subject=file).title == "食品经营许可名录 JY2"
    with pytest.raises(WrongStep, match="请先在“待核对”里核对"):
        services.open_file(analyst, paired.pk, reason=WHY)
    judged(analyst, link, same=False)
    assert services.open_file(analyst, paired.pk, reason=WHY).target != tavern


def test_a_file_is_opened_once_for_a_reason_and_by_who_sees_the_list(analyst, row, runtu, looked):
    alone = row("JY1")
    with pytest.raises(WrongStep, match="还没有归集"):
        services.open_file(analyst, alone.pk, reason=WHY)
    looked()
    with pytest.raises(NoReason):
        services.open_file(analyst, alone.pk, reason="是")
    with pytest.raises(NotFound):
        services.open_file(runtu, alone.pk, reason=WHY)
    services.open_file(analyst, alone.pk, reason=WHY)
    with pytest.raises(NotFound):
        services.open_file(analyst, alone.pk, reason=WHY)
    assert Subject.objects.filter(name="咸亨小吃店").count() == 1


def test_undoing_closes_the_file_and_judging_again_opens_the_same(analyst, row, looked):
    alone = row("JY1")
    looked()
    link = services.open_file(analyst, alone.pk, reason=WHY)
    file = link.target
    undone(analyst, link)
    alone.refresh_from_db()
    file.refresh_from_db()
    assert (alone.subject, file.status) == (None, "closed")
    assert not FileEntry.objects.filter(subject=file).exists()
    assert judged(analyst, link).target == file
    file.refresh_from_db()
    assert file.status == "active"
