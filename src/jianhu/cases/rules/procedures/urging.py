"""催告 (行政强制法第三十五、三十六、三十八条): what every way of execution begins with."""

from jianhu.cases.rules import forms
from jianhu.cases.rules import forms_execution as said
from jianhu.cases.rules.moves import DECIDE, CaseMove, moves, stays
from jianhu.cases.rules.need import Need
from jianhu.cases.rules.needs.officers import by_a_handler
from jianhu.cases.rules.needs.urging import (
    decision_still_stands,
    ended_after_it_began,
    money_is_urged_with_its_amount,
    no_more_than_fine_and_surcharge,
    nothing_else_is_pending,
    party_was_urged,
    served_directly_or_by_civil_procedure,
    something_is_pending,
    surcharge_was_told,
    urged_term_is_over,
    urging_says_all_four,
    what_was_said_is_weighed,
)

LAW = "administrative-coercion-law"
STEPS = {
    "duty-late": "逾期未履行",
    "urged": "已催告",
    "closed": "已结案",
    "archived": "已归档",
}
URGED = (decision_still_stands, party_was_urged, urged_term_is_over, what_was_said_is_weighed)


def urging(ways: dict[str, str], *needs: Need) -> tuple[CaseMove, ...]:
    """Return the moves by which a party is urged, heard, and answered."""
    after = stays(*dict.fromkeys(ways.values()))
    return (
        *moves(
            "urge",
            "催告",
            f"{LAW}/35",
            ways,
            by_a_handler,
            decision_still_stands,
            *needs,
            urging_says_all_four,
            money_is_urged_with_its_amount,
            surcharge_was_told,
            no_more_than_fine_and_surcharge,
            served_directly_or_by_civil_procedure,
            form=said.Urging,
            document="performance-urging",
            also=("service-receipt",),
        ),
        *moves(
            "hear-urged",
            "记录陈述申辩",
            f"{LAW}/36",
            after,
            form=forms.Defence,
            document="urged-defence-record",
        ),
        *moves(
            "weigh-urged",
            "复核陈述申辩",
            f"{LAW}/36",
            after,
            by_a_handler,
            form=forms.Recheck,
            document="urged-defence-recheck",
        ),
    )


def remedy(*steps: str) -> tuple[CaseMove, ...]:
    """Return the moves that say whether the party is being heard elsewhere."""
    return (
        *moves(
            "note-remedy",
            "登记复议、诉讼",
            f"{LAW}/53",
            stays(*steps),
            nothing_else_is_pending,
            form=said.Remedy,
        ),
        *moves(
            "remedy-ended",
            "登记复议、诉讼结果",
            f"{LAW}/53",
            stays(*steps),
            something_is_pending,
            ended_after_it_began,
            form=said.RemedyEnded,
        ),
    )


def ending(*steps: str) -> tuple[CaseMove, ...]:
    return (
        *moves(
            "close",
            "结案",
            f"{LAW}/40",
            dict.fromkeys(steps, "closed"),
            form=forms.Closing,
            by=DECIDE,
            document="closing-approval",
        ),
        *moves("archive", "归档", f"{LAW}/40", {"closed": "archived"}),
    )
