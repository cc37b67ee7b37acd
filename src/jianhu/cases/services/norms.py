"""Several norms: the case's own stays among those named; another is applied in its place."""

from typing import Any

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import CaseNormApplied
from jianhu.cases.models import Case
from jianhu.cases.rules.forms_norms import NormApplied, NormsNamed
from jianhu.catalogue import queries as catalogue


def with_own(form: Any, case: Case) -> Any:
    return form.model_copy(update={"own": case.item}) if isinstance(form, NormsNamed) else form


def keep_norm(by: Person, case: Case, form: Any) -> None:
    if not isinstance(form, NormApplied):
        return
    item = catalogue.item(form.item, case.happened_on) or catalogue.item(form.item)
    assert item is not None  # a need asked for it
    before, case.item = case.item, item.code
    case.item_name, case.domain = item.name, item.domain
    record(by, case, CaseNormApplied(case.pk, case.number, before, item.code, form.opinion))
