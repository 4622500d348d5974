"""What a browser test asks of an engine: no more than every one of them can do."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Seconds. Long, because several engines start and work at once on a busy machine.
PATIENCE = 60


class EngineMissing(Exception):
    """The engine is not installed here."""


@dataclass(frozen=True)
class View:
    """The window's size in pixels, as far as the engine has such a window, and the colours that the reader prefers."""

    width: int = 390
    height: int = 844
    dark: bool = False


class Engine(ABC):
    """One window of a browser with a profile of its own. `css` is a selector; elements that are not shown do not count."""

    name: str
    version: str

    @abstractmethod
    def open(self, address: str) -> None: ...

    @abstractmethod
    def click(self, css: str) -> None:
        """Presses the first of them with the pointer."""

    @abstractmethod
    def type(self, css: str, text: str) -> None:
        """Types into the first of them, key by key."""

    @abstractmethod
    def text(self, css: str) -> str:
        """What can be read in the first of them."""

    @abstractmethod
    def values(self, css: str, attribute: str) -> list[str | None]:
        """The attribute of each of them. Works without scripts, too."""

    @abstractmethod
    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression, or what its promise resolves to."""

    @abstractmethod
    def back(self) -> None: ...

    @abstractmethod
    def forward(self) -> None: ...

    @abstractmethod
    def reload(self) -> None: ...

    @abstractmethod
    def screenshot(self, path: Path) -> None:
        """Writes a picture (PNG) of the whole page."""

    @property
    @abstractmethod
    def url(self) -> str: ...

    @property
    @abstractmethod
    def title(self) -> str: ...

    @abstractmethod
    def close(self) -> None: ...

    def wait(self, expression: str) -> None:
        """Waits until a JavaScript expression holds."""
        self.wait_until(lambda: self.evaluate(expression), expression)

    def wait_until(self, holds: Callable[[], Any], said: str = "") -> None:
        """Asks again and again; a page that is replaced while it is asked is asked again, too."""
        until = time.monotonic() + PATIENCE
        failure: Exception | None = None
        while time.monotonic() < until:
            try:
                if holds():
                    return
                failure = None
            except Exception as error:
                failure = error
            time.sleep(0.02)
        raise AssertionError(f"{self.name}: not within {PATIENCE} s on {self.url}: {said}") from failure
