"""A joint team: who helps with a case, and who may do what with it."""

from datetime import date

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import JointTeamFormed
from jianhu.cases.models import Case, CoOrganiser
from jianhu.cases.queries.door import acts_for, helps
from jianhu.cases.rules.forms_joint import JointTeam
from jianhu.kit.errors import NotAllowed, NotFound, WrongStep
from jianhu.organisations import queries as organisations

ARTICLE = "administrative-penalty-law/26"


def keep_joint(by: Person, case: Case, form: object, on: date) -> None:
    """Let these offices help from now on, and no others."""
    if not isinstance(form, JointTeam):
        return
    asked = _standing(form.offices)
    if case.office_id in asked:
        raise WrongStep(f"{case.office}是主办单位，不能同时协办，请去掉。", basis=ARTICLE)
    case.co_organisers.exclude(office__in=asked).delete()
    for office in asked:
        CoOrganiser.objects.get_or_create(case=case, office_id=office, defaults={"since": on})
    helping = tuple(str(each) for each in case.co_organisers.select_related("office"))
    record(by, case, JointTeamFormed(case.pk, case.number, str(case.office), helping))


def must_be_ours(by: Person, case: Case) -> None:
    """Only the case's own office moves it; who merely sees it is told whose it is."""
    if not acts_for(by, case):
        raise NotAllowed(says_whose(case), basis=ARTICLE)


def must_help(by: Person, case: Case) -> None:
    """Evidence may come from every office of the team."""
    if not helps(by, case):
        must_be_ours(by, case)


def says_whose(case: Case) -> str:
    return f"本案由{case.office}办理，这一步请由该单位办理；协办单位可以查看案件、提供证据。"


def _standing(offices: tuple[int, ...]) -> tuple[int, ...]:
    known = set(organisations.offices().filter(pk__in=offices).values_list("pk", flat=True))
    if unknown := [each for each in offices if each not in known]:
        raise NotFound(f"没有编号为{unknown[0]}的单位，或者它已经撤销，请重新选择。")
    return tuple(dict.fromkeys(offices))
