"""Who acts in the past: the crews of every office, the centre's people, and who leads where."""

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.catalogue import queries as catalogue
from jianhu.command.kind import kinds
from jianhu.command.models import Incident
from jianhu.command.queries.competence import item_of
from jianhu.command.rules.routing import route
from jianhu.command.rules.timing import Matter
from jianhu.organisations import queries as organisations

if TYPE_CHECKING:
    from jianhu.organisations.models import Office

BUREAU = "zhzfj"
FIELD = ("officer", "team-leader", "liaison")


class Crew(NamedTuple):
    people: tuple[int, ...]
    names: tuple[str, ...]


class Lead(NamedTuple):
    """The office that leads a kind in a town; ``moved``: the town's team has not the power."""

    office: int
    name: str
    rule: str
    helpers: tuple[int, ...]
    helper_names: tuple[str, ...]
    moved: bool


class Staff:
    """Everything asked of other rooms, asked once."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.system = system().pk
        county = organisations.county().code
        self.dispatchers = organisations.holders_of(("dispatcher",), area=county)
        self.analysts = organisations.holders_of(("analyst",), area=county)
        self.supervisors = organisations.holders_of(("supervisor",), area=county)
        self.grid_members = _grid_members()
        self.names = dict(Person.objects.values_list("pk", "name"))
        self._leads: dict[tuple[str, str, str], Lead] = {}
        self._crews: dict[int, tuple[int, ...]] = {}
        self._items: dict[str, str] = {}
        self._offices = {office.code: office for office in organisations.offices()}
        self._by_id = {office.pk: office for office in self._offices.values()}
        self._tiers = dict(organisations.areas("town").values_list("code", "tier"))
        self._teams = {town: organisations.town_team(town) for town in self._tiers}
        self._owners = dict(catalogue.items().values_list("code", "office_id"))
        self._published: dict[str, set[str]] = {}

    def lead(self, incident: Incident) -> Lead:
        key = (incident.suggestion["kind"], incident.town, incident.scene)
        if key not in self._leads:
            self._leads[key] = self._ask(incident)
        return self._leads[key]

    def crew(self, office: int, most: int = 2) -> Crew:
        if office not in self._crews:
            self._crews[office] = tuple(organisations.holders_of(FIELD, office=office))
        known = self._crews[office]
        chosen = tuple(self.chance.sample(known, min(most, len(known))))
        return Crew(chosen, tuple(self.names[each] for each in chosen))

    def item_of(self, incident: Incident) -> str:
        kind = incident.suggestion["kind"]
        if kind not in self._items:
            self._items[kind] = item_of(kind)
        return self._items[kind]

    def _ask(self, incident: Incident) -> Lead:
        """As ``queries.leading`` answers, from what was read once; a test holds them together."""
        kind, item = incident.suggestion["kind"], self.item_of(incident)
        team = self._teams.get(incident.town)
        empowered = team is None or not item or item in self._powers(incident.town)
        rule = route(self._matter(incident, kind, item, empowered=empowered))[1]
        office = self._resolved(rule.to, kind, item, team)
        if office.kind == "town-team" and not empowered:
            office = self._by_id[self._owners[item]]
        helpers = [self._offices[code] for code in rule.helpers if code in self._offices]
        helpers = [each for each in helpers if each.pk != office.pk]
        return Lead(
            office.pk,
            office.name,
            rule.name,
            tuple(each.pk for each in helpers),
            tuple(each.name for each in helpers),
            not empowered,
        )

    def _resolved(self, to: str, kind: str, item: str, team: "Office | None") -> "Office":
        department = kinds()[kind].office
        if team and (to == "town-team" or (to == "competent" and (item or department == BUREAU))):
            return team
        code = department if to in ("town-team", "competent", "department") else to
        return self._offices.get(code) or self._offices[BUREAU]

    def _matter(self, incident: Incident, kind: str, item: str, *, empowered: bool) -> Matter:
        known = kinds()[kind]
        return Matter(
            kind=kind,
            theme=known.theme,
            domain=known.domain,
            urgency=known.urgency,
            item=item,
            town=incident.town,
            tier=self._tiers.get(incident.town, ""),
            scene=incident.scene,
            channel=incident.channel,
            empowered=empowered,
            at=moments.local(incident.opened_at),
        )

    def _powers(self, town: str) -> set[str]:
        if town not in self._published:
            self._published[town] = set(catalogue.empowered_codes(town))
        return self._published[town]


def _grid_members() -> dict[str, list[int]]:
    """Return grid members by town."""
    towns = organisations.town_names()
    return {town: organisations.holders_within(("grid-member",), town) for town in towns}
