"""What enterprises of a town ask for: requests open and answered, a check-up they chose."""

from typing import Any

from jianhu.base.models import Person
from jianhu.base.people import party
from jianhu.inspections import services
from jianhu.inspections.demonstration.town import TAKEN, Team, own_subjects
from jianhu.inspections.models import EnterpriseRequest, PackageOrder
from jianhu.inspections.queries.packages import offered
from jianhu.subjects.queries.doors import today

WORDS = (
    ("门口想搭一块遮阳棚，归谁批，要交什么材料？", ""),
    ("夜里十点以后卸货，能停多久？", "不堵消防通道，二十分钟以内；超过的请先报备。"),
    ("油烟净化器多久洗一次才算合格？", ""),
)
WHO = "掌柜"


def seed_asked(team: Team) -> int:
    shops = own_subjects(team, "catering")[TAKEN:]
    if not EnterpriseRequest.objects.exists():
        for shop, (words, reply) in zip(shops, WORDS, strict=False):
            _ask(shop, words, reply)
    if not PackageOrder.objects.exists():
        for shop in shops[:2]:
            _choose(shop)
    return EnterpriseRequest.objects.count() + PackageOrder.objects.count()


def _ask(shop: Any, words: str, reply: str) -> None:
    made = services.receive_request(party(), shop, words, WHO)
    if reply:
        by = Person.objects.get(pk=made.responsible_id)
        services.answer_request(by, made.number, {"reply": reply})


def _choose(shop: Any) -> None:
    """The first package that fits its trade, with everything that is read out."""
    for each in offered(shop.industry, today())[:1]:
        seen = [code for code, _ in each.items]
        services.choose_package(party(), shop, each.slug, seen, WHO, "portal")
