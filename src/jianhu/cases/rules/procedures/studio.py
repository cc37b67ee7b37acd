"""疑难案件研讨工作室、驻队律师: an opinion while nothing is decided; it binds nobody.

No statute asks for it. It serves whoever examines the result of the investigation (第五十七条), and
stays in the internal volume.
"""

from jianhu.cases.rules.consulting import MAY_BE_ASKED
from jianhu.cases.rules.forms_studio import StudioAsked, StudioOpinion
from jianhu.cases.rules.moves import ADVISE, LAW, moves, stays
from jianhu.cases.rules.needs.officers import by_a_handler
from jianhu.cases.rules.needs.studio import (
    adviser_has_no_part_in_it,
    answered_by_no_handler,
    opinion_was_asked_for,
    somebody_may_advise,
)

STUDIO = (
    *moves(
        "ask-studio",
        "请工作室研讨",
        f"{LAW}/57",
        stays(*MAY_BE_ASKED),
        by_a_handler,
        somebody_may_advise,
        adviser_has_no_part_in_it,
        form=StudioAsked,
    ),
    *moves(
        "answer-studio",
        "答复研讨意见",
        f"{LAW}/57",
        stays(*MAY_BE_ASKED),
        answered_by_no_handler,
        opinion_was_asked_for,
        form=StudioOpinion,
        by=ADVISE,
        document="studio-opinion",
    ),
)
