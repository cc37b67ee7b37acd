"""A county drawn by chance, the same for the same seed: what five departments plan in a quarter."""

from jianhu.planning.quarter.county.draw import county

__all__ = ["county"]
