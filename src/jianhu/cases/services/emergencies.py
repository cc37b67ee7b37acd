"""Entering an emergency response, by which breaches of its measures are punished at once."""

from datetime import date
from typing import Any

from django.db import transaction
from pydantic import Field

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import EmergencyDeclared
from jianhu.cases.models import EmergencyResponse
from jianhu.cases.services.said import form_of
from jianhu.kit.errors import NotFound
from jianhu.kit.shape import Shape
from jianhu.organisations import queries as organisations


class Response(Shape):
    name: str = Field(min_length=1, max_length=80, title="应急响应")
    area: str = Field(pattern=r"^\d{6,12}$", title="区域编码")
    measures: str = Field(min_length=1, max_length=2000, title="应对措施")
    document: str = Field(min_length=1, max_length=80, title="发布文号")
    since: date = Field(title="启动日期")
    until: date | None = Field(default=None, title="终止日期")


@transaction.atomic
def declare_emergency(by: Person, said: dict[str, Any]) -> EmergencyResponse:
    form = form_of(Response, said)
    if organisations.area(form.area) is None:
        raise NotFound("没有这个区域。")
    declared = EmergencyResponse.objects.create(**form.model_dump())
    record(by, declared, EmergencyDeclared(declared.pk, declared.name, declared.area))
    return declared
