"""Kinds of lines in a credit file: which of the five links and three stages each belongs to."""

LINKS = {
    "approval": "审批",
    "operation": "运行",
    "supervision": "监管",
    "enforcement": "执法",
    "oversight": "监督",
}
STAGES = {"before": "事前", "in": "事中", "after": "事后"}
PLACES = {
    "permit": ("许可", "approval", "before"),
    "commitment": ("守信承诺", "approval", "before"),
    "alarm": ("监测预警", "operation", "in"),
    "complaint": ("投诉举报", "operation", "in"),
    "visit": ("检查", "supervision", "in"),
    "correction": ("责令改正", "supervision", "in"),
    "hazard": ("隐患", "supervision", "in"),
    "case": ("立案", "enforcement", "in"),
    "penalty": ("行政处罚", "enforcement", "after"),
    "colour": ("信用赋码", "supervision", "after"),
    "measure": ("分级监管措施", "supervision", "after"),
    "repair": ("信用修复", "oversight", "after"),
    "appeal": ("申诉", "oversight", "after"),
    "rating": ("用码评价", "oversight", "after"),
}
KINDS = {kind: name for kind, (name, _, _) in PLACES.items()}
GRADES = {
    "minor": "轻微",
    "ordinary": "一般",
    "serious": "严重",
    "clean": "未发现问题",
    "problem": "发现问题",
    "overdue": "逾期未改",
    "corrected": "已改正",
    "upheld": "属实",
    "broken": "违背承诺",
}


def place_of(kind: str) -> tuple[str, str]:
    """Return link and stage of a kind."""
    _, link, stage = PLACES[kind]
    return link, stage
