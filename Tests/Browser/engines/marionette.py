"""The wire to Firefox: Marionette, which geckodriver also speaks, so no geckodriver is needed.

Each message is its length in bytes, a colon, and JSON: `[0, id, command, parameters]`, answered by `[1, id, error, value]`.
"""

import json
import socket
from typing import Any

from engines.engine import PATIENCE
from engines.webdriver import WebDriverError


class Marionette:
    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        # What the browser waits for itself must be over before we stop listening.
        self.socket.settimeout(2 * PATIENCE)
        self.stream = self.socket.makefile("rb")
        self.last = 0
        self.receive()

    def receive(self) -> Any:
        length = b""
        while (byte := self.stream.read(1)) != b":":
            if not byte:
                raise ConnectionError("Firefox has closed the connection")
            length += byte
        return json.loads(self.stream.read(int(length)))

    def send(self, command: str, **parameters: Any) -> Any:
        self.last += 1
        name = command if ":" in command else f"WebDriver:{command}"
        message = json.dumps([0, self.last, name, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, answered, error, result = self.receive()
        assert answered == self.last
        if error:
            raise WebDriverError(f"{error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def close(self) -> None:
        self.stream.close()
        self.socket.close()
