"""Reading scenarios: what each holds, who answers for its items, and where it is on."""

from typing import Any, NamedTuple

from jianhu.catalogue import queries as catalogue
from jianhu.command.kind import kinds
from jianhu.command.queries.scenes import scenes_on
from jianhu.organisations import queries as organisations
from jianhu.scenarios.rules import USES, Scenario, ScenarioItem, scenario, scenarios
from jianhu.sensing.rules import watches


class Matched(NamedTuple):
    """An item of a scenario with the catalogue's item it stands for; ``code`` is empty if none."""

    item: ScenarioItem
    code: str
    name: str
    office: str


def matched(one: Scenario) -> list[Matched]:
    """Find every item of a scenario in today's catalogue."""
    return [_match(item) for item in one.items]


def _match(item: ScenarioItem) -> Matched:
    code = catalogue.item_for_words(item.words) or ""
    found = catalogue.item(code) if code else None
    return Matched(item, code, found.name if found else "", found.office.short if found else "")


def troubles(name: str) -> list[str]:
    """Say what keeps a scenario from being switched on (row 12)."""
    one = scenario(name)
    found = [
        f"事项“{each.item.name}”在现行目录中没有责任主体"
        for each in matched(one)
        if not each.office
    ]
    found += [f"没有“{each}”这个事件类别" for each in one.kinds if each not in kinds()]
    found += [f"没有“{each}”这条监测规则" for each in one.watches if each not in watches()]
    offices = [*one.partners, *([] if one.lead == "town-team" else [one.lead])]
    found += [f"没有“{each}”这个单位" for each in offices if organisations.office(each) is None]
    return found


def shown() -> list[dict[str, Any]]:
    """Return every scenario as a page shows it."""
    offices = {office.code: office.short for office in organisations.offices()}
    places = scenes_on()
    return [
        {
            "code": code,
            "name": one.name,
            "say": one.say,
            "lead": "属地综合行政执法队" if one.lead == "town-team" else offices.get(one.lead, ""),
            "partners": [offices.get(each, each) for each in one.partners],
            "subject": one.subject,
            "items": [_item(each) for each in matched(one)],
            "watches": [watches()[each].name for each in one.watches if each in watches()],
            "places": [
                {"code": scene.code, "name": scene.name, "since": scene.since, "shape": scene.shape}
                for scene in places
                if scene.scenario == code
            ],
            "troubles": troubles(code),
        }
        for code, one in scenarios().items()
    ]


def _item(each: Matched) -> dict[str, Any]:
    kind = kinds().get(each.item.kind)
    return {
        "name": each.item.name,
        "use": USES[each.item.use],
        "kind": each.item.kind,
        "kind_name": kind.name if kind else "",
        "item": each.code,
        "item_name": each.name,
        "office": each.office,
    }
