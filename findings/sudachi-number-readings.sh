#!/usr/bin/env bash
# Guess: an analyser that joins digits into one number and knows its value also
# gives the reading of that number.
# Fact: SudachiPy 0.7.0 joins them and knows that 1,000 is 1000, but the reading
# is put together from single signs: 10分 is イチレイ フン ("one zero"), 24時間 ニシ ジカン.
# Before 日 (day) it goes further: 11月29日 is ニココノ カ, "two, the ninth", and
# 二十日 ニトウ カ (meant is はつか), words nobody says. One digit (3桁) and kanji
# elsewhere (三十回) are right, so a quick try shows nothing.
# Why it matters: furigana, speech and search by reading made from `reading_form`
# are wrong for nearly every "10 minutes" in a guide. Numbers need another way.
# Documentation: the plugin for numerals is described by its normalised form
# (commas, kanji digits, units); that readings are left alone is not said.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  sudachipy==0.7.0 sudachidict-small==20261015; then
  echo "sudachi-number-readings: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import sudachipy

tokenizer = sudachipy.Dictionary(dict="small").tokenizer()
print("SudachiPy", sudachipy.__version__)
for text in "3桁", "三十回", "10分", "24時間", "11月29日", "二十日", "三十日以内", "1,000円":
    print(text, "->", *(word.reading_form() for word in tokenizer.tokenize(text)))
print("value of 1,000:", *(word.normalized_form() for word in tokenizer.tokenize("1,000")))
END
cat >"$dir/expected" <<'END'
SudachiPy 0.7.0
3桁 -> サン ケタ
三十回 -> サンジュウ カイ
10分 -> イチレイ フン
24時間 -> ニシ ジカン
11月29日 -> イチイチ ガツ ニココノ カ
二十日 -> ニトウ カ
三十日以内 -> サントウ カ イナイ
1,000円 -> イチ,レイレイレイ エン
value of 1,000: 1000
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "sudachi-number-readings: not as recorded any more" >&2
  exit 1
fi
echo "sudachi-number-readings: SudachiPy 0.7.0: as recorded"
