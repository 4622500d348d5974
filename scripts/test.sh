#!/usr/bin/env bash
# Runs every test, one step after the other, and ends with a list of what passed. `make test` sets up and calls it.
set -uo pipefail
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
closing=()
failed=0

# step NAME COMMAND…: runs it, whatever came before, and remembers how it ended.
step() {
    local name=$1 began=$SECONDS
    shift
    printf '\n=== %s\n' "$name"
    if "$@"; then
        closing+=("$(printf 'passed  %4d s  %s' $((SECONDS - began)) "$name")")
    else
        closing+=("$(printf 'FAILED  %4d s  %s' $((SECONDS - began)) "$name")")
        failed=1
        return 1
    fi
}

skip() {
    closing+=("$(printf 'NOT RUN         %s, because of the above' "$1")")
}

pytest() {
    .venv/bin/python -B -m pytest -c Tests/pytest.ini "$@"
}

# $swift is left unquoted: it may be a command with its arguments.
step "form of the Swift code" $swift format lint --strict --recursive Sources Tests Package.swift
step "Swift tests" $swift test
if step "release build" $swift build -c release --product kiriwake --static-swift-stdlib; then
    step "search finds every name" .build/release/kiriwake search --self-test
    step "search finds what people type" .venv/bin/python scripts/search-report.py --require 'success@3>=0.97' \
        --require 'MRR>=0.92' --require 'must-not-be-first<=0' --require 'steering>=0.96'
    step "cases of the articles" .build/release/kiriwake test
    # What a guess would cost readers; the figures stand in docs/decision.md.
    step "simulated readers" .build/release/kiriwake evaluate --require 'wrong-fix<=0.01' \
        --require 'wrong-wait<=0.04' --require 'questions<=4.5' --require 'questions-p95<=8' \
        --require 'resolved>=0.95' --require 'cost-over-perfect<=1.21'
    step "simulated readers who err" .build/release/kiriwake evaluate --slip 0.05 --not-sure 0.1 \
        --require 'wrong-fix<=0.04' --require 'resolved>=0.93'
    if step "site" .build/release/kiriwake build --content Content --site Site --output _site; then
        step "browser tests" pytest Tests/Browser
    else
        skip "browser tests"
    fi
    step "durability tests" pytest Tests/Durability
    step "independent tests" pytest Tests/Independent
else
    skip "search, cases, simulated readers, site, browser tests, durability tests, independent tests"
fi

printf '\n=== closing\n'
printf '%s\n' "${closing[@]}"
exit $failed
