"""Cases of the demonstration county, at every step, each walked there through the services."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from random import Random
from typing import Any, NamedTuple

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.turns import give_way
from jianhu.cases import services
from jianhu.cases.demonstration_rooms import seed_rooms
from jianhu.cases.models import Case
from jianhu.cases.rules.evidence import ELEMENTS
from jianhu.organisations import queries as organisations

HOW_MANY = 26
SEED = 330699


class Scene(NamedTuple):
    """What happens in a county every week: the item, the facts, who, and what it costs."""

    item: str
    conduct: str
    place: str
    kind: str
    party: str
    fine: int


SCENES = (
    Scene("N001-118-1", "餐饮店未安装油烟净化设施，油烟直接排入楼道",
          "百草路18号", "organisation", "百草园餐厅", 6000),
    Scene("N001-116", "自卸货车运输渣土未密闭，沿途抛洒约60米",
          "鲁墟大道与环湖路口", "organisation", "稽山土石方工程有限公司", 3000),
    Scene("N001-119-1", "在田头露天焚烧秸秆约20平方米",
          "柳桥村晒谷场旁", "citizen", "祝水生", 500),
    Scene("N001-115-1", "施工工地未设置硬质围挡，裸土未覆盖",
          "镜湖新区三号地块", "organisation", "镜湖建设集团有限公司", 20000),
    Scene("N004-81-2", "服装店用高音喇叭循环播放促销广告",
          "步行街甲26号", "organisation", "乌毡帽服装店", 5000),
    Scene("N003-22", "运输建筑垃圾沿途遗撒，污染路面约200平方米",
          "胜利西路", "organisation", "安桥运输有限公司", 8000),
    Scene("N002-111-1-1", "将装修垃圾袋装后倒在绿化带内",
          "书圣里小区北门", "citizen", "周茂才", 200),
    Scene("G003-42-1-2-1", "城市道路施工现场未设置明显标志和安全防围设施",
          "延安路人行道", "organisation", "东浦市政工程有限公司", 5000),
)  # fmt: skip
WAY = (
    "file", "order-correction", "prove", "conclude", "ask-review", "review", "notify",
    "waive-defence", "decide", "serve", "pay", "close", "archive",
)  # fmt: skip
REVIEWED = 5000  # from this fine on the demonstration's cases are reviewed
WHO = {
    "file": "head",
    "decline": "head",
    "decide": "head",
    "close": "head",
    "review": "reviewer",
    "pay": "cashier",
}
STOPS = (
    "", "file", "order-correction", "conclude", "ask-review", "notify", "waive-defence",
    "serve", "pay", "archive", "close", "decide", "prove", "decline", "ask-review",
)  # fmt: skip
"""The last move of each case; "" leaves a clue."""
GAPS = {"file": 1, "prove": 6, "conclude": 9, "notify": 2, "decide": 2, "pay": 6, "close": 2}


class Team(NamedTuple):
    """Who handles, decides, reviews and takes the money in one office, and where it works."""

    officer: Person
    second: Person
    head: Person
    cashier: Person
    reviewer: Person
    lon: float
    lat: float


def seed(how_many: int = HOW_MANY) -> int:
    """Write the cases if there are none yet; return how many there are."""
    if Case.objects.exists():
        return Case.objects.count()
    chance, teams = Random(SEED), list(islice(_teams(), 3))  # noqa: S311 - the same for everybody
    for n in range(how_many):
        _one(n, teams[0] if n % 3 else teams[n // 3 % len(teams)], chance)
    seed_rooms(team.head for team in teams)
    return Case.objects.count()


def _teams() -> Iterator[Team]:
    """Return the offices that have everybody, the one first whose people a visitor becomes."""
    reviewer = Person.objects.get(username="legal-reviewer")
    for office in organisations.offices("town-team").select_related("area").order_by("pk"):
        people = organisations.people_of(office).order_by("pk")
        officers = list(people.filter(username__regex=r"^officer(-\d+)?$")[:2])
        head = people.filter(username__startswith="office-head").first()
        cashier = people.filter(username__startswith="cashier").first()
        if len(officers) == 2 and head and cashier and office.area.lon and office.area.lat:
            yield Team(
                officers[0], officers[1], head, cashier, reviewer, office.area.lon, office.area.lat
            )


def _one(n: int, team: Team, chance: Random) -> None:
    scene, stop = SCENES[n % len(SCENES)], STOPS[n % len(STOPS)]
    way = _way(stop, scene)
    days = [GAPS.get(move, 0) for move in way]
    old = sum(days) + chance.randrange(0, 80 if n % 7 == 0 else 12)
    at = moments.now().replace(hour=1 + n % 8, minute=n * 7 % 60) - timedelta(days=old + 1)
    give_way()
    with moments.frozen(at):
        number = _registered(n, scene, team, at).number
    for move, gap in zip(way, days, strict=True):
        at += timedelta(days=gap, minutes=3)
        give_way()  # whoever uses the house meanwhile goes first
        with moments.frozen(at):
            _step(number, move, scene, team, at)


def _way(stop: str, scene: Scene) -> list[str]:
    if stop in ("", "decline"):
        return [stop] if stop else []
    way = WAY[: WAY.index(stop) + 1]
    return [move for move in way if "review" not in move or scene.fine >= REVIEWED]


def _registered(n: int, scene: Scene, team: Team, at: datetime) -> Case:
    day = moments.local(at).date().isoformat()
    matter = {
        "item": scene.item,
        "conduct": scene.conduct,
        "place": scene.place,
        "lon": team.lon + n % 5 * 0.0007,
        "lat": team.lat - n % 7 * 0.0005,
        "happened_on": day,
        "second": team.second.pk,
    }
    return services.open_case_said(team.officer, matter, _party(n, scene))


def _party(n: int, scene: Scene) -> dict[str, Any]:
    if scene.kind == "citizen":
        identity = f"3306991970{1 + n % 12:02}{1 + n % 28:02}{n:04}"
        known = {"identity": identity, "born_on": f"1970-{1 + n % 12:02}-{1 + n % 28:02}"}
    else:
        known = {"identity": f"91330699MA2D{n:05}X", "representative": "陈莲河"}
    return known | {
        "kind": scene.kind,
        "name": scene.party,
        "phone": f"1390575{n:04}",
        "address": scene.place,
    }


def _step(number: str, move: str, scene: Scene, team: Team, at: datetime) -> None:
    if move == "prove":
        for element, kind, says in zip(ELEMENTS, *_proofs(scene), strict=True):
            said: dict[str, Any] = {"kind": kind, "proves": element, "says": says}
            said |= {"device": "执法记录仪", "shown": True}
            services.keep_evidence(team.officer, number, said)
        return
    given = Case.objects.get(number=number).reviewer if move == "review" else None
    who = given or getattr(team, WHO.get(move, "officer"))
    services.take(who, number, move, _said(move, scene, moments.local(at).date().isoformat()))


def _proofs(scene: Scene) -> tuple[tuple[str, ...], tuple[str, ...]]:
    identity = "身份证复印件" if scene.kind == "citizen" else "营业执照复印件"
    says = (identity, f"现场照片：{scene.conduct}", "现场检查笔录")
    return ("书证", "视听资料", "勘验、现场笔录"), says


def _said(move: str, scene: Scene, on: str) -> dict[str, Any]:
    money = {"kinds": ["罚款"], "fine": str(scene.fine)}
    why = {
        "facts": f"当事人在{scene.place}{scene.conduct}",
        "reasons": "初次查处，及时改正，按一般情节",
    }
    served = {"method": "direct", "on": on}
    both = {"credit_notice": scene.kind == "organisation"}  # 两书同达
    said: dict[str, dict[str, Any]] = {
        "file": {"opinion": "事实初步清楚，属于本机关管辖，同意立案"},
        "decline": {"reason": "现场复查未发现违法行为"},
        "order-correction": {"what": "立即停止违法行为，恢复原状"},
        "conclude": {"outcome": "penalty", **money, **why},
        "review": {"passed": True, "opinion": "事实清楚，适用依据正确，程序合法"},
        "notify": {**money, **why, **served},
        "waive-defence": {"on": on, "signed": True},
        "decide": {**money, "opinion": "事实清楚，证据确凿，同意"},
        "serve": served | both,
        "pay": {
            "amount": str(scene.fine),
            "receipt": f"浙财票{moments.now():%Y%m%d%H%M}",
            "on": on,
        },
        "close": {"summary": "罚款已缴清，违法行为已改正"},
    }
    return said.get(move, {})
