"""What several steps of the ordinary procedure ask for alike."""

from jianhu.cases.rules.needs.basis import (
    such_a_party_is_threatened,
)
from jianhu.cases.rules.needs.competence import (
    liberty_is_for_the_police,
    nobody_filed_before,
    office_is_empowered,
)
from jianhu.cases.rules.needs.decision import (
    statute_threatens_it,
)
from jianhu.cases.rules.needs.lighter import (
    lighter_text_applies,
)
from jianhu.cases.rules.needs.norms import the_higher_fine_applies
from jianhu.cases.rules.needs.officers import (
    nobody_is_related,
    two_officers_hold_certificates,
)

COMPETENT = (office_is_empowered, nobody_filed_before)
QUALIFIED = (two_officers_hold_certificates, nobody_is_related)
TERMS = (
    liberty_is_for_the_police,
    lighter_text_applies,
    the_higher_fine_applies,
    such_a_party_is_threatened,
    statute_threatens_it,
)
