"""A story from its file. What is wrong with one is said with its line."""

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from jianhu.kit.errors import Unreadable
from jianhu.project.stories.shape import Check, Story

RENAMED = {"with": "with_", "as": "as_", "is": "is_"}
CHECKS = set(Check.model_fields) | {"is"}


class _Loader(yaml.SafeLoader):
    """YAML whose steps remember their lines."""


def read_story(file: Path) -> Story:
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), _Loader)
        said = yaml.load(file.read_text(encoding="utf-8"), _Loader)  # noqa: S506 a SafeLoader
    except yaml.YAMLError as error:
        raise Unreadable(f"{file.name}：{error}") from error
    if not isinstance(said, dict) or node is None:
        raise Unreadable(f"{file.name}：故事应当是一组键和值。")
    lines = _lines_of_steps(node)
    said["steps"] = [
        _step(step, line) for step, line in zip(said.get("steps", []), lines, strict=False)
    ]
    try:
        return Story.model_validate(said)
    except ValidationError as error:
        raise Unreadable("；".join(_where(file, each, lines) for each in error.errors())) from error


def _step(step: Any, line: int) -> dict[str, Any]:
    if not isinstance(step, dict):
        raise Unreadable(f"第{line}行：每一步应当是一组键和值。")
    said: dict[str, Any] = {
        RENAMED.get(str(key), str(key)): value for key, value in step.items()
    } | {"line": line}
    said["expect"] = [_check(check) for check in said.get("expect", [])]
    return said


def _check(check: dict[str, Any]) -> dict[str, Any]:
    known = {RENAMED.get(key, key): value for key, value in check.items() if key in CHECKS}
    return {**known, "fields": {key: value for key, value in check.items() if key not in CHECKS}}


def _lines_of_steps(node: Any) -> list[int]:
    for key, value in node.value:
        if key.value == "steps":
            return [step.start_mark.line + 1 for step in value.value]
    return []


def _where(file: Path, error: Any, lines: list[int]) -> str:
    place = error["loc"]
    known = len(place) > 1 and place[0] == "steps"
    line = f"第{lines[place[1]]}行" if known else "开头"
    return f"{file.name} {line} {'.'.join(map(str, place[2 if known else 0 :]))}：{error['msg']}"
