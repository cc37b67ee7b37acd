"""What a party may do itself over the net, and what is asked beyond the move's own needs."""

from jianhu.cases.rules.forms_online import LATE
from jianhu.cases.rules.need import Need
from jianhu.cases.rules.needs.online import hearing_is_the_partys_right, spoken_in_time

ONLINE: dict[str, tuple[Need, ...]] = {
    "confirm-address": (),
    "defend": (spoken_in_time,),
    "waive-defence": (),
    "ask-hearing": (hearing_is_the_partys_right,),
}
SAID_ONLINE = {"ask-hearing": {"how": "online"}}
LATE_AS = {"defend": "defence", "ask-hearing": "hearing"}
LABELS = {"confirm-address": "确认送达地址", "waive-defence": "放弃陈述申辩"} | {
    move: LATE[what] for move, what in LATE_AS.items()
}
