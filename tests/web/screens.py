"""What a screen is looked at with: a desk, and whether everybody can use it."""

from pathlib import Path

import pytest

from tests.web.settled import settled

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
SCREEN = {"width": 1440, "height": 900}


@pytest.fixture
def at_desk(opened):
    """``at_desk("runtu", path)``: who sits at a desk, and what he opened."""

    def sit(who, path="/desk/cases", **more):
        page = opened(who, **more)
        page.set_viewport_size(SCREEN)
        page.goto(path)
        page.get_by_role("heading", level=1).wait_for()
        return page

    return sit


@pytest.fixture
def small():
    """Names of what is smaller than a thumb."""
    return lambda page: page.evaluate(
        """() => [...document.querySelectorAll('a, button, textarea, input:not([type=hidden])')]
            .filter((each) => each.offsetParent)
            .map((each) => [each.innerText, each.getBoundingClientRect()])
            .filter(([, box]) => box.width < 44 || box.height < 44)
            .map(([name]) => name)"""
    )


@pytest.fixture
def violations():
    """Serious violations of WCAG 2.2 AA, by axe."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed; run `make setup`")
    axe = AXE.read_text(encoding="utf-8")

    def look(page):
        settled(page)
        page.evaluate(axe)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
        found = page.evaluate("tags => axe.run(document, {runOnly: tags})", tags)
        return [
            (each["id"], each["nodes"][0]["target"])
            for each in found["violations"]
            if each["impact"] in ("serious", "critical")
        ]

    return look
