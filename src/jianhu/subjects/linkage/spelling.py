"""One spelling for what people write in many: width, script, brackets; and how it sounds."""

import unicodedata
from functools import cache

from opencc import OpenCC
from pypinyin import lazy_pinyin

SIMPLER = OpenCC("t2s")
SAME = str.maketrans(
    {"〔": "(", "【": "(", "[": "(", "〕": ")", "】": ")", "]": ")", "—": "-", "–": "-"}
)
ACCENT = (("zh", "z"), ("ch", "c"), ("sh", "s"))  # not told apart in this part of the country
NASAL = (("ang", "an"), ("eng", "en"), ("ing", "in"))
NUMERALS = {numeral: n for n, numeral in enumerate("〇一二三四五六七八九十")}


def plain(text: object) -> str:
    """Half width, simplified, capitals, no space."""
    said = "" if text is None else str(text)
    if not said.isascii():
        closed = "".join(unicodedata.normalize("NFKC", said).split())
        said = "".join(map(_simple, unicodedata.normalize("NFKC", closed).translate(SAME)))
    return "".join(said.split()).upper()


def sound(text: str) -> str:
    """Pinyin without tone, one syllable a sign, as typed by an ear from Shaoxing."""
    return "".join(map(_syllable, text))


def number_of(text: str) -> str:
    """三, 十二, 3 → a number in digits; anything else as it is."""
    if text in NUMERALS:
        return str(NUMERALS[text])
    if len(text) == 2 and text[0] == "十" and text[1] in NUMERALS:
        return str(10 + NUMERALS[text[1]])
    return text.lstrip("0") or "0" if text.isdigit() else text


@cache
def _simple(sign: str) -> str:
    return sign if sign.isascii() else str(SIMPLER.convert(sign))


@cache
def _syllable(sign: str) -> str:
    said = lazy_pinyin(sign)[0]
    if said == sign:
        return sign
    for there, here in ACCENT:
        said = said.replace(there, here)
    for there, here in NASAL:
        said = said.replace(there, here) if said.endswith(there) else said
    return said.capitalize()
