"""What the inputs speak of, each theme with the words in which it is given as a reason."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """Inputs of one theme are one reason, and are drawn in or left out together."""

    code: str
    name: str
    raises: str
    lowers: str
    columns: tuple[str, ...] = ()
    """Numbers; a theme without columns has one per level met while learning."""
    whole_day: bool = False
    """The same for every visit of a day: it tells when, not whom, so no drift is read from it."""


THEMES = (
    Theme(
        "past",
        "以往检查",
        "以往检查多次发现问题",
        "以往检查少有问题",
        ("past_critical", "past_serious", "past_minor", "past_failed", "visits"),
    ),
    Theme(
        "last",
        "上次检查",
        "上次检查发现问题较重",
        "上次检查没有严重问题",
        ("last_critical", "last_serious", "last_minor", "last_failed"),
    ),
    Theme(
        "beyond",
        "超出检查组常态",
        "历次发现的问题多于检查组通常所见",
        "历次发现的问题少于检查组通常所见",
        ("beyond_critical", "beyond_serious", "beyond_minor"),
    ),
    Theme(
        "since",
        "距上次检查",
        "距上次检查已久，或没有检查记录",
        "不久前刚检查过",
        ("years_since", "first_visit"),
    ),
    Theme("age", "开业年限", "同样年限的单位问题较多", "同样年限的单位问题较少", ("age", "young")),
    Theme(
        "near",
        "附近单位",
        "附近单位近来问题较多",
        "附近单位近来问题较少",
        ("near_critical", "near_serious"),
    ),
    Theme(
        "complaints",
        "周边投诉",
        "周边投诉情况相似的单位问题较多",
        "周边投诉情况相似的单位问题较少",
        ("burglaries", "waste", "sanitation"),
    ),
    Theme(
        "branches",
        "同名门店",
        "同名门店问题较多",
        "同名门店问题较少",
        ("branch_critical", "branch_serious"),
    ),
    Theme(
        "weather",
        "天气",
        "近日天气下问题较多",
        "近日天气下问题较少",
        ("temperature",),
        whole_day=True,
    ),
    Theme("kind", "业态", "这一业态问题较多", "这一业态问题较少"),
    Theme("risk_class", "风险等级", "这一风险等级问题较多", "这一风险等级问题较少"),
    Theme("licences", "兼营项目", "兼营同样项目的单位问题较多", "兼营同样项目的单位问题较少"),
    Theme("group", "检查组", "所派检查组历来发现较多", "所派检查组历来发现较少"),
)
"""In the order of the columns; those with numbers first."""

NUMBERED = tuple(theme for theme in THEMES if theme.columns)
BY_CODE = {theme.code: theme for theme in THEMES}
