#!/usr/bin/env bash
# Runs every test, one step after the other, and ends with a list of what passed. `make test` sets up and calls it.
set -uo pipefail
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
# The tool and its tests are built once, optimised, and apart from `make tool`: what tests may look into is built otherwise.
build=(--configuration release -Xswiftc -enable-testing --scratch-path .build/testing)
export KIRIWAKE=$PWD/.build/testing/release/kiriwake
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
if step "build" $swift build --build-tests "${build[@]}"; then
    step "Swift tests" $swift test --skip-build "${build[@]}"
    step "search finds every name" "$KIRIWAKE" search --self-test
    step "search finds what people type" .venv/bin/python scripts/search-report.py --kiriwake "$KIRIWAKE" --require 'success@3>=0.97' \
        --require 'MRR>=0.92' --require 'must-not-be-first<=0' --require 'steering>=0.96'
    step "cases of the articles" "$KIRIWAKE" test
    step "stories of people" "$KIRIWAKE" test --stories Tests/Stories \
        --require 'right-or-acceptable>=35' --require 'wrong<=0' --require 'harmful<=0'
    step "further stories of people" "$KIRIWAKE" test --stories Tests/FurtherStories \
        --require 'right-or-acceptable>=50' --require 'wrong<=0' --require 'harmful<=0'
    # What a guess would cost readers; the figures stand in docs/decision.md.
    step "simulated readers" "$KIRIWAKE" evaluate --require 'wrong-fix<=0.002' \
        --require 'wrong-wait<=0.002' --require 'harmful-fix<=0.004' --require 'questions<=4.5' \
        --require 'questions-p95<=8' --require 'resolved>=0.95' --require 'cost-over-perfect<=1.2' \
        --require 'pages-wrong-fix<=0.002' --require 'pages-wrong-wait<=0.002' --require 'pages-harmful-fix<=0.004' \
        --require 'pages-questions<=4.5' --require 'pages-questions-p95<=8' --require 'pages-resolved>=0.95' \
        --require 'pages-cost-over-perfect<=1.2'
    step "simulated readers who err" "$KIRIWAKE" evaluate --slip 0.05 --not-sure 0.1 \
        --require 'wrong-fix<=0.02' --require 'resolved>=0.93' --require 'pages-wrong-fix<=0.02' --require 'pages-resolved>=0.93'
    step "simulated readers whom the articles do not know" "$KIRIWAKE" evaluate --disturb 0.5 \
        --unknown 0.1 --not-sure-as-known --require 'named-wrong<=0.03' --require 'almost-certain-true>=0.97' \
        --require 'harmful-fix<=0.015' --require 'pages-named-wrong<=0.03' \
        --require 'pages-almost-certain-true>=0.97' --require 'pages-harmful-fix<=0.015'
    step "engine of the script that continues" pytest Tests/Onward
    step "export to another search engine" pytest Tests/Export
    if step "site" "$KIRIWAKE" build --content Content --site Site --output _site; then
        step "search engine of the script" pytest Tests/Search
        step "what a listener hears" pytest Tests/Speech
        # What is measured in milliseconds runs alone; the rest uses every core.
        step "budgets of pages" pytest Tests/Browser/test_budget.py
        step "browser tests" pytest Tests/Browser --ignore Tests/Browser/test_budget.py --numprocesses auto --dist loadgroup
    else
        skip "search engine of the script, what a listener hears, budgets of pages, browser tests"
    fi
    step "web servers" pytest Tests/Hosting --numprocesses auto --dist loadgroup
    step "durability tests" pytest Tests/Durability
    step "independent tests" pytest Tests/Independent
else
    skip "Swift tests, search, cases, stories, simulated readers, engine of the script that continues, export to another search engine, site, search engine of the script, what a listener hears, budgets of pages, browser tests, web servers, durability tests, independent tests"
fi

printf '\n=== closing\n'
printf '%s\n' "${closing[@]}"
exit $failed
