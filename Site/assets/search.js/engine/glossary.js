// Terms of the glossary in a query, as they are written or with one slip: SynonymSpans, Misspelling, Terms.

const isSame = (a, b) => a !== undefined && a.d === b.d && a.w === b.w && a.gap === b.gap;
const isWithin = (spans, position) => spans.some((span) => span.start <= position && position < span.end);
const overlap = (a, b) => a.start < b.end && b.start < a.end;

// Whether two words, or two lists of atoms, differ by one letter too many, too few, another one, or two swapped.
function isOneSlip(left, right, isEqual = (a, b) => a === b) {
  if (Math.abs(left.length - right.length) > 1) return false;
  const shorter = Math.min(left.length, right.length);
  let head = 0, tail = 0;
  while (head < shorter && isEqual(left[head], right[head])) head++;
  if (head === left.length && head === right.length) return false;
  while (tail < shorter && isEqual(left[left.length - 1 - tail], right[right.length - 1 - tail])) tail++;
  if (left.length !== right.length) return head + tail >= shorter;
  if (head + tail >= shorter - 1) return true;
  return head + tail >= shorter - 2 && isEqual(left[head], right[head + 1]) && isEqual(left[head + 1], right[head]);
}

// Whether a pair of characters adds nothing to the spans: it lies in one, or is the end of one with an ending or a particle.
const isCovered = (spans, atoms, i) => spans.some((span) => {
  const first = isWithin([span], i), second = isWithin([span], i + 1);
  return first && second || first && atoms[i + 1].soft || second && atoms[i].soft;
});

function createGlossary(core) {
  const concepts = core.synonyms.split("\n").map((words) => words.split("|"));
  const common = new Set(core.common.split(" ")), formsByFirst = new Map(), firmForms = [];
  // What has a hyphen may be written as one.
  concepts.forEach((words, concept) => words.forEach((written) => new Set([written, written.replace(/-/g, "")]).forEach((text) => {
    const atoms = atomsOf(text), first = atoms[0] && (atoms[0].d || atoms[0].w), form = { atoms, concept, written };
    if (!first) return;
    if (!formsByFirst.has(first)) formsByFirst.set(first, []);
    formsByFirst.get(first).push(form);
    const isFirm = atoms.length >= core.ranking.slipLength && !atoms.some((atom) => atom.gap) && atoms.some((atom) => atom.d)
      && !/[\u3041-\u3096]/.test(written);
    if (isFirm) firmForms.push(form);
  })));
  for (const forms of [firmForms, ...formsByFirst.values()]) forms.sort((a, b) => b.atoms.length - a.atoms.length);

  // Where a form that begins at a position ends. Spaces between dense characters do not separate it.
  function endOf(form, atoms, position) {
    for (let i = 0; i < form.length; i++) {
      if (i && position < atoms.length && atoms[position].gap && !form[i].gap && !form[i - 1].gap) position += 1;
      if (!isSame(atoms[position], form[i])) return -1;
      position += 1;
    }
    return position;
  }

  // From left to right, the longest form at each position.
  function spansIn(atoms) {
    const spans = [];
    for (let start = 0, end; start < atoms.length; start = end > 0 ? end : start + 1) {
      end = -1;
      for (const form of formsByFirst.get(atoms[start].d || atoms[start].w) || []) {
        end = endOf(form.atoms, atoms, start);
        if (end > 0) { spans.push({ start, end, concept: form.concept }); break; }
      }
    }
    return spans;
  }

  // A form with one slip around a position. It may contain spans; it crosses none, and no other slip.
  function slipAround(position, atoms, spans, slips) {
    for (const form of firmForms) {
      const count = form.atoms.length;
      for (const length of [count, count - 1, count + 1]) {
        for (let start = Math.max(0, position + 2 - length); start <= position && start + length <= atoms.length; start++) {
          const end = start + length;
          // One slip leaves the first or the last atom as it is, which rules most forms out.
          if (!isSame(atoms[start], form.atoms[0]) && !isSame(atoms[end - 1], form.atoms[count - 1])) continue;
          const slip = { start, end, concept: form.concept, meant: form.written };
          const isCrossed = (span) => overlap(span, slip) && (span.start < start || end < span.end);
          if (isOneSlip(atoms.slice(start, end), form.atoms, isSame) && !slips.some((other) => overlap(other, slip)) && !spans.some(isCrossed)) {
            return slip;
          }
        }
      }
    }
    return undefined;
  }

  return {
    common, concepts, spansIn,

    // Forms with one slip, where a pair of characters is on no page.
    slipsIn(atoms, spans, isWritten) {
      const slips = [];
      atoms.forEach((atom, i) => {
        const next = atoms[i + 1];
        if (!atom.d || !next || !next.d || atom.soft && next.soft || isWithin(slips, i)) return;
        if (isWithin(spans, i) || isWithin(spans, i + 1) || isWritten(atom.d + next.d)) return;
        const slip = slipAround(i, atoms, spans, slips);
        if (slip) slips.push(slip);
      });
      return slips;
    },

    // Concepts instead of the words for them, and pairs and words outside of them; endings and common words only on demand.
    contentTerms(atoms, spans, withSlight) {
      const terms = spans.map((span) => "=" + span.concept);
      atoms.forEach((atom, i) => {
        const next = atoms[i + 1];
        if (!withSlight && (atom.d ? atom.soft && next && next.soft : common.has(atom.as))) return;
        if (atom.d && next && next.d && !isCovered(spans, atoms, i)) terms.push(atom.d + next.d);
        if (atom.w !== undefined && !isWithin(spans, i)) terms.push(atom.w);
      });
      return terms;
    },
  };
}
