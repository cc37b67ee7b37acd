"""People every installation has."""

from jianhu.base.models import Person

PARTY = "party"  # the account of what parties say themselves


def system() -> Person:
    """Return the person in whose name the house itself acts. Nobody can sign in as it."""
    return _house("system", "系统")


def party() -> Person:
    """Return the person in whose name a party's own words come in. Nobody can sign in as it."""
    return _house(PARTY, "当事人（在线）")


def _house(username: str, name: str) -> Person:
    known = {"name": name, "password": "!", "is_active": False}
    return Person.objects.get_or_create(username=username, defaults=known)[0]


def masked_phone(phone: str) -> str:
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= 7 else "*" * len(phone)


def masked_name(name: str) -> str:
    return name[:1] + "*" * (len(name) - 1)
