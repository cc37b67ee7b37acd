"""What somebody fills in, read as a form asks; every mistake is named by its label.

Words are kept without the blanks around them: a reason that is only blanks is none.
"""

from typing import Any, TypeVar

from pydantic import ValidationError

from jianhu.kit.arriving import oddity
from jianhu.kit.errors import Refusal
from jianhu.kit.ink import bare
from jianhu.kit.shape import Shape

Form = TypeVar("Form", bound=Shape)


class WrongForm(Refusal):
    """What was filled in cannot be read as the form asks."""

    code = "invalid"
    status = 422


def form_of(shape: type[Form], said: dict[str, Any]) -> Form:
    """Read a form; every mistake is named by its label."""
    if odd := oddity(said):
        raise WrongForm(f"填写的内容{odd}")
    try:
        return shape.model_validate(trimmed(said))
    except ValidationError as error:
        wrong = [_label(shape, each["loc"]) for each in error.errors()]
        says = _own_words(error) or f"请检查：{'、'.join(dict.fromkeys(wrong))}。"
        raise WrongForm(says) from error


def trimmed(said: Any) -> Any:
    if isinstance(said, str):
        return bare(said)
    if isinstance(said, dict):
        return {name: trimmed(each) for name, each in said.items()}
    return [trimmed(each) for each in said] if isinstance(said, list | tuple) else said


def _label(shape: type[Shape], where: tuple[int | str, ...]) -> str:
    field = shape.model_fields.get(str(where[0])) if where else None
    return (field.title if field else None) or (str(where[0]) if where else "内容")


def _own_words(error: ValidationError) -> str:
    ours = [each for each in error.errors() if each["type"] == "value_error"]
    return f"{ours[0]['ctx']['error']!s}。" if ours else ""
