"""Every word a story may use, read from where it is defined: ``jianhu replay --words``."""

from collections.abc import Iterable, Iterator

from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.command.kind import kinds
from jianhu.command.queries import vocabulary
from jianhu.command.rules.procedure import STEPS
from jianhu.kit.errors import Refusal
from jianhu.organisations.demonstration.offices import DEPARTMENTS, PARK, PARTNERS
from jianhu.organisations.demonstration.premises import premises_of
from jianhu.organisations.demonstration.towns import TOWNS
from jianhu.organisations.rules.posts import posts
from jianhu.project.county import SOURCES
from jianhu.project.stories.sense import CASE_FIELDS, COUNTED, FIELDS
from jianhu.project.stories.verbs import VERBS, words_of

Pairs = Iterable[tuple[str, str]]


def every_word() -> Iterator[str]:
    """Return the lines of a page: a heading, then a word and what it means in each line."""
    for heading, pairs in _parts().items():
        yield f"\n{heading}"
        yield from (f"  {word:<20}{says}" for word, says in pairs)


def _parts() -> dict[str, Pairs]:
    return {
        "岗位（post）": [(code, post.name) for code, post in posts().items()],
        "动作（does），括号里是 with 可写的词": [
            (name, f"{verb.says}（{'、'.join(words_of(name)) or '无'}）")
            for name, verb in VERBS.items()
        ],
        "办案步骤（case 的 takes）": _moves().items(),
        "处置方式（report 的 outcome）": vocabulary.outcomes().items(),
        "渠道（open 的 channel）": vocabulary.channels().items(),
        "环节（step）": STEPS.items(),
        "事件类别（kind）": [(code, kind.name) for code, kind in kinds().items()],
        "来源（camera 的 source）": [(code, name) for code, name, _ in SOURCES],
        "镇街（place、town、to_office：该镇街执法队）": [(town.name, town.code) for town in TOWNS],
        "部门（office、to_office）": [
            (each[0], each[1]) for each in (*DEPARTMENTS, *PARTNERS, PARK)
        ],
        "场所（place，油烟设备 $名称）": [
            (each.name, each.kind) for each in premises_of("venue", "kitchen", "site")
        ],
        "可核对的（expect）": [
            ("breaches", "[时限]"),
            ("leads", "几条线索"),
            ("timeline", "[时间线里的话]"),
            ("elapsed", "登记到反馈，H:MM:SS"),
            *[(name, "") for name in FIELDS],
        ],
        "案件可核对的（expect 的 case）": [
            ("blocked", "{步骤: 缺什么}"),
            ("papers", "[文书名称，依次]"),
            ("prompts", "[提示里的话，依次]"),
            ("helping", "[协办单位]"),
            *[(name, "") for name in CASE_FIELDS],
        ],
        "计数条件（count）": [(name, "") for name in COUNTED],
        "拒绝的类型（refused）": sorted(_refusals(Refusal)),
    }


def _moves() -> dict[str, str]:
    rows = (move for each in PROCEDURES.values() for move in each.moves)
    return {move.name: move.label for move in rows if isinstance(move, CaseMove)}


def _refusals(kind: type[Refusal]) -> set[tuple[str, str]]:
    found = {(kind.code, f"HTTP {kind.status}")}
    return found.union(*(_refusals(each) for each in kind.__subclasses__()))
