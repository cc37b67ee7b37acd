"""What two sides said when they were compared: the same is not asked twice."""

import json

from jianhu.kit.digest import sm3
from jianhu.subjects.models import SourceRow, Subject
from jianhu.subjects.queries.links import said_by
from jianhu.subjects.rules.links import compared

Side = SourceRow | Subject


def digest_of(left: Side, right: Side) -> str:
    """Whichever stands left."""
    said = sorted(json.dumps(compared(said_by(side)), sort_keys=True) for side in (left, right))
    return sm3(json.dumps(said).encode())
