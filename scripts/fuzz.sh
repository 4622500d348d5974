#!/usr/bin/env bash
# Fuzzes every parser with libFuzzer, FUZZ_SECONDS each (default 600). The corpus is kept in .build/fuzz/ for the next run;
# an input that crashes or hangs a target is saved there too, under the name that libFuzzer prints.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${FUZZ_SECONDS:-600}
swift=${SWIFT:-swift}
# A build of its own, instrumented for coverage.
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
# The server and whole sites answer asynchronously, which libFuzzer cannot wait for: mutated input with a seed of the day.
KIRIWAKE_FUZZ_SECONDS=$seconds KIRIWAKE_FUZZ_SEED=${KIRIWAKE_FUZZ_SEED:-$(date +%Y%m%d)} \
    $swift test --no-parallel --filter 'RequestFuzzTests|SiteFuzzTests' || failed=1
exit $failed
