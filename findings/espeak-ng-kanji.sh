#!/usr/bin/env bash
# Guess: a speech program that cannot read a kanji says so, as it does for any
# sign it does not know ("Chinese letter").
# Fact: eSpeak NG 1.52.0 says "Chinese letter" only where kanji stand together.
# A single kanji before kana is left out in silence, and with it the word: 届く
# (arrives), 開く (opens) and 聞く (hears) are all "ku"; 切る (cuts), 入る (goes in)
# and 出る (comes out) all "ru"; 届かない (does not arrive) is "kanai". Kana alone
# are read rightly.
# Why it matters: it is the voice a fresh Linux desktop reads Japanese with, and
# the verb is what tells two answers of a question apart. A page can only give
# kana to the ear, or say that another voice is needed.
# Documentation: Japanese is in the list of languages without a remark.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 -m venv "$dir/venv"
if ! "$dir/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  espeakng-loader==0.2.4; then
  echo "espeak-ng-kanji: the pinned packages could not be installed" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import ctypes

import espeakng_loader

library = ctypes.CDLL(espeakng_loader.get_library_path())
library.espeak_Info.restype = ctypes.c_char_p
library.espeak_TextToPhonemes.restype = ctypes.c_char_p
RETRIEVAL, UTF8 = 1, 1
library.espeak_Initialize(RETRIEVAL, 0, espeakng_loader.get_data_path().encode(), 0)
library.espeak_SetVoiceByName(b"ja")


def heard(text):
    letters = ctypes.create_string_buffer(text.encode())
    rest, parts = ctypes.c_void_p(ctypes.addressof(letters)), []
    while rest.value:
        parts.append(library.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, 0).decode())
    return " ".join(parts)


print("eSpeak NG", library.espeak_Info(None).decode())
for words in "届く 開く 聞く", "切る 入る 出る", "届かない", "出ない", "とどく", "端末":
    print(f"{words}:", *sorted({heard(word) for word in words.split()}), sep=" ")
END
cat >"$dir/expected" <<'END'
eSpeak NG 1.52.0
届く 開く 聞く: k'u
切る 入る 出る: r`'u
届かない: kan'ai
出ない: n'ai
とどく: tod'oku
端末: _:(en)tS'aIni:z(ja)l'et@ _:(en)tS'aIni:z(ja)l'et@
END
"$dir/venv/bin/python" "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "espeak-ng-kanji: not as recorded any more" >&2
  exit 1
fi
echo "espeak-ng-kanji: eSpeak NG 1.52.0: as recorded"
