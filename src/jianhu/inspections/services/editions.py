"""What a package offers is changed by its next edition; what enterprises chose before stays."""

from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.numbering import next_number
from jianhu.base.said import form_of
from jianhu.catalogue import queries as catalogue
from jianhu.inspections.facts import PackageEditionRecorded, PackageEnded
from jianhu.inspections.models import PackageEdition
from jianhu.inspections.queries.editions import known_slug
from jianhu.inspections.rules.edition_forms import EditionSaid, check_begins, check_known
from jianhu.kit.errors import NotFound
from jianhu.subjects.queries.doors import today
from jianhu.subjects.rules.industries import industries


@transaction.atomic
def record_edition(by: Person, said: dict[str, Any]) -> PackageEdition:
    form = form_of(EditionSaid, said)
    check_begins(form.since, today())
    check_known([code for code in form.items if catalogue.item(code, form.since) is None], "事项")
    check_known([each for each in form.industries if each not in industries()], "行业")
    if form.package and not known_slug(form.package):
        raise NotFound("没有这个服务套餐，请从列出的套餐里选。")
    made = PackageEdition.objects.create(
        slug=form.package or f"own-{next_number('package', 0)}",
        items=list(dict.fromkeys(form.items)),
        industries=list(form.industries),
        by=by,
        at=moments.now(),
        **form.model_dump(include={"name", "does", "since", "ends", "source"}),
    )
    record(by, made, _told(made))
    return made


def _told(made: PackageEdition) -> PackageEditionRecorded | PackageEnded:
    since = f"{made.since}"
    if made.ends:
        return PackageEnded(made.pk, made.slug, made.name, since)
    return PackageEditionRecorded(made.pk, made.slug, made.name, since, len(made.items))
