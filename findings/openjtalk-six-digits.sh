#!/usr/bin/env bash
# Guess: a speech program reads six digits either always as an amount or always
# digit by digit.
# Fact: in Open JTalk (pyopenjtalk-plus 0.4.1.post10) it turns on the word before:
# 番号482107 and 番号は482107です are said digit by digit, 482107 alone and
# コード482107 or 確認コードは482107 as "four hundred and eighty-two thousand ...".
# A space between groups does not help (two amounts), one after each digit does.
# Why it matters: confirmation codes and page numbers are there to be told to
# someone digit by digit; a heading "482107" of its own, or the everyday word
# コード before it, makes the listener hear an amount.
# Documentation: none on the words that switch it; they are in its rules.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  pyopenjtalk-plus==0.4.1.post10; then
  echo "openjtalk-six-digits: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import contextlib
import io

with contextlib.redirect_stdout(io.StringIO()):
    import pyopenjtalk

for text in ("番号482107", "番号は482107です", "482107", "コード482107", "確認コードは482107です",
             "482 107", "4 8 2 1 0 7"):
    print(text, "->", pyopenjtalk.g2p(text, kana=True))
END
cat >"$dir/expected" <<'END'
番号482107 -> バンゴーヨンハチニーイチゼロナナ
番号は482107です -> バンゴーワヨンハチニーイチゼロナナデス
482107 -> ヨンジューハチマンニセンヒャクナナ
コード482107 -> コードヨンジューハチマンニセンヒャクナナ
確認コードは482107です -> カクニンコードワヨンジューハチマンニセンヒャクナナデス
482 107 -> ヨンヒャクハチジューニヒャクナナ
4 8 2 1 0 7 -> ヨンハチニイチゼロナナ
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "openjtalk-six-digits: not as recorded any more" >&2
  exit 1
fi
echo "openjtalk-six-digits: pyopenjtalk-plus 0.4.1.post10: as recorded"
