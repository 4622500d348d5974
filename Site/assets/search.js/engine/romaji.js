// Latin letters read as hiragana: RomajiReader. Undefined when any letter is left over.
function hiragana(word, syllables) {
  if (word.length < 2 || !/^[a-z]+$/.test(word)) return undefined;
  const isVowel = (c) => c !== undefined && "aiueo".includes(c);
  let kana = "", i = 0;
  while (i < word.length) {
    const c = word[i], next = word[i + 1];
    if (c === next && c !== "n" && !isVowel(c) || c === "t" && next === "c") {
      kana += "っ";
      i += 1;
    } else if (c === "n" && !isVowel(next) && next !== "y") {
      kana += "ん";
      i += next === "n" && !isVowel(word[i + 2]) && word[i + 2] !== "y" ? 2 : 1;
    } else {
      const length = [4, 3, 2, 1].find((n) => i + n <= word.length && syllables.has(word.slice(i, i + n)));
      if (!length) return undefined;
      kana += syllables.get(word.slice(i, i + length));
      i += length;
    }
  }
  return kana;
}
