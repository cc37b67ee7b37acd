"""The empty sheet of 基期 that is filled in, with the offices' codes beside it."""

from datetime import date

from jianhu.organisations.queries import offices

HEADS = ("单位编码", "开始日期", "结束日期", "检查次数", "迎检天数", "发现率（%）", "来源文件")
NOTES = (
    "一行一个单位、一个时期；同一单位的时期不能重叠。",
    "日期形如{last}-01-01；基期应当已经过去。",
    "迎检天数、发现率没有的可以不填；来源文件写明文号或者统计报表的名称。",
)


def template(today: date) -> bytes:
    from jianhu.kit.excel import Sheet, book_of  # says why it is imported here

    codes = offices().order_by("code").values_list("code", "name")
    notes = [(note.format(last=today.year - 1),) for note in NOTES]
    return book_of(
        Sheet("基期", [HEADS]),
        Sheet("单位", [("单位编码", "单位"), *codes]),
        Sheet("说明", [("填写说明",), *notes]),
    )
