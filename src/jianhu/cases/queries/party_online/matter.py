"""A party's own case as it may read it: what was told it, what it said, what it must do and may."""

from jianhu.base import moments, people
from jianhu.cases.models import Case
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.header import header_office
from jianhu.cases.queries.paper.sentence import remedy
from jianhu.cases.queries.party_online.served import decided_for, owing, papers_for
from jianhu.cases.queries.party_online.shapes import Matter, Word
from jianhu.cases.queries.party_online.told import OWN, hearing, may, told, word
from jianhu.cases.rules.needs.online import agreed_electronically
from jianhu.organisations.queries import head_of


def matter_of(case: Case) -> Matter:
    today = moments.local(moments.now()).date()
    facts = facts_of(case, people.party(), today)
    head = head_of(header_office(case, today))
    served = decided_for(facts)
    return Matter(
        case=case,
        step=case.table.labels[case.step],
        party=facts.party.name,
        organisation=facts.party.kind == "organisation",
        told=told(facts, today),
        may=may(case, facts),
        said=[word(act) for act in facts.all(*OWN)],
        answers=[
            Word("复核意见", each.on, each.said.opinion, False) for each in facts.all("recheck")
        ],
        hearing=hearing(facts),
        decided=served,
        owing=owing(facts, head, today) if served else None,
        remedies=remedy(head, served.on) if served else None,
        papers=papers_for(case),
        confirmed=facts.last("confirm-address"),
        electronic=agreed_electronically(facts) is not None,
        letterhead=head,
    )
