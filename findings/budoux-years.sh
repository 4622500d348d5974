#!/usr/bin/env bash
# Guess: a breaker of Japanese phrases never parts the digits of a number.
# Fact: BudouX 0.10.1 parts the last digit of a number before 年 (year) and 回
# (times): 2026年 becomes 202 | 6年, 平成30年 becomes 平成3 | 0年 and 10回 becomes
# 1 | 0回. Before 分, 円, 人, 月 and with full-width digits, numbers stay whole, and
# so did years in BudouX 0.6.3, which is run beside it.
# Why it matters: every dated page of a Japanese help site has such a number,
# and with `word-break: keep-all` it is torn at the end of a line, although a
# line may not end between digits (UAX #14, LB25). Guard numbers yourself.
# Documentation: the README promises phrases and names no exception for numbers.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  budoux==0.10.1; then
  echo "budoux-years: the pinned packages could not be installed" >&2
  exit 3
fi
"$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  --no-deps --target "$dir/before" budoux==0.6.3 || exit 3

cat >"$dir/run.py" <<'END'
import sys

if len(sys.argv) > 2:
    sys.path.insert(0, sys.argv[2])
import budoux

parser = budoux.load_default_japanese_parser()
before = "before: " if len(sys.argv) > 2 else ""
texts = ["2026年11月29日に直した", "設定は2026年に変わりました", "最終更新 2026年", "平成30年",
         "10回押す", "２０２６年", "10分待つ", "1500円"]
for text in texts[:1] if before else texts:
    print(f"{before}{text} -> {'|'.join(parser.parse(text))}")
whole = sum(len(parser.parse(f"{year}年")) == 1 for year in range(1000, 2100))
print(f"{before}years from 1000 to 2099 in one piece: {whole}")
END
cat >"$dir/expected" <<'END'
2026年11月29日に直した -> 202|6年11月29日に|直した
設定は2026年に変わりました -> 設定は|202|6年に|変わりました
最終更新 2026年 -> 最終更新 202|6年
平成30年 -> 平成3|0年
10回押す -> 1|0回押す
２０２６年 -> ２０２６年
10分待つ -> 10分|待つ
1500円 -> 1500円
years from 1000 to 2099 in one piece: 0
before: 2026年11月29日に直した -> 2026年11月29日に|直した
before: years from 1000 to 2099 in one piece: 1100
END
{
  "$dir/venv/bin/python" "$dir/run.py" "$dir" &&
    "$dir/venv/bin/python" "$dir/run.py" "$dir" "$dir/before"
} >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "budoux-years: not as recorded any more" >&2
  exit 1
fi
echo "budoux-years: BudouX 0.10.1: as recorded"
