"""People every installation has."""

from jianhu.base.models import Person


def system() -> Person:
    """Return the person in whose name the house itself acts. Nobody can sign in as it."""
    person, _ = Person.objects.get_or_create(
        username="system", defaults={"name": "系统", "password": "!", "is_active": False}
    )
    return person


def masked_phone(phone: str) -> str:
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= 7 else "*" * len(phone)


def masked_name(name: str) -> str:
    return name[:1] + "*" * (len(name) - 1)
