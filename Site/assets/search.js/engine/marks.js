// What is marked in a text as being in the query.

function createMarker(glossary, ranking) {
  // What single characters and words come to, which is asked again at every key.
  const plains = new Map(), stems = new Map(), normals = new Map();

  function known(map, key, make) {
    let value = map.get(key);
    if (value === undefined) map.set(key, value = make(key));
    return value;
  }

  const plainText = (text) => normalize(text).join("");
  const stemOf = (word) => known(stems, word, () => atomText(atomsOf(word)));
  const plainOf = (c) => known(plains, c, () => {
    const text = plainText(c), isDense = dense.test(text);
    return { text, isDense, isWord: !isDense && /^[\p{L}\p{N}\p{M}]+$/u.test(text) };
  });
  const isLetter = (c) => c !== undefined && plainOf(c).isWord;

  // Pairs and words, beginnings of words, and words of the glossary, which are marked as a whole; endings and common words
  // only where there is nothing else.
  function wanted(plan) {
    const terms = new Set(), starts = [], wholes = [], chosen = plan.units.filter((unit) => unit.weight > ranking.markedAbove);
    for (const term of (chosen.length ? chosen : plan.units).flatMap((unit) => unit.alternatives).flatMap((option) => option.terms)) {
      if (term.prefix !== undefined) starts.push(term.prefix);
      else if (term.exact[0] !== "=") terms.add(term.exact);
      else wholes.push(...glossary.concepts[term.exact.slice(1)].map((word) => known(normals, word, plainText)));
    }
    return { terms, starts, wholes };
  }
  const wantedByPlan = new WeakMap();

  return {
    // Where a part of a text stands that is given as it is normalised.
    rangeOf(part, text) {
      const offsets = [];
      let all = "", at = 0;
      // With the marks of voicing that stand by themselves.
      for (const c of text.match(/.[\u3099-\u309C\uFF9E\uFF9F]?/gsu) || []) {
        const { text: plain } = plainOf(c);
        for (let i = 0; i < plain.length; i++) offsets.push(at);
        all += plain;
        at += c.length;
      }
      offsets.push(at);
      const from = all.indexOf(part);
      return from < 0 ? undefined : { start: offsets[from], end: offsets[from + part.length] };
    },

    // A text in parts that are marked and parts that are not, with how much is marked and from where.
    mark(text, plan) {
      const { terms, starts, wholes } = known(wantedByPlan, plan, wanted);
      // Characters are normalised one by one, so that every mark knows where it stands.
      const hit = new Array(text.length).fill(false), offsets = [];
      const mark = (from, to) => hit.fill(true, from, to);
      let previous, word = "", wordStart = 0, at = 0, all = "";
      const endWord = (end) => {
        if (word && (terms.has(stemOf(word)) || starts.some((start) => start.length > 1 && word.startsWith(start)))) mark(wordStart, end);
        word = "";
      };
      for (const c of text) {
        const { text: plain, isDense, isWord } = plainOf(c);
        all += plain;
        for (let i = 0; i < plain.length; i++) offsets.push(at);
        if (isWord) {
          if (!word) wordStart = at;
          word += plain;
        } else endWord(at);
        if (isDense) {
          if (previous && terms.has(previous.plain + plain)) mark(previous.at, at + c.length);
          if (starts.includes(plain)) mark(at, at + c.length);
        }
        previous = isDense ? { plain, at } : undefined;
        at += c.length;
      }
      endWord(at);
      offsets.push(at);
      for (const whole of wholes) {
        for (let from = all.indexOf(whole); from >= 0; from = all.indexOf(whole, from + 1)) {
          const to = from + whole.length;
          const isPart = isLetter(all[from]) && (isLetter(all[from - 1]) || isLetter(all[to]) && all[to] !== "s");
          if (!isPart) mark(offsets[from], offsets[to]);
        }
      }
      const parts = [];
      for (let from = 0, i = 1; i <= text.length; i++) {
        if (i < text.length && hit[i] === hit[from]) continue;
        parts.push({ text: text.slice(from, i), isMarked: hit[from] });
        from = i;
      }
      return { parts, count: hit.filter(Boolean).length, first: hit.indexOf(true) };
    },
  };
}
