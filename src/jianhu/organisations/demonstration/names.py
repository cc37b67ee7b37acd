"""Invented names in the manner of the water country: of villages, streets, shops and people."""

from collections.abc import Iterator
from itertools import product

import numpy as np


def _words(text: str) -> list[str]:
    return text.split()


SURNAMES = (
    "赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹章潘范彭鲁马苗方任袁柳史唐薛"
    "倪汤罗安常傅齐康余顾孟黄穆萧尹姚邵汪毛戴宋庞纪项祝董梁杜阮季贾江童颜郭梅林钟徐骆高夏蔡田胡凌虞万柯"
)
LOWLAND = ("埭", "溇", "桥", "湾", "塘", "汇", "畈", "泾", "浦", "荡")
HILLS = ("岙", "坞", "岭", "庄", "湾", "溪", "坑", "坪")
NATURE = "青白紫红金石竹梅兰松枫荷菱芦桑樟桂云月清古双新上下东西南北"
WATERS = ("溪", "桥", "浦", "墩", "渡", "岸", "塘", "洲", "港", "渎")
QUIET = _words(
    "朝花 夕拾 社戏 乌篷 茴香 罗汉 静修 土谷 秋夜 风筝 故里 书屋 百草园 石井栏 "
    "皂荚 覆盆 桑葚 木莲 何首乌 斑蝥 菜畦 蟋蟀 油蛉 叫天 乌桕 河埠 戏台 石桥 "
    "台门 酒坊 锡箔 花雕 善酿 香雪 加饭 会稽 镜湖 画桥 春波 东双 偏门 昌安 都泗 "
    "五云 植利 迎恩 水偏 后观 塔山 蕺望 龙尾 飞来 宝珠 罗门 念亩 城南 城东 望花 "
    "鹅池 题扇 躲婆 笔飞 斜桥 仓桥 八字 "
)
ACROSS = _words(
    "百草路 三味路 朝花路 夕拾路 社戏路 乌篷路 咸亨路 茴香路 秋夜路 故乡路 野草路 "
    "风筝路 镜水路 青藤路 书屋路 石桥路 台门路 河埠路 戏台路 春波路 鹅池路 题扇路 "
)
ALONG = _words(
    "稽山街 会稽街 若耶街 樵风街 兰渚街 涂山街 宛委街 香炉街 秦望街 云门街 山阴街 "
    "镜湖街 东双街 都泗街 迎恩街 五云街 罗门街 城南街 望花街 念亩街 龙尾街 后观街 "
)
MALE, FEMALE = (
    "伟建国明志强军勇斌杰涛鹏飞浩宇晨峰磊刚毅",
    "芳丽娟敏静燕玲霞慧颖婷雪梅琳洁萍莉佳怡岚",
)


def village_names(chance: np.random.Generator, *, hills: bool) -> Iterator[str]:
    """Yield names for villages, each once."""
    endings = HILLS if hills else LOWLAND
    families = [f"{one}家{end}" for one, end in product(SURNAMES, endings)]
    places = [f"{one}{end}" for one, end in product(NATURE, WATERS if not hills else HILLS)]
    every = families + places * 2
    yield from dict.fromkeys(every[each] for each in chance.permutation(len(every)))


def person_names(chance: np.random.Generator) -> Iterator[str]:
    """Yield names for people, each once."""
    given = [a + b for letters in (MALE, FEMALE) for a, b in product(letters, letters) if a != b]
    given += list(MALE + FEMALE)
    seen: set[str] = set()
    while True:
        name = SURNAMES[chance.integers(len(SURNAMES))] + given[chance.integers(len(given))]
        if name not in seen:
            seen.add(name)
            yield name
