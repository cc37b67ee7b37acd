"""Articles as they are cited: ``administrative-penalty-law/64`` is 《行政处罚法》第64条."""

import re

TITLES = {
    "administrative-penalty-law": "行政处罚法",
    "administrative-coercion-law": "行政强制法",
    "administrative-reconsideration-law": "行政复议法",
    "administrative-litigation-law": "行政诉讼法",
}


def cited(basis: str) -> str:
    """Return how people write it; a basis of another form is returned as it is."""
    found = re.fullmatch(r"([a-z-]+)/(\d+)(?:\((\d+)\))?", basis)
    if not found or found[1] not in TITLES:
        return basis
    paragraph = f"第{found[3]}款" if found[3] else ""
    return f"《{TITLES[found[1]]}》第{found[2]}条{paragraph}"
