#!/usr/bin/env bash
# Guess: a full-text index that cannot segment Japanese at least finds a line by
# the very same line.
# Fact: the default tokenizer of tantivy 0.27.0 takes a run of Japanese without
# punctuation as one word and then drops every word of 40 bytes or more. That is
# from 14 characters of Japanese on (three bytes each), so just the sentences
# people describe a fault with are not in the index at all, and the query for
# them is an empty one. Nothing is raised, and short titles are found.
# Why it matters: an index tried out with titles looks right; the long symptoms
# are missing from it. Documents need a tokenizer of their own (`ngram`, or words
# cut beforehand).
# Documentation: tantivy's says that words longer than 40 chars are removed; it
# is bytes, and the binding's pages do not mention it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  tantivy==0.27.0; then
  echo "tantivy-japanese-runs: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
from importlib.metadata import version

import tantivy

SHORT, LONG = "確認コードが電話に届かない", "確認コードが電話に届きません"


def searched(tokenizer):
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", stored=True, tokenizer_name=tokenizer)
    index = tantivy.Index(builder.build())
    if tokenizer != "default":
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(2, 2)).build()
        index.register_tokenizer(tokenizer, analyzer)
    writer = index.writer(heap_size=15_000_000, num_threads=1)
    for text in SHORT, LONG, "l" * 39, "l" * 40:
        writer.add_document(tantivy.Document(body=text))
    writer.commit()
    index.reload()

    def hits(text):
        found = index.searcher().search(index.parse_query(f'"{text}"', ["body"]), 9).hits
        return len(found)

    return index, hits


print("tantivy", version("tantivy"))
index, plain = searched("default")
_, pairs = searched("pairs")
for text in SHORT, LONG:
    print(f"{len(text)} characters, {len(text.encode())} bytes: {plain(text)} found, with ngram {pairs(text)}")
for count in 39, 40:
    print(f"{count} Latin letters: {plain('l' * count)} found")
print("query for 14 characters:", index.parse_query(f'"{LONG}"', ["body"]))
END
cat >"$dir/expected" <<'END'
tantivy 0.27.0
13 characters, 39 bytes: 1 found, with ngram 1
14 characters, 42 bytes: 0 found, with ngram 1
39 Latin letters: 1 found
40 Latin letters: 0 found
query for 14 characters: Query(EmptyQuery)
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "tantivy-japanese-runs: not as recorded any more" >&2
  exit 1
fi
echo "tantivy-japanese-runs: tantivy 0.27.0: as recorded"
