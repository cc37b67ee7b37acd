"""What a scan of a plate shows to anybody, and what an agent sees of his own subjects."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, open_to
from jianhu.subjects import queries
from jianhu.subjects.schemas import PlateOut, SubjectNoticeOut, SubjectRow

router = Router(tags=["subjects"])


@router.get("/plates/{code}", response=PlateOut, operation_id="subjects_plate", auth=None)
@open_to("public")
def plate(request: Request, code: str) -> Any:
    """扫监管对象码看到的公开信息"""
    return queries.plate(code)


@router.get("/mine", response=list[SubjectRow], operation_id="subjects_mine")
@open_to("signed-in")
def mine(request: Request) -> Any:
    """本人代理的监管对象"""
    return queries.subjects_of_agent(request.user)[:50]


@router.get(
    "/mine/{code}/notices", response=list[SubjectNoticeOut], operation_id="subjects_my_notices"
)
@open_to("signed-in")
def notices(request: Request, code: str) -> Any:
    """发给本企业及其联盟的通知"""
    return queries.notices_for_agent(request.user, code)
