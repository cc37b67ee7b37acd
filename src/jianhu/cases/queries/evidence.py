"""The file of a piece of evidence: who sees the case sees it."""

from jianhu.base.models import Attachment, Person
from jianhu.cases.models import Evidence
from jianhu.cases.queries.door import case_for
from jianhu.kit.errors import NotFound


def file_of(person: Person, number: str, piece: int) -> Attachment:
    case = case_for(person, number)
    found = Evidence.objects.filter(case=case, pk=piece).select_related("file").first()
    if found is None or found.file is None:
        raise NotFound("没有这份证据的文件。")
    return found.file
