"""What triage suggests for a lead, and on what ground."""

from typing import Any

from jianhu.command.kind import kinds
from jianhu.command.models import Lead
from jianhu.command.triage import suggest

DEVICES = ("camera", "drone", "device")


def suggestion_for(lead: Lead) -> dict[str, Any]:
    """Return kind, probability, the words that led to it and the ground, ready to be stored."""
    if lead.kind in kinds():
        by_device = lead.channel in DEVICES
        because = "设备识别的类别。" if by_device else "来源已注明类别。"
        return _said(lead.kind, 1.0, (), because, automatic=True)
    if lead.channel in DEVICES and not lead.text:
        return _said("", 0.0, (), "没有可供研判的内容。", automatic=False)
    guesses = suggest(lead.text)
    if not guesses:
        return _said("", 0.0, (), "没有可供研判的内容。", automatic=False)
    best = guesses[0]
    because = f"依据“{'、'.join(best.words[:4])}”，概率{best.probability:.0%}。"
    said = _said(best.label, float(best.probability), tuple(best.words), because, automatic=False)
    said["others"] = [
        {"kind": each.label, "kind_name": kinds()[each.label].name, "probability": each.probability}
        for each in guesses[1:3]
    ]
    return said


def _said(
    kind: str, probability: float, words: tuple[str, ...], because: str, *, automatic: bool
) -> dict[str, Any]:
    known = kinds().get(kind)
    return {
        "kind": kind,
        "kind_name": known.name if known else "",
        "probability": probability,
        "words": list(words),
        "because": because,
        "given": automatic,
        "others": [],
    }
