"""Routes of the command room: who may, words in, one service, words out."""

from ninja import Router

from jianhu.command.api.incidents import router as incidents
from jianhu.command.api.leads import router as leads
from jianhu.command.api.moves import router as moves
from jianhu.command.api.tasks import router as tasks

router = Router(tags=["command"])
router.add_router("", incidents)
router.add_router("", moves)
router.add_router("", tasks)
router.add_router("", leads)
