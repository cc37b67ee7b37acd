"""A second look leaves its own record: what was ordered, what was found, and who signed it."""

from datetime import date, timedelta

import pytest

from jianhu.base import moments
from jianhu.base.act_codes import code_of
from jianhu.base.act_views import Tier
from jianhu.base.paper.keeping import read_again
from jianhu.inspections.act_views import rows
from jianhu.inspections.models import Visit, VisitPaper
from jianhu.inspections.services import take
from tests.inspections.pictures import picture
from tests.town import NINE

pytestmark = pytest.mark.usefixtures("nine")
NOBODY = {"signed": False, "met": ""}


@pytest.fixture
def ordered(ordered_until):
    return ordered_until("2026-11-20")


LOOK = {"on": "2026-11-20", "item": "LU-1", "corrected": True, "found": "已经退到店内"}


def record():
    return str(VisitPaper.objects.get(template="recheck-record").document)


def test_a_second_look_is_signed_by_the_inspected_and_two_officers(ordered, sent, staff, as_):
    hand, drawn = sent(staff.officer, picture("black"))
    photo, taken = sent(staff.officer, picture("olive", "JPEG"))
    said = LOOK | {"signed": False, "signature": hand, "says": "没有意见"}
    done = ordered.does(staff.officer, "recheck", **said, photos=[photo], digests=[drawn, taken])
    assert done["papers"][-1]["title"] == "复查记录"
    kept = record()
    words = (
        "占道两米",
        "2026年11月20日",
        "现场复查",
        "已经改正",
        "已经退到店内",
        "没有意见",
        drawn,
    )
    assert all(each in kept for each in words)
    assert "行政检查结果告知书 鉴鲁镇综执检告〔2026〕1号" in kept
    kept = read_again(VisitPaper.objects.get(template="recheck-record").document)
    lines = [line.label for block in kept.blocks for line in block.signatures or ()]
    assert len([each for each in lines if each.startswith("复查人员")]) == 2
    (item,) = done["items"]
    assert item["photos"] == [f"/api/inspections/visits/{ordered.number}/photos/{photo}"]
    path = f"/inspections/visits/{ordered.number}/papers/{done['papers'][-1]['id']}.pdf"
    assert as_(staff.head).get(path).status_code == 200
    shown = [each.value for each in rows(Visit.objects.get().pk, Tier.PARTY)]
    assert "2026-11-20 已经改正" in shown


def test_who_will_not_sign_a_second_look_is_noted_and_witnessed(ordered, staff):
    assert "现场负责人" in ordered.refused(staff.officer, "recheck", **LOOK | NOBODY)["detail"]
    unsigned = LOOK | {"signed": False}
    assert "核对签名" in ordered.refused(staff.officer, "recheck", **unsigned)["detail"]
    because = unsigned | {"refused_because": "掌柜不愿签"}
    refusal = ordered.refused(staff.officer, "recheck", **because)
    assert "见证人" in refusal["detail"]
    assert "47" in refusal["basis"]
    ordered.does(staff.officer, "recheck", **because, witness="七斤（村主任）")
    assert all(words in record() for words in ("掌柜不愿签", "见证人七斤（村主任）"))


@pytest.mark.parametrize("way", ["papers", "video"])
def test_what_is_shown_from_afar_needs_nobody_there(ordered, staff, way):
    ordered.does(staff.officer, "recheck", **LOOK | NOBODY, method=way)
    assert "核对" not in record()
    assert "核实" in record()


def test_each_look_speaks_of_the_term_it_came_after(ordered, staff):
    again = LOOK | {"corrected": False, "found": "还占一米", "again_by": "2026-11-25"}
    ordered.does(staff.officer, "recheck", **again)
    assert "责令于2026年11月25日前改正" in record()
    ordered.does(staff.officer, "recheck", **LOOK, reported="掌柜来电说已经改正")
    first, second = VisitPaper.objects.filter(template="recheck-record")
    assert "2026年11月20日前" in str(first.document)
    assert "2026年11月25日前" in str(second.document)


def test_the_inspected_reads_its_papers_behind_its_own_code_only(ordered, staff, client):
    ordered.does(staff.officer, "recheck", **LOOK)
    visit = Visit.objects.get()
    act = code_of(visit)
    page = client.get(f"{act.path}?k={act.key}").content.decode()
    kept = {each.template: each.pk for each in visit.papers.all()}
    assert f"{act.path}/visit/papers/{kept['recheck-record']}.pdf" in page
    assert f"papers/{kept['inspection-approval']}.pdf" not in page
    mine = f"{act.path}/visit/papers/{kept['recheck-record']}.pdf"
    assert client.get(f"{mine}?k={act.key}").content.startswith(b"%PDF-")
    assert client.get(mine).status_code == 404
    theirs = f"{act.path}/visit/papers/{kept['inspection-approval']}.pdf"
    assert client.get(f"{theirs}?k={act.key}").status_code == 404

    moments.set_to(NINE + timedelta(days=731))
    assert client.get(f"{mine}?k={act.key}").status_code == 404
    assert "/visit/papers/" not in client.get(f"{act.path}?k={act.key}").content.decode()


def test_nobody_dates_a_second_look_back_to_when_it_was_due(ordered, staff):
    moments.set_to(NINE + timedelta(days=30))
    assert "最早填2026-12-17" in ordered.refused(staff.officer, "recheck", **LOOK)["detail"]
    ordered.does(staff.officer, "recheck", **LOOK | {"on": "2026-12-17"})
    assert Visit.objects.get().items.get().rechecked_on == date(2026, 12, 17)


def test_a_look_that_a_phone_told_of_late_says_so_on_its_record(ordered, staff):
    moments.set_to(NINE + timedelta(days=30))
    take(staff.officer, ordered.number, "recheck", LOOK | {"met": "掌柜", "signed": True},
         said_at=NINE)  # fmt: skip
    assert "2026年11月20日（手机时间；手机离线，2026年12月20日收到）" in record()
