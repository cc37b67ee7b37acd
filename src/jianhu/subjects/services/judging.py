"""A person says whether two are one subject; every word can be taken back."""

from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import WrongStep
from jianhu.subjects.facts import LinkJudged, LinkUndone
from jianhu.subjects.models import Link, SourceRow, Subject
from jianhu.subjects.models.links import STATES
from jianhu.subjects.queries.doors import subject_for
from jianhu.subjects.queries.links import file_of, link_for, side_of
from jianhu.subjects.rules.reasons import reasoned
from jianhu.subjects.services.merging import merge, part_files
from jianhu.subjects.services.pairing import digest_of
from jianhu.subjects.services.uniting import open_for, put_in, take_out

JUDGED = ("same", "apart")
ASKED = "请写明依据，至少{least}个字。"


class DecidedMeanwhile(WrongStep):
    """Somebody else was quicker; nothing was changed."""

    code = "decided-meanwhile"


@transaction.atomic
def judge(by: Person, number: int, *, same: bool, reason: str, version: int) -> Link:
    """Say that two are one subject, or two."""
    link = _claimed(by, number, version)
    if link.state != "asked":
        raise WrongStep(f"{_stands(link)}，不在待核对之列。")
    if same:
        unite(by, link)
    return judged(by, link, "same" if same else "apart", reasoned(reason, ASKED))


@transaction.atomic
def undo(by: Person, number: int, *, reason: str, version: int) -> Link:
    """Take a word back, a person's or linkage's: everything is as before, and asked again."""
    link, why = _claimed(by, number, version), reasoned(reason, ASKED)
    if link.state not in JUDGED:
        raise WrongStep("这对记录还没有认定，没有可以撤销的。")
    verdict = link.get_state_display()
    if link.state == "same":
        _take_back(by, link)
    link.state, link.by, link.decided_at, link.reason = "asked", None, None, ""
    link.target = None
    link.save()
    record(by, link, LinkUndone(link.pk, *_names(link), verdict, why))
    return link


@transaction.atomic
def merge_files(by: Person, code: str, other: str, reason: str) -> Link:
    """Two files, found by a person, are one enterprise's."""
    one, two = (subject_for(by, each, lock=True) for each in sorted((code, other)))
    if one.pk == two.pk:
        raise WrongStep("这两个码已经是同一个档案。")
    link = Link(file=one, other_file=two, at=moments.now(), digest=digest_of(one, two))
    why = reasoned(reason, ASKED)
    link.save()
    unite(by, link)
    return judged(by, link, "same", why)


def unite(by: Person, link: Link) -> None:
    """Put both sides into one file: the one there is, the one of two, or a new one."""
    one, other = file_of(link.left), file_of(link.right)
    rows = [each for each in (link.left, link.right) if file_of(each) is None]
    if one and other:
        if one.pk == other.pk:
            raise WrongStep(f"两边都已在{one.name}的档案里。")
        file = merge(by, link, one, other)
    else:
        held = one or other
        if held is None or held.pk == link.opened_id:
            held = open_for(by, link, rows)
        file = held
        put_in(by, link, rows, file)
    link.target = file


def _claimed(by: Person, number: int, version: int) -> Link:
    """Return the link, ours alone until the transaction ends; who comes second is told who won."""
    link = link_for(by, number)
    if not Link.objects.filter(pk=link.pk, version=version).update(version=version + 1):
        link = link_for(by, number)
        raise DecidedMeanwhile(
            f"{_stands(link)}，请看过最新情况再操作。", version=link.version, state=link.state
        )
    link = link_for(by, number)
    files = {file.pk for each in (link.left, link.right) if (file := file_of(each))}
    rows = [each.pk for each in (link.left, link.right) if isinstance(each, SourceRow)]
    list(Subject.objects.select_for_update(no_key=True).filter(pk__in=files).order_by("pk"))
    list(SourceRow.objects.select_for_update(no_key=True).filter(pk__in=rows).order_by("pk"))
    return link_for(by, number)


def _take_back(by: Person, link: Link) -> None:
    file = link.target
    assert file is not None
    if file.merged_into:
        raise WrongStep(
            f"{file.name}的档案后来并入了{file.merged_into.name}的档案，请先撤销那次合并。"
        )
    if "double" in link.moved:
        part_files(by, link)
    else:
        take_out(by, link)


def judged(by: Person, link: Link, state: str, reason: str) -> Link:
    link.state, link.by, link.reason, link.decided_at = state, by, reason, moments.now()
    link.save()
    record(by, link, LinkJudged(link.pk, *_names(link), STATES[state], reason))
    return link


def _stands(link: Link) -> str:
    if link.state == "asked":
        return "这对记录的认定刚被撤销"
    if link.state == "gone":
        return "数据有了变化，这对记录不用再核对"
    who = str(link.by) if link.by else "系统"
    at = f"{moments.local(link.decided_at):%H:%M}" if link.decided_at else "刚才"
    return f"{who}已于{at}认定为“{link.get_state_display()}”"


def _names(link: Link) -> tuple[Any, Any]:
    return side_of(link.left).name, side_of(link.right).name
