// Latin letters read as kana: RomajiReader.

const syllables = new Map();
const row = (consonant, kana, vowels = "aiueo") => [...kana.matchAll(/[^ぁぃぅぇぉゃゅょ][ぁぃぅぇぉゃゅょ]?/g)].forEach(([k], i) => syllables.set(consonant + vowels[i], k));
`* あいうえお k かきくけこ s さしすせそ t たちつてと n なにぬねの h はひふへほ m まみむめも r らりるれろ g がぎぐげご z ざじずぜぞ
b ばびぶべぼ p ぱぴぷぺぽ j じゃじじゅじぇじょ f ふぁふぃふふぇふぉ v ゔぁゔぃゔゔぇゔぉ sh しゃししゅしぇしょ ch ちゃちちゅちぇちょ`.split(/\s+/)
  .forEach((part, i, parts) => i % 2 && row(parts[i - 1].replace("*", ""), part));
`ky きゃきゅきょ sy しゃしゅしょ ty ちゃちゅちょ ny にゃにゅにょ hy ひゃひゅひょ my みゃみゅみょ ry りゃりゅりょ gy ぎゃぎゅぎょ zy じゃじゅじょ
jy じゃじゅじょ by びゃびゅびょ py ぴゃぴゅぴょ y やゆよ`.split(/\s+/).forEach((part, i, parts) => i % 2 && row(parts[i - 1], part, "auo"));
"wa わ wo を wi うぃ we うぇ whi うぃ tsu つ tsa つぁ da だ di でぃ du づ de で do ど thi てぃ dhi でぃ".split(" ")
  .forEach((part, i, parts) => i % 2 && syllables.set(parts[i - 1], part));

// Latin letters as hiragana; undefined when any is left over.
function hiragana(word) {
  if (word.length < 2 || !/^[a-z]+$/.test(word)) return undefined;
  let out = "", i = 0;
  while (i < word.length) {
    const c = word[i], next = word[i + 1] || "";
    if (c === next && c !== "n" && !"aiueo".includes(c)) { out += "っ"; i += 1; }
    else if (c === "n" && !(next && "aiueoy".includes(next))) {
      out += "ん";
      i += next === "n" && !(word[i + 2] && "aiueoy".includes(word[i + 2])) ? 2 : 1;
    } else if (c === "t" && next === "c") { out += "っ"; i += 1; }
    else {
      const length = [4, 3, 2, 1].find((n) => i + n <= word.length && syllables.has(word.slice(i, i + n)));
      if (!length) return undefined;
      out += syllables.get(word.slice(i, i + length));
      i += length;
    }
  }
  return out;
}
