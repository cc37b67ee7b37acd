"""Whom to visit first: a transparent estimate of where a serious finding is likely, with reasons."""


from jianhu.planning.risk.learning import train
from jianhu.planning.risk.model import Model
from jianhu.planning.risk.reading import read
from jianhu.planning.risk.visit import Finding, Visit

__all__ = ["Finding", "Model", "Visit", "evaluate", "read", "train"]
