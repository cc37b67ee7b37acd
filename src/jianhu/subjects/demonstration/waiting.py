"""Two departments' lists without credit codes: some rows are sure, some doubtful, some nobody's.

They are taken over as any list; linkage, which the clock asks for, does the rest.
"""

from collections.abc import Iterator, Sequence
from csv import writer
from io import StringIO

from jianhu.base.models import Person
from jianhu.organisations import queries as organisations
from jianhu.subjects import services
from jianhu.subjects.models import SourceRow, Subject

LIST, NAME = "food-permits", "食品经营许可名录（演示）.csv"
HEADS = ("许可证编号", "经营者名称", "主体业态", "经营场所", "状态", "联系人", "联系电话")
WATER, WATER_NAME = "water-permits", "取水许可名录（演示）.csv"
WATER_HEADS = (
    "取水许可编号", "取水单位", "取水用途", "取水地点", "状态", "联系人", "联系电话",
    "统一社会信用代码",
)  # fmt: skip
EACH = 3  # of each manner
NOBODY = (
    ("三潭印月素食馆", "湖心亭1号", "水生嫂"),
    ("乌篷船家宴", "安桥头埠头7号", "阿发"),
)
NO_PLANT = (("若耶溪酿造厂", "若耶溪北岸3号", "祥林"),)


def seed_waiting() -> int:
    """Import the lists unless they were; return how many rows of them there are."""
    kitchens = Subject.objects.filter(industry="catering", kind="shop").order_by("pk")
    plants = Subject.objects.filter(industry="manufacturing", kind="enterprise").order_by("pk")
    _import("scjg", LIST, NAME, _sheet([*kitchens[: EACH * 3]]))
    _import("slj", WATER, WATER_NAME, _water([*plants[: EACH * 3]]))
    return SourceRow.objects.filter(file__in=(NAME, WATER_NAME)).count()


def _import(office: str, list_: str, name: str, sheet: bytes) -> None:
    found = organisations.office(office)
    if found and not SourceRow.objects.filter(list=list_, file=name).exists():
        by = Person.objects.get(pk=organisations.holders_of(["liaison"], office=found.pk)[0])
        services.import_list(by, list_, name, sheet)


def _sheet(whom: Sequence[Subject]) -> bytes:
    said = enumerate([*_said(whom), *_nobodys(NOBODY)], 1)
    rows = [(f"JY23306990{n:05}", name, "小餐饮店", where, "在营", contact, phone)
            for n, (name, where, contact, phone) in said]  # fmt: skip
    return _csv(HEADS, rows)


def _water(whom: Sequence[Subject]) -> bytes:
    """Each plant once by its code, so that the office knows its file, and once more without."""
    known = [(each.name, "", "", each.phone, each.credit_code) for each in whom]
    more = [(*each, "") for each in (*_said(whom), *_nobodys(NO_PLANT))]
    rows = [(f"QS330699{n:04}", name, "工业取水", where, "有效", contact, phone, code)
            for n, (name, where, contact, phone, code) in enumerate(known + more, 1)]  # fmt: skip
    return _csv(WATER_HEADS, rows)


def _csv(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    kept = StringIO()
    writer(kept).writerows([heads, *rows])
    return kept.getvalue().encode()


def _said(whom: Sequence[Subject]) -> Iterator[tuple[str, str, str, str]]:
    """Yield the same name with another telephone, another name with the same, both."""
    for n, each in enumerate(whom):
        other = f"1390575{2000 + n}"
        name, phone = (
            (each.name, other),
            (f"陈记{each.name}", each.phone),
            (each.name, each.phone),
        )[n % 3]
        yield name, "", "", phone


def _nobodys(some: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, str, str, str]]:
    for n, (name, where, contact) in enumerate(some):
        yield name, where, contact, f"1370575{8100 + 37 * n + len(some)}"
