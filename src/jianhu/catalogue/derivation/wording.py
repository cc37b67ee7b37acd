"""Words the conduct that breaks a duty: 不得擅自占用 → 擅自占用; 应当备案 → 未按照规定备案."""

import re

from jianhu.catalogue.derivation.citations import LAW, LIST

ANYONE = (
    r"(?:任何)?(?:单位和个人|单位或者个人|组织和个人|组织或者个人|单位或个人|人|单位、个人)"
    r"(?:都|均)?"
)
ANY_LIST = LIST.replace("?P<list>", "?:")
INLINE = re.compile(
    rf"违[反法](?:了)?{LAW}的?{LIST}(?:之一)?的?(?:规定|要求|禁止性规定)?"
    r"(?:的?(?:行为|情形))?(?:之一)?的?，?"
    r"|违反(?:了)?本(?:条例|规定|办法|法)(?:的?(?:有关)?规定)?的?，?"
    rf"|有{LAW}{ANY_LIST}(?:规定|所列)?的?(?:禁止性?|违法)?行为(?:之一)?的?，?"
)
ACT = re.compile(  # 违反第十四条规定使用粘土砖: the breach is part of the act
    rf"违[反法](?:了)?{LAW}的?(?>{LIST})(?>的?(?:规定|要求)?)"
    r"(?!的?(?:禁止|行为|情形|之一)|[的，未不擅非]|$)"
)
HELD = re.compile(rf"有{LAW}{LIST}(?:规定|所列)的(?=[^，]{{3,}})")
ACCORDING = re.compile(rf"(?:按照?|依照){LAW}的?{LIST}的?规定")
LIST_BELOW = re.compile(
    r"(?:(?:并)?(?:(?:有|具有|存在|实施|从事|进行)?(?:下列|以下|上述)|有前款)(?:[^，。；：]{0,20})?"
    r"(?:之一|行为|情形|规定|活动)(?:的|者)?[：，]?.*)$"
)
MODAL_LEFT = re.compile(r"应当|必须|不得|方可|严禁|须经")
AUTHORITY = re.compile(
    r"(?:主管|行政|管理|执法|有关|监督)?(?:部门|人民政府|公安机关|登记机关|海事管理机构|街道办事处|主管机构)"
    r"(?:和[^，]{2,12})?(?:依法|可以|按照[^，]*)?$"
)


def stated(head: str) -> str:
    """Return the conduct a liability clause states itself, without its citations."""
    text = re.sub(r"^(?:其中，)?(?:对|因|凡|或者)(?=违反|未|有)", "", head)
    text = HELD.sub("", text)
    text = ACCORDING.sub("按照规定", text)
    text = re.sub(r"(?<!违反)前款规定的(?=[^，]{3})", "", text)
    text = ACT.sub("违反规定", text)
    return tidy(INLINE.sub("", text))


def tidy(text: str) -> str:
    """Take the legal stitches off: a trailing 的, 有下列行为之一, doubled commas."""
    text = re.sub(r"，属[^，]{2,14}$", "", LIST_BELOW.sub("", text))
    text = text.strip("，；。：、 ")
    text = re.sub(r"^(?:或者|以及|和|其中|但|并且)[，]?", "", text)
    text = re.sub(r"的[，]?$", "", text)
    text = re.sub(r"未?(经[^，]+?)(?:后)?，?方可([^，]+)", r"未\1，擅自\2", text)
    text = re.sub(r"(含有|使用|按照规定)\1", r"\1", text)
    return re.sub(r"的(?=，(?:或者|以及|且))", "", text).strip("，")


def broken(duty: str) -> str:
    """Return the conduct that breaks one sentence of duty, or '' where we cannot tell."""
    text = re.sub(
        r"[（(](?:以下|下同)[^）)]*[）)]|违反[^，]{2,16}规定，?", "", duty.strip("。；：，")
    )
    found = [_broken(part) for part in re.split(r"；|，但(?!是未)", text)]
    return "，或者".join([each for each in found if each][:2])


def _broken(text: str) -> str:
    """Break the first duty of a sentence, and the next one if the sentence goes on."""
    for make in (_forbidden, _unlicensed, _must):
        if conduct := make(text):
            first, rest = _parted(conduct)
            more = _broken(rest) if rest else ""
            return tidy(f"{first}，或者{more}" if more else first)
    return ""


def _parted(conduct: str) -> tuple[str, str]:
    """Cut where a second duty begins, with the part that says whose it is."""
    parts = conduct.split("，")
    for place, part in enumerate(parts):
        if place and MODAL_LEFT.search(part):
            begin = (
                place - 1
                if place > 1 and re.match(r"对|因|确需|经|在|需", parts[place - 1])
                else place
            )
            return "，".join(parts[:begin]), "，".join(parts[begin:])
    return conduct, ""


FORBIDS = re.compile(
    r"^(?P<before>.*?)(?P<modal>严禁|(?<!国家)(?<!明令)(?<!政府)(?<!法规)(?<!有关)禁止|(?:均|都|也)?(?:不得|不准|不可|不能))"
    r"(?P<what>.+)$"
)


def _forbidden(text: str) -> str:
    match = FORBIDS.search(text)
    if not match or _by_authority(match["before"]):
        return ""
    before, what = match["before"], match["what"]
    if MODAL_LEFT.search(before):
        return _after_a_duty(before, match["modal"] + what)
    if "禁" in match["modal"]:
        what = re.sub(rf"^{ANYONE}", "", what)
        return _subject(before) + re.sub(r"^在(.+?)(?:从事|实施)?下列.*$", r"在\1", what)
    if licence := re.search(r"(?:^|，)(未经[^，]+|未[^，]+)，?$", before):
        before, free = before[: licence.start()], licence[1]
        link = "，" if before and not before.endswith("，") else ""
        return f"{_subject(before)}{link}{free}，{'' if what.startswith('擅自') else '擅自'}{what}"
    before = re.sub(r"[，并且]+$", "，", before)
    return _subject(before) + re.sub(r"，(?:也|并|且)?(?:不得|禁止)", "，或者", what)


def _after_a_duty(before: str, forbidden: str) -> str:
    """A应当B，（C）不得D: the breach of either."""
    duty, _, own = before.rpartition("，")
    if MODAL_LEFT.search(own):
        duty, own = before, ""
    subject = own or re.split(r"应当|必须|应|须", duty)[0]
    first, second = _broken(duty), _forbidden(subject + forbidden)
    return f"{first}，或者{second}" if first and second else first or second


def _unlicensed(text: str) -> str:
    if match := re.search(
        r"^(?P<before>.*?)(?:应当|必须|须)(?P<gate>.+?)(?:后)?，?方可(?P<what>.+)$", text
    ):
        return f"{_subject(match['before'])}未{_first(match['gate'])}，擅自{match['what']}"
    return ""


def _must(text: str) -> str:
    match = re.search(
        r"^(?P<before>.*?)(?:应当|必须|应(?!急|用|收|缴|对|付)|须(?=[^知要]))(?P<what>.+)$", text
    )
    if not match or _by_authority(match["before"]):
        return ""
    what = re.sub(r"，(?:并)?(?:应当|必须)", "，", match["what"])
    subject = _subject(match["before"])
    if re.match(
        r"(?:保持|符合|具备|达到|满足|确保|保证|遵守|服从|配合|设有|配备|接受|停止|执行)", what
    ):
        return f"{subject}未{what}" if not what.startswith("符合") else f"{subject}不{what}"
    if re.match(
        r"(?:按照?|依法|根据|依照|在|于|自|及时|立即|定期|向|将|对|由|经|取得|委托|采取|建立|制定|设置|如实)",
        what,
    ):
        return f"{subject}未{what}"
    return f"{subject}未按照规定{what}"


def _first(text: str) -> str:
    return text.strip("，")


def _by_authority(before: str) -> bool:
    return bool(AUTHORITY.search(before.rstrip("，都均也")))


def _subject(text: str) -> str:
    return re.sub(rf"(?:(?<=^)|(?<=，)|任何){ANYONE}$|^任何{ANYONE}", "", text).rstrip("都均")


def name_of(conduct: str) -> str:
    return f"{'' if conduct.startswith('对') else '对'}{conduct}的处罚"
