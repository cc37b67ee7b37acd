"""The registers of this room, and how they fit with the kinds of event upstairs."""

from datetime import UTC, datetime

import pytest

from jianhu.command.kind import kinds
from jianhu.command.rules.routing import route
from jianhu.command.rules.timing import Matter
from jianhu.kit.errors import Unreadable
from jianhu.sensing.rules import adapters, factor, in_unit, theme_of, themes, watches
from jianhu.sensing.rules.adapters import Signal
from jianhu.sensing.rules.units import UnknownUnit
from jianhu.sensing.rules.watches import points_of

FIVE = ("eye", "street", "traffic", "gate", "water")
NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
SHORT = {"nync": "农业农村局", "zjj": "住建局", "slj": "水利局"}
SIX = {"大气质量", "河道水环境", "环境卫生", "交通秩序", "文明经营", "消防安全"}


def examples(things):
    return [
        pytest.param(thing, example, id=f"{name}: {example.say}")
        for name, thing in things.items()
        for example in thing.examples
    ]


@pytest.mark.parametrize(("adapter", "example"), examples(adapters()))
def test_an_adapter_reads_its_examples(adapter, example):
    expected = [Signal(**signal.model_dump()) for signal in example.signals]
    found = adapter.read(example.body)
    assert [rounded(signal) for signal in found] == [rounded(signal) for signal in expected]


def rounded(signal):
    return signal._replace(
        lon=signal.lon and round(signal.lon, 4), lat=signal.lat and round(signal.lat, 4)
    )


@pytest.mark.parametrize(("watch", "example"), examples(watches()))
def test_a_watch_ends_as_its_examples_say(watch, example):
    found = watch.episodes(points_of(example.minutes))
    assert bool(found and found[-1].ended_at) == example.over


@pytest.mark.requirement("94")
def test_each_of_the_five_kinds_of_platform_has_an_adapter():
    assert set(FIVE) <= {adapter.kind for adapter in adapters().values()}


@pytest.mark.requirement("95")
def test_the_six_themes_have_types_thresholds_and_a_route():
    assert {theme.name for theme in themes().values()} == SIX
    for theme in themes().values():
        assert theme.types
        for type_ in theme.types.values():
            assert type_.threshold
            assert type_.confidence is not None or type_.watch in watches()


@pytest.mark.requirement("95")
@pytest.mark.parametrize("name", themes())
def test_a_theme_expects_those_to_act_to_whom_the_rules_route_it(name):
    theme = themes()[name]
    for kind, type_ in theme.types.items():
        known = kinds()[kind]
        matter = Matter(kind=kind, theme=known.theme, domain=known.domain, at=NOON)
        decided = route(matter)[1]
        assert (type_.to, type_.helpers) == (decided.to, decided.helpers), kind
        if decided.to in SHORT:
            assert SHORT[decided.to] in theme.route, kind


@pytest.mark.parametrize("code", kinds())
def test_a_kind_names_a_theme_of_the_register_or_none_of_them(code):
    theme = kinds()[code].theme
    assert theme in SIX | {"其他"}
    assert [each.name for each in themes().values() if code in each.types] in ([], [theme])


def test_every_type_of_a_theme_is_a_kind_of_event_of_that_theme():
    for theme in themes().values():
        for kind in theme.types:
            assert kinds()[kind].theme == theme.name, kind


def test_every_watch_belongs_to_the_theme_that_names_it():
    for slug, watch in watches().items():
        assert themes()[watch.theme].types[watch.raises.kind].watch == slug
        assert factor(watch.factor), slug


def test_what_an_adapter_sees_is_a_kind_we_know():
    for adapter in adapters().values():
        assert set(adapter.kinds.values()) <= set(kinds())
        assert adapter.answer


def test_a_kind_outside_the_themes_belongs_to_none():
    assert theme_of("wage-arrears") == ""


@pytest.mark.parametrize("body", [None, [], {}, "x", 7, {"data": {"events": None}}, {"data": [1]}])
def test_a_body_of_another_shape_holds_nothing(body):
    assert adapters()["eye"].read(body) == []


def test_an_event_without_a_time_is_refused_with_a_sentence():
    event = {"eventId": "1", "eventType": "BURNING", "eventTime": "yesterday"}
    with pytest.raises(Unreadable, match="yesterday"):
        adapters()["eye"].read({"data": {"events": [event]}})


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "expected"),
    [(1200, "ug/m3", "mg/m³", 1.2), (0.15, "m", "cm", 15), (3, "mg/L", "mg/L", 3)],
)
def test_units_are_converted(value, unit, wanted, expected):
    assert in_unit(value, unit, wanted) == pytest.approx(expected)


def test_what_cannot_be_converted_is_refused():
    with pytest.raises(UnknownUnit):
        in_unit(1, "ppm", "mg/m³")
