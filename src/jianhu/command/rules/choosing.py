"""What may be chosen for a dispatch. Pure."""

from jianhu.kit.errors import Refusal

QUALIFIED = "administrative-penalty-law/42"
COUNTY = 6  # digits of a county's code (GB/T 2260)


class WrongChoice(Refusal):
    """This office or this person cannot act in the matter; the sentence says why."""

    code = "wrong-choice"
    status = 422


def is_out_of_county(office_area: str, incident_area: str) -> bool:
    """Whether an office is of another county; those above (city, province) are not."""
    return bool(incident_area) and not incident_area.startswith(office_area[:COUNTY])
