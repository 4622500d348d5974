#!/usr/bin/env bash
# Guess: a parser with `strict=True`, documented to raise the first recovered
# parse error, accepts a page only if nothing in it had to be repaired.
# Fact: turbohtml 1.15.4 reports what its tokenizer meets (an attribute twice,
# `&amp` without a semicolon) and nothing that its tree builder repairs: an end
# tag without an element, a list item that outlives its list, a link in a link,
# a paragraph moved out of a table, an element never closed, no doctype. Each of
# these passes `strict` with an empty `Document.errors`, and the tree is not
# what was written. html5lib 1.1 reports all of them.
# Why it matters: it parses a hundred times faster, so it is tempting as the
# check that generated pages are well nested; for that, the tree has to be
# compared with the tags.
# Documentation: the docstring of `parse` speaks of parse errors without a
# limit; the HTML standard names errors of tree construction too, for which it
# gives no codes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  --no-deps turbohtml==1.15.4 html5lib==1.1 six==1.17.0 webencodings==0.5.1; then
  echo "turbohtml-strict: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import html5lib
import turbohtml

PAGES = {
    "sound": "<p>a</p>",
    "attribute twice": "<p id=a id=b>c</p>",
    "no semicolon": "<p>a &amp b</p>",
    "end without a beginning": "<div>a</p></div>",
    "item outlives its list": "<ul><li>a</ul></li>",
    "link in a link": '<a href="a">b<a href="c">d</a>',
    "paragraph in a table": "<table><p>a</p></table>",
    "never closed": "<div>a",
    "no doctype": None,
}


def strict(page):
    try:
        turbohtml.parse(page, strict=True)
        return "passes"
    except turbohtml.HTMLParseError:
        return "raises"


for name, body in PAGES.items():
    head = "<!doctype html><title>t</title>" if body else "<title>t</title>"
    page = head + (body or "<p>a</p>")
    tree = turbohtml.parse(page)
    other = html5lib.HTMLParser()
    other.parse(page)
    print(f"{name}: strict {strict(page)}, {len(tree.errors)} errors; html5lib {'finds some' if other.errors else 'finds none'}")
END
cat >"$dir/expected" <<'END'
sound: strict passes, 0 errors; html5lib finds none
attribute twice: strict raises, 1 errors; html5lib finds some
no semicolon: strict raises, 1 errors; html5lib finds some
end without a beginning: strict passes, 0 errors; html5lib finds some
item outlives its list: strict passes, 0 errors; html5lib finds some
link in a link: strict passes, 0 errors; html5lib finds some
paragraph in a table: strict passes, 0 errors; html5lib finds some
never closed: strict passes, 0 errors; html5lib finds some
no doctype: strict passes, 0 errors; html5lib finds some
END
"$dir/venv/bin/python" "$dir/run.py" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "turbohtml-strict: not as recorded any more" >&2
  exit 1
fi
echo "turbohtml-strict: turbohtml 1.15.4: as recorded"
