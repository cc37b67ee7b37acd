"""Who may review decisions: with the legal qualification, or since before it was asked for."""

from collections.abc import Iterable
from datetime import date

from jianhu.organisations.models import LegalQualification
from jianhu.organisations.rules.parameters import parameters


def why_not_review(person: int, on: date) -> str:
    """Return why somebody may not, or "" where he may."""
    if able_to_review([person], on):
        return ""
    return "初次从事法制审核的人员，应当通过国家统一法律职业资格考试取得法律职业资格。"


def able_to_review(people: Iterable[int], on: date) -> set[int]:
    """Return who of these people may review on a day."""
    held = LegalQualification.objects.filter(person__in=tuple(people))
    return {each.person_id for each in held if _is_able(each, on)}


def _is_able(held: LegalQualification, on: date) -> bool:
    if held.since and held.since <= on:
        return True
    before = parameters()["reviewed-before"]
    return held.reviewing_since is not None and before.allows(held.reviewing_since)
