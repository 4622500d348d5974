// Words of titles, aliases and summaries, for queries that spell them otherwise or begin inside one: Vocabulary.

const withoutUmlauts = (word) => word.replace(/ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u");

function createVocabulary(file, common, { guessLength }) {
  const words = (file.words ? file.words.split(" ") : []).map((written) => ({ written, plain: normalize(written).join("") }));
  const plain = new Set(words.map((word) => word.plain));
  const syllables = new Map(file.syllables.match(/\S+ \S+/g).map((pair) => pair.split(" ")));
  const isKnown = (word) => plain.has(word) || common.has(word);

  return {
    // Kana by how they are written in Latin letters.
    syllables,
    holding: (part) => words.filter((word) => word.plain.includes(part)),
    // With "ae", "oe" or "ue" where the other has an umlaut.
    spelledOtherwise: (typed) => words.find((word) => withoutUmlauts(word.plain) === withoutUmlauts(typed)),
    nearest: (typed) => (typed.length < guessLength ? undefined : words.find((word) => isOneSlip(typed, word.plain))),

    // Two words that were typed as one, the first as long as it can be; one of them may be a common word.
    halves(typed) {
      const letters = [...typed];
      if (letters.length < guessLength) return undefined;
      for (let place = letters.length - 2; place >= 2; place--) {
        const halves = [letters.slice(0, place), letters.slice(place)].map((half) => half.join(""));
        if (halves.every(isKnown) && !halves.every((half) => common.has(half))) return halves;
      }
      return undefined;
    },
  };
}
