"""What a person sees, from the posts he holds. Pure; every room's doors ask for a ``Scope``."""

from collections.abc import Iterable
from typing import NamedTuple

from jianhu.organisations.rules.posts import Post

SENSITIVE = "command.see_sensitive"
OVER_AREAS = ("command-centre", "town-team", "village-station")


class Held(NamedTuple):
    """One post somebody holds today, with the codes of the areas around it."""

    post: str
    office: int
    office_kind: str
    office_area: str
    serves: tuple[str, ...] = ()
    own_area: str | None = None
    kind: str = "rota"


class Scope(NamedTuple):
    """What a person sees: everything, or these areas (by code prefix) and offices, and his own."""

    everything: bool
    area_prefixes: tuple[str, ...]
    offices: tuple[int, ...]
    person: int
    sensitive: bool

    def covers(self, code: str) -> bool:
        """Whether an area, by its code, lies within."""
        return self.everything or any(code.startswith(prefix) for prefix in self.area_prefixes)


def prefixes_of(held: Held, post: Post) -> tuple[str, ...]:
    """Return the areas a post opens. A department's liaison sees its matters, not the county."""
    if post.sees == "county":
        return (held.office_area,)
    if post.sees == "own":
        return (held.own_area,) if held.own_area else ()
    if post.sees == "office" and held.office_kind in OVER_AREAS:
        return held.serves or (held.office_area,)
    return ()


def effective(held: Iterable[Held]) -> list[Held]:
    """Leave out the line office of who is stationed elsewhere: 编制在条，指挥在块."""
    every = list(held)
    stationed = any(each.kind == "stationed" for each in every)
    return [each for each in every if not (stationed and each.kind == "line")]


def scope(person: int, held: Iterable[Held], posts: dict[str, Post]) -> Scope:
    known = [(each, posts[each.post]) for each in effective(held) if each.post in posts]
    areas = {prefix for each, post in known for prefix in prefixes_of(each, post)}
    offices = {each.office for each, post in known if post.sees in ("county", "office")}
    return Scope(
        everything=False,
        area_prefixes=tuple(sorted(_outermost(areas))),
        offices=tuple(sorted(offices)),
        person=person,
        sensitive=any(SENSITIVE in post.permissions for _, post in known),
    )


def _outermost(areas: set[str]) -> set[str]:
    """Leave out what another area already contains."""
    return {a for a in areas if not any(a != b and a.startswith(b) for b in areas)}
