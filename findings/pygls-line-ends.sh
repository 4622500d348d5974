#!/usr/bin/env bash
# Guess: a library for language servers ends lines where its protocol does.
# Fact: pygls 2.1.1 splits text as Python does: a line separator (U+2028), a
# next-line sign (U+0085), a form feed or a vertical tab also begin a new line.
# Editors count LF, CRLF and CR alone, so after such a sign every edit of the
# editor lands one line too high in the server's copy, without an error, and
# every place the server reports is one line too low. In the copy below, the
# editor meant to turn "off" into "on".
# Why it matters: U+2028 comes into articles with text pasted from word
# processors and web forms; from then on server and editor hold different texts.
# Documentation: LSP 3.17, "Text Documents", names the three line ends and no
# other; pygls says its workspace keeps the documents of the editor.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  pygls==2.1.1 lsprotocol==2025.0.0; then
  echo "pygls-line-ends: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
from lsprotocol import types
from pygls.workspace import TextDocument

where = types.Range(start=types.Position(1, 6), end=types.Position(1, 9))
for sign in "-", "\u2028", "\u0085", "\f", "\v":
    document = TextDocument("file:///a.md", f"intro{sign}more text\nlamp: off\nend\n", version=1)
    document.apply_change(types.TextDocumentContentChangePartial(range=where, text="on"))
    shown = document.source.replace("\n", "/").replace(sign, "|")
    print(f"U+{ord(sign):04X}: {len(document.lines)} lines, {shown}")
END
cat >"$dir/expected" <<'END'
U+002D: 3 lines, intro|more text/lamp: on/end/
U+2028: 4 lines, intro|more ton/lamp: off/end/
U+0085: 4 lines, intro|more ton/lamp: off/end/
U+000C: 4 lines, intro|more ton/lamp: off/end/
U+000B: 4 lines, intro|more ton/lamp: off/end/
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "pygls-line-ends: not as recorded any more" >&2
  exit 1
fi
echo "pygls-line-ends: pygls 2.1.1: as recorded"
