#!/usr/bin/env bash
# Guess: a tool named for SARIF does not count what the file itself says is
# suppressed or gone.
# Fact: sarif-tools 3.0.5 counts a result with an accepted suppression, one with
# baselineState "absent" (fixed since the last run) and one of kind "pass" like
# any other, and `--check error` fails although nothing that is open is an error.
# A message given by id is shown as the id, and a place given by its index into
# `artifacts` as "-".
# Why it matters: a linter that writes its suppressions into SARIF, as the
# standard asks, breaks the builds of those who check the file with this tool.
# Documentation: SARIF 2.1.0 has them in 3.27.23 (suppressions), 3.27.24
# (baselineState), 3.27.9 (kind), 3.11.10 (messages) and 3.4.5 (index); the
# README offers a filter by `suppression`, and does not say that without one
# suppressed results count.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  sarif-tools==3.0.5; then
  echo "sarif-tools-suppressed: the pinned packages could not be installed" >&2
  exit 3
fi
cat >"$dir/lint.sarif" <<'END'
{"version": "2.1.0", "runs": [{
  "tool": {"driver": {"name": "lint", "rules": [
    {"id": "L1", "messageStrings": {"default": {"text": "the link {0} leads nowhere"}}},
    {"id": "L2"}]}},
  "artifacts": [{"location": {"uri": "causes/line-down.md"}}],
  "results": [
    {"ruleId": "L1", "ruleIndex": 0, "level": "note", "baselineState": "new", "suppressions": [],
     "message": {"id": "default", "arguments": ["fuse"]},
     "locations": [{"physicalLocation": {"artifactLocation": {"index": 0}, "region": {"startLine": 3}}}]},
    {"ruleId": "L2", "ruleIndex": 1, "level": "error", "baselineState": "unchanged",
     "suppressions": [{"kind": "inSource", "status": "accepted"}],
     "message": {"text": "suppressed in the file"},
     "locations": [{"physicalLocation": {"artifactLocation": {"uri": "b.md"}, "region": {"startLine": 1}}}]},
    {"ruleId": "L2", "ruleIndex": 1, "level": "error", "baselineState": "absent", "suppressions": [],
     "message": {"text": "fixed since"},
     "locations": [{"physicalLocation": {"artifactLocation": {"uri": "c.md"}, "region": {"startLine": 1}}}]},
    {"ruleId": "L2", "ruleIndex": 1, "level": "none", "kind": "pass", "baselineState": "new",
     "suppressions": [], "message": {"text": "looked at, nothing found"},
     "locations": [{"physicalLocation": {"artifactLocation": {"uri": "d.md"}, "region": {"startLine": 1}}}]}
  ]}]}
END

cat >"$dir/run.sh" <<'END'
"$1/venv/bin/sarif" --version
"$1/venv/bin/sarif" csv "$1/lint.sarif" -o "$1/lint.csv" >/dev/null
tr -d '\r' <"$1/lint.csv"
status=0
"$1/venv/bin/sarif" --check error summary "$1/lint.sarif" >/dev/null 2>&1 || status=$?
echo "check for errors ends with $status"
END
cat >"$dir/expected" <<'END'
SARIF tools v3.0.5
Tool,Severity,Code,Description,Location,Line
lint,error,L2,fixed since,c.md,1
lint,error,L2,suppressed in the file,b.md,1
lint,note,L1,default,-,3
lint,none,L2,"looked at, nothing found",d.md,1
check for errors ends with 2
END
bash "$dir/run.sh" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "sarif-tools-suppressed: not as recorded any more" >&2
  exit 1
fi
echo "sarif-tools-suppressed: sarif-tools 3.0.5: as recorded"
