#!/usr/bin/env bash
# Feeds every reader what libFuzzer makes of its seeds, FUZZ_SECONDS each (default 600). What was found interesting is kept
# in .build/fuzz/ and tried first the next time; what ended a target lies there too, by the name that libFuzzer prints.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${FUZZ_SECONDS:-600}
swift=${SWIFT:-swift}
# A build of its own: every part of it counts for libFuzzer which of its branches were taken.
KIRIWAKE_FUZZ=1 $swift build -c release --sanitize fuzzer --product KiriwakeFuzz --scratch-path .build/fuzzing
failed=0
for target in front-matter lists markdown drawings templates evidence; do
    printf '\n=== %s\n' "$target"
    mkdir -p ".build/fuzz/$target"
    touch ".build/fuzz/$target.dictionary"
    KIRIWAKE_FUZZ_TARGET=$target KIRIWAKE_FUZZ_FOLDER=.build/fuzz/$target .build/fuzzing/release/KiriwakeFuzz \
        -max_total_time="$seconds" -timeout=20 -max_len=20000 -rss_limit_mb=2048 -print_final_stats=1 \
        -dict=".build/fuzz/$target.dictionary" -artifact_prefix=".build/fuzz/$target-" ".build/fuzz/$target" || failed=1
done
# A server and a whole site are fed from a seed of the day instead: libFuzzer waits for no answer.
KIRIWAKE_FUZZ_SECONDS=$seconds KIRIWAKE_FUZZ_SEED=${KIRIWAKE_FUZZ_SEED:-$(date +%Y%m%d)} \
    $swift test --no-parallel --filter 'RequestFuzzTests|SiteFuzzTests' || failed=1
exit $failed
