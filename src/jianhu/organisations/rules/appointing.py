"""Who may be appointed to what: one line (条), at most one block (块). Pure."""

from collections.abc import Collection

from jianhu.kit.errors import Refusal


class CannotAppoint(Refusal):
    """The appointment would contradict one that holds."""

    code = "cannot-appoint"
    status = 409


def trouble_with(kind: str, held: Collection[str], office_kind: str) -> str | None:
    """Say why somebody who holds appointments of these kinds may not have another, or nothing."""
    if kind == "line" and "line" in held:
        return "一名人员只能有一个编制单位（条），请先结束原任职。"
    if kind == "stationed" and "stationed" in held:
        return "一名人员同一时间只能派驻一个镇街（块），请先结束原派驻。"
    if kind == "stationed" and "line" not in held:
        return "派驻人员应当先有编制单位（条）。"
    if kind == "stationed" and office_kind != "town-team":
        return "只能派驻到镇街综合行政执法队。"
    return None
