// How well pages suit: PageScores, and the pair to tell apart first.

const kindOf = (document) => (document < core.graph ? core.documents[document][0] : 3);
const flagsOf = (document) => (document < core.graph ? core.documents[document][5] : 0);
const weightOf = (document) => [flagsOf(document) & 2 ? 0.4 : 0.8, 1, 0.8, 0.9][kindOf(document)];

// The best that any alternative of a unit comes to, by page or by name.
function bestOf(unit, valuesOf, combined) {
  const best = new Map();
  for (const option of unit.alternatives) {
    if (option.terms.length === 1) {
      for (const [place, value] of valuesOf(option.terms[0])) greatest(best, place, combined(value, option));
      continue;
    }
    const sums = new Map();
    for (const term of option.terms) {
      for (const [place, value] of valuesOf(term)) {
        const sum = sums.get(place);
        if (sum) { sum[0] += value; sum[1] += 1; } else sums.set(place, [value, 1]);
      }
    }
    for (const [place, sum] of sums) {
      if (!option.needsAll || sum[1] >= option.terms.length) greatest(best, place, combined(sum[0], option));
    }
  }
  return best;
}

function most(best) {
  let most = 0;
  for (const value of best.values()) if (value > most) most = value;
  return most;
}

const totalOf = (root) => root ** 2 * 0.16;

function nameScores(plan) {
  const found = new Map(), scores = new Map();
  let all = 0;
  for (const unit of plan.units) {
    const best = bestOf(unit, namesOf, (sum, option) => sum * option.weight);
    all += best.size ? most(best) : 5 * unit.weight;
    for (const [phrase, value] of best) found.set(phrase, (found.get(phrase) || 0) + value);
  }
  for (const [phrase, value] of found) {
    const share = (value / totals[phrase]) * (value / all);
    greatest(scores, owners[phrase], 20 * value * Math.sqrt(share) * Math.sqrt(Math.sqrt(share)));
  }
  return scores;
}

function score(plan) {
  const sums = new Map(), covered = new Map();
  let total = 0;
  for (const unit of plan.units) {
    const best = bestOf(unit, pagesOf, (sum, option) => sum * option.weight / option.terms.length);
    const top = most(best) * unit.weight;
    total += top;
    for (const [document, value] of best) {
      sums.set(document, (sums.get(document) || 0) + value * unit.weight);
      covered.set(document, (covered.get(document) || 0) + top);
    }
  }
  // After the pages come pairs of look-alikes: what searches like this one tell of them.
  const names = nameScores(plan), hits = [], pairs = new Map();
  for (const [place, sum] of sums) {
    const words = sum * (0.2 + (1 - 0.2) * covered.get(place) / total);
    if (place < core.count) hits.push({ document: place, score: (words + (names.get(place) || 0)) * weightOf(place) });
    else pairs.set(place - core.count, words);
  }
  return { hits: hits.sort((a, b) => b.score - a.score || a.document - b.document), pairs };
}

function checkedFirst(hits) {
  if (!hits.length || !(flagsOf(hits[0].document) & 1)) return hits;
  const safe = hits.findIndex((hit) => kindOf(hit.document) !== 2);
  if (safe > 0) hits.unshift(hits.splice(safe, 1)[0]);
  return hits;
}

const pairsOf = (document) => (document < core.graph ? core.documents[document][4] : []);

function pairFor(hits, learned) {
  const leading = hits.filter((hit) => pairsOf(hit.document).length).slice(0, 3);
  if (!leading.length) return undefined;
  const scores = new Map(hits.map((hit) => [hit.document, hit.score]));
  let best, most = -1;
  for (let place = 0; 2 * place < core.pairs.length; place++) {
    const first = scores.get(core.pairs[2 * place]) || 0, second = scores.get(core.pairs[2 * place + 1]) || 0;
    let value = Math.max(first, second) + 0.7 * Math.min(first, second) + 1.2 * (learned.get(place) || 0);
    for (const hit of leading) {
      const rank = pairsOf(hit.document).indexOf(place);
      if (rank >= 0) value += hit.score * (0.1 + 0.3 / (1 + rank));
    }
    if (value > most) { most = value; best = place; }
  }
  return best;
}
