"""The kinds of people a county counts, each a condition on what they hold today."""

from collections.abc import Callable
from typing import NamedTuple

from django.db.models import Q

from jianhu.organisations.rules.posts import posts


class Kind(NamedTuple):
    name: str
    held: Callable[[], Q]


def _enforcing() -> Q:
    return Q(post__in=[slug for slug, post in posts().items() if post.needs_certificate])


KINDS: dict[str, Kind] = {
    "enforcing": Kind("执法人员", _enforcing),
    "stationed": Kind("下沉镇街人员", lambda: Q(kind="stationed")),
    "liaisons": Kind("部门联络员", lambda: Q(post="liaison")),
    "centre": Kind("指挥中心人员", lambda: Q(office__kind="command-centre")),
    "station_heads": Kind("联络站站长", lambda: Q(post="station-head")),
    "grid_members": Kind("网格员", lambda: Q(post="grid-member")),
}
