"""Plans, the visits they become, and draws."""

from jianhu.inspections.models.baselines import Baseline
from jianhu.inspections.models.detected import Detected
from jianhu.inspections.models.draws import Draw
from jianhu.inspections.models.editions import PackageEdition
from jianhu.inspections.models.folded import Folded
from jianhu.inspections.models.followed import Followed
from jianhu.inspections.models.papers import VisitPaper
from jianhu.inspections.models.plans import WAITING, Campaign, DueItem, Plan
from jianhu.inspections.models.runs import CalendarRun
from jianhu.inspections.models.service import EnterpriseRequest, PackageOrder
from jianhu.inspections.models.visits import (
    Complaint,
    Visit,
    VisitAct,
    VisitCase,
    VisitItem,
    VisitOfficer,
)

__all__ = [
    "WAITING",
    "Baseline",
    "CalendarRun",
    "Campaign",
    "Complaint",
    "Detected",
    "Draw",
    "DueItem",
    "EnterpriseRequest",
    "Folded",
    "Followed",
    "PackageEdition",
    "PackageOrder",
    "Plan",
    "Visit",
    "VisitAct",
    "VisitCase",
    "VisitItem",
    "VisitOfficer",
    "VisitPaper",
]
