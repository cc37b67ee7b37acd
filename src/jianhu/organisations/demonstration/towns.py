"""The sixteen towns of 鉴湖县: where they lie, how large they are, and what they live from."""

from typing import NamedTuple

COUNTY, COUNTY_NAME = "330699", "鉴湖县"
VILLAGES = 341


class Town(NamedTuple):
    code: str
    name: str
    tier: str
    x: float  # metres east and north of the county's middle
    y: float
    weight: float  # how far it reaches out, beside its neighbours
    precincts: int
    tags: tuple[str, ...]

    @property
    def short(self) -> str:
        return self.name.removesuffix("街道") if self.name.endswith("街道") else self.name[:-1]


TOWNS = (
    Town("330699001", "百草街道", "城区", -1_900, 5_300, 0.62, 3, ("文旅",)),
    Town("330699002", "三味街道", "城区", 2_300, 5_600, 0.62, 3, ("文旅",)),
    Town("330699003", "青藤街道", "城区", -1_700, 1_900, 0.62, 3, ("文旅",)),
    Town("330699004", "稽山街道", "城区", 2_500, 1_900, 0.68, 3, ("文旅", "工业")),
    Town("330699005", "咸亨街道", "中心", -6_500, 3_400, 0.8, 2, ("工业",)),
    Town("330699100", "鲁镇镇", "中心", 7_600, 6_600, 0.85, 2, ("文旅", "农业")),
    Town("330699101", "安桥头镇", "中心", 2_600, 11_800, 0.9, 2, ("工业", "农业")),
    Town("330699102", "未庄镇", "中心", -8_300, 9_000, 0.9, 2, ("工业",)),
    Town("330699103", "镜水镇", "中心", 8_300, 500, 0.9, 2, ("文旅",)),
    Town("330699104", "皇甫庄镇", "一般", 9_500, 12_200, 0.9, 1, ("农业",)),
    Town("330699105", "平桥镇", "一般", -12_600, 3_600, 0.9, 1, ("工业", "农业")),
    Town("330699106", "沙地镇", "一般", -3_600, 14_000, 0.9, 1, ("农业",)),
    Town("330699107", "乌篷镇", "一般", 13_000, 3_600, 0.85, 1, ("农业", "文旅")),
    Town("330699108", "若耶镇", "一般", 6_600, -7_000, 1.1, 2, ("文旅", "农业")),
    Town("330699109", "樵风镇", "一般", -6_800, -4_400, 1.1, 2, ("农业",)),
    Town("330699200", "云溪乡", "一般", -1_000, -12_000, 1.1, 1, ("农业", "文旅")),
)
