"""Programs that run beside the tests, and end with them."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from typing import TypeVar

from engines.engine import PATIENCE

Found = TypeVar("Found")


class Program:
    """A program in a process group of its own, so that what it starts can be ended with it."""

    def __init__(self, *command: str, **environment: str) -> None:
        self.name = command[0]
        self.process = subprocess.Popen(
            command, env={**os.environ, **environment}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )

    def wait_for(self, look: Callable[[], Found | None]) -> Found:
        """What `look` finds once the program is ready."""
        until = time.monotonic() + PATIENCE
        while (found := look()) is None:
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.name} ended with {self.process.returncode}")
            if time.monotonic() > until:
                raise TimeoutError(f"{self.name} is not ready after {PATIENCE} s")
            time.sleep(0.05)
        return found

    def end(self) -> None:
        for sent in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, sent)
                self.process.wait(10)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
        self.process.wait()
