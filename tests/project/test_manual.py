"""The manual is true where a machine can tell: its columns are the sheets', its keys the desk's."""

import re
from pathlib import Path

import pytest

from jianhu.organisations.rules.sheets import OFFICE, PERSON

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "docs" / "manual"


def page(name):
    return (MANUAL / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("sheet", "columns"), [("机构", OFFICE), ("人员", PERSON)])
def test_the_manual_names_the_columns_that_a_sheet_may_have(sheet, columns):
    (row,) = re.findall(rf"^\| {sheet} \| (.+) \|$", page("admin.md"), re.MULTILINE)
    shown = re.split("[、（）]", row.rstrip("）"))
    assert {columns[head] for head in shown} == set(columns.values())


def test_the_manual_shows_every_key_of_the_desk():
    help_page = (ROOT / "web" / "src" / "desk" / "Help.vue").read_text(encoding="utf-8")
    menus = (ROOT / "web" / "src" / "desk" / "menus.ts").read_text(encoding="utf-8")
    singles = re.findall(r"\['(.)', '", help_page)
    leads = re.findall(r"key: '(.)'", menus)
    assert len(singles) >= 5 <= len(leads)
    shown = page("desk.md")
    assert [key for key in singles if f"<kbd>{key}</kbd>" not in shown] == []
    assert [key for key in leads if f"<kbd>g</kbd> 再 <kbd>{key}</kbd>" not in shown] == []


def test_every_page_of_the_manual_is_in_its_list():
    pages = {path.name for path in MANUAL.glob("*.md")} - {"README.md"}
    assert set(re.findall(r"\]\((\w+\.md)\)", page("README.md"))) == pages
