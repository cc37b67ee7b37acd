"""What somebody fills in, read as a form asks; every mistake is named by its label."""

from typing import Any, TypeVar

from pydantic import ValidationError

from jianhu.kit.errors import Refusal
from jianhu.kit.shape import Shape

Form = TypeVar("Form", bound=Shape)


class WrongForm(Refusal):
    """What was filled in cannot be read as the form asks."""

    code = "invalid"
    status = 422


def form_of(shape: type[Form], said: dict[str, Any]) -> Form:
    """Read a form; every mistake is named by its label."""
    try:
        return shape.model_validate(said)
    except ValidationError as error:
        wrong = [_label(shape, each["loc"]) for each in error.errors()]
        says = _own_words(error) or f"请检查：{'、'.join(dict.fromkeys(wrong))}。"
        raise WrongForm(says) from error


def _label(shape: type[Shape], where: tuple[int | str, ...]) -> str:
    field = shape.model_fields.get(str(where[0])) if where else None
    return (field.title if field else None) or (str(where[0]) if where else "内容")


def _own_words(error: ValidationError) -> str:
    ours = [each for each in error.errors() if each["type"] == "value_error"]
    return f"{ours[0]['ctx']['error']!s}。" if ours else ""
