"""Subjects over HTTP; what has a word of its own for an address comes before single files."""

from jianhu.subjects.api.alliances import router as alliances
from jianhu.subjects.api.boards import router as boards
from jianhu.subjects.api.colours import appeals
from jianhu.subjects.api.colours import router as colours
from jianhu.subjects.api.credit import router as credit
from jianhu.subjects.api.files import router as files
from jianhu.subjects.api.links import router as links
from jianhu.subjects.api.lists import router as lists
from jianhu.subjects.api.plates import router as plates
from jianhu.subjects.api.premises import router as premises

routers = (
    *(("", boards), ("", plates), ("/lists", lists), ("/links", links)),
    ("/alliances", alliances),
    *(("/premises", premises), ("/appeals", appeals), ("", files), ("", colours), ("", credit)),
)
