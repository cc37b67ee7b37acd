"""What a case is like by now, held against what the story says of it."""

from typing import TYPE_CHECKING, Any

from jianhu.base.people import system
from jianhu.cases.queries.detail import detail
from jianhu.project.stories.meant import case_number
from jianhu.project.stories.shape import Check

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage


def wrong(stage: "Stage", check: Check) -> list[str]:
    seen = detail(system(), case_number(stage, check.case))
    return [
        *_fields(seen, check),
        *_blocked(seen, check),
        *_papers(seen, check),
        *_lists(seen, check),
        *_held(seen["hold"] or {}, check),
    ]


def _fields(seen: dict[str, Any], check: Check) -> list[str]:
    return [
        f"{name} 应当是“{value}”，实际是“{seen.get(name)}”。"
        for name, value in check.fields.items()
        if f"{seen.get(name)}" != f"{value}"
    ]


def _blocked(seen: dict[str, Any], check: Check) -> list[str]:
    found = []
    for move, words in check.blocked.items():
        missing = "".join(
            each["says"] for row in seen["moves"] if row["name"] == move for each in row["missing"]
        )
        if words not in missing:
            found.append(f"{move} 应当缺“{words}”，实际缺“{missing or '无'}”。")
    return found


def _papers(seen: dict[str, Any], check: Check) -> list[str]:
    titles = [each["title"] for each in seen["papers"]]
    if check.papers is None or titles == list(check.papers):
        return []
    return [f"文书应当是{list(check.papers)}，实际是{titles}。"]


def _held(hold: dict[str, Any], check: Check) -> list[str]:
    """Whether what is held is held too long, and which order then waits to be signed."""
    found, order = [], (hold.get("order") or {}).get("title", "")
    if check.unlawful is not None and hold.get("unlawful", False) != check.unlawful:
        found.append(f"是否超期扣押应当是{check.unlawful}，实际是{hold.get('unlawful', False)}。")
    if check.ready and check.ready != order:
        found.append(f"应当有待签发的《{check.ready}》，实际是“{order or '无'}”。")
    return found


def _lists(seen: dict[str, Any], check: Check) -> list[str]:
    found = []
    helping = [each["name"] for each in seen["co_organisers"]]
    if check.helping is not None and sorted(helping) != sorted(check.helping):
        found.append(f"协办单位应当是{sorted(check.helping)}，实际是{sorted(helping)}。")
    says = [each["says"] for each in seen["prompts"]]
    if check.prompts is not None and not _each_said(check.prompts, says):
        found.append(f"提示应当依次有{list(check.prompts)}，实际是{says}。")
    return found


def _each_said(words: tuple[str, ...], sentences: list[str]) -> bool:
    return len(words) == len(sentences) and all(map(str.__contains__, sentences, words))
