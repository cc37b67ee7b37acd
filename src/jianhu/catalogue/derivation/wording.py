"""Words the conduct that breaks a duty: 不得擅自占用 → 擅自占用; 应当备案 → 未按照规定备案."""

import re

ANYONE = r"(?:任何)?(?:单位和个人|单位或者个人|组织和个人|组织或者个人|单位或个人|人|单位、个人)(?:都|均)?"
LEAD = re.compile(
    r"^(?:违反(?:了)?[^，。；]*?(?:规定|要求|条款|之一)(?:的)?，|违反(?:本|第|前)[^，。；]{1,40}?[款条项](?:的)?，"
    r"|违反(?:本条例|本规定|本办法|本法|前款)[^，。；]{0,30}(?:规定)(?:的)?(?=[^，的]))"
)
INLINE = re.compile(
    r"违反(?:了)?(?:本(?:条例|规定|办法|法|条)|前[一二两三四]?[款条项]|第[^，。；]{1,3}[条款项])[^，。；]{0,60}?(?:之一的?)?(?:的?规定|的?要求|的?情形|的?行为)(?:之一)?(?:的)?，?"
)
OTHER_LAW = re.compile(r"违反(?:国家|省|有关|法律)[^，。；]{0,24}规定")


def stated(head: str) -> str:
    """Return the conduct a liability clause states itself, without its citations."""
    text = re.sub(r"^(?:对|因|凡)(?=违反|在|未|有)", "", head)
    text = INLINE.sub("", text)
    text = re.sub(
        r"违反(?:本(?:条例|规定|办法|法)|第[^，。；]{1,30}?[条款项])(?:的)?(?:规定)?(?:的)?，?",
        "",
        text,
    )
    return tidy(text)


def tidy(text: str) -> str:
    """Take the legal stitches off: a trailing 的, 有下列行为之一, doubled commas."""
    text = re.sub(
        r"[，,]?(?:并)?(?:有|具有|存在)?(?:下列|以下|前款|上述)[^，。；：]{0,12}(?:之一|行为|情形|规定)(?:的)?[：，]?$",
        "",
        text,
    )
    text = text.strip("，；。：、 ")
    text = re.sub(r"^(?:或者|以及|和|其中|但|并且)[，]?", "", text)
    text = re.sub(r"的[，]?$", "", text)
    return re.sub(r"的(?=，(?:或者|以及|且))", "", text).strip("，")


def broken(duty: str) -> str:
    """Return the conduct that breaks one sentence of duty, or '' where we cannot tell."""
    text = re.sub(r"[（(](?:以下|下同)[^）)]*[）)]", "", duty.strip("。；：，"))
    text = re.split(r"；|，但(?!是未)|(?<=。)", text)[0]
    for make in (_forbidden, _unlicensed, _must):
        if conduct := make(text):
            return tidy(conduct)
    return ""


def _forbidden(text: str) -> str:
    if match := re.search(rf"^(?P<before>.*?)(?:严禁|禁止)(?:{ANYONE})?(?P<what>.+)$", text):
        what = re.sub(r"^在(.+?)(?:从事|实施)?下列.*$", r"在\1", match["what"])
        return _subject(match["before"]) + what
    if match := re.search(
        r"^(?P<before>.*?)(?P<no>(?:均|都|也)?(?:不得|不准|不可|不能))(?P<what>.+)$", text
    ):
        before, what = match["before"], match["what"]
        if licence := re.search(r"(?:^|，)(未经[^，]+|未[^，]+)，?$", before):
            before, free = before[: licence.start()], licence[1]
            link = "，" if before and not before.endswith("，") else ""
            return (
                f"{_subject(before)}{link}{free}，{'' if what.startswith('擅自') else '擅自'}{what}"
            )
        return _subject(before) + re.sub(r"，(?:也|并|且)?不得", "，或者", what)
    return ""


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
    if not match:
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


def _subject(text: str) -> str:
    return re.sub(rf"{ANYONE}$|^{ANYONE}", "", text).rstrip("都均")


def name_of(conduct: str) -> str:
    return f"对{conduct}的处罚"
