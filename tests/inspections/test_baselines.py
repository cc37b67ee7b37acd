"""基期: half the visits, held against what offices came to before the platform."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from jianhu.base.models import JournalEntry
from jianhu.inspections.models import Baseline
from jianhu.inspections.rules.baselines import read_sheet, share
from jianhu.kit.errors import Unreadable
from jianhu.organisations.models import Area, Office
from tests.inspections.happening import shop, went
from tests.town import LONG_AGO, _person

pytestmark = pytest.mark.usefixtures("nine")
NOVEMBER = {"since": "2026-11-01", "until": "2026-11-20"}
HEADS = "单位编码,开始日期,结束日期,检查次数,迎检天数,发现率（%）,来源文件"


@pytest.fixture
def supervisor(luzhen):
    return _person("督查", "督查", luzhen.centre, "supervisor")


@pytest.fixture
def administrator(luzhen):
    return _person("管理员", "管理员", luzhen.centre, "administrator")


def row(office="sthj", **said):
    return {
        "office": office, "since": "2025-01-01", "until": "2025-12-31", "visits": 730,
        "days": 600, "discovery": "12.5", "source": "鉴统〔2026〕3号",
    } | said  # fmt: skip


@pytest.fixture
def record(as_, supervisor):
    def send(*rows, by=supervisor):
        return as_(by).post("/inspections/baselines", {"rows": list(rows)})

    return send


@pytest.fixture
def november(luzhen):
    """Environment and construction came together once, environment alone twice, the town once."""
    tavern, tea = (shop(luzhen.lu_village, name, n=n) for n, name in enumerate(("酒店", "茶馆")))
    went(tavern, "2026-11-03", (luzhen.sthj, "correction"), (luzhen.zjj, "fine"))
    went(tea, "2026-11-04", luzhen.sthj)
    went(tea, "2026-11-05", luzhen.sthj)
    went(tea, "2026-11-05", luzhen.lu_team)


@pytest.mark.requirement("2")
@pytest.mark.requirement("130")
def test_visits_now_are_held_against_what_each_office_came_to_before(
    as_, record, supervisor, november
):
    made = record(row(), row("zjj", visits=365, days=None, discovery=None))
    assert made.status_code == 200, made.json()
    found = as_(supervisor).get("/inspections/baselines/compared", **NOVEMBER).json()
    lines = {each["office"]: each for each in found["lines"]}
    assert (lines["sthj"]["share"], lines["sthj"]["visits_now"]) == (40, 3)  # 730 a year, 20 days
    assert (lines["zjj"]["share"], lines["zjj"]["visits_now"]) == (20, 1)
    assert (found["share"], found["visits"], found["reduction"]) == (60, 3, 95.0)
    assert (lines["sthj"]["discovery"], lines["sthj"]["discovery_now"]) == (12.5, 33.33)
    assert (found["days_share"], found["discovery_before"]) == (None, None)  # one does not tell
    assert (found["days"], found["discovery"]) == (3, 33.33)
    assert lines["sthj"]["source"] == "鉴统〔2026〕3号"


@pytest.mark.requirement("2")
def test_the_wall_has_the_figure_with_both_counts_and_the_documents(
    as_, record, supervisor, november
):
    seen = _figure(as_(supervisor))
    assert (seen["value"], seen["denominator"]) == (None, 0)
    record(row())
    seen = _figure(as_(supervisor))
    assert (seen["value"], seen["numerator"], seen["denominator"]) == (92.5, 3, 40)
    told = as_(supervisor).get("/cockpit/records/baseline_reduction_rate", days=20).json()
    assert told["rows"][0][2] == "鉴统〔2026〕3号"


def _figure(client):
    modules = client.get("/cockpit/modules", days=20).json()
    return next(
        figure
        for module in modules
        for figure in module["figures"]
        if figure["key"] == "baseline_reduction_rate"
    )


def test_what_was_wrong_is_corrected_in_the_open_and_only_once(as_, record, supervisor):
    key = record(row()).json()[0]["id"]

    def correct(which, **said):
        path = f"/inspections/baselines/{which}/correct"
        return as_(supervisor).post(path, {"said": row(**said)})

    assert correct(key, visits=800).status_code == 422  # without a reason
    mended = correct(key, visits=800, because="漏了第四季度的专项检查")
    assert mended.status_code == 200, mended.json()
    assert "已经更正过" in correct(key, days=None, because="又改").json()["detail"]
    old, new = sorted(as_(supervisor).get("/inspections/baselines").json(), key=lambda e: e["id"])
    assert (old["visits"], old["corrected_by"], old["corrected_because"]) == (
        730, new["id"], "漏了第四季度的专项检查")  # fmt: skip
    assert (new["visits"], new["corrects"], new["by"]) == (800, old["id"], "督查")
    facts = JournalEntry.objects.filter(fact__startswith="Baseline").order_by("pk")
    assert [(each.fact, each.by.name) for each in facts] == [
        ("BaselineRecorded", "督查"), ("BaselineCorrected", "督查")]  # fmt: skip
    found = as_(supervisor).get("/inspections/baselines/compared", **NOVEMBER).json()
    assert [each["id"] for each in found["lines"]] == [new["id"]]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"office": "none"}, "没有单位none"),
        ({"until": "2026-11-20"}, "应当已经过去"),
        ({"since": "2025-12-31"}, "至少90天"),
        ({"until": "2024-12-31"}, "结束日期早于开始日期"),
        ({"days": 731}, "迎检天数不会多于检查次数"),
        ({"discovery": "101"}, "发现率"),
        ({"source": " "}, "来源文件"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(record, wrong, says):
    answer = record(row("zjj"), row(**wrong))
    assert answer.status_code in (409, 422)
    assert says in answer.json()["detail"]
    assert not Baseline.objects.exists()


def test_no_day_of_an_office_has_two_baselines(record):
    assert record(row()).status_code == 200
    again = record(row(since="2025-12-31", until="2026-03-31"))
    assert "2025-01-01至2025-12-31的基期已经登记" in again.json()["detail"]
    assert record(row(since="2026-01-01", until="2026-03-31")).status_code == 200
    assert record(row("zjj")).status_code == 200


def test_administrators_and_supervisors_record_and_nobody_else(record, administrator, staff):
    assert record(row(), by=administrator).status_code == 200
    for other in (staff.fume_head, staff.fume_planner, staff.officer):
        assert record(row("zjj"), by=other).status_code == 403


def test_an_office_sees_its_own_line_and_not_anothers(as_, record, staff):
    record(row(), row("zjj"))
    found = as_(staff.fume_planner).get("/inspections/baselines/compared", **NOVEMBER).json()
    assert [each["office"] for each in found["lines"]] == ["sthj"]


@pytest.fixture
def read(supervisor):
    def send(content):
        client = Client()
        client.force_login(supervisor)
        content = content if isinstance(content, bytes) else content.encode()
        file = SimpleUploadedFile("基期.csv", content)
        return client.post("/api/inspections/baselines/sheet", {"file": file}).json()

    return send


def test_a_sheet_is_read_every_bad_row_named_and_the_good_ones_recorded(read, record):
    said = read(
        f"{HEADS}\nsthj,2025/1/1,2025年12月31日,730,600,12.5%,年报\n"
        "zjj,2025-01-01,2025-12-31,,,,年报\nzjj,去年,2025-12-31,5,,,年报\n"
        "sthj,2025-06-01,2025-12-31,4,,,年报\nnone,2025-01-01,2025-12-31,4,,,年报\n"
    )
    assert [each["line"] for each in said["rows"]] == [2]
    why = {each["line"]: each["says"] for each in said["refused"]}
    assert "缺少检查次数" in why[3]
    assert "日期“去年”读不懂" in why[4]
    assert "已经登记" in why[5]
    assert "没有单位none" in why[6]
    assert not Baseline.objects.exists()
    rows = [{k: v for k, v in each.items() if k != "line"} for each in said["rows"]]
    assert record(*rows).json()[0]["discovery"] == 12.5


def test_the_empty_sheet_can_be_filled_in_and_read(as_, supervisor, read):
    answer = as_(supervisor).get("/inspections/baselines/template.xlsx")
    book = load_workbook(BytesIO(answer.content))
    assert [cell.value for cell in book["基期"][1]] == HEADS.split(",")
    assert "sthj" in {cells[0].value for cells in book["单位"].iter_rows(min_row=2)}
    for cell, said in zip("ABCDG", ("sthj", "2025-01-01", "2025-12-31", 12, "年报"), strict=True):
        book["基期"][f"{cell}2"] = said
    kept = BytesIO()
    book.save(kept)
    assert [each["visits"] for each in read(kept.getvalue())["rows"]] == [12]


@given(st.integers(0, 10**6), st.integers(1, 400), st.integers(1, 400))
def test_a_share_of_fewer_days_is_not_more_and_of_more_days_not_less(number, lasted, days):
    assert share(number, lasted, lasted) == number
    fewer, more = sorted((lasted, days))
    assert share(number, more, fewer) <= number <= share(number, fewer, more)


@given(st.binary(max_size=200), st.text(max_size=40))
def test_whatever_is_handed_in_is_read_or_refused(junk, cell):
    for content in (junk, f"{HEADS}\n{','.join([cell] * 7)}\n".encode()):
        try:
            rows = read_sheet(content)
        except Unreadable:
            continue
        assert all(bool(each.said) != bool(each.wrong) for each in rows)


def test_the_offices_in_the_empty_sheet_are_no_formulas(as_, supervisor, luzhen):
    luzhen.zjj.name = '=HYPERLINK("http://x","住建局")'
    luzhen.zjj.save()
    answer = as_(supervisor).get("/inspections/baselines/template.xlsx")
    book = load_workbook(BytesIO(answer.content))
    (cell,) = (row[1] for row in book["单位"].iter_rows() if row[0].value == "zjj")
    assert (cell.data_type, cell.value) == ("s", luzhen.zjj.name)


def test_a_sheet_of_more_rows_than_anybody_has_periods_is_refused(record):
    line = "\nsthj,2025-01-01,2025-01-01,1,,,统计表"
    with pytest.raises(Unreadable, match="1000"):
        read_sheet((HEADS + line * 1001).encode())
    assert record(*[row()] * 1001).status_code == 422
    assert not Baseline.objects.exists()


def test_another_countys_baseline_is_not_corrected_away(record, as_, supervisor, luzhen):
    """Nor by saying an office of one's own in its place."""
    kept = record(row()).json()[0]["id"]
    far = Area.objects.create(code="331001", name="邻县", kind="county", since=LONG_AGO)
    Office.objects.filter(pk=luzhen.sthj.pk).update(area=far)
    path = f"/inspections/baselines/{kept}/correct"
    said = {"said": row("zjj") | {"because": "填错了单位"}}
    assert as_(supervisor).post(path, said).status_code == 403
    assert Baseline.objects.get().pk == kept
