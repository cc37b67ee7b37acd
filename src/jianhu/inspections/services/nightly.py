"""Each night the detectors are looked at; who supervises is told once of what is new."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from django.db import transaction

from jianhu.base import moments
from jianhu.base.act_views import SUPERVISES
from jianhu.base.journal import record
from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.command.services.notices import tell
from jianhu.inspections.facts import DetectorsRan
from jianhu.inspections.models import Detected
from jianhu.inspections.queries.standing_out import Found, standing_out
from jianhu.inspections.rules.parameters import parameters
from jianhu.organisations.queries import holders_of
from jianhu.organisations.rules.posts import posts
from jianhu.subjects.queries.doors import subjects, today

PAGES = {"gap": "重复与缺口", "double": "重复与缺口", "frequent": "高发问题"}
BATCH = 500


@transaction.atomic
def look_tonight() -> int:
    """Look once a day, by the clock of the house; an empty house is not looked at."""
    if not subjects().exists() or _done_today():
        return 0
    return look_for_findings()


@transaction.atomic
def look_for_findings() -> int:
    """Tell of what was not known the night before; what stands no more is forgotten."""
    found = {each.key: each for each in standing_out(today())}
    known = set(Detected.objects.values_list("key", flat=True))
    _forget(known - found.keys())
    fresh = [each for key, each in found.items() if key not in known]
    kept = Detected.objects.bulk_create(
        [
            Detected(key=each.key, kind=each.kind, says=each.says[:200], at=moments.now())
            for each in fresh
        ],
        batch_size=BATCH,
    )
    _tell(fresh, {each.key: each for each in kept})
    record(system(), system(), DetectorsRan(f"{today()}", len(fresh), len(found)))
    return len(fresh)


def _tell(fresh: Sequence[Found], kept: Mapping[str, Detected]) -> None:
    slugs = [slug for slug, post in posts().items() if SUPERVISES in post.permissions]
    of_area = {area: holders_of(slugs, area=area) for area in {each.area for each in fresh}}
    mine: dict[int, list[Detected]] = {}
    for each in fresh:
        for person in of_area[each.area]:
            mine.setdefault(person, []).append(kept[each.key])
    for person, some in mine.items():
        _tell_one(person, sorted(some, key=lambda each: (each.kind, each.pk)))


def _tell_one(person: int, some: Sequence[Detected]) -> None:
    """A few one by one; of many of one kind in a night how many, and one of them."""
    for kind, group in groupby(some, key=lambda each: each.kind):
        each = list(group)
        if parameters()["told-singly"].allows(len(each)):
            for one in each:
                tell([person], _says(one), key=f"detected:{one.pk}")
        else:
            says = f"{_head(each[0])}新发现{len(each)}件，其中：{each[0].says}"
            tell([person], says, key=f"detected:{today()}:{kind}")


def _says(one: Detected) -> str:
    return f"{_head(one)}{one.says}"


def _head(one: Detected) -> str:
    page = PAGES.get(one.kind, "检查日历")
    return f"夜间预警·{one.get_kind_display()}（见综合查一次·{page}）："


def _forget(gone: Iterable[str]) -> None:
    keys = sorted(gone)
    for n in range(0, len(keys), BATCH):
        Detected.objects.filter(key__in=keys[n : n + BATCH]).delete()


def _done_today() -> bool:
    ran = JournalEntry.objects.filter(fact=DetectorsRan.__name__).order_by("-pk").first()
    return ran is not None and str(ran.data["day"]) == f"{today()}"
