"""Evidence: its eight kinds (行政处罚法第四十六条), and what a case must prove."""

KINDS = (
    "书证",
    "物证",
    "视听资料",
    "电子数据",
    "证人证言",
    "当事人的陈述",
    "鉴定意见",
    "勘验、现场笔录",
)
ELEMENTS = ("当事人身份", "违法行为", "情节和后果")
"""Our proposal: what every violation consists of, until an item says so itself."""


def why_not(inadmissible: str, excluded: str) -> str:
    """What was got by unlawful means stays out, whatever else a record is worth (46.3)."""
    return f"以非法手段取得，已排除（{excluded}）" if excluded else inadmissible
