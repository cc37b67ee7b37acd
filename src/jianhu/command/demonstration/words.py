"""What people write: where it is, what was done about it, what the reporter is told."""

from random import Random

SPOTS = (
    "村口",
    "菜场旁",
    "小学门口",
    "主街",
    "停车场",
    "桥头",
    "公交站旁",
    "文化礼堂前",
    "河埠头",
    "卫生室边",
)
DONE = {
    "大气质量": (
        "现场核实属实，油烟净化设施未开启，已责令立即整改并复测达标",
        "已责令停止焚烧、清除余火，对当事人批评教育",
    ),
    "河道水环境": (
        "已清除障碍物，河道恢复畅通，对当事人批评教育",
        "已打捞漂浮物约半吨，交由保洁单位清运",
    ),
    "环境卫生": ("已责令清运，现场恢复整洁", "查明倾倒人，责令清除并恢复原状，另案调查"),
    "交通秩序": ("已疏导并恢复通行，设置警示标志", "路面坑槽已围挡，养护单位当日修补"),
    "文明经营": ("已劝导归店经营，通道恢复畅通", "当事人自行收摊离开，已告知疏导点位置"),
    "消防安全": ("堵塞物已清除，消防通道恢复畅通", "已当场消除隐患，督促落实整改责任人"),
    "其他": ("已到场核实处理，向反映人当面说明", "已协调责任单位处理完毕，现场复核正常"),
}
FEEDBACK = (
    "您反映的“{kind}”问题已处理：{result}。感谢您的反映。",
    "已于当日到场处置：{result}。如仍有问题，可凭查询码再次反映。",
)
REFUSALS = (
    "事发地不在本队辖区",
    "该路段由交通部门管养，请转交",
    "现场为在建工地内部，请转住建部门",
)
REJECTIONS = (
    "与已办结事件重复，无新情况",
    "内容无法核实，联系反映人无人接听",
    "属于民事纠纷，已告知向人民调解委员会申请",
)
REWORKS = ("照片看不出是同一位置，请补拍", "仍有部分未清理，请继续处置")
REOPENINGS = ("第二天又出现了，没有真正解决", "只清理了一半，味道还在")
VERIFIED = ("对照处置前后照片，问题已解决", "现场复核属实", "电话回访，反映人认可")
CALLERS = (
    "王女士",
    "陈先生",
    "沈女士",
    "周先生",
    "俞女士",
    "章先生",
    "金女士",
    "鲁先生",
    "骆女士",
    "傅先生",
)


def place_near(village: str, chance: Random) -> str:
    return f"{village}{chance.choice(SPOTS)}"


def result_for(theme: str, chance: Random) -> str:
    return chance.choice(DONE.get(theme, DONE["其他"]))


def feedback_for(kind: str, result: str, chance: Random) -> str:
    return chance.choice(FEEDBACK).format(kind=kind, result=result)
