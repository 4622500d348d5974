// Symptoms that a query names in passing: SymptomRecognizer, WizardWalk.

function recognize(plan) {
  if (plan.said.length < 3) return [];
  const found = new Map(), best = new Map();
  for (const term of new Set(plan.said)) {
    const { phrases, weight } = exact(term);
    for (const phrase of phrases) {
      const sum = found.get(phrase);
      if (sum) { sum[0] += weight; sum[1] += 1; } else found.set(phrase, [weight, 1]);
    }
  }
  for (const phrase of [...found.keys()].sort((a, b) => a - b)) {
    const [heard, terms] = found.get(phrase), all = totals[phrase], document = owners[phrase];
    const answer = document < core.graph && core.documents[document][6];
    if (!answer || heard < 0.6 * all || (terms < 2 && totalOf(Math.round(2.5 * Math.sqrt(heard))) !== all)) continue;
    const value = heard * heard / all, question = answer[0];
    if (value > (best.has(question) ? best.get(question).value : 0)) best.set(question, { document, value });
  }
  return [...best.values()].sort((a, b) => b.value - a.value || a.document - b.document).slice(0, 3)
    .map((entry) => entry.document);
}

// Where the surest answer is given, and the file of the states that further ones lead to.
function beginOf(heard) {
  if (!heard.length) return undefined;
  const surest = heard.find((document) => core.documents[document][7]);
  if (surest === undefined) return { path: "check/index.html", taken: 0 };
  return { path: core.documents[surest][7], taken: 1, more: heard.length > 1 ? "w" + surest : undefined };
}

// The place in the wizard that takes in the surest answer, the most of the others, and nothing else.
function startWith(heard, begin) {
  return (values.get(begin.more) || []).reduce((best, [name, ...others]) => {
    const isBetter = others.length >= best.taken && others.every((document) => heard.includes(document));
    return isBetter ? { path: "check/" + name + ".html", taken: others.length + 1 } : best;
  }, begin);
}
