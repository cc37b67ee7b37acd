"""The record is signed by hand or a refusal is witnessed; photographs stand in it; terms end."""

from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.inspections.models import VisitPaper
from tests.inspections.pictures import picture
from tests.town import NINE

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def inside(visits, staff, items):
    """A visit under way, with its one item recorded."""

    def walk(**result):
        begun = visits()
        begun.does(staff.head, "approve")
        begun.does(staff.officer, "notify")
        begun.does(staff.officer, "arrive")
        begun.does(staff.officer, "check", **result)
        return begun

    return walk


UNSIGNED = {"signed": False}


def test_a_drawn_signature_stands_on_the_record_with_its_digest(inside, sent, staff, as_):
    walk = inside()
    hand, digest = sent(staff.officer, picture("black"))
    walk.does(staff.officer, "finish", **UNSIGNED, signature=hand, digests=[digest])
    record = str(VisitPaper.objects.get(template="scene-record").document)
    assert f"被检查人签名图片 SHA-256 {digest}" in record
    assert "image" in record
    seen = f"/inspections/visits/{walk.number}/photos/{hand}"
    assert b"".join(as_(staff.head).get(seen)) == picture("black")
    assert as_(staff.gas_head).get(seen).status_code == 404


def test_who_will_not_sign_is_noted_and_witnessed(inside, sent, staff):
    walk = inside()
    assert "核对签名" in walk.refused(staff.officer, "finish", **UNSIGNED)["detail"]
    because = UNSIGNED | {"refused_because": "掌柜说不识字"}
    refusal = walk.refused(staff.officer, "finish", **because)
    assert "见证人" in refusal["detail"]
    assert "47" in refusal["basis"]
    hand, digest = sent(staff.officer, picture("navy"))
    witness = {"witness": "七斤", "witness_signature": hand, "digests": [digest]}
    walk.does(staff.officer, "finish", **because, **witness)
    record = str(VisitPaper.objects.get(template="scene-record").document)
    assert all(words in record for words in ("掌柜说不识字", "见证人七斤", digest))


def test_what_was_changed_on_its_way_is_not_kept(inside, sent, staff):
    walk = inside()
    hand, _ = sent(staff.officer, picture("black"))
    wrong = {"signature": hand, "digests": ["0" * 64]}
    assert "摘要不一致" in walk.refused(staff.officer, "finish", **UNSIGNED, **wrong)["detail"]
    assert walk.shown(staff.officer)["step"] == "underway"


def test_photographs_of_an_item_are_shown_and_printed_with_it(inside, sent, staff):
    walk = inside()
    photo, digest = sent(staff.officer, picture("olive", "JPEG"))
    more = {"outcome": "corrected", "found": "占道两米", "measured": "净宽0.8米"}
    walk.does(staff.officer, "check", **more, photos=[photo], digests=[digest])
    (item,) = walk.shown(staff.head)["items"]
    assert item["photos"] == [f"/api/inspections/visits/{walk.number}/photos/{photo}"]
    walk.does(staff.officer, "finish")
    record = str(VisitPaper.objects.get(template="scene-record").document)
    assert all(words in record for words in ("照片1", "净宽0.8米"))


@pytest.mark.parametrize(("day", "words"), [(21, "快了约1天"), (19, "慢了约1天")])
def test_a_wrong_clock_is_told_what_to_do(visits, staff, items, as_, day, words):
    walk = visits()
    walk.does(staff.head, "approve")
    path = f"/inspections/visits/{walk.number}/moves/notify"
    headers = {"X-Jianhu-Sent-At": f"2026-11-{day}T09:00:00+08:00"}
    answer = as_(staff.officer).post(path, {"said": {"on": "2026-11-20"}}, **headers)
    assert (answer.status_code, answer.json()["type"].rsplit("/", 1)[-1]) == (422, "wrong-clock")
    assert words in answer.json()["detail"]
    assert "自动设置日期和时间" in answer.json()["detail"]
    assert walk.shown(staff.officer)["step"] == "approved"


@pytest.fixture
def ordered(inside, staff):
    """A visit that is told, with a correction whose term ended yesterday."""
    walk = inside(outcome="correction", due_on="2026-11-20", found="占道两米")
    walk.does(staff.officer, "finish")
    walk.does(staff.officer, "tell")
    return walk


def look(walk, staff, **more):
    said = {"on": "2026-11-20", "item": "LU-1", "corrected": False, "found": "看过了"} | more
    return walk.take(staff.officer, "recheck", **said)


def walked(as_, staff, day):
    rows = as_(staff.officer).get("/inspections/walk", day=day).json()
    return [(each["number"], each["rechecks"]) for each in rows]


def test_what_was_ordered_is_looked_at_again_when_its_term_is_over(ordered, staff, as_):
    assert walked(as_, staff, "2026-11-21") == [(ordered.number, 1)]
    assert look(ordered, staff, corrected=True).status_code == 200
    assert walked(as_, staff, "2026-11-21") == []
    (item,) = ordered.shown(staff.officer)["items"]
    assert (item["corrected_on"], item["waits"]) == ("2026-11-20", False)
    assert "不用复查" in look(ordered, staff, corrected=True).json()["detail"]


def test_what_was_not_put_right_gets_a_further_term_or_a_case(ordered, staff, as_):
    assert "期限" in look(ordered, staff, again_by="2026-11-20").json()["detail"]
    assert look(ordered, staff, again_by="2026-11-25").status_code == 200
    assert walked(as_, staff, "2026-11-21") == []
    assert walked(as_, staff, "2026-11-25") == [(ordered.number, 1)]
    assert "今天以前" in look(ordered, staff, on="2026-11-26").json()["detail"]
    moments.set_to(NINE + timedelta(days=6))
    assert look(ordered, staff, on="2026-11-26").status_code == 200
    assert walked(as_, staff, "2026-11-27") == []
    entries = JournalEntry.objects.filter(fact="CaseSuggested")
    assert [each.data["found"] for each in entries] == ["看过了"]
