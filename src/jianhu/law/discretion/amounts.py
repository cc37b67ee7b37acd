"""Yuan and shares as a discretion table gives them: exact until the last step, then to the cent."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, model_validator

from jianhu.kit.shape import Shape

CENT = Decimal("0.01")
A_WAN = 10_000


def share(said: Any) -> Any:
    """Read ``25%`` or ``1/3``, as published: some tables weigh in thirds."""
    if isinstance(said, str) and said.endswith("%"):
        return Fraction(said[:-1]) / 100
    return Fraction(said) if isinstance(said, str) else said


def in_percent(part: Fraction) -> str:
    """Write a share back as a table would."""
    percent = part * 100
    return f"{plain(to_cent(percent))}%" if 100 % (percent.denominator) == 0 else str(part)


Share = Annotated[Fraction, BeforeValidator(share), PlainSerializer(in_percent)]


class Bounds(Shape):
    """A range of yuan; with ``of``, of multiples of what that names (所收费用, 违法所得 …).

    What is left out is not said: “五万元以下” has no ``min``, “五万元以上” no ``max``.
    """

    min: Decimal | None = None
    max: Decimal | None = None
    of: str = ""

    @model_validator(mode="after")
    def _goes_up(self) -> "Bounds":
        if self.min is None and self.max is None:
            raise ValueError("幅度应当有下限或者上限")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("幅度的下限不能高于上限")
        return self

    def times(self, quantity: Decimal) -> "Bounds":
        """The range in yuan, once it is known how much it is a multiple of."""
        low = None if self.min is None else to_cent(Fraction(self.min) * Fraction(quantity))
        high = None if self.max is None else to_cent(Fraction(self.max) * Fraction(quantity))
        return Bounds(min=low, max=high)

    def __str__(self) -> str:
        if self.min == self.max:
            return f"{self.of}{self._said(self.max)}"
        low = "" if self.min is None else f"{self._said(self.min)}以上"
        return self.of + low + ("" if self.max is None else f"{self._said(self.max)}以下")

    def _said(self, end: Decimal | None) -> str:
        end = end or Decimal(0)
        if not self.of:
            return f"{yuan(end)}元"
        return f"{plain(end)}倍" if end >= 1 else in_percent(Fraction(end))


def to_cent(exact: Fraction | Decimal) -> Decimal:
    """Round half a cent up (our proposal; no table says how)."""
    part = Fraction(exact)
    return (Decimal(part.numerator) / Decimal(part.denominator)).quantize(CENT, ROUND_HALF_UP)


def plain(number: Decimal) -> str:
    """Write a number without the noughts nobody reads."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def yuan(number: Decimal | None) -> str:
    text = f"{number or Decimal(0):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
