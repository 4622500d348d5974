#!/usr/bin/env python3
"""Writes the scalars that NFKC folds beyond NFC, with what they fold to, as a Swift table."""

import sys
import unicodedata
from pathlib import Path

TARGET = Path(__file__).parents[1] / "Sources/KiriwakeSearch/Text/CompatibilityTable.swift"
WIDTH = 108


def entries() -> list[tuple[int, list[int]]]:
    found = []
    for value in range(sys.maxunicode + 1):
        if 0xD800 <= value <= 0xDFFF or 0xAC00 <= value <= 0xD7A3:
            continue
        full = unicodedata.normalize("NFKD", chr(value))
        if full != unicodedata.normalize("NFD", chr(value)):
            found.append((value, [ord(character) for character in full]))
    return found


def runs(found: list[tuple[int, list[int]]]) -> list[str]:
    """`first-last>target` where keys and single targets rise together, `key>target.target` otherwise."""
    parts = []
    index = 0
    while index < len(found):
        key, target = found[index]
        length = 1
        while (
            len(target) == 1
            and index + length < len(found)
            and found[index + length] == (key + length, [target[0] + length])
        ):
            length += 1
        span = f"{key:x}-{key + length - 1:x}" if length > 1 else f"{key:x}"
        parts.append(span + ">" + ".".join(f"{value:x}" for value in target))
        index += length
    return parts


def main() -> None:
    lines, line = [], ""
    for part in runs(entries()):
        if len(line) + len(part) + 1 > WIDTH:
            lines.append(line)
            line = ""
        line = f"{line} {part}" if line else part
    lines.append(line)
    body = "\n".join("        " + line for line in lines)
    TARGET.write_text(
        f"""// Written by scripts/compatibility-table.py from Unicode {unicodedata.unidata_version}.

/// What the compatibility decomposition (Unicode Standard Annex 15) changes beyond the canonical one.
enum CompatibilityTable {{
    /// `key>scalars` or, where both rise together, `first-last>scalar`; hexadecimal.
    static let text = \"\"\"
{body}
        \"\"\"
}}
""",
        encoding="utf-8",
    )


main()
