"""An engine that obeys W3C WebDriver commands, over whatever wire they reach it."""

import time
from typing import Any, Protocol

from engines.engine import PATIENCE, Engine

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
# Promises are no values to WebDriver, so the script hands over what they resolve to.
SCRIPT = """const done = arguments[arguments.length - 1];
(async () => (%s))().then((value) => done({ value }), (error) => done({ error: String(error) }));"""
TIMEOUTS = {"implicit": 0, "pageLoad": PATIENCE * 1000, "script": PATIENCE * 1000}


class WebDriverError(Exception):
    """What the browser answered instead of a value."""


class Wire(Protocol):
    def send(self, command: str, **parameters: Any) -> Any:
        """The value that the browser answers to a command, named as in the standard: `Navigate`, `ElementClick`."""

    def close(self) -> None: ...


class WebDriverEngine(Engine):
    wire: Wire

    def find(self, css: str) -> list[str]:
        found = self.wire.send("FindElements", using="css selector", value=css)
        ids = [element[ELEMENT] for element in found]
        return [id for id in ids if self.wire.send("IsElementDisplayed", id=id)]

    def tell_first(self, css: str, command: str, **parameters: Any) -> Any:
        """Sends the command to the first of them, as soon as there is one; a page may be replacing it just then."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                if found := self.find(css):
                    return self.wire.send(command, id=found[0], **parameters)
            except WebDriverError as error:
                if not str(error).startswith("stale element reference"):
                    raise
            time.sleep(0.02)
        raise AssertionError(f"{self.name}: no {css} on {self.url}")

    def open(self, address: str) -> None:
        self.wire.send("Navigate", url=address)

    def click(self, css: str) -> None:
        self.tell_first(css, "ElementClick")

    def type(self, css: str, text: str) -> None:
        self.tell_first(css, "ElementSendKeys", text=text)

    def text(self, css: str) -> str:
        return self.tell_first(css, "GetElementText")

    def values(self, css: str, attribute: str) -> list[str | None]:
        return [self.wire.send("GetElementAttribute", id=id, name=attribute) for id in self.find(css)]

    def evaluate(self, expression: str) -> Any:
        result = self.wire.send("ExecuteAsyncScript", script=SCRIPT % expression, args=[])
        if "error" in result:
            raise WebDriverError(result["error"])
        return result.get("value")

    def back(self) -> None:
        self.wire.send("Back")

    def forward(self) -> None:
        self.wire.send("Forward")

    def reload(self) -> None:
        self.wire.send("Refresh")

    @property
    def url(self) -> str:
        return self.wire.send("GetCurrentURL")

    @property
    def title(self) -> str:
        return self.wire.send("GetTitle")
