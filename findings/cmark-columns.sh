#!/usr/bin/env bash
# Guess: in the tree of cmark, line and columns say which bytes of the source a
# piece of text is.
# Fact: in cmark 0.30.2 they do not, once a paragraph goes on in a line that is
# indented otherwise than its first. In the second line of a quotation or a list
# item written without its marker, each column is too far right by the width of
# the marker; in a line indented further, too far left. After a link definition
# on top of a paragraph, and after a link whose title stands in the next line,
# even the line is wrong. And a code span is given without its backticks, while
# emphasis is given with its stars.
# Why it matters: a linter or an editor that underlines, renames or replaces by
# these places marks other words or cuts Japanese letters in two. Compare the
# bytes with the text of the node before any edit.
# Documentation: all is valid CommonMark 0.30 (laziness in 5.1 and 5.2, link
# reference definitions in 4.7, titles in 6.3); the manual says of --sourcepos
# only that it adds source positions.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

if ! (cd "$dir" && apt-get download cmark=0.30.2-6 libcmark0.30.2=0.30.2-6) >"$dir/apt" 2>&1; then
  echo "cmark-columns: not to be had here, but in Debian 12: cmark=0.30.2-6 libcmark0.30.2=0.30.2-6" >&2
  exit 3
fi
for archive in "$dir"/*.deb; do
  dpkg-deb --extract "$archive" "$dir/root"
done

cat >"$dir/run.py" <<'END'
import os
import pathlib
import subprocess
import sys
import xml.etree.ElementTree

root = pathlib.Path(sys.argv[1]) / "root/usr"
libraries = next(root.glob("lib/*/libcmark.so.*")).parent
command = [str(root / "bin/cmark"), "--to", "xml", "--sourcepos"]
environment = dict(os.environ, LD_LIBRARY_PATH=str(libraries))


def run(*arguments, **options):
    return subprocess.run([*command, *arguments], env=environment, capture_output=True, check=True, **options).stdout


def marked(source, kind):
    tree = xml.etree.ElementTree.fromstring(run(input=source.encode()))
    node = next(tree.iter(f"{{http://commonmark.org/xml/1.0}}{kind}"))
    start, end = (tuple(map(int, place.split(":"))) for place in node.get("sourcepos").split("-"))
    line = source.encode().split(b"\n")[start[0] - 1]
    return line[start[1] - 1:end[1]].decode() or "behind the end of the line"


print(run("--version").decode().split("\n")[0].split(" - ")[0])
for label, kind, source in (
    ("plain paragraph", "emph", "first\nline *on* now\n"),
    ("quotation, lazy line", "emph", "> first\nline *on* now\n"),
    ("list item, lazy line", "emph", "- first\nline *on* now\n"),
    ("list item, deeper line", "emph", "- first\n      deep *on* now\n"),
    ("after a definition", "emph", "[ref]: /x\npara *on*\n"),
    ("after a title in the next line", "emph", '[link](/x\n"title") *on*\n'),
    ("code span", "code", "code `four`\n"),
):
    print(f"{label}: {kind} is {marked(source, kind)}")
END
cat >"$dir/expected" <<'END'
cmark 0.30.2
plain paragraph: emph is *on*
quotation, lazy line: emph is n* n
list item, lazy line: emph is n* n
list item, deeper line: emph is eep 
after a definition: emph is : /x
after a title in the next line: emph is behind the end of the line
code span: code is four
END
python3 "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "cmark-columns: not as recorded any more" >&2
  exit 1
fi
echo "cmark-columns: cmark 0.30.2: as recorded"
