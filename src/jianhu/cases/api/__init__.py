"""Routes of the cases room: who may, words in, one service, words out."""

from jianhu.cases.api.discretion import router as discretion
from jianhu.cases.api.evidence import router as evidence
from jianhu.cases.api.from_visit import router as from_visit
from jianhu.cases.api.investigation import router as investigation
from jianhu.cases.api.leniency import router as leniency
from jianhu.cases.api.lists import router as lists
from jianhu.cases.api.moves import router as moves
from jianhu.cases.api.papers import router as papers
from jianhu.cases.api.party import router as party
from jianhu.cases.api.people import router as people
from jianhu.cases.api.rooms import router as booked
from jianhu.cases.api.signatures import router as signatures
from jianhu.cases.api.spot import router as spot
from jianhu.cases.api.transition import router as transition

# What has a name of its own stands before what takes any number.
routers = (
    *(lists, from_visit, leniency, spot, transition, moves, discretion),
    *(evidence, people, papers, investigation, booked, party, signatures),
)
