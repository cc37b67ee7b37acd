"""Whose name everybody may read."""

from jianhu.base.people import masked_name
from jianhu.cases.models import Party


def masked(party: Party) -> str:
    """An enterprise's name is public; a person's is not."""
    return party.name if party.kind == "organisation" else masked_name(party.name)
