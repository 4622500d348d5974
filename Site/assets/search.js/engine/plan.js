// What a query asks for: QueryPlan, QueryPlanner. A plan is made step by step, and each step says which terms it looks at,
// so the files that it needs are known before it is taken.

const exact = (term) => ({ exact: term });
const alternative = (terms, weight = 1, needsAll = true, instead = undefined) => ({ terms, weight, needsAll, instead });
const unitOf = (typed, alternatives, weight = 1) => ({ typed, alternatives, weight });

// Pairs and words; a dense character by itself stands for all terms that begin with it.
function queriedTerms(atoms) {
  const terms = [];
  atoms.forEach((atom, i) => {
    const next = atoms[i + 1];
    if (atom.w !== undefined) terms.push(exact(atom.w));
    else if (atom.d && next && next.d) terms.push(exact(atom.d + next.d));
    else if (atom.d && !(i && atoms[i - 1].d)) terms.push({ prefix: atom.d });
  });
  return terms;
}

// A word and its neighbours as they are written as one, "wi-fi" as "wifi", and of how many words it is.
function joinedWith(atoms, i, spans) {
  const found = [];
  for (const count of [2, 3]) {
    for (let first = i - 2 * (count - 1); first <= i; first += 2) {
      const part = first < 0 ? [] : atoms.slice(first, first + 2 * count - 1);
      const isChain = part.length === 2 * count - 1
        && part.every((atom, at) => (at % 2 ? atom.gap : atom.w !== undefined && !isWithin(spans, first + at)));
      if (isChain) found.push({ term: exact(joinedWords(part.filter((atom) => !atom.gap).map((atom) => atom.as))), count });
    }
  }
  return found;
}

// All that the first step looks at.
function outlinedTerms(atoms, spans) {
  const terms = spans.map((span) => exact("=" + span.concept));
  atoms.forEach((atom, i) => {
    const next = atoms[i + 1];
    if (atom.d && next && next.d) {
      if (!isCovered(spans, atoms, i)) terms.push(exact(atom.d + next.d));
    } else if (!atom.gap && !isWithin(spans, i)) {
      if (atom.w === undefined) {
        if (!(i && atoms[i - 1].d)) terms.push({ prefix: atom.d });
      } else {
        terms.push(exact(atom.w), ...(atom.as.length > 1 ? [{ prefix: atom.as }] : []));
        terms.push(...joinedWith(atoms, i, spans).map(({ term }) => term));
      }
    }
  });
  return terms;
}

function createPlanner(core, index, glossary, vocabulary) {
  const { ranking } = core;
  const conceptOf = (concept, weight, instead) => alternative([exact("=" + concept)], weight, true, instead);

  // A word that is known, or the beginning of one; else it stays open for what the vocabulary tells of it.
  function wordUnit(atom, joined, isLast, isOnly) {
    const typed = atom.as, alternatives = [alternative([exact(atom.w)])], isShort = typed.length === 2 && isOnly;
    let isKnown = index.has(exact(atom.w));
    if ((isLast || !isKnown) && typed.length > 1 && index.has({ prefix: typed })) {
      alternatives.push(alternative([{ prefix: typed }], ranking.beginning));
      isKnown = true;
    }
    const asOne = joined.filter(({ term }) => index.has(term)).map(({ term, count }) => alternative([term], 1 / count));
    alternatives.push(...asOne);
    if (asOne.length) isKnown = true;
    const unit = unitOf(typed, alternatives, glossary.common.has(typed) ? ranking.commonWord : 1);
    return { ...unit, isKnown, isShort, isOpen: typed.length > 1 && (!isKnown || isShort) };
  }

  // With its reading as kana, if it has one; whether that is on any page is for the next step.
  function withReading(unit) {
    const kana = unit.isKnown ? undefined : hiragana(unit.typed, vocabulary().syllables);
    if (!kana) return withWords(unit);
    const atoms = atomsOf(kana), terms = glossary.contentTerms(atoms, glossary.spansIn(atoms), true).map(exact);
    return { ...unit, reading: alternative(terms, 1, false, kana) };
  }

  function withWords(unit) {
    const { typed, isShort, reading } = unit, words = vocabulary(), alternatives = [...unit.alternatives];
    let { isKnown } = unit, correction;
    if (reading && reading.terms.some(index.has)) {
      alternatives.push(reading);
      isKnown = true;
    }
    const other = isKnown ? undefined : words.spelledOtherwise(typed);
    const halves = isKnown || other ? undefined : words.halves(typed);
    if (other) alternatives.push(alternative([exact(stem(other.plain))], 1, true, other.written));
    if (halves) alternatives.push(alternative(halves.map((half) => exact(stem(half))), 1, true, halves.join(" ")));
    if (other || halves) isKnown = true;
    if (!isKnown || isShort) {
      const stems = new Set(words.holding(typed).map(({ plain }) => stem(plain)));
      for (const inside of [...stems].sort()) alternatives.push(alternative([exact(inside)], ranking.inside));
      if (stems.size) isKnown = true;
    }
    const near = isKnown ? undefined : words.nearest(typed);
    if (near) {
      alternatives.push(alternative([exact(stem(near.plain))], ranking.misspelling, true, near.written));
      correction = { typed, meant: near.written };
    }
    return { ...unit, alternatives, correction, isOpen: false };
  }

  function spanUnit(span, atoms) {
    const typed = atomText(atoms.slice(span.start, span.end)), [preferred] = glossary.concepts[span.concept];
    const isAsTyped = atomText(atomsOf(preferred)) === typed || !index.has(exact("=" + span.concept));
    return unitOf(typed, [conceptOf(span.concept, 1, isAsTyped ? undefined : preferred)]);
  }

  function slipUnit({ start, end, concept, meant }, atoms) {
    const part = atoms.slice(start, end), typed = atomText(part);
    const alternatives = [alternative(queriedTerms(part), ranking.slipAsTyped, false), conceptOf(concept, ranking.slip)];
    return { ...unitOf(typed, alternatives), correction: { typed, meant } };
  }

  function firstUnits({ atoms, spans }) {
    const slips = glossary.slipsIn(atoms, spans, index.isWritten), taken = [...spans, ...slips];
    const whole = spans.filter((span) => !slips.some((slip) => overlap(slip, span)));
    const units = [...whole.map((span) => spanUnit(span, atoms)), ...slips.map((slip) => slipUnit(slip, atoms))];
    atoms.forEach((atom, i) => {
      const next = atoms[i + 1];
      if (atom.d && next && next.d) {
        const term = exact(atom.d + next.d), isSlight = atom.soft && next.soft;
        // Endings and particles say nothing, known or not.
        if (isCovered(taken, atoms, i) || isSlight && !index.has(term)) return;
        const weight = isSlight ? ranking.slightPair : atom.soft || next.soft ? ranking.halfSlightPair : 1;
        units.push(unitOf(term.exact, [alternative([term])], weight));
      } else if (!atom.gap && !isWithin(taken, i)) {
        if (atom.w !== undefined) units.push(wordUnit(atom, joinedWith(atoms, i, taken), i === atoms.length - 1, atoms.length === 1));
        else if (!(i && atoms[i - 1].d)) units.push(unitOf(atom.d, [alternative([{ prefix: atom.d }])]));
      }
    });
    // What is typed twice counts once.
    return units.filter((unit, i) => !units.slice(i + 1).some((other) => other.typed === unit.typed));
  }

  const termsOf = (units) => units.flatMap((unit) => unit.alternatives).flatMap((option) => option.terms);

  return {
    // What a query says by itself.
    outline(query) {
      const atoms = atomsOf([...query].slice(0, ranking.queryLimit).join("")), spans = glossary.spansIn(atoms);
      return { atoms, spans, content: glossary.contentTerms(atoms, spans), lookups: outlinedTerms(atoms, spans) };
    },

    // The next step, until the plan is done.
    refine(plan) {
      const further = (unit) => (!unit.isOpen ? unit : unit.reading ? withWords(unit) : withReading(unit));
      const units = plan.units ? plan.units.map(further) : firstUnits(plan), open = units.filter((unit) => unit.isOpen);
      const lookups = open.length ? open.flatMap((unit) => (unit.reading ? unit.reading.terms : []))
        : [...termsOf(units), ...plan.content.map(exact)];
      const corrections = units.flatMap((unit) => unit.correction || []);
      return { ...plan, units, corrections, lookups, needsVocabulary: open.length > 0, isDone: !open.length };
    },

    // What is left to try when no page holds any of it: single characters.
    loosened(plan) {
      const units = plan.atoms.filter((atom) => atom.d).map((atom) => unitOf(atom.d, [alternative([{ prefix: atom.d }])]));
      return { ...plan, units, lookups: termsOf(units) };
    },
  };
}
