#!/usr/bin/env bash
# Guess: a reader of .ods takes the value of a cell, not how it is displayed.
# Fact: pandas 3.1.1 with odfpy 1.4.1 does so for numbers and percentages, but for
# yes and no it compares the displayed text with "TRUE". A cell that is true
# and shown as WAHR, VRAI, 真 or はい becomes False, without a warning. For times
# it parses the displayed text too, so five minutes shown as "5 min" cannot be
# read, and 48 hours neither.
# Why it matters: tables of causes and symptoms come from spreadsheets in the
# author's language; "this repair deletes data: yes" turns into no. Read
# `office:boolean-value` yourself (pyexcel-ods3 does, and is run beside it).
# Documentation: OpenDocument 1.2 (part 1, table:table-cell) keeps the value in
# office:boolean-value and office:time-value; the paragraph in the cell is how
# it looks. pandas documents neither case.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  pandas==3.1.1 odfpy==1.4.1 pyexcel-ods3==0.6.1; then
  echo "pandas-ods-shown-text: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import sys
import zipfile

import pandas
import pyexcel_ods3

path = f"{sys.argv[1]}/table.ods"
TYPE = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                 for name in ("office", "table", "text", "manifest"))


def write(kind, value, shown):
    attribute = {"percentage": "value", "boolean": "boolean-value", "time": "time-value"}[kind]
    cells = ('<table:table-cell office:value-type="string"><text:p>risky</text:p></table:table-cell>',
             f'<table:table-cell office:value-type="{kind}" office:{attribute}="{value}">'
             f"<text:p>{shown}</text:p></table:table-cell>")
    rows = "".join(f"<table:table-row>{cell}</table:table-row>" for cell in cells)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", TYPE)
        archive.writestr("META-INF/manifest.xml", f'<manifest:manifest {NAMES} manifest:version="1.2">'
                         f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>'
                         '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
                         "</manifest:manifest>")
        archive.writestr("content.xml", f'<office:document-content {NAMES} office:version="1.2"><office:body>'
                         '<office:spreadsheet><table:table table:name="fixes"><table:table-column/>'
                         f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>")


def read():
    try:
        return pandas.read_excel(path, engine="odf").iloc[0, 0]
    except ValueError as error:
        return type(error).__name__


print("pandas", pandas.__version__)
for kind, value, shown in (("percentage", "0.9", "90 %"), ("boolean", "true", "TRUE"), ("boolean", "true", "WAHR"),
                           ("boolean", "true", "VRAI"), ("boolean", "true", "はい"),
                           ("time", "PT00H05M00S", "00:05:00"), ("time", "PT00H05M00S", "5 min"),
                           ("time", "PT48H00M00S", "48:00:00")):
    write(kind, value, shown)
    print(f"{kind} {value} shown as {shown}: {read()}")
write("boolean", "true", "WAHR")
print("pyexcel-ods3, boolean true shown as WAHR:", pyexcel_ods3.get_data(path)["fixes"][1][0])
END
cat >"$dir/expected" <<'END'
pandas 3.1.1
percentage 0.9 shown as 90 %: 0.9
boolean true shown as TRUE: True
boolean true shown as WAHR: False
boolean true shown as VRAI: False
boolean true shown as はい: False
time PT00H05M00S shown as 00:05:00: 00:05:00
time PT00H05M00S shown as 5 min: DateParseError
time PT48H00M00S shown as 48:00:00: DateParseError
pyexcel-ods3, boolean true shown as WAHR: True
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "pandas-ods-shown-text: not as recorded any more" >&2
  exit 1
fi
echo "pandas-ods-shown-text: pandas 3.1.1 with odfpy 1.4.1: as recorded"
