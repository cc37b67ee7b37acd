"""What is signed on papers, and who may still sign: for the desk and the phone."""

from typing import Any

from jianhu.base.models import Person
from jianhu.cases.models import Case, Paper, SignedFile
from jianhu.cases.queries.door import acts_for, case_for
from jianhu.cases.queries.papers import document_of
from jianhu.cases.rules.signing import Mark, digest_of, has_place
from jianhu.kit.errors import NotFound

DRAWN = b"-"


def signed_on(person: Person, number: str, paper: int) -> dict[str, Any]:
    found = Paper.objects.filter(case=case_for(person, number), pk=paper).first()
    if found is None:
        raise NotFound("没有这份文书。")
    return _told(found)


def papers_to_sign(person: Person, number: str) -> list[dict[str, Any]]:
    """Return the papers with what is signed, and which roles this person may still let sign."""
    case = case_for(person, number)
    papers = case.papers.select_related("act").order_by("-pk")
    return [_told(each) | {"on": each.act.on, "open": _open(person, case, each)} for each in papers]


def _told(paper: Paper) -> dict[str, Any]:
    fixed = SignedFile.objects.filter(paper=paper).first()
    return {
        "id": paper.pk,
        "title": paper.title,
        "number": paper.number,
        "digest": digest_of(document_of(paper, "")),
        "signatures": [
            {
                "role": each.role,
                "role_name": each.get_role_display(),
                "name": each.name,
                "at": each.at,
            }
            for each in paper.signatures.all()
        ],
        "sealed_at": fixed.at if fixed else None,
        "file": fixed.digest if fixed else "",
    }


def _open(person: Person, case: Case, paper: Paper) -> list[tuple[str, str]]:
    """Whose place on the paper is empty: the role, and the name that would stand there."""
    handles = case.handlers.filter(person=person).exists()
    names = {"officer": str(person), "party": case.parties.get().name} if handles else {}
    if person.has_perm("cases.seal") and acts_for(person, case):
        names["seal"] = case.office.organ
    signed = set(paper.signatures.values_list("role", "name"))
    sealed = any(role == "seal" for role, _ in signed)
    document = document_of(paper, "")
    return [
        (role, name)
        for role, name in names.items()
        if (role, name) not in signed
        and not (role == "seal" and sealed)
        and has_place(document, Mark(role, name, DRAWN, ""))
    ]
