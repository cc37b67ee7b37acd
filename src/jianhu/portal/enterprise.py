"""What an enterprise asks for online, counted by address as reports are."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from jianhu.base.people import party
from jianhu.inspections import services as inspections
from jianhu.kit.errors import NotFound
from jianhu.portal.rules import check_visits
from jianhu.portal.services import visit_of
from jianhu.subjects import queries as subjects

ENTERPRISES = ("enterprise", "shop")


@transaction.atomic
def ask(address: str, code: str, words: str, name: str, phone: str, *, hidden: bool) -> Any:
    """``code``: of the plate, or the credit code."""
    _count(address)
    subject = _enterprise(code.strip().upper())
    return inspections.receive_request(party(), subject, words, name, phone, hidden=hidden)


@transaction.atomic
def choose(address: str, subject: Any, slug: str, seen: Sequence[str], name: str) -> Any:
    _count(address)
    return inspections.choose_package(party(), subject, slug, seen, name, "portal")


def _enterprise(code: str) -> Any:
    subject = subjects.by_credit_code(code) or subjects.by_code(code)
    if subject is None or subject.kind not in ENTERPRISES:
        raise NotFound("没有找到这个企业，请核对监管对象码或者统一社会信用代码。")
    return subject


def _count(address: str) -> None:
    visit = visit_of(address)
    check_visits(visit.reports)
    visit.reports += 1
    visit.save(update_fields=["reports"])
