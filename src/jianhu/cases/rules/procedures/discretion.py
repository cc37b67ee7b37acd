"""Weighing: how much, by the published table. It leads nowhere and is asked for before a fine."""

from jianhu.cases.rules.forms_discretion import Weighing
from jianhu.cases.rules.moves import LAW, moves, stays
from jianhu.cases.rules.needs.discretion import (
    the_table_is_the_items,
    the_table_is_todays,
    the_table_understands,
)
from jianhu.cases.rules.needs.officers import by_a_handler
from jianhu.cases.rules.needs.subject import a_table_is_published

WEIGHING = moves(
    "weigh",
    "按基准裁量",
    f"{LAW}/34",
    stays("filed", "concluded"),
    by_a_handler,
    a_table_is_published,
    the_table_is_the_items,
    the_table_is_todays,
    the_table_understands,
    form=Weighing,
)
