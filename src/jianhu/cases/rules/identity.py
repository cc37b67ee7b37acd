"""What a citizen's number says of its birth date (GB 11643)."""

import re
from datetime import date

NUMBER = re.compile(r"\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]")


def born(said: date | None, identity: str) -> date | None:
    """Return the birth date; where what was said and the number differ, the younger one counts."""
    return max(filter(None, (said, _by_number(identity))), default=None)


def _by_number(identity: str) -> date | None:
    found = NUMBER.fullmatch(identity.strip())
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
