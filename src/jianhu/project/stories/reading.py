"""A story from its file. What is wrong with one is said with its line."""

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from jianhu.kit.errors import Unreadable
from jianhu.project.stories.lines import Lines, line_at, lines_of
from jianhu.project.stories.sense import nonsense
from jianhu.project.stories.shape import Check, Story

RENAMED = {"with": "with_", "as": "as_", "is": "is_"}
CHECKS = (set(Check.model_fields) | {"is"}) - {"is_", "line", "fields"}
MOST = 8  # sentences about one file
SAYS = {
    "extra_forbidden": "不认识这个词",
    "missing": "没有写",
    "timezone_aware": "要写明时区，如 2026-11-20T09:00:00+08:00",
    "tuple_type": "应当是一个列表",
    "model_type": "应当是一组键和值",
    "model_attributes_type": "应当是一组键和值",
    "dict_type": "应当是一组键和值",
    "string_type": "应当是文字；数字和时刻请加引号",
    "bool_parsing": "应当是 true 或 false",
    "bool_type": "应当是 true 或 false",
}
HOW = {
    "at": '时刻写作 "09:05"、"09:05:30" 或 "+1 09:05"（次日），并加引号',
    "after": "时长写作 90s、5m、3h 或 1d",
    "starts": SAYS["timezone_aware"],
}


def read_story(file: Path) -> Story:
    try:
        return _story(file)
    except Unreadable as error:
        raise Unreadable(f"{file.name} {error.message}") from error


def _story(file: Path) -> Story:
    node, said = _yaml(file)
    if not isinstance(said, dict):
        raise Unreadable("第1行：故事应当是一组键和值。")
    lines = lines_of(node)
    try:
        story = Story.model_validate(_numbered(said, lines))
    except ValidationError as error:
        found = [_sentence(each, lines) for each in error.errors()]
        raise Unreadable("\n".join(found[:MOST])) from error
    if wrong := list(nonsense(story)):
        raise Unreadable("\n".join(f"第{line}行：{says}" for line, says in wrong[:MOST]))
    return story


def _yaml(file: Path) -> tuple[Any, Any]:
    try:
        text = file.read_text(encoding="utf-8")
        return yaml.compose(text, yaml.SafeLoader), yaml.safe_load(text)
    except UnicodeDecodeError as error:
        raise Unreadable("读不出文字，请存为 UTF-8。") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f"第{mark.line + 1}行第{mark.column + 1}列" if mark else "开头"
        raise Unreadable(f"{line}：YAML 写法有误，请看这里的缩进、冒号、引号和括号。") from error
    except (yaml.YAMLError, ValueError) as error:
        raise Unreadable(f"YAML 写法有误：{error}") from error


def _numbered(said: dict[str, Any], lines: Lines) -> dict[str, Any]:
    """Put its line beside each actor, step and check."""
    found = dict(said)
    if isinstance(actors := said.get("actors"), dict):
        found["actors"] = {
            name: _with_line(actor, line_at(lines, ("actors", str(name))))
            for name, actor in actors.items()
        }
    if isinstance(steps := said.get("steps"), list):
        found["steps"] = [
            _step(step, ("steps", number), lines) for number, step in enumerate(steps)
        ]
    return found


def _step(step: Any, at: tuple[str, int], lines: Lines) -> Any:
    if not isinstance(step, dict):
        return step
    said = {RENAMED.get(str(key), str(key)): value for key, value in step.items()}
    if isinstance(checks := said.get("expect"), list):
        said["expect"] = [
            _check(check, line_at(lines, (*at, "expect", number)))
            for number, check in enumerate(checks)
        ]
    return _with_line(said, line_at(lines, at))


def _check(check: Any, line: int) -> Any:
    if not isinstance(check, dict):
        return check
    known = {RENAMED.get(key, key): value for key, value in check.items() if key in CHECKS}
    fields = {key: value for key, value in check.items() if key not in CHECKS}
    return _with_line(known, line) | {"fields": fields}


def _with_line(said: Any, line: int) -> Any:
    return {**said, "line": line} if isinstance(said, dict) else said


def _sentence(error: Any, lines: Lines) -> str:
    place = tuple(each.rstrip("_") if isinstance(each, str) else each for each in error["loc"])
    name = next((each for each in reversed(place) if isinstance(each, str)), "")
    says = SAYS.get(error["type"]) or HOW.get(name) or error["msg"]
    return f"第{line_at(lines, place)}行 {name}：{HOW.get(name, says)}。"
