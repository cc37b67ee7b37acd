"""Everything that stands out tonight: repeats, doubles, gaps, and what is often found wrong."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from jianhu.catalogue.queries import defects
from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.queries.doubles import all_doubles
from jianhu.inspections.queries.history import befores
from jianhu.inspections.rules.forms import NOT_FINE
from jianhu.inspections.rules.parameters import number, parameters
from jianhu.inspections.rules.patterns import warnings
from jianhu.inspections.rules.procedure import HAPPENED
from jianhu.organisations.queries import county, names_of, offices
from jianhu.subjects.queries import subjects

AT_ONCE = 500


class Found(NamedTuple):
    """``area``: whose supervisors it concerns. ``key``: the same as long as it is the same."""

    key: str
    kind: str
    says: str
    area: str


def standing_out(day: date) -> list[Found]:
    since = day - timedelta(days=number("watched-within"))
    found = [*_patterns(since), *_doubles(), *_gaps(), *_frequent(since)]
    return sorted({each.key: each for each in found}.values())


def _patterns(since: date) -> Iterator[Found]:
    """Warnings of which the last visit is recent: of older ones was told when they were new."""
    made = Visit.objects.filter(day__gte=since, step__in=HAPPENED).order_by()
    recent = set(made.values_list("pk", flat=True))
    keys = sorted(set(made.values_list("subject", flat=True)))
    short = dict(offices().values_list("pk", "short"))
    for n in range(0, len(keys), AT_ONCE):
        part = keys[n : n + AT_ONCE]
        known = {each.pk: each for each in subjects(part)}
        for key, went in befores(part).items():
            for each in warnings(went):
                if key in known and recent & set(each.visits):
                    who = "、".join(short.get(office, "") for office in each.offices[:3])
                    name = f"{each.kind}:{key}:{'-'.join(map(str, each.offices))}"
                    says = f"{known[key].name}：{who}{each.says}"
                    yield Found(name[:120], each.kind, says, known[key].area)


def _doubles() -> Iterator[Found]:
    found = all_doubles()
    known = {each.pk: each for each in subjects({each.subject for each in found})}
    short = dict(offices().values_list("pk", "short"))
    for each in found:
        if subject := known.get(each.subject):
            who = "、".join(short.get(office, "") for office in each.offices)
            says = f"{subject.name}：{who}都计划检查事项{each.item}"
            yield Found(f"double:{each.subject}:{each.item}", "double", says, subject.area)


def _gaps() -> Iterator[Found]:
    area = county().code
    for each in defects():
        says = f"{each.town_name}“{each.name[:80]}”{each.says}"
        yield Found(f"gap:{each.codes[0]}:{each.town}", "gap", says, each.town or area)


def _frequent(since: date) -> Iterator[Found]:
    """An item that is found wrong again and again in one town."""
    made = Visit.objects.filter(day__gte=since, step__in=HAPPENED).values("pk")
    wrong = VisitItem.objects.filter(visit__in=made, outcome__in=NOT_FINE).order_by()
    counted: Counter[tuple[str, str]] = Counter()
    names: dict[str, str] = {}
    for town, item, name in wrong.values_list("visit__town", "item", "item_name").iterator():
        counted[town, item] += 1
        names[item] = name
    often = {key: n for key, n in counted.items() if parameters()["frequent-times"].allows(n)}
    towns = names_of({town for town, _ in often})
    for (town, item), times in sorted(often.items()):
        says = (
            f"{towns.get(town, '')}近{number('watched-within')}天{times}次查出：{names[item][:80]}"
        )
        yield Found(f"frequent:{town}:{item}", "frequent", says, town or county().code)
