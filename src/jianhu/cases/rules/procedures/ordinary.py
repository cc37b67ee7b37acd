"""普通程序 (行政处罚法第五十四至六十二条): from a clue to the archive.

The order of the steps is our synthesis of the statute (law.md B.1); a fast track (B45) runs over
the very same table and removes no need from it.
"""

from datetime import date

from jianhu.cases.rules.moves import LAW, CaseProcedure
from jianhu.cases.rules.procedures.aside import guarded
from jianhu.cases.rules.procedures.crime import CRIME
from jianhu.cases.rules.procedures.crime import STEPS as CRIME_STEPS
from jianhu.cases.rules.procedures.deciding import DECIDING
from jianhu.cases.rules.procedures.discretion import WEIGHING
from jianhu.cases.rules.procedures.filing import FILING
from jianhu.cases.rules.procedures.inquiry import INVESTIGATION
from jianhu.cases.rules.procedures.investigation import MEASURES
from jianhu.cases.rules.procedures.investigation import STEPS as MEASURE_STEPS
from jianhu.cases.rules.procedures.joint import JOINT
from jianhu.cases.rules.procedures.leniency import LENIENCY
from jianhu.cases.rules.procedures.leniency import STEPS as LENIENCY_STEPS
from jianhu.cases.rules.procedures.norms import NORMS
from jianhu.cases.rules.procedures.online import ONLINE
from jianhu.cases.rules.procedures.records import RECORDS
from jianhu.cases.rules.procedures.recusal import RECUSAL
from jianhu.cases.rules.procedures.studio import STUDIO
from jianhu.cases.rules.procedures.tail import STEPS as TAIL_STEPS
from jianhu.cases.rules.procedures.tail import TAIL
from jianhu.cases.rules.procedures.telling import TELLING
from jianhu.cases.rules.procedures.terminating import STEPS as TERMINATING_STEPS
from jianhu.cases.rules.procedures.terminating import TERMINATING

STEPS = {
    "clue": "待立案",
    "not-filed": "不予立案",
    "filed": "调查取证",
    "concluded": "调查终结",
    "noticed": "已告知",
    "decided": "已决定",
    "waived": "决定不予处罚",
    "waiver-served": "不予处罚已送达",
    "dropped": "违法事实不成立",
    "drop-served": "不成立决定已送达",
}
STEPS |= LENIENCY_STEPS | CRIME_STEPS | TAIL_STEPS | MEASURE_STEPS | TERMINATING_STEPS
ROWS = (
    *FILING,
    *INVESTIGATION,
    *RECORDS,
    *MEASURES,
    *JOINT,
    *NORMS,
    *WEIGHING,
    *STUDIO,
    *TELLING,
    *DECIDING,
    *ONLINE,
    *LENIENCY,
    *RECUSAL,
    *CRIME,
    *TERMINATING,
    *TAIL,
)
ORDINARY = CaseProcedure(
    name="普通程序",
    since=date(2021, 7, 15),
    source="行政处罚法（2021年修订）",
    start="clue",
    basis=f"{LAW}/57",
    labels=STEPS | {move.name: move.label for move in ROWS},
    moves=guarded(ROWS),
)
