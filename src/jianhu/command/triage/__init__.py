"""Triage: which kind of event a report speaks of, how surely, and by which words."""

from jianhu.command.triage.evaluation import evaluate
from jianhu.command.triage.keeping import load, save
from jianhu.command.triage.learning import train
from jianhu.command.triage.model import NOTHING, Model, Suggestion
from jianhu.command.triage.report import Report
from jianhu.command.triage.start import cold, suggest, warm
from jianhu.command.triage.telling import as_json, render

__all__ = [
    "NOTHING",
    "Model",
    "Report",
    "Suggestion",
    "as_json",
    "cold",
    "evaluate",
    "load",
    "render",
    "save",
    "suggest",
    "train",
    "warm",
]
