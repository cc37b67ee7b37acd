"""Every file in a register proves itself by the examples it carries.

Add a protocol, a watch, a routing rule, a clock profile, a post, with its examples, and it is
tested. A register that is new asks for one function here that says what an example claims.
"""

from contextlib import suppress

import pytest

from jianhu.cases.rules import parameters as cases
from jianhu.cases.rules.lists import lets, lists
from jianhu.cases.rules.publication import policies, policy_for
from jianhu.cases.rules.review_paths import path_for, paths
from jianhu.cases.rules.suspensions import suspensions
from jianhu.catalogue import registers as catalogue
from jianhu.catalogue.allotment import BUREAU, allot
from jianhu.catalogue.derivation.register import read
from jianhu.catalogue.rules import choose
from jianhu.command.rules import parameters as command
from jianhu.command.rules.routing import routes
from jianhu.command.rules.timing import profiles
from jianhu.inspections.rules import parameters as inspections
from jianhu.inspections.rules.caps import caps
from jianhu.inspections.rules.packages import packages
from jianhu.kit.errors import Unreadable
from jianhu.kit.folder import read_module_folder
from jianhu.law.deadlines import last_day, terms
from jianhu.law.discretion.adjusting import adjusted, adjustments
from jianhu.law.discretion.amounts import Bounds
from jianhu.law.discretion.assess import Assessment, assess
from jianhu.law.discretion.finding import Found
from jianhu.law.discretion.grounds import grounds
from jianhu.law.discretion.leaning import leanings, part_of
from jianhu.law.discretion.proposal import Proposal, missing_for
from jianhu.law.discretion.table import tables
from jianhu.law.hours import hours, last_moment
from jianhu.law.limits import limits
from jianhu.law.quiet import quiet, rests
from jianhu.law.surcharge import rates, surcharge
from jianhu.organisations.rules import parameters as organisations
from jianhu.organisations.rules.letterheads import NoLetterhead, letterhead, letterheads
from jianhu.organisations.rules.posts import posts
from jianhu.planning.risk import drift
from jianhu.portal import rules as portal
from jianhu.project import lockout
from jianhu.sensing.rules import parameters as sensing
from jianhu.sensing.rules import themes, vendors, watches
from jianhu.sensing.rules.factors import groups
from jianhu.sensing.rules.watches import points_of
from jianhu.subjects.rules import disproved as subjects

PROTOCOLS = read_module_folder("jianhu.sensing.protocols")


def examples(name, things, of=lambda thing: thing.examples):
    cases = [
        pytest.param(key, thing, example, id=f"{key}: {getattr(example, 'say', number)}")
        for key, thing in things.items()
        for number, example in enumerate(of(thing))
    ]
    return pytest.mark.parametrize((name, "thing", "example"), cases)


@examples("protocol", PROTOCOLS, of=lambda protocol: protocol.EXAMPLES)
def test_protocol(protocol, thing, example):
    assert thing.read(example.frame) == example.reading


@examples("protocol", PROTOCOLS, of=lambda protocol: protocol.EXAMPLES)
def test_a_cut_off_frame_is_read_or_refused_but_never_crashes(protocol, thing, example):
    for end in range(len(example.frame)):
        with suppress(Unreadable):
            thing.read(example.frame[:end])


@examples("watch", watches())
def test_watch(watch, thing, example):
    found = thing.episodes(points_of(example.minutes))
    assert len(found) == example.alarms


@examples("factor", groups())
def test_factor(factor, thing, example):
    assert thing.factors[example.code].is_plausible(example.value) == example.plausible


@examples("theme", themes())
def test_theme(theme, thing, example):
    assert thing.triggers(example.kind, example.confidence) == example.triggers


@examples("vendor", vendors())
def test_vendor(vendor, thing, example):
    from jianhu.sensing.reading import Reading
    from jianhu.sensing.rules import respelt

    given = Reading("D1", None, "realtime", example.given)
    assert dict(respelt(given, vendor).values) == example.read


@examples("route", routes())
def test_routing_rule(route, thing, example):
    assert thing.holds(example)


@examples("profile", profiles())
def test_clock_profile(profile, thing, example):
    assert thing.holds(example)


@examples("term", terms())
def test_term(term, thing, example):
    assert last_day(thing, example.start) == example.expect


@examples("path", paths())
def test_review_path(path, thing, example):
    assert path_for(example.given, example.party, example.fast)[0] == example.expect


@examples("ground", suspensions())
def test_suspension(ground, thing, example):
    assert thing.lets(example.line, example.rule) == example.expect


@examples("office", letterheads())
def test_letterhead(office, thing, example):
    if example.expect:
        assert letterhead(example.office, example.county) == thing
    else:
        with pytest.raises(NoLetterhead):
            letterhead(example.office, example.county)


@examples("limit", limits())
def test_limit(limit, thing, example):
    assert thing.allows(example.given, example.day) == example.expect


@examples("hours", hours())
def test_hours(hours, thing, example):
    assert last_moment(thing, example.start) == example.expect


@examples("quiet", quiet())
def test_quiet(quiet, thing, example):
    assert rests(thing, example.begins, example.ends) == example.expect


@examples("list", lists())
def test_lenient_list(list, thing, example):
    assert example.expect in (lets(thing, example) or "")
    assert bool(lets(thing, example)) == bool(example.expect)


@examples("rate", rates())
def test_rate(rate, thing, example):
    assert surcharge(thing.versions[-1], example.fine, example.days) == example.expect


SUBJECTS = {
    f"{read.__name__}: {name}": (name, each, holds)
    for read, holds in subjects.REGISTERS
    for name, each in read().items()
}


@examples("cap", caps())
def test_cap(cap, thing, example):
    assert thing.allows(example.given) == example.expect


@examples("package", packages())
def test_package(package, thing, example):
    assert thing.looks_at(example.given) == example.expect


@examples("register", SUBJECTS, of=lambda known: known[1].examples)
def test_register_of_subjects(register, thing, example):
    name, each, holds = thing
    assert holds(name, each, example)


PARAMETERS = {
    f"{room.__name__.split('.')[1]}: {name}": parameter
    for room in (
        *(cases, command, organisations, sensing, catalogue, inspections),
        *(portal, lockout, drift),
    )
    for name, parameter in room.parameters().items()
}


@examples("parameter", PARAMETERS)
def test_parameter(parameter, thing, example):
    assert thing.allows(example.given) == example.expect


@pytest.fixture(scope="module")
def allotted():
    """Every item of the register in the demonstration county, by code, after the transfers."""
    return {row["code"]: row for row in allot(read("330699"), catalogue.transfers())}


@examples("transfer", catalogue.transfers())
def test_transfer(transfer, thing, example, allotted):
    row = allotted[example.given]
    assert row["office"] == example.expect
    assert (row["transfer"] == transfer) == (example.expect == BUREAU)


@examples("taking", catalogue.tiers() | catalogue.specialities())
def test_what_a_tier_or_a_speciality_takes_on(taking, thing, example, allotted):
    able = [row for row in allotted.values() if row["list"] == "comprehensive"]
    taken = choose(thing.takes, [(row["code"], row["domain"], tuple(row["tags"])) for row in able])
    assert [allotted[code]["domain"] for code in taken].count(example.given) == example.expect


@pytest.mark.parametrize("post", posts())
def test_post(post):
    assert posts()[post].holds


@examples("policy", policies())
def test_publication(policy, thing, example):
    found = policy_for(example.line, example.procedure, example.kinds)
    assert found == thing
    assert found.last_shown(example.day) == example.last


@examples("table", tables())
def test_discretion_table(table, thing, example):
    found = Found(example.grades, example.party, example.case, example.quantity)
    assert assess(thing, found).range == example.expect


@examples("ground", grounds())
def test_ground(ground, thing, example):
    range_ = Bounds(min=example.floor, max=example.floor * 2)
    said = Proposal(
        example.proposed,
        frozenset({ground}),
        discussed=example.discussed,
        reviewed=True,
        approved=True,
    )
    found = Assessment(range_, range_, ("罚款",), ())
    assert (missing_for(found, said) is None) == example.expect


@examples("adjustment", adjustments())
def test_adjustment(adjustment, thing, example):
    found = Assessment(example.given, example.statutory, ("罚款",), ())
    assert adjusted(found, thing).range == example.expect


@examples("leaning", leanings())
def test_leaning(leaning, thing, example):
    assert part_of(example.given, example.way, thing) == example.expect
