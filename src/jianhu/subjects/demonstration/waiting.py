"""A list of food permits without credit codes: some rows are sure, some doubtful, some nobody's.

It is taken over as any list; linkage, which the clock asks for, does the rest.
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
EACH = 3  # of each manner
NOBODY = (
    ("三潭印月素食馆", "湖心亭1号", "水生嫂"),
    ("乌篷船家宴", "安桥头埠头7号", "阿发"),
)


def seed_waiting() -> int:
    """Import the list unless it was; return how many rows of it there are."""
    rows = SourceRow.objects.filter(list=LIST, file=NAME)
    office = organisations.office("scjg")
    if office and not rows.exists():
        by = Person.objects.get(pk=organisations.holders_of(["liaison"], office=office.pk)[0])
        whom = Subject.objects.filter(industry="catering", kind="shop").order_by("pk")
        services.import_list(by, LIST, NAME, _sheet([*whom[: EACH * 3]]))
    return rows.count()


def _sheet(whom: Sequence[Subject]) -> bytes:
    kept = StringIO()
    sheet = writer(kept)
    sheet.writerow(HEADS)
    for n, (name, where, contact, phone) in enumerate(_said(whom), 1):
        sheet.writerow(
            (f"JY23306990{n:05}", name, "小餐饮店", where, "在营", contact, phone),
        )
    return kept.getvalue().encode()


def _said(whom: Sequence[Subject]) -> Iterator[tuple[str, str, str, str]]:
    """Yield the same name with another telephone, another name with the same, both, and nobody."""
    for n, each in enumerate(whom):
        other = f"1390575{2000 + n}"
        name, phone = (
            (each.name, other),
            (f"陈记{each.name}", each.phone),
            (each.name, each.phone),
        )[n % 3]
        yield name, "", "", phone
    for n, (name, where, contact) in enumerate(NOBODY):
        yield name, where, contact, f"1370575{8100 + 37 * n}"
