"""Who scans a code sees this: what base and the room of the thing show, and how it was rated."""

from jianhu.base.act_codes import act_behind
from jianhu.base.act_views import Row, Seen, Tier, seen
from jianhu.base.models import ActCode
from jianhu.portal.models import Rating


def act_seen(said: str, person: object = None, key: str = "") -> Seen:
    """Return what is shown behind a typed code; ratings go to who supervises, not to who acted."""
    shown = seen(act_behind(said), person, key)
    if shown.tier < Tier.SUPERVISOR:
        return shown
    return shown._replace(rows=[*shown.rows, *_ratings(shown.act)])


def _ratings(act: ActCode) -> list[Row]:
    ratings = Rating.objects.filter(act=act).order_by("id")
    return [Row("当事人评价", "：".join(filter(None, (r.verdict, r.words)))) for r in ratings]
