"""What a story expects, compared with what the screens would show."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from jianhu.base.models import Person
from jianhu.command.queries import notices, queue
from jianhu.command.queries.detail import detail
from jianhu.command.queries.followed import followed
from jianhu.kit.errors import Refusal
from jianhu.organisations import queries as organisations
from jianhu.project.stories import case_checks
from jianhu.project.stories.shape import Check
from jianhu.project.stories.verbs import NotAsTold, number_of

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage


def wrong(stage: "Stage", check: Check) -> list[str]:
    """Return a sentence, with the expectation's line, for each thing that is not so."""
    try:
        found = _wrong(stage, check)
    except (Refusal, NotAsTold) as error:
        found = [str(error)]
    return [f"第{check.line}行：{says}" for says in found]


def _wrong(stage: "Stage", check: Check) -> list[str]:
    if check.case:
        return case_checks.wrong(stage, check)
    if check.count is not None:
        return _count(stage, check)
    if check.told:
        return _told(stage, check)
    if check.follows:
        return _follows(stage, check)
    seen = detail(_commander(), number_of(stage, check.of))
    return [*_fields(seen, check), *_lists(seen, check)]


def _fields(seen: dict[str, Any], check: Check) -> list[str]:
    return [
        f"{name} 应当是“{value}”，实际是“{seen.get(name)}”。"
        for name, value in check.fields.items()
        if seen.get(name) != value
    ]


def _lists(seen: dict[str, Any], check: Check) -> list[str]:
    said = []
    found = sorted(each["clock"] for each in seen["breaches"])
    if check.breaches is not None and found != sorted(check.breaches):
        said.append(f"超时应当是{sorted(check.breaches)}，实际是{found}。")
    if check.leads is not None and seen["leads"] != check.leads:
        said.append(f"线索应当是{check.leads}条，实际是{seen['leads']}条。")
    sentences = "\n".join(line["sentence"] for line in seen["timeline"])
    said += [f"时间线里没有“{words}”。" for words in check.timeline if words not in sentences]
    if check.elapsed and _elapsed(seen) != check.elapsed:
        said.append(f"从登记到反馈应当历时{check.elapsed}，实际是{_elapsed(seen)}。")
    return said


def _elapsed(seen: dict[str, Any]) -> str:
    return "未反馈" if seen["elapsed"] is None else str(timedelta(seconds=seen["elapsed"]))


def _count(stage: "Stage", check: Check) -> list[str]:
    wanted = dict(check.count or {})
    leads = wanted.pop("leads", False)
    found, cursor = 0, ""
    while True:
        page = queue.queue(_commander(), limit=200, cursor=cursor, **wanted)
        found += sum(row["leads"] if leads else 1 for row in page.items)
        if page.next is None:
            break
        cursor = page.next
    what = "线索" if leads else "事件"
    return [] if found == check.is_ else [f"{what}应当有{check.is_}，实际有{found}。"]


def _told(stage: "Stage", check: Check) -> list[str]:
    says = [notice["says"] for notice in notices.notices_for(stage.cast[check.told], 200)]
    return (
        []
        if any(check.says in each for each in says)
        else [f"{check.told}没有收到“{check.says}”。"]
    )


def _follows(stage: "Stage", check: Check) -> list[str]:
    if check.follows not in stage.tokens:
        raise NotAsTold(f"“{check.follows}”的反映没有收下。")
    seen = followed(stage.tokens[check.follows])
    text = f"{seen.stage} {seen.result} {seen.feedback}"
    return [] if check.says in text else [f"反映人看到的是“{text}”，没有“{check.says}”。"]


def _commander() -> Person:
    """Checks look with the eyes of a dispatcher, who sees the whole county."""
    holders = organisations.holders_of(("dispatcher",), area=organisations.county().code)
    return Person.objects.get(pk=holders[0])
