"""The ground of a visit as the inspected reads it: never that, or by whom, it was complained of.

国办发〔2024〕54号 names complaints, what is handed over and what data show in one breath. What each
of them led to reads the same and bears no number: a complaint is told from an alarm by nobody.
"""

KINDS_OF_SOURCES = {
    "annual": "日常检查",
    "random": "日常检查（双随机抽查）",
    "alarm": "个案检查",
    "complaint": "个案检查",
    "superior": "个案检查",
    "campaign": "专项检查",
    "request": "企业申请的检查",
}
LEADS = ("alarm", "complaint", "superior")
LED = "发现问题线索，确需实施检查"
OWN = ("annual", "random", "request")
"""Whose number is the office's own or the inspected's, and points to nobody."""
