"""Records and requests on the way of an investigation; each makes its document, none leads on."""

from jianhu.cases.rules import forms_records as said
from jianhu.cases.rules.forms_papers import ServedCorrected
from jianhu.cases.rules.moves import DECIDE, HANDLE, LAW, moves, stays
from jianhu.cases.rules.needs.asked import (
    address_is_confirmed,
    goods_were_confiscated,
    record_is_read_and_signed,
)
from jianhu.cases.rules.needs.booked import INTERVIEWING, INVITING
from jianhu.cases.rules.needs.officers import (
    by_a_handler,
    by_no_handler,
    two_officers_hold_certificates,
)
from jianhu.cases.rules.needs.performance import service_is_lawful
from jianhu.cases.rules.needs.registration import certificate_was_shown

EARLY = stays("clue", "filed")
BY_TWO = (two_officers_hold_certificates, by_a_handler)
RECORDED = (*BY_TWO, certificate_was_shown, record_is_read_and_signed)
ON_THE_SPOT = (
    *moves(
        "verify-source",
        "核查案源",
        f"{LAW}/54",
        stays("clue"),
        *BY_TWO,
        form=said.SourceVerified,
        document="source-verification",
    ),
    *moves(
        "inspect",
        "现场检查（勘验）",
        f"{LAW}/55",
        EARLY,
        *RECORDED,
        form=said.Inspected,
        document="scene-record",
    ),
    *moves(
        "invite-interview",
        "通知接受询问",
        f"{LAW}/55",
        EARLY,
        by_a_handler,
        *INVITING,
        form=said.Invited,
        document="interview-notice",
    ),
    *moves(
        "interview",
        "询问",
        f"{LAW}/55",
        EARLY,
        *RECORDED,
        *INTERVIEWING,
        form=said.Interviewed,
        document="interview-record",
    ),
    *moves(
        "sample",
        "抽样取证",
        f"{LAW}/56",
        EARLY,
        *RECORDED,
        form=said.Sampling,
        document="sampling-record",
    ),
)
EXTRACTED = moves(
    "extract-evidence",
    "提取、复制证据",
    f"{LAW}/46",
    EARLY,
    *RECORDED,
    form=said.Extracted,
    document="evidence-extraction",
)
ASKED = (
    *moves(
        "commission",
        "委托检测、鉴定",
        f"{LAW}/46",
        EARLY,
        by_a_handler,
        form=said.Commissioned,
        document="appraisal-commission",
    ),
    *moves(
        "ask-assistance",
        "请求其他机关协助",
        f"{LAW}/26",
        EARLY,
        by_a_handler,
        form=said.AssistanceAsked,
        document="cooperation-request",
    ),
    *moves(
        "confirm-address",
        "确认送达地址",
        f"{LAW}/61",
        stays("filed", "concluded", "noticed", "decided", "waived", "dropped", "served"),
        address_is_confirmed,  # by no handler alone: the party confirms it online, too
        form=said.AddressConfirmed,
        document="service-address",
    ),
)
RECORDS = (*ON_THE_SPOT, *EXTRACTED, *ASKED)
AFTERWARDS = (
    *moves(
        "dispose-goods",
        "处理罚没物品",
        f"{LAW}/74",
        stays("served"),
        goods_were_confiscated,
        form=said.Disposed,
        by=f"{HANDLE}|{DECIDE}",
        document="confiscated-goods",
    ),
    *moves(
        "correct-served",
        "更正已送达的文书",
        f"{LAW}/75",
        stays("noticed", "served", "waiver-served", "drop-served", "closed"),
        by_no_handler,
        service_is_lawful,
        form=ServedCorrected,
        by=DECIDE,
        document="correction-notice",
    ),
)
