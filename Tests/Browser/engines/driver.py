"""The wire to a driver: a server that takes WebDriver commands by HTTP."""

import http.client
import json
from typing import Any

from engines.engine import PATIENCE
from engines.webdriver import WebDriverError

# Method and path below the session; `{id}` is the element's.
COMMANDS = {
    "SetTimeouts": ("POST", "/timeouts"),
    "SetWindowRect": ("POST", "/window/rect"),
    "Navigate": ("POST", "/url"),
    "GetCurrentURL": ("GET", "/url"),
    "GetTitle": ("GET", "/title"),
    "Back": ("POST", "/back"),
    "Forward": ("POST", "/forward"),
    "Refresh": ("POST", "/refresh"),
    "FindElements": ("POST", "/elements"),
    "IsElementDisplayed": ("GET", "/element/{id}/displayed"),
    "ElementClick": ("POST", "/element/{id}/click"),
    "ElementSendKeys": ("POST", "/element/{id}/value"),
    "GetElementText": ("GET", "/element/{id}/text"),
    "GetElementAttribute": ("GET", "/element/{id}/attribute/{name}"),
    "ExecuteAsyncScript": ("POST", "/execute/async"),
    "TakeScreenshot": ("GET", "/screenshot"),
    "DeleteSession": ("DELETE", ""),
}


class Driver:
    def __init__(self, port: int, capabilities: dict[str, Any]) -> None:
        self.port = port
        session = self.request("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.session = f"/session/{session['sessionId']}"
        self.capabilities = session["capabilities"]

    def request(self, method: str, path: str, body: Any = None) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2 * PATIENCE)
        try:
            connection.request(method, path, None if body is None else json.dumps(body))
            value = json.loads(connection.getresponse().read())["value"]
        finally:
            connection.close()
        if isinstance(value, dict) and "error" in value and "message" in value:
            raise WebDriverError(f"{value['error']}: {value['message']}")
        return value

    def send(self, command: str, **parameters: Any) -> Any:
        method, path = COMMANDS[command]
        return self.request(method, self.session + path.format(**parameters), parameters if method == "POST" else None)

    def close(self) -> None:
        self.send("DeleteSession")
