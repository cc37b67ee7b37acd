"""What may be done with a case: open it, make a move, keep evidence, change who handles it."""

from jianhu.cases.services.companions import open_companion, share_evidence
from jianhu.cases.services.correcting import correct_paper
from jianhu.cases.services.evidence import keep_evidence
from jianhu.cases.services.handlers import change_handler, declare_relation
from jianhu.cases.services.hands import end_hand, keep_hand
from jianhu.cases.services.holding import take_hold_clock
from jianhu.cases.services.keeping_rooms import amend_room, open_room
from jianhu.cases.services.measures import begin_measure
from jianhu.cases.services.moving import take
from jianhu.cases.services.opening import open_case, open_case_said
from jianhu.cases.services.parties import amend_party
from jianhu.cases.services.party_keys import give_key, leave, use_key
from jianhu.cases.services.party_online import read_paper, say
from jianhu.cases.services.previewing import preview
from jianhu.cases.services.rooms import book, cancel_booking
from jianhu.cases.services.sealing import keep_seal, seal
from jianhu.cases.services.signing import drawn, sign
from jianhu.cases.services.spot import penalise_on_the_spot, waive_on_the_spot

__all__ = [
    "amend_party",
    "amend_room",
    "begin_measure",
    "book",
    "cancel_booking",
    "change_handler",
    "correct_paper",
    "declare_relation",
    "drawn",
    "end_hand",
    "give_key",
    "keep_evidence",
    "keep_hand",
    "keep_seal",
    "leave",
    "open_case",
    "open_case_said",
    "open_companion",
    "open_room",
    "penalise_on_the_spot",
    "preview",
    "read_paper",
    "say",
    "seal",
    "share_evidence",
    "sign",
    "take",
    "take_hold_clock",
    "use_key",
    "waive_on_the_spot",
]
