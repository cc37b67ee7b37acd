"""Routes of the inspections room: who may, words in, one service, words out."""

from jianhu.inspections.api.draws import router as draws
from jianhu.inspections.api.patterns import router as patterns
from jianhu.inspections.api.plans import router as plans
from jianhu.inspections.api.visits import router as visits

routers = (plans, visits, draws, patterns)
