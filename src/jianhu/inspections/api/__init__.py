"""Routes of the inspections room: who may, words in, one service, words out."""

from jianhu.inspections.api.approvals import router as approvals
from jianhu.inspections.api.baselines import router as baselines
from jianhu.inspections.api.calendar import router as calendar
from jianhu.inspections.api.campaigns import router as campaigns
from jianhu.inspections.api.complaints import router as complaints
from jianhu.inspections.api.draws import router as draws
from jianhu.inspections.api.editions import router as editions
from jianhu.inspections.api.packages import router as packages
from jianhu.inspections.api.patterns import router as patterns
from jianhu.inspections.api.plans import router as plans
from jianhu.inspections.api.requests import router as requests
from jianhu.inspections.api.sheets import router as sheets
from jianhu.inspections.api.visits import router as visits

routers = (
    approvals,
    calendar,
    sheets,
    plans,
    visits,
    draws,
    campaigns,
    patterns,
    complaints,
    packages,
    requests,
    baselines,
    editions,
)
