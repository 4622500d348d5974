"""Chromium, as all other browser tests drive it: by Playwright."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from engines.engine import PATIENCE, Engine, View


class Chromium(Engine):
    name = "chromium"

    def __init__(self, browser: Browser, runs_scripts: bool = True, view: View = View()) -> None:
        self.version = browser.version
        self.context = browser.new_context(
            viewport={"width": view.width, "height": view.height}, java_script_enabled=runs_scripts,
            color_scheme="dark" if view.dark else "light",
        )
        self.context.set_default_timeout(PATIENCE * 1000)
        self.tab = self.context.new_page()

    def open(self, address: str) -> None:
        self.tab.goto(address)

    def click(self, css: str) -> None:
        self.tab.locator(css).locator("visible=true").first.click()

    def type(self, css: str, text: str) -> None:
        self.tab.locator(css).locator("visible=true").first.press_sequentially(text)

    def text(self, css: str) -> str:
        return self.tab.locator(css).locator("visible=true").first.inner_text()

    def values(self, css: str, attribute: str) -> list[str | None]:
        return [element.get_attribute(attribute) for element in self.tab.locator(css).locator("visible=true").all()]

    def evaluate(self, expression: str) -> Any:
        return self.tab.evaluate(f"async () => ({expression})")

    def back(self) -> None:
        self.tab.go_back()

    def forward(self) -> None:
        self.tab.go_forward()

    def reload(self) -> None:
        self.tab.reload()

    def screenshot(self, path: Path) -> None:
        self.tab.screenshot(path=path, full_page=True)

    @property
    def url(self) -> str:
        return self.tab.url

    @property
    def title(self) -> str:
        return self.tab.title()

    def close(self) -> None:
        self.context.close()
