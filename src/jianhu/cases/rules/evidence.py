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
