"""What is signed on a paper, for the desk and the phone."""

from typing import Any

from jianhu.base.models import Person
from jianhu.cases.models import Paper, SignedFile
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.papers import document_of
from jianhu.cases.rules.signing import digest_of
from jianhu.kit.errors import NotFound


def signed_on(person: Person, number: str, paper: int) -> dict[str, Any]:
    found = Paper.objects.filter(case=case_for(person, number), pk=paper).first()
    if found is None:
        raise NotFound("没有这份文书。")
    fixed = SignedFile.objects.filter(paper=found).first()
    return {
        "id": found.pk,
        "title": found.title,
        "number": found.number,
        "digest": digest_of(document_of(found, "")),
        "signatures": [
            {
                "role": each.role,
                "role_name": each.get_role_display(),
                "name": each.name,
                "at": each.at,
            }
            for each in found.signatures.all()
        ],
        "sealed_at": fixed.at if fixed else None,
        "file": fixed.digest if fixed else "",
    }
