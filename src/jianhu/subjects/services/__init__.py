"""Changing the room; rooms above tell here what happened."""

from jianhu.subjects.services.agents import end_agent, name_agent
from jianhu.subjects.services.alliances import (
    found_alliance,
    join_alliance,
    notify_alliance,
    notify_subject,
)
from jianhu.subjects.services.badges import give_badge
from jianhu.subjects.services.colouring import recolour
from jianhu.subjects.services.credit import (
    apply_measure,
    break_commitment,
    commit_to_credit,
    end_measure,
    repair,
)
from jianhu.subjects.services.deciding import (
    answer_appeal,
    appeal,
    confirm_colour,
    decline_colour,
)
from jianhu.subjects.services.entering import (
    Observed,
    enter,
    observe,
    record_alarm,
    record_case,
    record_complaint,
    record_correction,
    record_penalty,
    record_permit,
    record_rating,
    record_visit,
)
from jianhu.subjects.services.filing import change_subject, file_subject, file_subjects, unmask
from jianhu.subjects.services.hazards import remove_hazard, report_hazard, report_hazard_at
from jianhu.subjects.services.housing import (
    let_premises,
    move,
    move_in,
    move_out,
    open_premises,
)
from jianhu.subjects.services.importing import Imported, import_list
from jianhu.subjects.services.judging import judge, merge_files, undo
from jianhu.subjects.services.opening import open_file
from jianhu.subjects.services.outcomes import Recoloured
from jianhu.subjects.services.withdrawing import withdraw_line

__all__ = [
    "Imported",
    "Observed",
    "Recoloured",
    "answer_appeal",
    "appeal",
    "apply_measure",
    "break_commitment",
    "change_subject",
    "commit_to_credit",
    "confirm_colour",
    "decline_colour",
    "end_agent",
    "end_measure",
    "enter",
    "file_subject",
    "file_subjects",
    "found_alliance",
    "give_badge",
    "import_list",
    "join_alliance",
    "judge",
    "let_premises",
    "merge_files",
    "move",
    "move_in",
    "move_out",
    "name_agent",
    "notify_alliance",
    "notify_subject",
    "observe",
    "open_file",
    "open_premises",
    "recolour",
    "record_alarm",
    "record_case",
    "record_complaint",
    "record_correction",
    "record_penalty",
    "record_permit",
    "record_rating",
    "record_visit",
    "remove_hazard",
    "repair",
    "report_hazard",
    "report_hazard_at",
    "undo",
    "unmask",
    "withdraw_line",
]
