"""One page of each kind in each language, in a real browser."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from pages import WIZARD, Site, load_site, opened
from playwright.sync_api import Page as Tab

EACH_KIND = load_site().one_of_each_kind()
each_kind = pytest.mark.parametrize("path", EACH_KIND)
# Rules that axe leaves out unless they are asked for.
AXE = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}


def unfold(tab: Tab) -> None:
    """Opens whatever a reader may open, so that what it holds is seen too."""
    tab.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")


@each_kind
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(path: str, scheme: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab(color_scheme=scheme)
    tab.goto(address + opened(path))
    found = Axe().run(tab, options=AXE).response["violations"]
    assert [f"{rule['id']}: {node['html']}\n{node['failureSummary']}" for rule in found for node in rule["nodes"]] == []


@each_kind
def test_nothing_sticks_out_sideways_at_320_pixels(path: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab(width=320, height=640)
    tab.goto(address + opened(path))
    unfold(tab)
    assert tab.evaluate("document.scrollingElement.scrollWidth") <= 320


@each_kind
def test_the_browser_complains_of_nothing(path: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(f"console: {message.text}"))
    tab.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    tab.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    tab.on("response", lambda response: response.status >= 400 and complaints.append(f"{response.status}: {response.url}"))
    tab.on("request", lambda r: r.url.startswith(address) or complaints.append(f"third party: {r.url}"))
    tab.goto(address + opened(path))
    assert complaints == []


@each_kind
def test_the_heading_is_seen_without_scripts(path: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(address + opened(path))
    assert tab.locator("main h1").is_visible()


@each_kind
def test_every_link_is_seen(path: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto(address + opened(path))
    unfold(tab)
    # The skip link is seen when it is reached, and all of a list at once is for those without scripts. What waits for an
    # answer stands in a part that is hidden as a whole.
    unseen = """() => [...document.querySelectorAll("a[href]:not(.skip, .unfold a)")]
        .filter((link) => !link.checkVisibility() && !link.closest("[hidden], [id]:not(:target, main, body)"))
        .map((link) => link.outerHTML)"""
    assert tab.evaluate(unseen) == []


@pytest.mark.parametrize("path", [path for path in EACH_KIND if load_site().pages[path].kind in WIZARD])
def test_a_wizard_page_asks_for_itself_and_its_style_alone(
    path: str, site: Site, address: str, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab()
    requests: list[str] = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(address + opened(path))
    page = site.pages[path]
    # A list of fixes also for the script that leads on from it.
    wanted = [link.target for link in page.links if link.relation == "stylesheet"]
    wanted += [link.target for link in page.links if link.element == "script" and page.kind == "wizard-list"]
    files = [found[0] for target in wanted if (found := site.target(page, target))]
    assert requests == [address + path, *(address + file for file in files)]


@pytest.mark.parametrize("path", [path for path in EACH_KIND if load_site().pages[path].kind in WIZARD])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_answers_and_buttons_are_big_enough_for_a_thumb(
    path: str, width: int, address: str, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab(width=width)
    tab.goto(address + opened(path))
    unfold(tab)
    targets = tab.locator("[data-answer], [data-outcome], a.button, .bar a").all()
    boxes = {target.inner_text(): box["height"] for target in targets if (box := target.bounding_box())}
    assert boxes != {}
    assert {text: height for text, height in boxes.items() if height < 44} == {}
