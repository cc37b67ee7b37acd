"""联合办案 (行政处罚法第二十六条): one office leads, others help and share the evidence."""

from jianhu.cases.rules import forms_joint as said
from jianhu.cases.rules.moves import DECIDE, LAW, moves, stays

JOINT = moves(
    "form-joint-team",
    "组成联合办案组",
    f"{LAW}/26",
    stays("filed", "concluded", "noticed"),
    form=said.JointTeam,
    by=DECIDE,
    document="joint-notice",
)
