"""What is said when a fine is weighed by a published table."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from jianhu.cases.rules.forms import FILLED_IN, Words
from jianhu.kit.shape import Shape
from jianhu.law.discretion.table import tables
from jianhu.law.discretion.versions import version_of


class Weighing(Shape):
    """``reasons``: why these grades; the conclusion takes them over.

    ``version``: of the table, as it was when this was said; the house writes it in.
    """

    table: str = Field(min_length=1, max_length=80, title="裁量基准")
    grades: dict[str, str] = Field(default={}, title="各项裁量因素的认定")
    situation: str = Field(default="", max_length=80, title="情形（基准分情形的）")
    quantity: Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=2)] | None = Field(
        default=None, title="计算基数（元）"
    )
    reasons: Words = Field(default="", title="认定的理由")
    version: str = Field(
        default="", max_length=64, title="裁量基准版本", json_schema_extra=FILLED_IN
    )

    @model_validator(mode="after")
    def _keeps_the_version(self) -> "Weighing":
        known = tables().get(self.table)
        if known and not self.version:
            object.__setattr__(self, "version", version_of(known))
        return self
