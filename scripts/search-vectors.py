#!/usr/bin/env python3
"""Writes Tests/Search/vectors.jsonl: strings, and the atoms that search makes of them.

This is the third telling of the rules in docs/search.md, written from them and not from the Swift or the script; the
tests hold both to this file. The strings are drawn with a fixed seed, so the file is the same on every run.
"""

import json
import random
import re
import unicodedata
from pathlib import Path

TARGET = Path(__file__).parents[1] / "Tests/Search/vectors.jsonl"
COUNT = 12_000

IGNORED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
APOSTROPHES = re.compile("[`\u00b4\u02bc\u2018\u2019\u2032]")
DASHES = "-~\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u301c"
VOICED = {plain: chr(ord(plain) + 1) for plain in "かきくけこさしすせそたちつてとはひふへほ"}
PLAIN = {voiced: plain for plain, voiced in VOICED.items()} | dict(zip("ぱぴぷぺぽ", "はひふへほ"))


def is_dense(character: str) -> bool:
    ranges = (
        "\u3005\u3007\u3041\u3096\u3099\u309a\u309d\u309f\u30a1\u30fa\u30fc\u30ff\u31f0\u31ff\u3400\u4dbf\u4e00\u9fff"
        "\uac00\ud7a3\uf900\ufaff\U00020000\U000323af"
    )
    return any(first <= character <= last for first, last in zip(ranges[::2], ranges[1::2]))


def is_kana(character: str) -> bool:
    return any(a <= character <= b for a, b in ("\u3041\u3096", "\u309d\u309f", "\u30a1\u30ff", "\u31f0\u31ff"))


def is_ideograph(character: str) -> bool:
    return any(a <= character <= b for a, b in ("\u3400\u4dbf", "\u4e00\u9fff", "\U00020000\U000323af"))


def is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM" and not is_dense(character)


def without_accents(character: str) -> str:
    is_latin = "\u00c0" <= character <= "\u024f" or "\u1e00" <= character <= "\u1eff"
    return unicodedata.normalize("NFD", character)[0] if is_latin else character


def normalize(text: str) -> list[str]:
    joined: list[str] = []
    for character in APOSTROPHES.sub("'", IGNORED.sub("", text)):
        if joined and is_kana(joined[-1]) and character in "\u309b\u309c":
            character = "\u3099" if character == "\u309b" else "\u309a"
        joined.append(character)
    folded = unicodedata.normalize("NFKC", "".join(joined))
    lowered = [low for character in folded for low in without_accents(character).lower().replace("ß", "ss")]
    out: list[str] = []
    for index, character in enumerate(lowered):
        previous = out[-1] if out else ""
        following = lowered[index + 1] if index + 1 < len(lowered) else ""
        hiragana = bool(previous) and "\u3041" <= previous <= "\u3096"
        if "\u30a1" <= character <= "\u30f6":
            out.append(chr(ord(character) - 0x60))
        elif character == "々":
            out.append(previous if previous and is_ideograph(previous) else character)
        elif character in "ゝヽ":
            out.append(PLAIN.get(previous, previous) if hiragana else "ゝ")
        elif character in "ゞヾ":
            plain = PLAIN.get(previous, previous)
            out.append(VOICED.get(plain, plain) if hiragana else "ゞ")
        elif character == "ー":
            if previous != "ー":
                out.append(character)
        elif character in DASHES and previous and is_kana(previous) and following and is_kana(following):
            if previous != "ー":
                out.append("ー")
        else:
            out.append(character)
    return out


def stem(word: str) -> str:
    if len(word) < 4 or not re.fullmatch("[a-z]+", word):
        return word
    if word.endswith("ies") and word[-4:-3] not in ("e", "a"):
        word = word[:-3] + "y"
    elif word.endswith("s") and word[-2:-1] not in ("u", "s"):
        word = word[:-1]
    for ending, least in (("ing", 4), ("ed", 3)):
        if word.endswith(ending):
            rest = word[: -len(ending)]
            if len(rest) >= least and re.search("[aeiouy]", rest):
                word = rest
                if word[-1] == word[-2] and word[-1] not in "aeiouylsz":
                    word = word[:-1]
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def atoms(text: str) -> str:
    points = normalize(text)
    out, word, gap, after_word = "", "", False, False
    for index, character in enumerate([*points, " "]):
        following = points[index + 1] if index + 1 < len(points) else ""
        if is_letter(character):
            if not word and gap and out:
                out, after_word = out + " ", False
            gap = False
            word += character
            continue
        if character == "'" and word and following and is_letter(following):
            continue
        if word:
            out += ("|" if after_word else "") + stem(word[:40])
            word, after_word = "", True
        if is_dense(character):
            out += (" " if gap and out else "") + character
            gap, after_word = False, False
        else:
            gap = True
    return out


def pieces() -> list[tuple[float, list[str]]]:
    hiragana = [chr(value) for value in range(0x3041, 0x3097)]
    katakana = [chr(value) for value in range(0x30A1, 0x30FB)]
    half = [chr(value) for value in range(0xFF61, 0xFFA0)]
    fluent = "ログイン サインイン パスワード 二段階認証 2段階 ２段階 端末確認 機種変更 電話番号 認証コード SMS ＳＭＳ ﾛｸﾞｲﾝ ﾊﾟｽﾜｰﾄﾞ ば ハ゛ 時々 いすゞ みすゞ サ-バ- サ〜バ~ コーード 人人 々 ー".split()
    latin = "sign-in codes cities stopped sending asked don't it’s Straße ÉCOLE İstanbul ΣΑΣ naïve ﬁne Åse x2 2SV OTP ap/cvf caresses series boxes used need".split()
    other = "привет мир שלום مرحبا สวัสดี नमस्ते 한국어 로그인 ไทย ქართული ʰ ⅷ ① ㍿ ㌔ ℡ ㎏ ½ ² ™ ﷺ".split()
    emoji = "😀 👨‍👩‍👧 🇯🇵 👍🏽 ❤️ ☎︎ 🀄 ✂️".split()
    signs = list("、。・「」『』（）()[]{}<>&\"'`´^$.*+?|\\/#%@!~-_=,:;…―–—・ \u3000\t\n\u00a0") + ["\u200d", "\u200b", "\u202e", "\ufeff", "\u00ad"]
    marks = ["\u3099", "\u309a", "\u0301", "\u0308", "\u0327", "\u20dd", "\ufe0f", "゛", "゜"]
    kanji = [chr(value) for value in range(0x4E00, 0x9FA6, 37)] + list("𠮷𩸽𡈽𪚥㐂㐆") + list("豈更車神福")
    digits = list("0123456789０１２３４５６７８９")
    return [
        (5, hiragana), (5, katakana), (4, half), (6, fluent), (5, latin), (2, other), (2, emoji), (3, signs), (2, marks),
        (4, kanji), (2, digits), (2, list("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")),
        (1, list("ａｂｃＡＢＣｘｙｚＺ")), (1, ["ゝ", "ゞ", "ヽ", "ヾ", "々", "ー", "ｰ", "〜", "～", "－", "‐"]),
    ]


def strings() -> list[str]:
    chance = random.Random(20261123)
    kinds = pieces()
    singles = [piece for _, group in kinds for piece in group]
    found = dict.fromkeys(singles)
    while len(found) < COUNT:
        groups = chance.choices([group for _, group in kinds], [weight for weight, _ in kinds], k=chance.randint(1, 9))
        text = "".join(chance.choice(group) for group in groups)
        form = chance.random()
        if form < 0.15:
            text = unicodedata.normalize("NFD", text)
        elif form < 0.2:
            text = unicodedata.normalize("NFKD", text)
        found[text] = None
    return list(found)


def main() -> None:
    lines = [json.dumps([text, atoms(text)], ensure_ascii=True) for text in strings()]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
