"""A report of an evaluation, as a table people read and as plain values."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any
from unicodedata import east_asian_width

from jianhu.command.kind import kinds
from jianhu.command.triage.report import Report

BAR = 20
SHOWN = 5


def as_json(report: Report) -> dict[str, Any]:
    return asdict(report)


def render(report: Report) -> str:
    """Return the report as aligned Chinese text."""
    return "\n".join(
        (*_head(report), "", *_labels(report), "", *_confusions(report), "", *_curve(report))
    )


def _head(report: Report) -> Iterator[str]:
    yield f"研判建议评估：{report.file}"
    yield (
        f"文本 {report.texts:,} 条，类别 {report.labels} 个，"
        f"{report.folds} 折分层交叉验证（种子 {report.seed}）"
    )
    if report.with_register:
        yield "类别即本系统事件类别：每一折均以类别登记册用语为起点（冷启动），再学习其余各折。"
    if report.rare:
        yield f"其中 {report.rare} 个类别不足 {report.folds} 条，部分折内无从学习，一并计入。"
    if report.repeated:
        yield f"其中 {report.repeated:,} 条与前文逐字相同（会使结果偏高）。"
    for line, why in report.left_out[:SHOWN]:
        yield f"第 {line} 行{why}，未计入。"
    if len(report.left_out) > SHOWN:
        yield f"…… 未计入的共 {len(report.left_out):,} 行。"
    yield ""
    yield from _table(
        ("指标", "值", "说明"),
        (
            ("准确率", _share(report.accuracy), f"只答最多的类别：{_share(report.largest_label)}"),
            ("前三命中率", _share(report.top3), "正确类别在前三项建议之中"),
            ("宏平均 F1", f"{report.macro_f1:.3f}", "各类别 F1 的平均，小类别同样计入"),
            ("校准误差 ECE", f"{report.ece:.3f}", "概率与实际正确率之差，越小越好"),
            ("每秒条数", f"{report.texts_per_second:,.0f}", "批量研判，单进程"),
            ("同上并列依据", f"{report.texts_per_second_with_words:,.0f}", "同时给出依据词语"),
            ("交叉验证用时", f"{report.seconds_learning:.1f} 秒", ""),
            ("自动阈值", *_threshold(report)),
        ),
    )


def _threshold(report: Report) -> tuple[str, str]:
    if (found := report.threshold) is None:
        return "无", "没有任何概率以上的答案达到 95 % 正确，应全部由人判定"
    return f"{found.probability:.3f}", (
        f"不低于此概率的占 {_share(found.share)}，正确 {_share(found.right)}；"
        f"以其余折定阈值检验：占 {_share(found.checked_share)}，正确 {_share(found.checked)}"
    )


def _labels(report: Report) -> Iterator[str]:
    yield from _table(
        ("类别", "条数", "准确", "召回", "F1"),
        (
            (
                _name(row.label),
                f"{row.texts:,}",
                _share(row.precision),
                _share(row.recall),
                f"{row.f1:.3f}",
            )
            for row in report.of_label
        ),
    )


def _confusions(report: Report) -> Iterator[str]:
    yield "最易混淆（应为 → 误作）"
    for row in report.confusions:
        yield f"  {_name(row.label)} → {_name(row.taken_for)}  {row.times} 次"


def _curve(report: Report) -> Iterator[str]:
    yield "可靠性曲线（所给概率与实际正确率）"
    for row in report.bins:
        reach = f"{row.above:.1f}–{row.above + 0.1:.1f}"
        if row.count:
            came = f"平均概率 {row.promised:.3f}  正确率 {row.right:.3f}"
            yield f"  {reach}  {row.count:>7,} 条  {came}  {'█' * round(row.right * BAR)}"
        else:
            yield f"  {reach}  {0:>7} 条"


def _name(label: str) -> str:
    kind = kinds().get(label)
    return f"{kind.name} {label}" if kind else label


def _share(part: float) -> str:
    return f"{part:.1%}"


def _table(heading: Sequence[str], rows: Any) -> Iterator[str]:
    """Align by what a letter takes up on screen; all columns but the first and texts right."""
    lines = [heading, *rows]
    widths = [max(_width(line[at]) for line in lines) for at in range(len(heading))]
    for line in lines:
        cells = (
            cell + " " * (width - _width(cell)) if at == 0 or heading[at] == "说明"
            else " " * (width - _width(cell)) + cell
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        )  # fmt: skip
        yield "  ".join(cells).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
