"""The end of a record: who was met, what he said, his signature, or why not and before whom."""

from datetime import date
from typing import Any

from jianhu.base.paper.wording import day
from jianhu.inspections.queries.paper.pictures import digests_of, drawn_by


def signed(form: Any, on: date) -> dict[str, Any]:
    """What the inspected said stands there; where they said nothing the record leaves room."""
    met = {"present": form.met, "present_role": "现场负责人", "says": form.says}
    noted = {"refused": form.refused_because, "witness": form.witness, "recording": form.recording}
    drawn = {"signed_on": day(on), "drawn": digests_of(form)}
    witness = {"witness_signature": drawn_by(form.witness_signature)}
    return {
        "form": met | {name: each for name, each in (noted | drawn | witness).items() if each},
        "subject": {"signature": drawn_by(form.signature)} if form.signature else {},
    }
