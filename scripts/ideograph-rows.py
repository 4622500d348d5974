#!/usr/bin/env python3
"""Writes the first-level ideographs of JIS X 0208, which that standard orders by reading, as a Swift table."""

from pathlib import Path

TARGET = Path(__file__).parents[1] / "Sources/KiriwakeSearch/Text/IdeographReadings.swift"
# The first ideograph of each kana's run in the standard's order (rows 16 to 47), by the row of the table of fifty sounds.
STARTS = dict(zip("あかさたなはまやらわ", "亜下叉他奈巴摩也羅倭"))


def main() -> None:
    level = []
    for row in range(16, 48):
        for cell in range(1, 95):
            try:
                level.append(bytes([0xA0 + row, 0xA0 + cell]).decode("euc_jp"))
            except UnicodeDecodeError:
                continue
    places = [level.index(start) for start in STARTS.values()] + [len(level)]
    assert places == sorted(places), places
    lines = []
    for kana, start, end in zip(STARTS, places, places[1:]):
        text = "".join(level[start:end])
        for index in range(0, len(text), 50):
            lines.append(f"        {kana}{text[index : index + 50]}")
    body = "\n".join(lines)
    TARGET.write_text(
        f"""// Written by scripts/ideograph-rows.py from JIS X 0208.

/// Under which kana a common ideograph is filed: the standard orders its first level by the usual reading.
enum IdeographReadings {{
    /// Each line: the kana that names a row of the table of fifty sounds, then ideographs filed there.
    static let text = \"\"\"
{body}
        \"\"\"
}}
""",
        encoding="utf-8",
    )


main()
