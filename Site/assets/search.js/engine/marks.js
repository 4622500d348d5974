// What is marked in a text as being in the query.

function createMarker(glossary, ranking) {
  // What characters, words of the glossary and texts come to, which is asked again at every key.
  const plains = new Map(), wantedByPlan = new WeakMap(), placements = new Map();

  function known(map, key, make) {
    let value = map.get(key);
    if (value === undefined) map.set(key, value = make(key));
    return value;
  }

  const plainOf = (text) => known(plains, text, () => normalize(text).join(""));

  // A text as it is normalised, its atoms, and for each place there where it stands in the text: so characters are
  // normalised one by one, with the marks of voicing that stand by themselves.
  const place = (text) => known(placements, text, () => {
    const offsets = [];
    let all = "", at = 0;
    for (const c of text.match(/.[\u3099-\u309C\uFF9E\uFF9F]?/gsu) || []) {
      for (const plain = plainOf(c); offsets.length < all.length + plain.length;) offsets.push(at);
      all += plainOf(c);
      at += c.length;
    }
    offsets.push(at);
    return { all, offsets, atoms: atomsIn([...all], []) };
  });

  // Pairs and words, beginnings of words, and words of the glossary, which are marked as a whole; endings and common words
  // only where there is nothing else.
  function wanted(plan) {
    const terms = new Set(), starts = [], wholes = [], chosen = plan.units.filter((unit) => unit.weight > ranking.markedAbove);
    for (const term of (chosen.length ? chosen : plan.units).flatMap((unit) => unit.alternatives).flatMap((option) => option.terms)) {
      if (term.prefix !== undefined) starts.push(term.prefix);
      else if (term.exact[0] !== "=") terms.add(term.exact);
      else wholes.push(...glossary.concepts[term.exact.slice(1)].map(plainOf));
    }
    return { terms, starts, wholes };
  }

  return {
    // Where a part of a text stands that is given as it is normalised.
    rangeOf(part, text) {
      const { all, offsets } = place(text), from = all.indexOf(part);
      return from < 0 ? undefined : { start: offsets[from], end: offsets[from + part.length] };
    },

    // A text in parts that are marked and parts that are not, with how much is marked and from where.
    mark(text, plan) {
      const { terms, starts, wholes } = known(wantedByPlan, plan, wanted), { all, offsets, atoms } = place(text);
      const hit = new Array(text.length).fill(false), mark = (from, to) => hit.fill(true, offsets[from], offsets[to]);
      atoms.forEach(({ d, w, as, one, from, to }, i) => {
        const next = atoms[i + 1];
        if (d && next && terms.has(d + next.d)) mark(from, next.to);
        const isWanted = d ? starts.includes(d)
          : w && ([w, ...one].some((term) => terms.has(term)) || starts.some((start) => start.length > 1 && as.startsWith(start)));
        if (isWanted) mark(from, to);
      });
      for (const whole of wholes) {
        for (let from = all.indexOf(whole); from >= 0; from = all.indexOf(whole, from + 1)) {
          const to = from + whole.length;
          const isPart = isLetter(all[from]) && (isLetter(all[from - 1]) || isLetter(all[to]) && all[to] !== "s");
          if (!isPart) mark(from, to);
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
