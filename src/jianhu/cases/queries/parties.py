"""A party as it is, for whoever said why he must know."""

from typing import Any

from jianhu.cases.models import Party


def unmasked(party: Party) -> dict[str, Any]:
    return {
        "kind": party.kind,
        "kind_name": party.get_kind_display(),
        "name": party.name,
        "identity": party.identity,
        "phone": party.phone,
        "address": party.address,
    }
