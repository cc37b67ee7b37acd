"""Money after the decision (行政处罚法第六十六条至第七十三条): rows of every penalty's end."""

from jianhu.cases.rules import forms
from jianhu.cases.rules import forms_payment as said
from jianhu.cases.rules.moves import COLLECT, DECIDE, HANDLE, LAW, moves, stays
from jianhu.cases.rules.needs.days import paid_after_the_decision
from jianhu.cases.rules.needs.officers import by_a_handler, by_no_handler
from jianhu.cases.rules.needs.payment import (
    boat_is_ashore,
    cash_has_its_receipt,
    cash_is_at_the_office,
    cash_was_taken,
    hardship_was_claimed,
    instalments_make_up_what_is_owed,
    is_being_disputed,
    more_was_paid_than_owed,
    not_disputed_yet,
    not_more_than_was_too_much,
    party_asked_to_pay_cash,
    review_does_not_make_it_worse,
    taken_on_the_water,
)
from jianhu.cases.rules.needs.performance import a_receipt_proves_it, not_more_than_is_owed
from jianhu.cases.rules.needs.receipts import receipt_is_counted_once
from jianhu.cases.rules.needs.subject import something_is_owed

SERVED = stays("served")
AFTERWARDS = stays("served", "closed", "archived")
CASH = (
    *moves(
        "collect-cash",
        "当场收缴罚款",
        f"{LAW}/69",
        SERVED,
        something_is_owed,
        by_a_handler,
        party_asked_to_pay_cash,
        cash_has_its_receipt,
        receipt_is_counted_once,
        not_more_than_is_owed,
        paid_after_the_decision,
        form=said.CashCollected,
        document="cash-register",
    ),
    *moves("ashore", "登记抵岸", f"{LAW}/71", SERVED, taken_on_the_water, form=said.Ashore),
    *moves(
        "hand-in-cash",
        "收到交来的现金",
        f"{LAW}/71",
        SERVED,
        cash_was_taken,
        boat_is_ashore,
        form=said.CashHandedIn,
        by=COLLECT,
    ),
    *moves(
        "bank-cash",
        "现金缴付银行",
        f"{LAW}/71",
        SERVED,
        cash_is_at_the_office,
        form=said.CashBanked,
        by=COLLECT,
    ),
)
TIME = (
    *moves(
        "claim-hardship",
        "登记延期、分期申请",
        f"{LAW}/66",
        SERVED,
        something_is_owed,
        form=said.HardshipClaimed,
    ),
    *moves(
        "postpone",
        "批准延期、分期缴纳",
        f"{LAW}/66",
        SERVED,
        by_no_handler,
        hardship_was_claimed,
        instalments_make_up_what_is_owed,
        form=said.Schedule,
        by=DECIDE,
        document="payment-extension",
    ),
    *moves(
        "tell-surcharge",
        "告知加处罚款",
        f"{LAW}/72",
        SERVED,
        something_is_owed,
        form=said.SurchargeTold,
        document="surcharge-notice",
    ),
)
DISPUTE = (
    *moves(
        "review-accepted",
        "登记复议、诉讼受理",
        f"{LAW}/73",
        AFTERWARDS,
        not_disputed_yet,
        form=said.Disputed,
        by=f"{HANDLE}|{DECIDE}",
    ),
    *moves(
        "review-ended",
        "登记复议、诉讼结果",
        f"{LAW}/73",
        AFTERWARDS,
        is_being_disputed,
        review_does_not_make_it_worse,
        form=said.DisputeEnded,
        by=f"{HANDLE}|{DECIDE}",
    ),
    *moves(
        "refund",
        "退还多缴的罚款",
        f"{LAW}/74",
        AFTERWARDS,
        more_was_paid_than_owed,
        not_more_than_was_too_much,
        form=said.GivenBack,
        by=COLLECT,
    ),
)
PAY = moves(
    "pay",
    "登记缴款",
    f"{LAW}/67",
    SERVED,
    something_is_owed,
    a_receipt_proves_it,
    receipt_is_counted_once,
    not_more_than_is_owed,
    paid_after_the_decision,
    form=forms.Paid,
    by=COLLECT,
    document="payment-record",
)
PAYMENT = (*PAY, *CASH, *TIME, *DISPUTE)
