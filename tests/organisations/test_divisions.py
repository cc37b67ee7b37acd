"""The official code lists: good rows are kept, each bad one is named by its line."""

import pytest
from openpyxl import Workbook

from jianhu.base.models import JournalEntry
from jianhu.kit.errors import Unreadable
from jianhu.organisations.models import Area
from jianhu.organisations.queries import areas
from jianhu.organisations.rules.codes import range_of, trouble_with
from jianhu.organisations.services import import_divisions

CITIES = "code,name,provinceCode\n3306,绍兴市,33\n"
COUNTIES = 'code,name,cityCode,provinceCode\n330699,"鉴湖县",3306,33\n330698,邻县,3306,33\n'
TOWNS = "code,name,areaCode,provinceCode,cityCode\n" + "".join(
    f"330699{n:03},第{n}街道,330699,33,3306\n" for n in range(1, 21)
)


@pytest.fixture
def folder(tmp_path):
    for name, text in (("towns", TOWNS), ("areas", COUNTIES), ("cities", CITIES)):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def county_known(db, folder):
    import_divisions(folder)


def write(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_folder_is_read_from_the_large_to_the_small(db, folder):
    report = import_divisions(folder)
    assert (report.added, report.changed, report.refused) == (23, 0, [])
    assert Area.objects.get(code="330699001").parent.parent.parent.name == "浙江省"


def test_a_second_time_changes_nothing(county_known, folder):
    report = import_divisions(folder)
    assert (report.added, report.changed, report.refused, report.unchanged) == (0, 0, [], 23)


def test_a_new_name_is_taken_over(county_known, folder, tmp_path):
    report = import_divisions(write(tmp_path, TOWNS.replace("第3街道", "新街道")))
    assert (report.added, report.changed) == (0, 1)
    assert Area.objects.get(code="330699003").name == "新街道"


def test_a_wrong_code_in_row_17_is_named_and_the_others_are_kept(db, folder):
    lines = TOWNS.splitlines()
    lines[16] = lines[16].replace("330699016", "33069901")
    (folder / "towns.csv").write_text("\n".join(lines), encoding="utf-8")
    report = import_divisions(folder)
    assert [(r.line, r.file) for r in report.refused] == [(17, "towns.csv")]
    assert "8位" in report.refused[0].why
    assert areas("town").count() == 19


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("33069900A,某街道,330699,33,3306", "数字以外"),
        ("990699021,某街道,330699,33,3306", "省级代码"),
        ("339999021,某街道,339999,33,3399", "市级代码99"),
        ("330699000,某街道,330699,33,3306", "镇街代码000"),
        ("330699701,某街道,330699,33,3306", "镇街代码701"),
        ("330699021,,330699,33,3306", "没有名称"),
        ("330699021,某街道,330698,33,3306", "不一致"),
        ("330697021,某街道,330697,33,3306", "上级330697不存在"),
        ("330699001,另一街道,330699,33,3306", "重复"),
    ],
)
def test_each_kind_of_bad_row_says_what_is_wrong(county_known, tmp_path, row, why):
    report = import_divisions(write(tmp_path, TOWNS + row + "\n"))
    assert [refused.line for refused in report.refused] == [22]
    assert why in report.refused[0].why
    assert report.unchanged == 20


def test_excel_and_older_encodings_are_read(county_known, tmp_path):
    book = Workbook()
    book.active.append(["code", "name", "areaCode"])
    book.active.append([330699101, "未庄镇", 330699])
    book.active.append(["33069910X", "假庄镇", "330699"])
    book.save(tmp_path / "towns.xlsx")
    report = import_divisions(tmp_path / "towns.xlsx")
    assert (report.added, [refused.line for refused in report.refused]) == (1, [3])
    old = TOWNS + "330699102,安桥头镇,330699,33,3306\n"
    assert import_divisions(write(tmp_path, old, "gb18030")).added == 1
    assert Area.objects.get(code="330699102").name == "安桥头镇"


def test_villages_without_their_towns_are_refused_with_what_to_do(county_known, tmp_path):
    text = "code,name,streetCode\n330699599001,无家村,330699599\n"
    (refused,) = import_divisions(write(tmp_path, text)).refused
    assert "请先导入镇街名录" in refused.why


def test_within_keeps_one_county(db, folder):
    report = import_divisions(folder, within="330699")
    assert not Area.objects.filter(code="330698").exists()
    assert (report.added, report.refused) == (22, [])


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"", b"\xff\xfe\x00\x80"])
def test_a_file_that_is_no_list_is_refused(db, tmp_path, content):
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(Unreadable):
        import_divisions(path)


def test_an_executable_renamed_to_excel_is_refused(db, tmp_path):
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"MZ\x90\x00 not a workbook")
    with pytest.raises(Unreadable, match="Excel"):
        import_divisions(path)


def test_a_missing_file_is_refused(db, tmp_path):
    with pytest.raises(Unreadable, match="没有这个文件"):
        import_divisions(tmp_path / "nothing.csv")


def test_the_import_is_in_the_journal(county_known):
    files = [entry.data["file"] for entry in JournalEntry.objects.filter(fact="DivisionsImported")]
    assert files == ["cities.csv", "areas.csv", "towns.csv"]


@pytest.mark.parametrize("code", ["33", "3306", "330603", "441900", "330603001", "330699001001001"])
def test_codes_that_are_right(code):
    assert trouble_with(code) is None


def test_a_range_holds_what_begins_alike_and_nothing_else():
    first, below = range_of("330699001")
    inside = ["330699001", "330699001001", "330699001999999", "330699001P01"]
    outside = ["330699000999", "330699002", "330699"]
    assert all(first <= code < below for code in inside)
    assert not any(first <= code < below for code in outside)
    assert range_of("09")[1] == "10"


def test_a_range_ends_with_digits_because_databases_sort_punctuation_differently():
    assert all(bound.isdigit() for bound in range_of("330699"))
