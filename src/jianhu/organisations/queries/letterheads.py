"""What stands on an office's documents."""

from jianhu.organisations.models import Office
from jianhu.organisations.queries.areas import county
from jianhu.organisations.rules.letterheads import Letterhead, letterhead


def head_of(office: Office) -> Letterhead:
    """Return what stands on its documents; in the letters of a county's, a town puts its name."""
    head = letterhead(office.code, county().code)
    known = {"letters": head.letters_of(office.town), "phone": office.phone or head.phone}
    if office.town:
        known["address"] = head.town_address.format(town=office.town)
    return head.model_copy(update=known)
