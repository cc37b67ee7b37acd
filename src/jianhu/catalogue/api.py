"""The catalogue over HTTP: items, figures, what towns may do, and publishing it."""

from datetime import date
from typing import Annotated

from django.db.models import QuerySet
from ninja import Query, Router

from jianhu.base.access import Request, needs
from jianhu.catalogue import queries, services
from jianhu.catalogue.models import Item, ItemList, Proposal
from jianhu.catalogue.rules import ThreeLists
from jianhu.catalogue.schemas import (
    DefectOut,
    ItemDetail,
    ItemPage,
    ListOut,
    ListsIn,
    ProposalIn,
    ProposalOut,
    PublishIn,
    StatisticsOut,
)
from jianhu.kit.errors import NotFound

router = Router(tags=["catalogue"])
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/items", response=ItemPage, operation_id="catalogue_items")
@needs("catalogue.see")
def items(
    request: Request,
    q: str = "",
    domain: str = "",
    list: str = "",
    office: str = "",
    town: str = "",
    on: date | None = None,
    cursor: str = "",
    limit: Limit = 50,
) -> dict[str, object]:
    """查找执法事项；写明镇街（town）的，只列已赋权的"""
    found = queries.search_items(q, domain=domain, list_=list, office=office, town=town, on=on)
    return _page(found, cursor, limit)


@router.get("/items/{code}", response=ItemDetail, operation_id="catalogue_item")
@needs("catalogue.see")
def item(request: Request, code: str, on: date | None = None) -> Item:
    """一个事项及其历次版本"""
    found = queries.item(code, on)
    if found is None:
        raise NotFound("这一天没有这个事项。")
    found.versions = [*queries.versions(code)]  # type: ignore[attr-defined]
    return found


@router.get("/statistics", response=StatisticsOut, operation_id="catalogue_statistics")
@needs("catalogue.see")
def statistics(request: Request, on: date | None = None) -> queries.Statistics:
    """事项统计"""
    return queries.statistics(on)


@router.get("/defects", response=list[DefectOut], operation_id="catalogue_defects")
@needs("catalogue.see")
def defects(request: Request) -> list[queries.Defect]:
    """多头管、三不管：在哪里哪件事没有责任主体，或者不止一个"""
    return queries.defects()[:500]


@router.get("/lists", response=list[ListOut], operation_id="catalogue_lists")
@needs("catalogue.see")
def lists(request: Request) -> QuerySet[ItemList]:
    """历次公布的三张清单"""
    return queries.lists()[:12]


@router.get("/empowerment", response=ItemPage, operation_id="catalogue_empowerment")
@needs("catalogue.see")
def empowerment(
    request: Request, town: str, on: date | None = None, cursor: str = "", limit: Limit = 50
) -> dict[str, object]:
    """一个镇街已赋权的事项"""
    return _page(queries.empowered(town, on), cursor, limit)


@router.get("/suggestions", response=list[ItemDetail], operation_id="catalogue_suggestions")
@needs("catalogue.publish")
def suggestions(request: Request, town: str, limit: Limit = 50) -> list[Item]:
    """可供镇街承接的事项，本镇特色领域在前"""
    return queries.suggestions(town)[:limit]


@router.get("/proposals", response=list[ProposalOut], operation_id="catalogue_proposals")
@needs("catalogue.see")
def proposals(request: Request) -> QuerySet[Proposal]:
    """尚未公布的赋权调整建议"""
    return queries.open_proposals()[:200]


@router.post("/proposals", response={201: ProposalOut}, operation_id="catalogue_propose")
@needs("catalogue.publish")
def propose(request: Request, said: ProposalIn) -> tuple[int, Proposal]:
    """拟订赋权调整建议"""
    if said.tier:
        made = services.retier(request.user, said.town, said.tier, reason=said.reason)
    else:
        made = services.propose_empowerment(
            request.user, said.town, said.add, said.remove, reason=said.reason
        )
    return 201, made


@router.post(
    "/proposals/{proposal}/publish", response=ProposalOut, operation_id="catalogue_publish"
)
@needs("catalogue.publish")
def publish(request: Request, proposal: int, said: PublishIn) -> Proposal:
    """公布赋权调整，到生效日起执行"""
    return services.publish(request.user, proposal, said.published_on, said.since)


@router.post("/lists/publish", response=ListOut, operation_id="catalogue_publish_lists")
@needs("catalogue.publish")
def publish_lists(request: Request, on: date, said: ListsIn | None = None) -> ItemList:
    """公布三张清单；另行编制的，三张清单须相互一致，并与现行事项一致"""
    lists = ThreeLists(**said.model_dump()) if said else None
    return services.publish_lists(request.user, on, lists)


def _page(found: QuerySet[Item], cursor: str, limit: int) -> dict[str, object]:
    """Return one page in the order of codes; the cursor is the last code seen."""
    rows = [*(found.filter(code__gt=cursor) if cursor else found).order_by("code")[: limit + 1]]
    following = rows[limit - 1].code if len(rows) > limit else None
    return {"items": rows[:limit], "total": found.count(), "next": following}
