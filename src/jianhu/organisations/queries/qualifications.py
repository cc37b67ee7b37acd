"""Who may review decisions: with the legal qualification, or since before it was asked for."""

from datetime import date

from jianhu.organisations.models import LegalQualification
from jianhu.organisations.rules.parameters import parameters


def why_not_review(person: int, on: date) -> str:
    """Return why somebody may not, or "" where he may."""
    held = LegalQualification.objects.filter(person=person).first()
    if held and held.since and held.since <= on:
        return ""
    before = parameters()["reviewed-before"]
    if held and held.reviewing_since and before.allows(held.reviewing_since):
        return ""
    return "初次从事法制审核的人员，应当通过国家统一法律职业资格考试取得法律职业资格。"
