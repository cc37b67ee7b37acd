"""Routes of the scenarios room."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.scenarios import queries, services
from jianhu.scenarios.schemas import PlaceIn, ScenarioOut

router = Router(tags=["scenarios"])


@router.get("", response=list[ScenarioOut], operation_id="scenarios")
@needs("catalogue.see")
def scenarios(request: Request) -> list[dict[str, Any]]:
    """监管一件事"""
    return queries.shown()


@router.post(
    "/{name}/places", response={201: list[ScenarioOut]}, operation_id="scenarios_switch_on"
)
@needs("catalogue.publish")
def switch_on(request: Request, name: str, said: PlaceIn) -> tuple[int, list[dict[str, Any]]]:
    """在一处启用；有事项没有责任主体的不能启用"""
    services.switch_on(request.user, name, code=said.code, place=said.name, shape=said.shape)
    return 201, queries.shown()


@router.post(
    "/{name}/places/{code}/off", response=list[ScenarioOut], operation_id="scenarios_switch_off"
)
@needs("catalogue.publish")
def switch_off(request: Request, name: str, code: str) -> list[dict[str, Any]]:
    """停用"""
    services.switch_off(request.user, name, code)
    return queries.shown()
