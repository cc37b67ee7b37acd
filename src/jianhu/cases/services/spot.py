"""A penalty on the spot: opened, decided and handed over in one act, perhaps offline."""

from datetime import datetime
from typing import Any

from django.db import transaction

from jianhu.base.models import Attachment, Person
from jianhu.cases.models import Case
from jianhu.cases.queries.papers import document_of
from jianhu.cases.rules.editions import edition_on
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.signing import Mark, has_place
from jianhu.cases.services.evidence import Proof, keep_for
from jianhu.cases.services.moving import make
from jianhu.cases.services.opening import Matter, open_case
from jianhu.cases.services.parties import PartySaid
from jianhu.cases.services.said import attempt, day_of, form_of
from jianhu.cases.services.signing import put_on


@transaction.atomic
def penalise_on_the_spot(
    by: Person,
    matter: dict[str, Any],
    party: dict[str, Any],
    decision: dict[str, Any],
    *,
    proofs: list[dict[str, Any]] | None = None,
    said_at: datetime | None = None,
) -> Case:
    """Decide by the simple procedure; refused, nothing of it stays but the attempt."""
    return _on_the_spot("decide", by, matter, party, decision, proofs, said_at)


@transaction.atomic
def waive_on_the_spot(
    by: Person,
    matter: dict[str, Any],
    party: dict[str, Any],
    waiver: dict[str, Any],
    *,
    proofs: list[dict[str, Any]] | None = None,
    said_at: datetime | None = None,
) -> Case:
    """Leave the penalty out where the lists and the law allow it, and educate the party at once."""
    return _on_the_spot("waive", by, matter, party, waiver, proofs, said_at)


def _on_the_spot(
    move: str,
    by: Person,
    matter: dict[str, Any],
    party: dict[str, Any],
    said: dict[str, Any],
    proofs: list[dict[str, Any]] | None,
    said_at: datetime | None,
) -> Case:
    row = edition_on("simple", day_of(said_at)).move("spot", move)
    assert isinstance(row, CaseMove)
    with attempt(by, row.label):
        about, whom = form_of(Matter, matter), form_of(PartySaid, party)
        case = open_case(by, about, whom, origin="spot", procedure="simple", said_at=said_at)
        hands = [kept for each in proofs or [] if (kept := _prove(by, case, dict(each)))]
        made = make(by, case, row, form_of(row.form, said), said_at)
        for hand in hands[:1]:
            _sign(by, made, hand)
        return made


def _prove(by: Person, case: Case, proof: dict[str, Any]) -> Attachment | None:
    """Keep a proof; where it is the party's own ``hand``, return its picture."""
    is_hand = proof.pop("hand", False)
    kept = keep_for(by, case, form_of(Proof, proof))
    return kept.file if is_hand else None


def _sign(by: Person, case: Case, hand: Attachment) -> None:
    """The hand drawn on the phone stands on the paper that was handed over."""
    paper, name = case.papers.order_by("pk").first(), case.parties.get().name
    if paper and has_place(document_of(paper, ""), Mark("party", name, b"-", "-")):
        put_on(by, paper, "party", name, hand)
