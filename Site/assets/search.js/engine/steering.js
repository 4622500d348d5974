// What comes first: SearchEngine, SymptomRecognizer, StartPages, EvidenceFragment.

// A risky fix never comes before its check.
function checkedFirst(hits, pageAt) {
  const safe = hits.length && pageAt(hits[0].page).needsCheck ? hits.findIndex((hit) => pageAt(hit.page).kind !== "fix") : 0;
  return safe > 0 ? [hits[safe], ...hits.slice(0, safe), ...hits.slice(safe + 1)] : hits;
}

// The pair of look-alikes that suits best, by number.
function pairFor(hits, learned, pairs, ranking, pageAt) {
  const leading = hits.filter((hit) => pageAt(hit.page).pairs.length).slice(0, ranking.leadingPages);
  const scores = new Map(hits.map((hit) => [hit.page, hit.score]));
  let best, most = -1;
  for (let pair = 0; leading.length && 2 * pair < pairs.length; pair++) {
    const first = scores.get(pairs[2 * pair]) || 0, second = scores.get(pairs[2 * pair + 1]) || 0;
    let value = Math.max(first, second) + ranking.lesserCause * Math.min(first, second) + ranking.learned * (learned.get(pair) || 0);
    for (const hit of leading) {
      const rank = pageAt(hit.page).pairs.indexOf(pair);
      if (rank >= 0) value += hit.score * (ranking.mention + ranking.earlyMention / (1 + rank));
    }
    if (value > most) { most = value; best = pair; }
  }
  return best;
}

// Symptoms that a query names in passing, the surest first, at most one for each question.
function recognize(content, index, ranking, pageAt) {
  if (content.length < ranking.recognizedTerms) return [];
  const found = new Map(), best = new Map();
  for (const term of new Set(content)) {
    for (const [name, weight] of index.valuesOf(exact(term), "names")) {
      const sum = found.get(name);
      if (sum) { sum[0] += weight; sum[1] += 1; } else found.set(name, [weight, 1]);
    }
  }
  for (const name of [...found.keys()].sort((a, b) => a - b)) {
    const [weight, terms] = found.get(name), all = index.weightOf(name), page = index.ownerOf(name), { question } = pageAt(page);
    if (question === null || weight < ranking.recognizedShare * all) continue;
    if (terms < 2 && index.rounded(weight) !== all) continue;
    const value = weight * weight / all;
    if (value > (best.has(question) ? best.get(question).value : 0)) best.set(question, { page, value });
  }
  return [...best.values()].sort((a, b) => b.value - a.value || a.page - b.page).slice(0, ranking.recognizedSymptoms)
    .map((entry) => entry.page);
}

// The page of the wizard that takes in the surest answer, the most of the others, and nothing else.
function startWith(symptoms, first, lists, pathOf) {
  return lists.reduce((best, [name, ...others]) => {
    const isBetter = others.length >= best.taken && others.every((symptom) => symptoms.includes(symptom));
    return isBetter ? { path: pathOf(name), taken: others.length + 1 } : best;
  }, { path: first, taken: 1 });
}

// Evidence of several symptoms in one address; to a question that two of them answer, the surer one replies.
function joinEvidence(told) {
  const [version] = told[0].split(";"), replies = new Map();
  for (const item of told.flatMap((text) => text.split(";").slice(1))) {
    const [question] = item.split("=");
    if (!replies.has(question)) replies.set(question, item);
  }
  return [version, ...replies.values()].join(";");
}
