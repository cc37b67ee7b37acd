"""What is said when a fine is weighed by a published table."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from jianhu.kit.shape import Shape


class Weighing(Shape):
    table: str = Field(min_length=1, max_length=80, title="裁量基准")
    grades: dict[str, str] = Field(default={}, title="各项裁量因素的认定")
    situation: str = Field(default="", max_length=80, title="情形（基准分情形的）")
    quantity: Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=2)] | None = Field(
        default=None, title="计算基数（元）"
    )
