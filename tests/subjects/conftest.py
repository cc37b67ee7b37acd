"""The tavern of Luzhen, and a few who trade in the town."""

import pytest

from jianhu.base.people import system
from jianhu.subjects import services

TAVERN_CODE = "91330699M000100Y0L"


@pytest.fixture
def tavern(luzhen):
    """咸亨酒店 in Luzhen: a shop that cooks."""
    return services.file_subject(
        system(),
        kind="shop",
        name="咸亨酒店",
        industry="catering",
        lon=120.45,
        lat=30.05,
        address="鲁镇街道河沿1号",
        phone="13805751234",
    )


@pytest.fixture
def temple_shop(luzhen):
    """A shop in Weizhuang."""
    return services.file_subject(
        system(), kind="shop", name="静修庵素面馆", industry="catering", lon=120.55, lat=30.05
    )
