// How well pages suit a plan: PageScores.

// The greatest that any alternative of a unit comes to, by number of the page, pair or name.
function bestOf(unit, valuesOf, combine) {
  const best = new Map();
  for (const option of unit.alternatives) {
    if (option.terms.length === 1) {
      for (const [key, value] of valuesOf(option.terms[0])) greatest(best, key, combine(value, option));
      continue;
    }
    const sums = new Map();
    for (const term of option.terms) {
      for (const [key, value] of valuesOf(term)) {
        const sum = sums.get(key);
        if (sum) { sum[0] += value; sum[1] += 1; } else sums.set(key, [value, 1]);
      }
    }
    for (const [key, sum] of sums) {
      if (!option.needsAll || sum[1] >= option.terms.length) greatest(best, key, combine(sum[0], option));
    }
  }
  return best;
}

const most = (best) => [...best.values()].reduce((a, b) => Math.max(a, b), 0);

const increase = (sums, key, value) => sums.set(key, (sums.get(key) || 0) + value);

function createScorer(ranking, index, pageAt) {
  const weightOf = (page) => ranking[page.isArticle ? page.kind : "answer"];

  function nameScores(units) {
    const shared = new Map(), scores = new Map();
    let all = 0;
    for (const unit of units) {
      const best = bestOf(unit, (term) => index.valuesOf(term, "names"), (sum, option) => sum * option.weight);
      all += best.size ? most(best) : ranking.unnamed * unit.weight;
      for (const [name, value] of best) increase(shared, name, value);
    }
    for (const [name, value] of shared) {
      const share = (value / index.weightOf(name)) * (value / all);
      greatest(scores, index.ownerOf(name), ranking.name * value * Math.sqrt(share) * Math.sqrt(Math.sqrt(share)));
    }
    return scores;
  }

  // What pages, and pairs of look-alikes, hold of the units, times the share of the query that it covers; by number.
  function wordScores(units) {
    const sides = ["pages", "pairs"].map((what) => ({ valuesOf: (term) => index.valuesOf(term, what), sums: new Map(), covered: new Map() }));
    let total = 0;
    for (const unit of units) {
      for (const side of sides) side.best = bestOf(unit, side.valuesOf, (sum, option) => sum * option.weight / option.terms.length);
      const top = Math.max(...sides.map((side) => most(side.best))) * unit.weight;
      total += top;
      for (const { best, sums, covered } of sides) {
        for (const [key, value] of best) {
          increase(sums, key, value * unit.weight);
          increase(covered, key, top);
        }
      }
    }
    const score = (sum, covered) => sum * (ranking.uncovered + (1 - ranking.uncovered) * covered / total);
    return sides.map(({ sums, covered }) => new Map([...sums].map(([key, sum]) => [key, score(sum, covered.get(key))])));
  }

  // Pages, best first, and what searches like this one say of each pair of look-alikes.
  return ({ units }) => {
    const [pages, pairs] = wordScores(units), names = nameScores(units);
    const hits = [...pages].map(([page, words]) => ({ page, score: (words + (names.get(page) || 0)) * weightOf(pageAt(page)) }));
    return { hits: hits.sort((a, b) => b.score - a.score || a.page - b.page), pairs };
  };
}
