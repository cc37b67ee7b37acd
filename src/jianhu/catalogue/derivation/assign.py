"""Gives a derived item what the regulation wants beside its conduct: 主体 对象 措施 依据 方式."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jianhu.catalogue.derivation.derive import DerivedItem
from jianhu.kit.errors import Unreadable

REGISTER = Path(__file__).parent.parent / "register"
ACTORS = re.compile(
    r"^(?:[^，。；未不擅在将以向把对知]{0,16}?)(?:单位和个人|单位|企业|经营者|经营人|机构|生产者|销售者|使用者|所有人|所有权人|管理人|业主|用户|人员|驾驶员|驾驶人|中心|"
    r"开发商|公司|平台|承运人|船舶|学校|幼儿园|医院|场所|委员会|服务人|举办者|设置者|责任人|个人|合作社|农户|居民|经纪人|代理人|组织|市场|小作坊|小餐饮店|小食杂店|摊贩)"
)


@dataclass(frozen=True)
class StatuteRow:
    """One statute of the register: its number here, where it applies, whose it is."""

    number: str
    title: str
    version: str
    area: str
    domain: str
    office: str


@cache
def statutes() -> dict[str, StatuteRow]:
    return {row["title"]: StatuteRow(**row) for row in rows("statutes.csv")}


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    with (REGISTER / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def statute_of(title: str) -> StatuteRow:
    if title not in statutes():
        raise Unreadable(
            f"《{title}》不在 register/statutes.csv 中，请先登记编号、适用地域、领域和机构。"
        )
    return statutes()[title]


def code_of(item: DerivedItem) -> str:
    """Z035-16-3-0-1: statute, article, paragraph, point, and which of several there."""
    return "-".join([statute_of(item.statute).number, *map(str, item.place)])


def home_of(title: str, body: str) -> tuple[str, str]:
    """Return domain and office; a body the clause names weighs more than the statute's own."""
    statute = statute_of(title)
    words = [row for row in rows("bodies.csv") if row["word"] in body]
    named = min(words, key=lambda row: body.index(row["word"]), default=None)
    if named is None or named["office"] == statute.office:
        return statute.domain, statute.office
    return named["domain"], named["office"]


def object_of(conduct: str, penalties: tuple[dict[str, object], ...]) -> str:
    """Return whom the item regulates: the actor it names, else those it fines, else everyone."""
    if match := ACTORS.match(conduct):
        return match[0]
    who = [str(penalty["who"]) for penalty in penalties if "who" in penalty]
    plain = [each for each in dict.fromkeys(who) if len(each) <= 12 and "主管人员" not in each]
    return "、".join(plain) or "单位和个人"


def measure_of(order: str, penalties: tuple[dict[str, object], ...]) -> str:
    kinds = "、".join(dict.fromkeys(str(penalty["kind"]) for penalty in penalties))
    return f"行政检查；{order + '；' if order else ''}行政处罚（{kinds}）"


def mode_of(conduct: str) -> str:
    found = next((row["mode"] for row in rows("modes.csv") if row["word"] in conduct), "")
    return found or "现场检查、投诉举报核查"


def tags_of(conduct: str) -> list[str]:
    return list(dict.fromkeys(row["tag"] for row in rows("tags.csv") if row["word"] in conduct))
