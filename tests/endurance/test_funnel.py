"""Row 97 at its own size: 6200 signed messages, and every act upon them by its service."""

import os

import pytest

from tests.cockpit.conftest import leader
from tests.cockpit.replaying import replay
from tests.cockpit.test_figures import figures_of
from tests.cockpit.test_funnel import ARTICLE, assert_funnel, assert_told, people

__all__ = ["leader", "people"]
pytestmark = pytest.mark.skipif(
    "JIANHU_ENDURANCE_LEADS" not in os.environ, reason="half an hour; make endurance"
)


@pytest.mark.requirement("97")
def test_the_funnel_of_the_article_by_the_services(as_, leader, luzhen, nine, people):
    replay(nine, *ARTICLE, **people)

    assert_funnel(figures_of(as_(leader)), *ARTICLE)
    assert_told(*ARTICLE)
