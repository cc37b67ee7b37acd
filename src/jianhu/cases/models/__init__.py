"""Cases, who is in them, the ledger of what was done, evidence and papers."""

from jianhu.cases.models.access import PartyKey
from jianhu.cases.models.case import NAMES, ORIGINS, STEPS, Case
from jianhu.cases.models.coercion import OUTCOMES, Held
from jianhu.cases.models.evidence import Evidence, MonitoringDevice
from jianhu.cases.models.ledger import Act, Consultation, Overdue, Publication, Receipt, Recording
from jianhu.cases.models.papers import (
    ROLES,
    HandImage,
    Paper,
    PaperCorrection,
    PaperSignature,
    SealImage,
    SignedFile,
)
from jianhu.cases.models.people import KINDS, CoOrganiser, Handler, Party
from jianhu.cases.models.powers import EmergencyResponse, Entrustment
from jianhu.cases.models.rooms import STATES, Booking, InterviewRoom

__all__ = [
    "KINDS",
    "NAMES",
    "ORIGINS",
    "OUTCOMES",
    "ROLES",
    "STATES",
    "STEPS",
    "Act",
    "Booking",
    "Case",
    "CoOrganiser",
    "Consultation",
    "EmergencyResponse",
    "Entrustment",
    "Evidence",
    "HandImage",
    "Handler",
    "Held",
    "InterviewRoom",
    "MonitoringDevice",
    "Overdue",
    "Paper",
    "PaperCorrection",
    "PaperSignature",
    "Party",
    "PartyKey",
    "Publication",
    "Receipt",
    "Recording",
    "SealImage",
    "SignedFile",
]
