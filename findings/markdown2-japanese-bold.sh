#!/usr/bin/env bash
# Guess: markdown2 finds bold by the signs alone, as Markdown.pl did, so bold in
# Japanese, which has no blanks around it, is safe; certainly between two
# releases that differ in their last number.
# Fact: from markdown2 2.5.4 to 2.5.5 `これは**「重要」**です` went from bold to
# four asterisks on the page, and `*` likewise: 2.5.5 asks what stands on both
# sides of the signs, as CommonMark does, and a bracket inside them beside a
# letter outside makes them plain text. The same words without the brackets, or
# with blanks around the signs, stay bold. Python-Markdown 3.11.3 shows all.
# Why it matters: Japanese help texts put what a button says in brackets, and in
# bold. After the update no error is raised, and the asterisks reach readers.
# Documentation: markdown2's list of changes for 2.5.5 says that emphasis follows
# GitHub's rules more closely, and nothing of languages without blanks.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
for version in 2.5.4 2.5.5; do
  if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check --no-deps \
    --target "$dir/$version" "markdown2==$version" Markdown==3.11.3; then
    echo "markdown2-japanese-bold: the pinned packages could not be installed" >&2
    exit 3
  fi
done

cat >"$dir/run.py" <<'END'
import markdown
import markdown2

for text in ["これは**「重要」**です", "これは*「重要」*です", "これは**重要**です", "これは **「重要」** です"]:
    shown = "bold" if "<strong>" in markdown2.markdown(text) or "<em>" in markdown2.markdown(text) else "asterisks"
    other = "bold" if "<strong>" in markdown.markdown(text) or "<em>" in markdown.markdown(text) else "asterisks"
    print(f"{text}: markdown2 {markdown2.__version__} {shown}, Markdown {markdown.__version__} {other}")
END
cat >"$dir/expected" <<'END'
これは**「重要」**です: markdown2 2.5.4 bold, Markdown 3.11.3 bold
これは*「重要」*です: markdown2 2.5.4 bold, Markdown 3.11.3 bold
これは**重要**です: markdown2 2.5.4 bold, Markdown 3.11.3 bold
これは **「重要」** です: markdown2 2.5.4 bold, Markdown 3.11.3 bold
これは**「重要」**です: markdown2 2.5.5 asterisks, Markdown 3.11.3 bold
これは*「重要」*です: markdown2 2.5.5 asterisks, Markdown 3.11.3 bold
これは**重要**です: markdown2 2.5.5 bold, Markdown 3.11.3 bold
これは **「重要」** です: markdown2 2.5.5 bold, Markdown 3.11.3 bold
END
for version in 2.5.4 2.5.5; do
  PYTHONPATH="$dir/$version" "$dir/venv/bin/python" "$dir/run.py" >>"$dir/seen" 2>"$dir/errors" ||
    echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
done
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "markdown2-japanese-bold: not as recorded any more" >&2
  exit 1
fi
echo "markdown2-japanese-bold: markdown2 2.5.4 and 2.5.5: as recorded"
