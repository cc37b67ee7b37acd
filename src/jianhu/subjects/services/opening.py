"""A row that resembles no file gets one of its own, by a person's word; it can be taken back."""

from django.db import transaction

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.kit.errors import WrongStep
from jianhu.subjects.models import Link, SourceRow
from jianhu.subjects.queries.alone import alone_for, row_for
from jianhu.subjects.rules.reasons import reasoned
from jianhu.subjects.services.filing import file_subject
from jianhu.subjects.services.judging import ASKED, judged
from jianhu.subjects.services.linking import said_of_a_subject
from jianhu.subjects.services.pairing import digest_of
from jianhu.subjects.services.uniting import put_in


@transaction.atomic
def open_file(by: Person, number: int, *, reason: str) -> Link:
    """Open the file of a row. The link keeps who said so, and undoing it closes the file."""
    row, why = row_for(by, number), reasoned(reason, ASKED)
    _check_alone(by, row)
    file = file_subject(by, **said_of_a_subject(row.values))
    link = Link(row=row, other_file=file, opened=file, target=file, at=moments.now())
    link.digest = digest_of(row, file)
    link.save()
    put_in(by, link, [row], file)
    return judged(by, link, "same", why)


def _check_alone(by: Person, row: SourceRow) -> None:
    if not alone_for(by).filter(pk=row.pk).exists():
        raise WrongStep("这行记录还没有归集，或者和别的可能是同一主体，请先在“待核对”里核对。")
