"""Files of this room's registers whose own examples say otherwise, each with what it says."""

from collections.abc import Iterator
from itertools import chain, starmap
from typing import NamedTuple

from jianhu.cases.rules.documents import DOCUMENTS
from jianhu.cases.rules.lists import LenientList, ListExample, lets, lists
from jianhu.cases.rules.publication import Policy, PolicyExample, policies, policy_for
from jianhu.cases.rules.review_paths import path_for, paths
from jianhu.cases.rules.suspensions import suspensions
from jianhu.organisations.rules.letterheads import letterheads


class Disproved(NamedTuple):
    name: str
    say: str


def disproved() -> Iterator[Disproved]:
    return chain(_lists(), _paths(), _policies(), _letterheads(), _documents(), _suspensions())


def _lists() -> Iterator[Disproved]:
    for name, each in lists().items():
        for said in each.examples:
            if not _as_said(each, said):
                yield Disproved(name, said.say)


def _as_said(each: LenientList, said: ListExample) -> bool:
    refusal = lets(each, said)
    return said.expect in refusal if refusal and said.expect else bool(refusal) == bool(said.expect)


def _paths() -> Iterator[Disproved]:
    for name, path in paths().items():
        for said in path.examples:
            if path_for(said.given, said.party, said.fast)[0] != said.expect:
                yield Disproved(name, said.say)


def _policies() -> Iterator[Disproved]:
    for name, policy in policies().items():
        for said in policy.examples:
            if not _shown_until(policy, said):
                yield Disproved(name, said.say)


def _shown_until(policy: Policy, said: PolicyExample) -> bool:
    found = policy_for(said.line, said.procedure, said.kinds)
    return found is policy and policy.last_shown(said.day) == said.last


def _letterheads() -> Iterator[Disproved]:
    for name, head in letterheads().items():
        for said in head.examples:
            if (name == said.office or head.county == said.county) != said.expect:
                yield Disproved(name, said.say)


def _suspensions() -> Iterator[Disproved]:
    for name, ground in suspensions().items():
        for said in ground.examples:
            if ground.lets(said.line, said.rule) != said.expect:
                yield Disproved(name, said.say)


def _documents() -> Iterator[Disproved]:
    return starmap(Disproved, DOCUMENTS.disproved())
