#!/usr/bin/env bash
# Guess: a renderer without ruby layout prints readings in parentheses; that is
# what the `rp` element is for.
# Fact: WeasyPrint 70.0 prints `rt` in the line like any word, yet its own style
# sheet hides `rp`: 端末(たんまつ) comes out on paper as 端末たんまつ, the reading run
# into the word. One rule, `rp { display: inline }`, brings the parentheses back.
# Why it matters: whoever prints a guide with furigana from such pages gets text
# that is neither readable nor searchable, although the markup did all it could.
# Documentation: HTML (4.5.12) gives `rp` to user agents that do not show ruby;
# WeasyPrint's list of features leaves ruby unmentioned. Needs Pango, as
# WeasyPrint itself does; the text is Latin so that no Japanese font is needed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  weasyprint==70.0 pypdf==7.1.0; then
  echo "weasyprint-ruby: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import io

import pypdf
import weasyprint

MARKUP = ('<!DOCTYPE html><html lang="ja"><title>t</title><style>{}</style>'
          "<p><ruby>Wi-Fi<rp>(</rp><rt>waifai</rt><rp>)</rp></ruby> settings</p></html>")
print("WeasyPrint", weasyprint.__version__)
for label, style in (("as it is", ""), ("with rp shown", "rp { display: inline }"),
                     ("with rt hidden", "rt { display: none }")):
    printed = weasyprint.HTML(string=MARKUP.format(style)).write_pdf()
    print(f"{label}: {pypdf.PdfReader(io.BytesIO(printed)).pages[0].extract_text().strip()}")
END
cat >"$dir/expected" <<'END'
WeasyPrint 70.0
as it is: Wi-Fiwaifai settings
with rp shown: Wi-Fi(waifai) settings
with rt hidden: Wi-Fi settings
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "weasyprint-ruby: not as recorded any more" >&2
  exit 1
fi
echo "weasyprint-ruby: WeasyPrint 70.0: as recorded"
