"""What a listener hears: the Japanese pages through the dictionary of Open JTalk.

A voice reads words as its dictionary does, and a few are read otherwise than they are meant. Those are written in another
way; what is left is listed in heard-otherwise.tsv, with the reason.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import html5lib
import pyopenjtalk
from pages import WIZARD, load_site

HERE = Path(__file__).parent
# The words that readers search by are theirs, in whatever way they write them.
LISTS = {"words", "glossary"}
HTML = "{http://www.w3.org/1999/xhtml}"
SILENT = {HTML + name for name in ("script", "style", "template", "rt", "rp", "code", "pre")}
INLINE = {HTML + name for name in ("a", "b", "strong", "em", "i", "span", "ruby", "wbr", "label", "input")}
LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "エー ビー シー ディー イー エフ ジー エイチ アイ ジェー ケー エル エム エヌ オー ピー キュー アール エス ティー ユー ブイ ダブリュー エックス ワイ ゼット".split(),
        strict=True,
    )
)


def blocks(element: object) -> Iterator[str]:
    """The runs of text that no block interrupts."""
    run: list[str] = []

    def walk(node) -> Iterator[str]:
        run.append(node.text or "")
        for child in node:
            name = child.tag
            # Titles of sources are those of others.
            if isinstance(name, str) and name not in SILENT and "svg" not in name and child.get("class") != "sources":
                if name in INLINE:
                    yield from walk(child)
                else:
                    yield "".join(run)
                    run.clear()
                    yield from walk(child)
                    yield "".join(run)
                    run.clear()
            run.append(child.tail or "")

    yield from walk(element)
    yield "".join(run)


@cache
def sentences() -> dict[str, str]:
    """The sentences of the Japanese pages, with one page where each stands."""
    site, found = load_site(), {}
    japanese = [(path, page.kind in WIZARD) for path, page in site.pages.items() if page.lang == "ja" and page.kind not in LISTS]
    # What the wizard's pages say of articles repeats itself.
    wizard = [path for path, is_wizard in japanese if is_wizard][::10]
    for path in [path for path, is_wizard in japanese if not is_wizard] + wizard:
        document = html5lib.parse((site.folder / path).read_text(encoding="utf-8"))
        for text in blocks(document.find(HTML + "body")):
            for sentence in re.findall(r"[^。！？]+[。！？]?", re.sub(r"\s+", " ", text)):
                if re.search("[ぁ-んァ-ヶ一-鿿]", sentence):
                    found.setdefault(sentence.strip(), path)
    return found


@cache
def exceptions() -> list[tuple[str, str]]:
    lines = (HERE / "heard-otherwise.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")[:2]) for line in lines if line and not line.startswith("#")]


def words(sentence: str) -> Iterator[tuple[str, dict]]:
    """Each word that Open JTalk finds, with what is before it."""
    before = ""
    for word in pyopenjtalk.run_frontend(sentence):
        yield before, word
        before += word["string"]


def is_listed(word: str, sentence: str) -> bool:
    return any(word == listed and context in sentence for listed, context in exceptions())


def is_object_before(text: str) -> bool:
    """Whether the clause so far says what is put or opened: it names it with を."""
    return re.search("を[^、。]*$", text) is not None


def wrongly_heard(sentence: str) -> Iterator[str]:
    if not re.search("入れ|開け|空|何分", sentence):
        return
    for before, word in words(sentence):
        verb, written, heard = word["orig"], word["string"], word["read"]
        if verb in ("入れる", "開ける") and not is_object_before(before) and not is_listed(verb, sentence):
            yield f"{written} is heard {heard}: write サインインできる or 開く, or list it"
        if written == "空" and not is_listed(written, sentence):
            yield f"空 is heard {heard}: write 何もない"
        if written in ("何", "何分") and "何分" in sentence and not re.search("ナンプン", pyopenjtalk.g2p(sentence, kana=True)):
            yield "何分 is heard otherwise: write どのくらい"


def spelt(word: str) -> str:
    return "".join(LETTERS[letter] for letter in word.upper())


def test_words_are_heard_as_they_are_meant() -> None:
    wrong = {f"{path}: {sentence}": found for sentence, path in sentences().items() if (found := list(wrongly_heard(sentence)))}
    assert wrong == {}


def test_names_in_latin_letters_are_not_spelt_out() -> None:
    # In brackets after the word in kana they are for the eye; several in a row are a title in another language.
    names: dict[str, str] = {}
    for sentence, path in sentences().items():
        for name in re.findall(r"(?<![A-Za-z0-9./:@_（-])(?<![A-Za-z0-9] )[A-Z][a-z]{3,}(?![A-Za-z0-9./:@_）-]| [A-Za-z])", sentence):
            names.setdefault(name, f"{path}: {sentence}")
    wrong = {
        name: where for name, where in names.items()
        if pyopenjtalk.g2p(name, kana=True) == pyopenjtalk.g2p(spelt(name), kana=True) and not is_listed(name, where)
    }
    assert wrong == {}


def test_the_number_of_a_page_is_heard_digit_by_digit() -> None:
    site = load_site()
    path = next(path for path, page in site.pages.items() if page.lang == "ja" and page.kind == "wizard-list")
    page = (site.folder / path).read_text(encoding="utf-8")
    number = re.sub("<[^>]*>", "", re.search('<p class="digits">(.*?)</p>', page).group(1))
    digits = re.search(r"\d{6}$", number).group()
    heard = ["ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュー"]
    # A long vowel more or less makes no other digit.
    assert pyopenjtalk.g2p(number, kana=True).replace("ー", "") == "バンゴ" + "".join(
        heard[int(digit)] for digit in digits
    ).replace("ー", "")


def asked() -> Iterator[tuple[str, str]]:
    """What the questions of the wizard show: heading, reasons, answers with their hints."""
    site = load_site()
    for path, page in site.pages.items():
        if page.lang == "ja" and page.kind == "wizard-question":
            text = (site.folder / path).read_text(encoding="utf-8")
            text = re.sub('<wbr[^>]*>|<span class="spare"></span>|<rp>.*?</rp>', "", text[text.index("<h1") : text.index('<div class="side">')])
            found = r'<h1[^>]*>(.*?)</h1>|<p class="why">(.*?)</p>|<span class="text"><b>(.*?)</b>|<span class="hint">(.*?)</span>'
            for parts in re.findall(found, text):
                yield "".join(parts), path


def test_no_question_holds_a_word_that_a_child_of_twelve_may_not_read() -> None:
    taught = set((HERE / "taught-by-twelve.txt").read_text(encoding="utf-8"))
    missing: dict[str, str] = {}
    for part, path in asked():
        plain = re.sub("<[^>]*>", "", re.sub("<ruby>.*?</ruby>", "", part))
        for character in re.findall("[一-鿿]", plain):
            if character not in taught:
                missing.setdefault(character, f"{path}: {plain}")
    assert missing == {}


def long_vowels(kana: str) -> str:
    """Readings in katakana, with long vowels as they sound."""
    sound = "".join(chr(ord(letter) + 96) if "ぁ" <= letter <= "ゖ" else letter for letter in kana)
    sound = re.sub("(?<=[オコソトノホモヨロゴゾドボポョウクスツヌフムユルグズヅブプュ])ウ", "ー", sound)
    return re.sub("(?<=[エケセテネヘメレゲゼデベペ])イ", "ー", sound).replace("ヅ", "ズ").replace("ヂ", "ジ")


def test_a_reading_is_what_is_heard_where_it_stands() -> None:
    wrong: dict[str, str] = {}
    for part in sorted({part for part, _ in asked()}):
        plain = re.sub("<[^>]*>", "", re.sub("<rt>.*?</rt>", "", part))
        heard = long_vowels(pyopenjtalk.g2p(plain, kana=True).replace("’", ""))
        for word, reading in re.findall("<ruby>(.*?)<rt>(.*?)</rt>", part):
            if long_vowels(reading) not in heard and not is_listed(word, plain):
                wrong.setdefault(word, f"{reading}, heard {heard} in {plain}")
    assert wrong == {}
