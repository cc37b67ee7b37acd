"""Sixteen towns like those of 鉴湖县: dense streets in the middle, wide valleys at the edge."""

from typing import NamedTuple

import numpy as np

MIDDLE = (120.52, 30.06)
A_DEGREE = (96_300.0, 111_000.0)  # metres east and north


class Town(NamedTuple):
    name: str
    x: float
    y: float
    weight: float
    wide: float  # metres: two thirds lie nearer to the middle of the town
    area: int

    def point(self, chance: np.random.Generator) -> tuple[float, float]:
        """Clustered: half of the subjects lie in the town's own centre."""
        wide = self.wide * (0.35 if chance.random() < 0.5 else 1.0)
        east, north = chance.normal(0, wide, 2)
        return (
            MIDDLE[0] + (self.x + east) / A_DEGREE[0],
            MIDDLE[1] + (self.y + north) / A_DEGREE[1],
        )


TOWNS = (
    Town("百草街道", -1_900, 5_300, 1.6, 900, 0),
    Town("三味街道", 2_300, 5_600, 1.5, 900, 0),
    Town("青藤街道", -1_700, 1_900, 1.4, 900, 0),
    Town("稽山街道", 2_500, 1_900, 1.5, 1_000, 0),
    Town("咸亨街道", -6_500, 3_400, 1.2, 1_200, 1),
    Town("鲁镇镇", 7_600, 6_600, 1.2, 1_300, 2),
    Town("安桥头镇", 2_600, 11_800, 0.9, 1_500, 2),
    Town("未庄镇", -8_300, 9_000, 0.9, 1_500, 1),
    Town("镜水镇", 8_300, 500, 0.9, 1_400, 3),
    Town("皇甫庄镇", 9_500, 12_200, 0.5, 1_800, 2),
    Town("平桥镇", -12_600, 3_600, 0.7, 1_700, 1),
    Town("沙地镇", -3_600, 14_000, 0.5, 1_800, 1),
    Town("乌篷镇", 13_000, 3_600, 0.5, 1_700, 2),
    Town("若耶镇", 6_600, -7_000, 0.5, 2_200, 3),
    Town("樵风镇", -6_800, -4_400, 0.5, 2_200, 3),
    Town("云溪乡", -1_000, -12_000, 0.3, 2_200, 3),
)


def area(number: int) -> list[Town]:
    return [town for town in TOWNS if town.area == number]
