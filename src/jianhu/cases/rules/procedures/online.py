"""What is written down of a party's own doing: where documents reach it, and what came too late."""

from jianhu.cases.rules.forms_online import AddressConfirmed, LateStatement
from jianhu.cases.rules.moves import LAW, moves, stays
from jianhu.cases.rules.needs.online import (
    confirmation_is_signed,
    electronic_address_is_given,
)

WHILE_OPEN = ("filed", "concluded", "noticed", "decided", "waived", "served")
ONLINE = (
    *moves(
        "confirm-address",
        "签订送达地址确认书",
        f"{LAW}/61",
        stays(*WHILE_OPEN),
        confirmation_is_signed,
        electronic_address_is_given,
        form=AddressConfirmed,
        document="service-address",
    ),
    *moves(
        "late-statement",
        "收存逾期意见",
        f"{LAW}/45",
        stays("noticed", "decided", "waived", "served", "waiver-served"),
        form=LateStatement,
    ),
)
