"""简易程序 (行政处罚法第五十一至五十三条): decided and handed over on the spot."""

from datetime import date

from jianhu.cases.rules.forms_leniency import WaivedOnTheSpot
from jianhu.cases.rules.moves import LAW, CaseProcedure, moves
from jianhu.cases.rules.needs.basis import such_a_party_is_threatened
from jianhu.cases.rules.needs.competence import (
    found_in_time,
    liberty_is_for_the_police,
    no_second_fine,
    nobody_filed_before,
    office_is_empowered,
)
from jianhu.cases.rules.needs.decision import (
    below_the_floor_with_a_ground,
    emergency_is_declared,
    party_knew_what_it_did,
    party_may_be_punished,
    statute_threatens_it,
    the_young_get_less,
)
from jianhu.cases.rules.needs.leniency import (
    light_enough_to_waive_on_the_spot,
    party_is_educated_at_once,
)
from jianhu.cases.rules.needs.lighter import it_is_still_unlawful, lighter_text_applies
from jianhu.cases.rules.needs.officers import (
    by_a_handler,
    nobody_is_related,
    two_officers_hold_certificates,
)
from jianhu.cases.rules.needs.receipts import receipt_is_counted_once
from jianhu.cases.rules.needs.spot import (
    cash_has_a_reason,
    cash_has_a_receipt,
    certificates_were_shown,
    facts_are_certain,
    light_enough_for_the_spot,
    party_was_heard_on_the_spot,
    signed_or_refusal_noted,
)
from jianhu.cases.rules.procedures.leniency import BY_GROUND
from jianhu.cases.rules.procedures.tail import STEPS as TAIL_STEPS
from jianhu.cases.rules.procedures.tail import TAIL
from jianhu.cases.rules.spot import OnTheSpot

STEPS = {"spot": "现场处理", "waiver-served": "不予处罚已送达"} | TAIL_STEPS
COMPETENT = (
    office_is_empowered,
    nobody_filed_before,
    found_in_time,
    two_officers_hold_certificates,
    nobody_is_related,
    by_a_handler,
)
ROWS = (
    *moves(
        "decide",
        "当场处罚",
        f"{LAW}/51",
        {"spot": "served"},
        it_is_still_unlawful,
        *COMPETENT,
        party_may_be_punished,
        party_knew_what_it_did,
        emergency_is_declared,
        liberty_is_for_the_police,
        lighter_text_applies,
        such_a_party_is_threatened,
        statute_threatens_it,
        light_enough_for_the_spot,
        below_the_floor_with_a_ground,
        the_young_get_less,
        no_second_fine,
        certificates_were_shown,
        facts_are_certain,
        party_was_heard_on_the_spot,
        signed_or_refusal_noted,
        cash_has_a_reason,
        cash_has_a_receipt,
        receipt_is_counted_once,
        form=OnTheSpot,
        document="on-the-spot-decision",
        also=("cash-register",),
    ),
    *moves(
        "waive",
        "当场不予处罚",
        f"{LAW}/33",
        {"spot": "waiver-served"},
        *COMPETENT,
        light_enough_to_waive_on_the_spot,
        *BY_GROUND,
        certificates_were_shown,
        facts_are_certain,
        party_is_educated_at_once,
        signed_or_refusal_noted,
        form=WaivedOnTheSpot,
        document="no-penalty-decision",
    ),
    *(move for move in TAIL if move.source in {*TAIL_STEPS, "waiver-served"}),
)
SIMPLE = CaseProcedure(
    name="简易程序",
    since=date(2021, 7, 15),
    source="行政处罚法（2021年修订）",
    start="spot",
    basis=f"{LAW}/51",
    labels=STEPS | {move.name: move.label for move in ROWS},
    moves=ROWS,
)
