"""Making the document of an act: numbered, complete by its articles, or the act is not done."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.base.act_codes import code_of
from jianhu.base.numbering import next_number
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.keeping import as_kept, without_codes
from jianhu.base.paper.linting import lint
from jianhu.base.paper.template import Incomplete, Template
from jianhu.cases.models import Act, Case, Paper
from jianhu.cases.queries.header import header_office
from jianhu.cases.queries.paper import context_of
from jianhu.cases.rules.documents import fill, templates
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.signing_lines import awaited
from jianhu.organisations.queries import head_of

SERVED = (  # letters of what the party receives
    *("当罚", "责改", "罚告", "罚决", "不罚", "不成", "更正"),
    *("听通", "延缴", "加罚", "登保", "登处", "抽样"),
    *("强措", "延强", "解强", "移告", "冻", "延冻", "解冻"),
    *("催告", "强执", "代履", "代催", "代通", "中执", "终执", "强拆公"),
    *("执协", "恢强", "恢执", "执回", "信修"),
)


def make_paper(case: Case, act: Act, facts: CaseFacts, slug: str) -> Paper:
    """Fill the template with the case as it stands after the act; refuse what lacks something."""
    template = templates()[slug]
    number = _number(case, template, act.on) if template.letters else ""
    document = _checked(template, context_of(case, act, facts, number, slug))
    if code_of(case) is None:
        document = without_codes(document)
    return Paper.objects.create(
        case=case,
        act=act,
        template=slug,
        title=template.title,
        number=number,
        volume=template.volume,
        served=template.letters in SERVED,
        document=as_kept(document),
        waits="\n".join(awaited(document)),
        at=moments.now(),
    )


def _checked(template: Template, context: dict[str, Any]) -> Document:
    try:
        document = fill(template, context)
    except Incomplete as refusal:
        refusal.basis = template.basis[0]
        raise
    if lacking := lint(template, document):
        raise Incomplete(lacking[0], basis=template.basis[0])
    return document


def _number(case: Case, template: Template, on: date) -> str:
    """Per office and year, without gap: rolled back with the act, the number is the next one's."""
    office = header_office(case, on)
    letters = head_of(office).letters
    sequence = next_number(f"{letters}{template.letters}", on.year)
    return template.number(letters, on.year, sequence)
