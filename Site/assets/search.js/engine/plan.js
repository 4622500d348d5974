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
      } else terms.push(...[atom.w, ...atom.one].map(exact), ...(atom.as.length > 1 ? [{ prefix: atom.as }] : []));
    }
  });
  return terms;
}

function createPlanner(core, index, glossary, vocabulary) {
  const { ranking } = core;
  const conceptOf = (concept, weight, instead) => alternative([exact("=" + concept)], weight, true, instead);

  // A word that is known, or the beginning of one; else it stays open for what the vocabulary tells of it.
  function wordUnit(atom, isLast, isOnly) {
    const typed = atom.as, alternatives = [alternative([exact(atom.w)])], isShort = typed.length === 2 && isOnly;
    let isKnown = index.has(exact(atom.w));
    if ((isLast || !isKnown) && typed.length > 1 && index.has({ prefix: typed })) {
      alternatives.push(alternative([{ prefix: typed }], ranking.beginning));
      isKnown = true;
    }
    const wholes = atom.one.map(exact).filter(index.has);
    alternatives.push(...wholes.map((whole) => alternative([whole], ranking.joined)));
    if (wholes.length) isKnown = true;
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
    const { typed, isShort, reading } = unit, { words } = vocabulary(), alternatives = [...unit.alternatives];
    let { isKnown } = unit, correction;
    if (reading && reading.terms.some(index.has)) {
      alternatives.push(reading);
      isKnown = true;
    }
    if (!isKnown || isShort) {
      const stems = new Set(words.map(({ plain }) => plain).filter((word) => word.includes(typed)).map(stem));
      for (const inside of [...stems].sort()) alternatives.push(alternative([exact(inside)], ranking.inside));
      if (stems.size) isKnown = true;
    }
    const near = isKnown || typed.length < ranking.guessLength ? undefined : words.find(({ plain }) => isOneSlip(typed, plain));
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
        if (atom.w !== undefined) units.push(wordUnit(atom, i === atoms.length - 1, atoms.length === 1));
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
