"""Phrases of a document: a sentence's end, a penalty, a threat, where and when it was."""

from collections.abc import Iterable
from decimal import Decimal

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.paper.wording import day, in_capitals, yuan
from jianhu.cases.models import Case, Evidence
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.penalties import Penalty
from jianhu.cases.rules.ranges import Range
from jianhu.organisations import queries as organisations


def ended(text: str) -> str:
    """A sentence ends with its stop, whoever typed it."""
    return text if text.endswith(("。", "！", "？")) else f"{text.rstrip('，；.')}。"


def in_words(penalty: Penalty) -> str:
    """警告；罚款人民币300元（大写：叁佰元整）."""
    said = []
    for kind in penalty.kinds:
        amount = {"罚款": penalty.fine, "没收违法所得": penalty.confiscated}.get(kind, Decimal(0))
        said.append(
            f"{kind}人民币{yuan(amount)}（大写：{in_capitals(amount)}）" if amount else kind
        )
    return "；".join(said)


def proposed(facts: CaseFacts) -> str:
    """The penalty as it is proposed now: as it was told, or as a second look left it."""
    told = facts.last("notify", "conclude")
    if told is None or not told.said.kinds:
        return ""
    again = facts.since(told, "recheck")
    fine = again.said.fine if again else None
    return in_words(told.said if fine is None else told.said.model_copy(update={"fine": fine}))


def threat(article: str, words: str, ranges: Iterable[Range]) -> str:
    """What stands behind the article: its own words if they are known, else what it threatens."""
    own = words.removeprefix(article).strip("：: ")
    if own:
        return f"“{own}”"
    said = "；".join(dict.fromkeys(_range(each) for each in ranges))
    return f"（{said}）" if said else ""


def applied(facts: CaseFacts) -> list[Range]:
    """Of several fines the article threatens, those the amount lies in; all while none is named."""
    said = facts.last("decide", "notify", "conclude")
    fine = getattr(said.said, "fine", None) if said else None
    fines = [each for each in facts.ranges if each.kind == "罚款"]
    fitting = [each for each in fines if fine and _lies_in(fine, each)]
    return [each for each in facts.ranges if each.kind != "罚款" or each in (fitting or fines)]


def _lies_in(fine: Decimal, of: Range) -> bool:
    return (of.low or 0) <= fine and (of.high is None or fine <= of.high)


def investigators(case: Case) -> list[str]:
    return [f"{each.person}" for each in case.handlers.select_related("person")]


def takers(own: list[str], piece: Evidence) -> str:
    """Who took it: those it names, else of the case's ``own`` officers all (行政处罚法 42)."""
    if piece.officers:
        return "、".join(_numbered(piece))
    taker = f"{piece.captured_by}"
    return "、".join([taker, *(each for each in own if taker in own and each != taker)])


def _numbered(piece: Evidence) -> list[str]:
    """Officers of an office that helps stand with their certificates: no other page names them."""
    held = organisations.certificates_of(
        piece.officers, "", moments.local(piece.captured_at).date()
    )
    people = Person.objects.in_bulk(piece.officers)
    return [f"{people[each]}（执法证号{held.get(each, '未登记')}）" for each in piece.officers]


def besides(article: str, facts: CaseFacts) -> str:
    """What else the notice rests on."""
    told = facts.last("notify")
    more = told.said.articles.strip("。、；") if told else ""
    return f"和{more}" if more and more not in article else ""


def _range(each: Range) -> str:
    low = f"{yuan(each.low)}以上" if each.low else ""
    high = f"{yuan(each.high)}以下" if each.high else ""
    when = f"{each.when}的，" if each.when else ""
    return f"{when}{each.kind}{low}{high}"


def speaker(case: Case) -> dict[str, str]:
    """Who speaks for the party: himself, or whoever represents the organisation."""
    party = (case.parent or case).parties.get()
    if party.kind == "citizen" or not party.representative:
        return {"speaker": party.name, "speaker_role": "当事人"}
    return {"speaker": party.representative, "speaker_role": f"{party.name}法定代表人或者负责人"}


def at_its_place(case: Case, facts: str) -> str:
    """Day and place of the act come first, unless the words say them, or the form does."""
    if case.procedure == "simple":
        return facts
    year = f"{case.happened_on.year}年"
    when = "" if year in facts else _when(case)
    where = f"在{case.place}，" if case.place and case.place not in facts else ""
    return f"{when}{where}{facts}"


def _when(case: Case) -> str:
    if case.ended_on and case.ended_on != case.happened_on:
        return f"{day(case.happened_on)}至{day(case.ended_on)}，"
    return f"{day(case.happened_on)}，"
