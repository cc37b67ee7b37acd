"""Acts upon leads, incidents and tasks. Each is one transaction: lock, ask, write, record."""

from jianhu.command.services.clocks import pause, resume, take_breach, urge
from jianhu.command.services.confiding import (
    conceal,
    correct_reporter,
    forget_reporter,
    reveal,
    unmask,
)
from jianhu.command.services.dispatching import dispatch
from jianhu.command.services.finishing import answer, close, reject, reopen, reporter_says, verify
from jianhu.command.services.handling import accept, arrive, refuse, report, settle
from jianhu.command.services.intake import (
    open_incident,
    receive_batch,
    receive_report,
    receive_sheet,
)
from jianhu.command.services.joining import join, part, split
from jianhu.command.services.notices import read
from jianhu.command.services.scenes import install_scene, remove_scene
from jianhu.command.services.triaging import triage
from jianhu.command.services.working_up import work_up_waiting

__all__ = [
    "accept",
    "answer",
    "arrive",
    "close",
    "conceal",
    "correct_reporter",
    "dispatch",
    "forget_reporter",
    "install_scene",
    "join",
    "open_incident",
    "part",
    "pause",
    "read",
    "receive_batch",
    "receive_report",
    "receive_sheet",
    "refuse",
    "reject",
    "remove_scene",
    "reopen",
    "report",
    "reporter_says",
    "resume",
    "reveal",
    "settle",
    "split",
    "take_breach",
    "triage",
    "unmask",
    "urge",
    "verify",
    "work_up_waiting",
]
