"""Whom to visit first: a transparent estimate of where a critical finding is likely, and why."""

from jianhu.planning.risk.choosing import choose
from jianhu.planning.risk.drift import Drift, drifts
from jianhu.planning.risk.evaluation import evaluate
from jianhu.planning.risk.keeping import load, save
from jianhu.planning.risk.known import Known
from jianhu.planning.risk.learning import train
from jianhu.planning.risk.model import Model, Reason, Risk
from jianhu.planning.risk.reading import held_back, read
from jianhu.planning.risk.telling import as_json, render, render_drifts, render_tried
from jianhu.planning.risk.visit import Finding, Visit

__all__ = [
    "Drift", "Finding", "Known", "Model", "Reason", "Risk", "Visit", "as_json", "choose", "drifts",
    "evaluate", "held_back", "load", "read", "render", "render_drifts", "render_tried", "save",
    "train",
]  # fmt: skip
