"""The faces a document is set in: found on the machine, never brought along.

GB/T 9704 asks for 仿宋, 小标宋 and 黑体. Those faces are not free; where an installation has
bought them they are used. Debian has no simplified 仿宋 (its only one, cwTeX, is traditional):
LXGW WenKai, drawn between 仿宋 and 楷体, stands in for it, and 思源宋体 (Noto Serif) for that.
``JIANHU_FONTS`` names one more folder to look in.
"""

import os
from functools import cache

import typst

from jianhu.kit.errors import Refusal

BODY = ("FangSong_GB2312", "FangSong", "STFangsong", "FZFangSong-Z02", "LXGW WenKai")
TITLE = ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "STZhongsong")
BLACK = ("SimHei", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC")
LAST = ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC", "Source Han Sans SC")


class NoChineseFont(Refusal):
    """Not one face with Chinese letters is installed."""

    code = "no-chinese-font"
    status = 503


@cache
def installed() -> typst.Fonts:
    own = os.environ.get("JIANHU_FONTS")
    return typst.Fonts(include_embedded_fonts=False, font_paths=[own] if own else [])


@cache
def faces() -> dict[str, list[str]]:
    """Return, for each role, the families to try in turn; refuse when no face is Chinese."""
    known = set(installed().families())
    if not known.intersection(BODY + BLACK + LAST):
        raise NoChineseFont(
            "这台服务器没有中文字体，不能生成文书。请管理员运行 scripts/fonts，"
            "或安装 fonts-noto-cjk 和 fonts-lxgw-wenkai 后重启。"
        )
    roles = {"body": BODY, "title": TITLE, "black": BLACK, "last": ()}
    roles = {role: names + LAST + BODY + BLACK for role, names in roles.items()}
    return {role: [name for name in names if name in known] for role, names in roles.items()}
