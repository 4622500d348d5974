"""Following a link as a reader does: by a press, and looking only once the next page is there."""

from playwright.sync_api import Locator


def follow(link: Locator) -> None:
    """Presses the link and waits for the page behind it.

    A press returns as soon as the browser sets out, when the page is still the former one or empty.
    """
    with link.page.expect_navigation(wait_until="domcontentloaded"):
        link.click()
