// What a query asks for: SynonymSpans, Terms, Misspelling, QueryPlanner.

const same = (a, b) => a !== undefined && a.d === b.d && a.w === b.w && a.gap === b.gap;

// Where a term that begins at a position ends. Spaces between dense characters do not part it.
function endOf(form, atoms, position) {
  for (let i = 0; i < form.length; i++) {
    if (i && position < atoms.length && atoms[position].gap && !form[i].gap && !form[i - 1].gap) position += 1;
    if (!same(atoms[position], form[i])) return -1;
    position += 1;
  }
  return position;
}

// From left to right, at each place the longest term of the glossary.
function spansIn(atoms) {
  const spans = [];
  for (let position = 0; position < atoms.length;) {
    let end = -1;
    for (const form of synonyms.get(atoms[position].d || atoms[position].w) || []) {
      end = endOf(form.atoms, atoms, position);
      if (end >= 0) { spans.push({ start: position, end, concept: form.concept }); break; }
    }
    position = end >= 0 ? end : position + 1;
  }
  return spans;
}

const within = (spans, first, last) => spans.some((span) => span.start <= first && last < span.end);

// Whether a pair says nothing beside terms of the glossary: it lies in one, or is the end of one with an ending or a particle.
const isSaid = (spans, atoms, i) => spans.some((span) => {
  const first = within([span], i, i), second = within([span], i + 1, i + 1);
  return (first && second) || (first && atoms[i + 1].soft) || (second && atoms[i].soft);
});

// What a text says: a term of the glossary stands in the place of the words for it. Without slight ones, endings and common
// words are left out.
function saidTerms(atoms, spans, withSlight) {
  const terms = spans.map((span) => "=" + span.concept);
  atoms.forEach((atom, i) => {
    const next = atoms[i + 1];
    const isSlight = atom.d ? atom.soft && next && next.soft : common.has(atom.as);
    if (isSlight && !withSlight) return;
    if (atom.d && next && next.d && !isSaid(spans, atoms, i)) terms.push(atom.d + next.d);
    if (atom.w !== undefined && !within(spans, i, i)) terms.push(atom.w);
  });
  return terms;
}

function queriedTerms(atoms) {
  const terms = [];
  atoms.forEach((atom, i) => {
    if (atom.w !== undefined) terms.push({ exact: atom.w });
    else if (atom.d) {
      const next = atoms[i + 1];
      if (next && next.d) terms.push({ exact: atom.d + next.d });
      else if (!(i && atoms[i - 1].d)) terms.push({ prefix: atom.d });
    }
  });
  return terms;
}

// Of two words, or of two rows of atoms.
function isOneSlip(left, right, equal = (a, b) => a === b) {
  if (Math.abs(left.length - right.length) > 1) return false;
  const shorter = Math.min(left.length, right.length);
  let head = 0, tail = 0;
  while (head < shorter && equal(left[head], right[head])) head++;
  if (head === left.length && head === right.length) return false;
  while (tail < shorter && equal(left[left.length - 1 - tail], right[right.length - 1 - tail])) tail++;
  if (left.length !== right.length) return head + tail >= shorter;
  if (head + tail >= shorter - 1) return true;
  return head + tail >= shorter - 2 && equal(left[head], right[head + 1]) && equal(left[head + 1], right[head]);
}

// Terms of the glossary written with one slip, where the query holds a pair that no page does.
function slipsIn(atoms, spans) {
  const slips = [];
  atoms.forEach((atom, i) => {
    const next = atoms[i + 1];
    if (!atom.d || !next || !next.d || (atom.soft && next.soft)) return;
    if (within(spans, i, i) || within(spans, i + 1, i + 1) || exact(atom.d + next.d).isWritten) return;
    if (!within(slips, i, i)) {
      const slip = slipAround(i, atoms, spans, slips);
      if (slip) slips.push(slip);
    }
  });
  return slips;
}

const overlap = (a, b) => a.start < b.end && b.start < a.end;

// A term may take in shorter ones that stand right within it; it crosses none, and no other slip.
function slipAround(place, atoms, spans, slips) {
  for (const form of firm) {
    const count = form.atoms.length;
    for (const length of [count, count - 1, count + 1]) {
      for (let start = Math.max(0, place + 2 - length); start <= place && start + length <= atoms.length; start++) {
        const end = start + length;
        // One slip leaves the first or the last as it is; most are told off by that.
        if (!same(atoms[start], form.atoms[0]) && !same(atoms[end - 1], form.atoms[count - 1])) continue;
        const slip = { start, end, concept: form.concept, meant: form.written };
        const crosses = (span) => overlap(span, slip) && (span.start < start || end < span.end);
        if (isOneSlip(atoms.slice(start, end), form.atoms, same) && !slips.some((other) => overlap(other, slip)) && !spans.some(crosses)) return slip;
      }
    }
  }
  return undefined;
}

const alternative = (terms, weight = 1, needsAll = true, instead = undefined) => ({ terms, weight, needsAll, instead });
const unitOf = (typed, alternatives, weight = 1) => ({ typed, weight, alternatives });

const common = new Set(`a again all also am an and any are as at be been but by came can cannot cant come comes coming could did do does
doesnt dont else even for from get getting go goes going got had has have he her his how i id if im in into is isnt it
its ive just keep keeps like made make me my need needs no not now of off on one only or our out over please put really say
saying says she should so some someone something still than that the their them then there they thing this to too up
us use want wants was way we were what when where which while who why will with wont would yes you your`.split(/\s+/));

function wordUnit(atom, isLast, isOnly, corrections) {
  const typed = atom.as, alternatives = [alternative([{ exact: atom.w }])];
  const unit = unitOf(typed, alternatives, common.has(typed) ? 0.1 : 1);
  const before = missing.size;
  let known = holds({ exact: atom.w });
  if ((isLast || !known) && typed.length > 1 && holds({ prefix: typed })) {
    alternatives.push(alternative([{ prefix: typed }], 0.8));
    known = true;
  }
  if (missing.size > before) return unit;
  const isShort = typed.length === 2 && isOnly;
  const reading = known ? undefined : hiragana(typed);
  if (reading) {
    const atoms = atomsOf(reading), terms = saidTerms(atoms, spansIn(atoms), true).map((term) => ({ exact: term }));
    if (terms.map(holds).some(Boolean)) {
      alternatives.push(alternative(terms, 1, false, reading));
      known = true;
    }
    if (missing.size > before) return unit;
  }
  if (typed.length > 1 && (!known || isShort)) {
    const stems = new Set(words().filter((word) => word.includes(typed)).map(stem));
    for (const inside of [...stems].sort()) alternatives.push(alternative([{ exact: inside }], 0.4));
    if (stems.size) known = true;
  }
  if (!known && typed.length >= 4) {
    const near = words().find((word) => isOneSlip(typed, word));
    if (near) {
      alternatives.push(alternative([{ exact: stem(near) }], 0.7, true, near));
      corrections.push({ typed, meant: near });
    }
  }
  return unit;
}

const conceptOf = (concept, weight, instead) => alternative([{ exact: "=" + concept }], weight, true, instead);

function spanUnit(span, atoms) {
  const typed = atomText(atoms.slice(span.start, span.end)), preferred = core.synonyms[span.concept][0];
  const isSame = atomText(atomsOf(preferred)) === typed || !holds({ exact: "=" + span.concept });
  return unitOf(typed, [conceptOf(span.concept, 1, isSame ? undefined : preferred)]);
}

function planOf(query) {
  const atoms = atomsOf([...query].slice(0, 160).join("")), corrections = [];
  const spans = spansIn(atoms), slips = slipsIn(atoms, spans), taken = [...spans, ...slips];
  const whole = spans.filter((span) => !slips.some((slip) => overlap(slip, span)));
  const units = whole.map((span) => spanUnit(span, atoms));
  for (const slip of slips) {
    const part = atoms.slice(slip.start, slip.end), typed = atomText(part);
    corrections.push({ typed, meant: slip.meant });
    units.push(unitOf(typed, [alternative(queriedTerms(part), 0.3, false), conceptOf(slip.concept, 0.7)]));
  }
  atoms.forEach((atom, i) => {
    if (atom.w !== undefined) {
      if (!within(taken, i, i)) units.push(wordUnit(atom, i === atoms.length - 1, atoms.length === 1, corrections));
    } else if (atom.d) {
      const next = atoms[i + 1];
      if (next && next.d) {
        const term = { exact: atom.d + next.d }, isSlight = atom.soft && next.soft;
        // Endings and particles say nothing, known or not.
        if (isSaid(taken, atoms, i) || (isSlight && !holds(term))) return;
        units.push(unitOf(term.exact, [alternative([term])], isSlight ? 0.35 : atom.soft || next.soft ? 0.5 : 1));
      } else if (!(i && atoms[i - 1].d) && !within(taken, i, i)) {
        units.push(unitOf(atom.d, [alternative([{ prefix: atom.d }])]));
      }
    }
  });
  // What is said twice counts once.
  const once = units.filter((unit, i) => !units.slice(i + 1).some((other) => other.typed === unit.typed));
  return { atoms, units: once, said: saidTerms(atoms, spans), corrections };
}

// What is left to try when no page holds any of it: single characters.
function loosePlan(plan) {
  const units = plan.atoms.filter((atom) => atom.d).map((atom) => unitOf(atom.d, [alternative([{ prefix: atom.d }])]));
  return { ...plan, units };
}
