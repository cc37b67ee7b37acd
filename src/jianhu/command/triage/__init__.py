"""Triage: which kind of event a report speaks of, how surely, and by which words."""

from jianhu.command.triage.learning import train
from jianhu.command.triage.model import Model, Suggestion
from jianhu.command.triage.start import cold, suggest, warm

__all__ = ["Model", "Suggestion", "cold", "suggest", "train", "warm"]
