"""同一违法行为触犯多个法律规范 (第二十九条): named while it is investigated, the higher applied."""

from jianhu.cases.rules.forms_norms import NormApplied, NormsNamed
from jianhu.cases.rules.moves import DECIDE, LAW, moves, stays
from jianhu.cases.rules.needs.norms import (
    it_is_another_of_them,
    it_is_the_higher,
    named_items_exist,
    several_norms_are_broken,
)
from jianhu.cases.rules.needs.officers import by_a_handler, by_no_handler

NORMS = (
    *moves(
        "name-norms",
        "登记触犯的其他规定",
        f"{LAW}/29",
        stays("clue", "filed"),
        by_a_handler,
        named_items_exist,
        form=NormsNamed,
    ),
    *moves(
        "apply-norm",
        "改按罚款较高的规定",
        f"{LAW}/29",
        stays("clue", "filed"),
        by_no_handler,
        several_norms_are_broken,
        it_is_another_of_them,
        it_is_the_higher,
        form=NormApplied,
        by=DECIDE,
    ),
)
