"""冻结存款、汇款 (行政强制法第二十九至三十三条): rare here, for the few who may."""

from datetime import date

from jianhu.cases.rules import forms, forms_seizure
from jianhu.cases.rules import forms_execution as said
from jianhu.cases.rules.moves import DECIDE, CaseProcedure, moves
from jianhu.cases.rules.needs.again import frozen_after_the_approval, power_is_its_own
from jianhu.cases.rules.needs.freezing import (
    a_law_lets_it_freeze,
    a_longer_freeze_is_untold,
    bank_and_party_are_told,
    decision_is_with_nobody_yet,
    delivered_after_the_freezing,
    freeze_is_in_time,
    frozen_longer_not_too_long,
    frozen_longer_only_once,
    late_delivery_is_explained,
    longer_was_told,
    no_more_than_is_involved,
    told_after_it_was_longer,
)
from jianhu.cases.rules.needs.measure import office_may_coerce, qualified_officers_act
from jianhu.cases.rules.needs.officers import by_a_handler, by_no_handler
from jianhu.cases.rules.needs.performance import service_is_lawful
from jianhu.cases.rules.procedures.aside import guarded

LAW = "administrative-coercion-law"
STEPS = {
    "freeze-wanted": "拟冻结",
    "freeze-asked": "待批准冻结",
    "freeze-approved": "已批准冻结",
    "frozen": "冻结中",
    "unfrozen": "已解除冻结",
    "closed": "已结案",
    "archived": "已归档",
}
ROWS = (
    *moves(
        "ask-freeze",
        "报请批准冻结",
        f"{LAW}/30",
        {"freeze-wanted": "freeze-asked"},
        office_may_coerce,
        power_is_its_own,
        qualified_officers_act,
        by_a_handler,
        a_law_lets_it_freeze,
        no_more_than_is_involved,
        form=said.FreezeAsked,
    ),
    *moves(
        "approve-freeze",
        "批准冻结",
        f"{LAW}/30",
        {"freeze-asked": "freeze-approved"},
        by_no_handler,
        form=forms.Opinion,
        by=DECIDE,
        document="coercion-approval",
    ),
    *moves(
        "freeze",
        "通知金融机构冻结",
        f"{LAW}/30",
        {"freeze-approved": "frozen"},
        office_may_coerce,
        power_is_its_own,
        qualified_officers_act,
        by_a_handler,
        a_law_lets_it_freeze,
        no_more_than_is_involved,
        frozen_after_the_approval,
        form=said.Frozen,
        document="freeze-decision",
        also=("freeze-notice",),
    ),
    *moves(
        "serve-freeze",
        "交付冻结决定书",
        f"{LAW}/31",
        {"frozen": "frozen"},
        decision_is_with_nobody_yet,
        delivered_after_the_freezing,
        late_delivery_is_explained,
        service_is_lawful,
        form=said.FreezeServed,
        document="service-receipt",
    ),
    *moves(
        "extend-hold",
        "批准延长冻结",
        f"{LAW}/32",
        {"frozen": "frozen"},
        by_no_handler,
        freeze_is_in_time,
        frozen_longer_only_once,
        frozen_longer_not_too_long,
        longer_was_told,
        form=forms_seizure.Extended,
        by=DECIDE,
        document="freeze-extension",
    ),
    *moves(
        "tell-extension",
        "告知延长期限",
        f"{LAW}/32",
        {"frozen": "frozen"},
        a_longer_freeze_is_untold,
        told_after_it_was_longer,
        service_is_lawful,
        form=forms.Served,
        document="service-receipt",
    ),
    *moves(
        "unfreeze",
        "解除冻结",
        f"{LAW}/33",
        {"frozen": "unfrozen"},
        bank_and_party_are_told,
        form=said.Unfrozen,
        document="freeze-release",
    ),
    *moves(
        "close",
        "结案",
        f"{LAW}/33",
        {"unfrozen": "closed"},
        form=forms.Closing,
        by=DECIDE,
        document="closing-approval",
    ),
    *moves("archive", "归档", f"{LAW}/33", {"closed": "archived"}),
)
FREEZING = CaseProcedure(
    name="冻结",
    since=date(2012, 1, 1),
    source="行政强制法（2011年）",
    start="freeze-wanted",
    basis=f"{LAW}/30",
    labels=STEPS | {move.name: move.label for move in ROWS},
    moves=guarded(ROWS),
)
