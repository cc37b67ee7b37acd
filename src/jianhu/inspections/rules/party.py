"""What is still open to the inspected: to confirm by the code who came, to send them away."""

from datetime import date

CLOSED = {
    "draft": "还没有批准",
    "checked": "已经结束",
    "told": "已经办结",
    "refused": "已经被拒绝",
    "dropped": "已经取消",
}
"""How it is told to the inspected why something is no longer, or not yet, his to do."""
NOT_SCANNED = ("draft", "told", "refused", "dropped")
NOT_REFUSED = ("checked", "told", "refused", "dropped")


def no_scan(step: str, day: date, today: date) -> str:
    """Return why nobody confirms it now; "" where the enterprise may.

    What was told as unscanned stays so (I12): a scan afterwards would make it look as if shown.
    """
    if step in NOT_SCANNED:
        return f"检查{CLOSED[step]}，不用扫码确认。"
    return f"检查安排在{day}，检查人员到达后再扫码确认。" if today < day else ""


def no_refusal(step: str) -> str:
    """Return why nobody can be sent away any more; complaining is always open."""
    return f"检查{CLOSED[step]}，不能再拒绝；可以投诉。" if step in NOT_REFUSED else ""
