"""No order of acts, by any mix of roles, leads around what the law asks before a decision."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from jianhu.cases.rules import forms
from jianhu.cases.rules.forms_investigation import FoundSeparate
from jianhu.cases.rules.ledger import Act, CaseFacts, Officer, Party, Proof, Range
from jianhu.cases.rules.procedures.ordinary import ORDINARY
from jianhu.kit.errors import Refusal
from jianhu.law.deadlines import last_day, terms

BEGIN = date(2026, 11, 2)
OFFICERS, HEAD, REVIEWER = (1, 2), 3, 4
FINES = st.sampled_from([Decimal(n) for n in (300, 300, 300, 100, 500, 60000)])
SAYS = st.just("如此")
YES = st.booleans()
RARELY = st.sampled_from([False, False, False, True])


def penalties(shape, **more):
    fine = st.fixed_dictionaries({"kinds": st.just(("罚款",)), "fine": FINES, **more})
    return fine.map(lambda said: shape(**said))


def said(shape, **fields):
    return st.fixed_dictionaries(fields).map(lambda each: shape(**each))


WORDS = {"facts": SAYS, "reasons": SAYS}
SERVED = {"method": st.just("direct"), "on": st.just(BEGIN)}
FORMS = {
    "file": said(forms.Opinion, opinion=SAYS),
    "order-correction": said(forms.Correction, what=SAYS),
    "conclude": penalties(
        forms.Conclusion,
        outcome=st.just("penalty"),
        complicated=RARELY,
        public_interest=RARELY,
        **WORDS,
    ),
    "send-back": said(forms.Reason, reason=SAYS),
    "review": said(forms.Reviewed, passed=YES, opinion=SAYS),
    "notify": penalties(
        forms.Notice,
        articles=SAYS,
        hearing=YES,
        new_facts=st.sampled_from(["", "新的事实"]),
        **WORDS,
        **SERVED,
    ),
    "waive-defence": said(forms.Waiver, on=st.just(BEGIN), signed=YES, hearing_too=YES),
    "defend": said(forms.Defence, on=st.just(BEGIN), text=SAYS),
    "ask-hearing": said(forms.HearingRequest, on=st.just(BEGIN)),
    "recheck": said(forms.Recheck, adopted=YES, opinion=SAYS),
    "discuss": said(
        forms.Discussion, on=st.just(BEGIN), members=st.just(("甲", "乙")), opinion=SAYS
    ),
    "find-separate": said(FoundSeparate, other=st.sampled_from(["AJ-1", "AJ-2"]), reason=SAYS),
    "decide": penalties(forms.Decision, opinion=SAYS),
}
AN_ACT = st.sampled_from(sorted(FORMS)).flatmap(
    lambda move: st.tuples(
        st.just(move), FORMS[move], st.sampled_from([*OFFICERS, HEAD, REVIEWER]), st.integers(0, 9)
    )
)
ABLE = {"certified": [True, True], "competent": True, "fined": False}
WELL = ({}, 0)
FLAWS = ({"certified": [True, False]}, {"competent": False}, {"fined": True}, {})
WORLD = st.tuples(st.sampled_from(FLAWS), st.integers(0, 6))  # what is wrong, after how many acts
ORDER = ("file", "order-correction", "conclude", "notify")


SOMETIMES = (
    ("defend", OFFICERS[0]),
    ("ask-hearing", OFFICERS[0]),
    ("recheck", OFFICERS[0]),
    ("review", REVIEWER),
    ("discuss", HEAD),
)


@st.composite
def walks(draw):
    """Some random acts, often along the lawful way, so that decisions are reached at all."""
    walk = []
    for move in ORDER:
        if draw(st.integers(0, 19)):
            by = HEAD if move == "file" else OFFICERS[0]
            walk.append((move, draw(FORMS[move]), by, 0))
        walk += draw(st.lists(AN_ACT, max_size=1))
    for move, by in SOMETIMES:
        if draw(YES):
            walk.append((move, draw(FORMS[move]), by, 0))
    wait = draw(st.sampled_from([0, 6, 9, 9]))
    by = draw(st.sampled_from([HEAD, HEAD, OFFICERS[0]]))
    walk.append(("decide", draw(FORMS["decide"]), by, wait))
    return walk


def at(world, count):
    flaw, since = world
    return ABLE | flaw if count >= since else ABLE


def facts(world, day, by, form, acts):
    world = at(world, len(acts))
    able = zip(OFFICERS, world["certified"], strict=True)
    return CaseFacts(
        today=day,
        by=by,
        said=form,
        party=Party("organisation", "咸亨酒店"),
        officers=tuple(Officer(person, "某", certified) for person, certified in able),
        happened_on=BEGIN,
        discovered_on=BEGIN,
        not_competent="" if world["competent"] else "没有赋权",
        fined_before="AJ-1" if world["fined"] and not separate(acts) else "",
        same_act=("AJ-1",) if world["fined"] and not separate(acts) else (),
        ranges=(Range("罚款", Decimal(100), Decimal(60000)),),
        elements=("行为",),
        proofs=(Proof("书证", "行为"),),
        reviewer="" if by == REVIEWER else "没有资格",
        acts=tuple(acts),
    )


def separate(acts):
    """Who found AJ-1 to be about another act, as the house's own reading does."""
    return [act.by for act in acts if act.move == "find-separate" and act.said.other == "AJ-1"]


def walked(world, walk):
    """Return the ledger that the procedure let come about, and where it led."""
    step, acts, day = ORDINARY.start, [], BEGIN
    for move, form, by, wait in walk:
        day += timedelta(days=wait)
        if hasattr(form, "on"):
            form = form.model_copy(update={"on": day})
        try:
            step = ORDINARY.after(step, move, facts(world, day, by, form, acts))
        except Refusal:
            continue
        acts.append(Act(move, day, by, form))
        if step == "decided":
            break
    return step, acts


def index(acts, *moves):
    return max((n for n, act in enumerate(acts) if act.move in moves), default=-1)


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORLD, walks())
def test_whatever_is_decided_was_told_heard_reviewed_and_within_power(world, walk):
    step, acts = walked(world, walk)
    if step != "decided":
        return
    world = at(world, len(acts) - 1)
    decision, told = acts[-1], acts[index(acts, "notify")]
    assert world["competent"]
    assert all(world["certified"])
    assert not world["fined"] or separate(acts)
    assert not set(separate(acts)) & set(OFFICERS)
    assert told.move == "notify"
    waived = index(acts, "waive-defence") > index(acts, "notify")
    assert waived or decision.on > last_day(terms()["statement"], told.said.on)
    assert index(acts, "recheck") > index(acts, "defend") or index(acts, "defend") < index(
        acts, "notify"
    )
    assert decision.said.fine <= told.said.fine
    concluded = acts[index(acts, "conclude")].said
    if concluded.complicated or concluded.public_interest:
        review = index(acts, "review")
        assert review > index(acts, "conclude")
        assert acts[review].said.passed
        assert acts[review].by == REVIEWER
    assert decision.by not in OFFICERS
    if told.said.hearing and index(acts, "ask-hearing") > index(acts, "notify"):
        assert acts[index(acts, "waive-defence")].said.hearing_too


def test_the_walks_do_reach_decisions():
    """The property above would prove nothing if no walk ever arrived."""
    assert find(walks(), lambda walk: walked(WELL, walk)[0] == "decided")
