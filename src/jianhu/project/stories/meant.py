"""What the words of a case's act stand for: people, offices, evidence, the numbers of cases."""

from typing import TYPE_CHECKING, Any

from jianhu.base.people import system
from jianhu.cases.queries.detail import detail
from jianhu.project.stories.shape import CaseAct
from jianhu.project.stories.verbs import NotAsTold, office_named

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage


def words_of(stage: "Stage", said: CaseAct) -> dict[str, Any]:
    """Actors stand for people, @offices for their numbers, $elements for their evidence."""
    words: dict[str, Any] = _meant(stage, said, said.says)
    return words


def _meant(stage: "Stage", said: CaseAct, value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _meant(stage, said, each) for name, each in value.items()}
    if isinstance(value, list):
        return [_meant(stage, said, each) for each in value]
    if isinstance(value, str) and value in stage.cast:
        return person(stage, value)
    if isinstance(value, str) and value.startswith("@"):
        return office_named(value.removeprefix("@"))
    if isinstance(value, str) and value.startswith("$"):
        return _newest_piece(case_number(stage, said.of), value.removeprefix("$"))
    return value


def _newest_piece(number: str, element: str) -> int:
    pieces = detail(system(), number)["evidence"]
    found = [each["id"] for each in pieces if each["proves"] == element]
    if not found:
        raise NotAsTold(f"案件还没有“{element}”的证据。")
    return int(found[-1])


def person(stage: "Stage", name: str) -> int:
    if name not in stage.cast:
        raise NotAsTold(f"没有角色“{name}”，请在 second 写一位角色。")
    return stage.cast[name].pk


def case_number(stage: "Stage", name: str) -> str:
    if name not in stage.known:
        raise NotAsTold(f"还没有名叫“{name}”的案件。")
    return str(stage.known[name])
