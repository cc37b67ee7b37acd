"""Whom a person may choose: an office that stands, in this county, and people who work for it."""

from collections.abc import Iterable

from jianhu.base.models import Person
from jianhu.command.kind import kinds
from jianhu.command.models import Incident
from jianhu.command.rules.choosing import QUALIFIED, WrongChoice, is_out_of_county
from jianhu.command.rules.procedure import PERMISSIONS
from jianhu.organisations import queries as organisations


def check_choice(
    incident: Incident, office: int, officers: Iterable[int], helpers: Iterable[int]
) -> None:
    """Refuse an office, officers or helpers that cannot act; say which and why."""
    for each in (office, *helpers):
        _check_office(incident, each)
    if chosen := tuple(officers):
        _check_officers(incident, office, chosen)


def _check_office(incident: Incident, office: int) -> None:
    found = organisations.offices().filter(pk=office).select_related("area").first()
    if found is None:
        raise WrongChoice(f"没有编号为{office}的单位，或者它已经撤销，请重新选择。")
    if is_out_of_county(found.area.code, incident.area):
        raise WrongChoice(f"{found.name}不在本县（市、区），不能派遣；请按规定移送。")


def _check_officers(incident: Incident, office: int, officers: tuple[int, ...]) -> None:
    kind = kinds().get(incident.kind)
    domain = kind.domain if kind else ""
    here = organisations.handlers_at(office, PERMISSIONS["accept"], domain)
    named = organisations.office_by_id(office)
    for officer in officers:
        if officer not in here:
            who = Person.objects.filter(pk=officer).first() or f"编号为{officer}的人员"
            raise WrongChoice(f"{who}不是{named}的办理人员，不能派给他；请从候选人员中选择。")
        if not here[officer]:
            who = Person.objects.get(pk=officer)
            raise WrongChoice(f"{who}没有{domain}领域有效的执法证，请另选人员。", basis=QUALIFIED)
