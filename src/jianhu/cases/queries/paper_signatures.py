"""What is signed on papers, and who may still sign: for the desk and the phone."""

from typing import Any

from jianhu.base.models import Person
from jianhu.base.paper.blocks import Document
from jianhu.cases.models import Case, Paper, SignedFile
from jianhu.cases.queries.door import acts_for, case_for
from jianhu.cases.queries.papers import document_of
from jianhu.cases.queries.signing import with_signatures
from jianhu.cases.rules.signing import Mark, digest_of, has_place
from jianhu.cases.rules.signing_lines import others_awaited, signer
from jianhu.kit.errors import NotFound

DRAWN = b"-"


def signed_on(person: Person, number: str, paper: int) -> dict[str, Any]:
    case = case_for(person, number)
    found = case.papers.filter(pk=paper).select_related("act").first()
    if found is None:
        raise NotFound("没有这份文书。")
    return _told(person, case, found)


def papers_to_sign(person: Person, number: str) -> list[dict[str, Any]]:
    """Return the papers, newest first, with what is signed and what this person may let sign."""
    case = case_for(person, number)
    papers = case.papers.select_related("act").order_by("-pk")
    return [_told(person, case, each) | {"on": each.act.on} for each in papers]


def _told(person: Person, case: Case, paper: Paper) -> dict[str, Any]:
    fixed = SignedFile.objects.filter(paper=paper).first()
    document = document_of(paper, "")
    return {
        "id": paper.pk,
        "title": paper.title,
        "number": paper.number,
        "digest": digest_of(document),
        "signatures": [
            {
                "role": each.role,
                "role_name": each.get_role_display(),
                "name": each.name,
                "at": each.at,
            }
            for each in paper.signatures.all()
        ],
        "awaits": paper.awaits,
        "open": _open(person, case, paper, with_signatures(paper, document)),
        "sealed_at": fixed.at if fixed else None,
        "file": fixed.digest if fixed else "",
    }


def _open(person: Person, case: Case, paper: Paper, document: Document) -> list[dict[str, str]]:
    """Whose place on the paper is empty: the role, the line, the name that would stand there."""
    handles = case.handlers.filter(person=person).exists()
    names = {"officer": f"{person}", "party": signer(case.parties.get())} if handles else {}
    if paper.act.by_id == person.pk:
        names["maker"] = f"{person}"
    found = [
        {"role": role, "line": "", "name": name}
        for role, name in names.items()
        if has_place(document, Mark(role, name, DRAWN, ""))
    ]
    if handles:
        others = others_awaited(document)
        found += [{"role": "witness", "line": line, "name": name} for line, name in others]
    if "印章" in paper.awaits and person.has_perm("cases.seal") and acts_for(person, case):
        found.append({"role": "seal", "line": "印章", "name": case.office.organ})
    return found
