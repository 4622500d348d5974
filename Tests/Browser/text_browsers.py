"""w3m and Lynx, which show words and nothing else: no style sheet, no drawing, no script."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from urllib.parse import urldefrag

# So wide that the words of a link stand on one line.
COLUMNS = "300"
COMMANDS = {
    "w3m": ["w3m", "-dump", "-cols", COLUMNS, "-I", "UTF-8", "-O", "UTF-8", "-o", "display_link_number=1", "-o", "use_proxy=0"],
    "lynx": ["lynx", "-dump", f"-width={COLUMNS}", "-nomargins", "-assume_charset=utf-8", "-display_charset=utf-8", "-noredir"],
}
# In w3m the addresses of links follow below "References:", in Lynx below that or below "Visible links:".
LISTED = re.compile(r"^ *(?:\[(\d+)\]|(\d+)\.) (\S+)$", re.MULTILINE)


class BrowserMissing(Exception):
    """It is not installed here."""


@dataclass
class Shown:
    """What a page looks like: its words, and the links with theirs, in order."""

    text: str
    links: list[tuple[str, str]]

    def address(self, words: str) -> str:
        """Where the first link leads that says this."""
        found = [urldefrag(address)[0] for said, address in self.links if said == words]
        assert found, f"{words!r} is none of {[said for said, _ in self.links]}"
        return found[0]


@dataclass
class TextBrowser:
    name: str

    def __post_init__(self) -> None:
        if shutil.which(self.name) is None:
            raise BrowserMissing(f"no {self.name} on PATH: install it")

    def open(self, address: str) -> Shown:
        run = subprocess.run([*COMMANDS[self.name], address], capture_output=True, text=True, encoding="utf-8", timeout=60, check=True)
        text, _, references = run.stdout.partition("\nReferences\n" if self.name == "lynx" else "\nReferences:\n")
        addresses = {int(first or second): address for first, second, address in LISTED.findall(references)}
        # A link ends where the next begins, or with its line. Fields of forms are numbered too, and have no address.
        numbered = [(words.strip(), addresses.get(int(number))) for number, words in re.findall(r"\[(\d+)\]([^\[\n]*)", text)]
        links = [(words, address) for words, address in numbered if address]
        return Shown(re.sub(r"\[\d+\]", "", text), links)
