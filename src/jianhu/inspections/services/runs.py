"""A calendar is asked for at the desk and drawn up beside the web, which only looks on."""

from datetime import date, timedelta

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.inspections.facts import CalendarAsked, CalendarDrafted
from jianhu.inspections.models import CalendarRun
from jianhu.inspections.queries.waiting import due_between
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.parameters import number
from jianhu.inspections.services.planning import check_asked, draft_calendar
from jianhu.kit.errors import Refusal, WrongStep

UNDONE = ("waiting", "running")


@transaction.atomic
def ask_calendar(by: Person, since: date, until: date, seconds: int) -> CalendarRun:
    """Have what waits drawn into a calendar; one at a time, for two would plan the same teams."""
    check_asked(since, until, seconds)
    give_up_lost()
    if CalendarRun.objects.filter(state__in=UNDONE).exists():
        raise WrongStep("另一份日历正在排，请等它排完。")
    if not due_between(since, until).exists():
        raise WrongStep("这段时间没有已批准而未安排的待查事项。", basis=STRICT)
    run = CalendarRun.objects.create(
        by=by, at=moments.now(), since=since, until=until, seconds=seconds
    )
    record(by, run, CalendarAsked(run.pk, f"{since}", f"{until}"))
    return run


def claim_calendar() -> int:
    """Take what waits to be drawn up, for one process only; 0 where nothing does."""
    waiting = CalendarRun.objects.filter(state="waiting").values_list("pk", flat=True).first()
    if waiting is None:
        return 0
    mine = CalendarRun.objects.filter(pk=waiting, state="waiting")
    return waiting if mine.update(state="running", begun_at=moments.now()) else 0


def draw_up(key: int) -> None:
    """Draw up a claimed calendar and say what it came to, or why it came to nothing."""
    run = CalendarRun.objects.select_related("by").get(pk=key, state="running")

    def kept(days: int, of: int) -> None:
        CalendarRun.objects.filter(pk=key).update(days_kept=days, days_made=of)

    try:
        drafted = draft_calendar(run.by, run.since, run.until, run.seconds, kept)
    except Refusal as why:
        _fail(key, why.message)
        return
    except Exception:
        _fail(key, "计算时出了意外，已经记录；已登记的检查仍在，请重新排其余的。")
        raise
    with transaction.atomic():
        CalendarRun.objects.filter(pk=key).update(
            state="done", ended_at=moments.now(), came_to=drafted._asdict()
        )
        told = (drafted.items, drafted.visits, drafted.apart, drafted.left_out)
        record(run.by, run, CalendarDrafted(key, *told))


def give_up_lost() -> int:
    """Who draws up a calendar may be killed; what has long been running is running no more."""
    now, slack = moments.now(), timedelta(minutes=number("calendar-lost"))
    lost = [
        each.pk
        for each in CalendarRun.objects.filter(state="running")
        if each.begun_at and now - each.begun_at >= slack + timedelta(seconds=each.seconds)
    ]
    for key in lost:
        _fail(key, "计算中断了，请重新排。")
    return len(lost)


def _fail(key: int, says: str) -> None:
    CalendarRun.objects.filter(pk=key).update(
        state="failed", ended_at=moments.now(), says=says[:200]
    )
