"""A report as tables people read, and as plain values."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from jianhu.planning.risk.aligned import aligned
from jianhu.planning.risk.choosing import Tried
from jianhu.planning.risk.drift import Drift, parameters
from jianhu.planning.risk.evaluation import Report
from jianhu.planning.risk.fairness import Share

REASONS = 3
AREAS = 12
NAMES = {"restaurant": "餐饮店", "grocery": "食品店", "other": "其他"}


def as_json(report: Report) -> dict[str, Any]:
    drifts = [{**asdict(each), "says": each.says} for each in report.drifts]
    return {**asdict(report), "drifts": drifts}


def render(report: Report) -> str:
    parts = (
        _head(report),
        _calibration(report),
        _drifts(report.drifts),
        _fairness(report),
        _top(report),
    )
    return "\n\n".join("\n".join(part) for part in parts)


def render_drifts(drifts: Sequence[Drift]) -> str:
    return "\n".join(_drifts(drifts))


def render_tried(file: str, tried: Sequence[Tried]) -> str:
    rows = [(t.name, f"{t.auc:.4f}", f"{t.days_earlier:.2f}", f"{t.first_half:.1%}") for t in tried]
    said = f"测试期之前的各个两月窗口的平均（{file}）："
    return "\n".join((said, *aligned(("方案", "AUC", "平均提前天数", "前半段发现"), rows)))


def _head(report: Report) -> Iterator[str]:
    yield f"检查顺序评估：{report.file}"
    yield (
        f"测试期 {report.first} 至 {report.last}：检查 {report.visits:,} 次，"
        f"其中发现严重问题 {report.critical:,} 次。"
    )
    yield (
        f"只用 {report.first} 之前的 {report.learnt_from:,} 次检查学习，"
        "并按当日早晨已知的情况一次排定。"
    )
    yield ""
    rows = [
        (o.name, f"{o.days_earlier:.2f}", f"±{o.margin:.2f}", f"{o.first_half:.1%}")
        for o in report.orders
    ]
    yield from aligned(("顺序", "平均提前天数", "95 %", "前半段发现"), rows)
    for lead in report.leads:
        yield f"逐次相比，比{lead.of}多提前 {lead.days:.2f} 天（95 %：±{lead.margin:.2f}）。"


def _calibration(report: Report) -> Iterator[str]:
    told = report.calibration
    yield (
        f"校准：Brier {told.brier:.4f}（只报平均发现率则为 {told.brier_of_rate:.4f}），"
        f"平均偏差 {told.error:.1%}"
    )
    rows = [(f"{b.visits:,}", f"{b.promised:.1%}", f"{b.found:.1%}") for b in told.bins]
    yield from aligned(("检查数", "预计", "实际"), rows)


def _drifts(drifts: Sequence[Drift]) -> Iterator[str]:
    watch, alarm = (parameters()[mark].number for mark in ("drift-watch", "drift-alarm"))
    yield f"漂移（总体稳定性指数 PSI：{watch:.2f} 起关注，{alarm:.2f} 且预计随之移动的告警）"
    rows = [
        (f"{d.theme}.{d.column or '（未填）'}", f"{d.index:.2f}", f"{d.moves:.2f}", d.says)
        for d in drifts
        if d.index >= watch
    ]
    yield from aligned(("输入", "PSI", "移动预计", ""), rows) if rows else ("各项输入平稳。",)


def _fairness(report: Report) -> Iterator[str]:
    yield "公平：各组在新顺序下（“徒然提前”：没有严重问题而被排入前半段的比例）"
    heading = ("组", "检查数", "严重", "排入前半段", "徒然提前", "前半段发现", "提前天数")
    for aspect, shares in groupby(report.fairness, lambda share: share.aspect):
        some = list(shares)
        yield f"· {aspect}" + (
            f"（最多的 {AREAS} 组，共 {len(some)}）" if len(some) > AREAS else ""
        )
        yield from aligned(heading, [_share(share) for share in some[:AREAS]])


def _share(share: Share) -> tuple[str, ...]:
    parts = (share.chosen, share.chosen_in_vain, share.found_first)
    counts = (f"{share.visits:,}", f"{share.critical:,}")
    shown = (f"{part:.0%}" for part in parts)
    return (NAMES.get(share.group, share.group), *counts, *shown, f"{share.days_earlier:.1f}")


def _top(report: Report) -> Iterator[str]:
    yield "排在最前的检查及理由（只作排序参考，不赋码、不定性）"
    for risk in report.highest:
        raised = [reason.says for reason in risk.reasons if reason.log_odds > 0]
        yield f"{risk.number}  {risk.probability:.0%}  {'；'.join(raised[:REASONS])}"
