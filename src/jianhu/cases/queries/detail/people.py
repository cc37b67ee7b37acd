"""Who is in a case, with what not everybody may know behind a mask."""

from typing import Any

from jianhu.base.people import masked_phone
from jianhu.cases.models import Handler, Party
from jianhu.cases.queries.masking import masked


def handler(each: Handler) -> dict[str, Any]:
    return {
        "person": each.person_id,
        "name": str(each),
        "leads": each.leads,
        "related": each.related,
    }


def party(party: Party) -> dict[str, Any]:
    return {
        "kind": party.kind,
        "kind_name": party.get_kind_display(),
        "name": masked(party),
        "identity": _masked_identity(party),
        "phone": masked_phone(party.phone) if party.phone else "",
        "address": party.address if party.kind == "organisation" else "",
    }


def _masked_identity(party: Party) -> str:
    known = party.identity
    if party.kind == "organisation" or not known:
        return known
    return f"{known[:4]}{'*' * max(len(known) - 6, 0)}{known[-2:]}"
