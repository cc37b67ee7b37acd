"""What is said when several offices work on one case together."""

from typing import Any

from pydantic import Field

from jianhu.cases.rules.forms import Words
from jianhu.kit.shape import Shape

OFFICE: dict[str, Any] = {"x-of": "office"}
"""The numbers are offices': the screens let them be chosen by name."""


class JointTeam(Shape):
    """``offices``: who helps; the office of the case leads."""

    offices: tuple[int, ...] = Field(
        min_length=1, max_length=20, title="协办单位", json_schema_extra=OFFICE
    )
    because: Words = Field(min_length=1, title="联合办案的事由和分工")
