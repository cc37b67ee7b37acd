"""What the sensing room decides: limits, episodes, health, times and units. Pure."""

from jianhu.sensing.rules.adapters import Adapter, Signal, adapters
from jianhu.sensing.rules.episodes import Episode, Point, episodes
from jianhu.sensing.rules.factors import factor, factors
from jianhu.sensing.rules.health import Health, health
from jianhu.sensing.rules.settings import checked
from jianhu.sensing.rules.themes import Theme, theme_of, themes
from jianhu.sensing.rules.times import FUTURE, LATE, placed_in_time
from jianhu.sensing.rules.units import in_unit
from jianhu.sensing.rules.vendors import respelt, vendors
from jianhu.sensing.rules.watches import Watch, watches, watches_for

__all__ = [
    "FUTURE",
    "LATE",
    "Adapter",
    "Episode",
    "Health",
    "Point",
    "Signal",
    "Theme",
    "Watch",
    "adapters",
    "checked",
    "episodes",
    "factor",
    "factors",
    "health",
    "in_unit",
    "placed_in_time",
    "respelt",
    "theme_of",
    "themes",
    "vendors",
    "watches",
    "watches_for",
]
