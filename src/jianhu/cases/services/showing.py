"""Looking behind the mask of a party: with a reason, each time written down."""

from typing import Any

from django.db import transaction

from jianhu.base.facts import PersonalDataShown
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.parties import unmasked
from jianhu.kit.errors import Refusal
from jianhu.kit.ink import bare

CONFIDENCE = "administrative-penalty-law/50"


class ReasonMissing(Refusal):
    """Personal data are shown for a stated purpose only."""

    code = "reason-missing"
    status = 422


@transaction.atomic
def unmask_parties(by: Person, number: str, *, reason: str) -> list[dict[str, Any]]:
    case = case_for(by, number)
    if not bare(reason):
        raise ReasonMissing("请写明查看当事人信息的理由；每次查看都会留痕。", basis=CONFIDENCE)
    record(by, case, PersonalDataShown("当事人", bare(reason)))
    return [unmasked(each) for each in case.parties.all()]
