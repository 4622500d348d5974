// How much of a belief is left when the authors' numbers are not quite right: Disturbance, FirmBelief. What a question, a fix
// or the priors become in the redrawn models is drawn when it is first needed.

const redrawnSeed = 1992;
// What no redrawn probability falls below.
const leastShare = 1e-4;

function createDraws() {
  const { start, next } = createRandom({ high: 0, low: 0 });
  // Above 0, as a logarithm needs it.
  const positive = () => next() || Number.MIN_VALUE;

  function normal() {
    const radius = Math.sqrt(-2 * Math.log(positive()));
    return radius * Math.cos(2 * Math.PI * next());
  }

  function gamma(shape) {
    if (shape < 1) return gamma(shape + 1) * positive() ** (1 / shape);
    const d = shape - 1 / 3, c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal(), v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      if (v > 0 && Math.log(positive()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  return {
    normal,

    // For one part of one redrawn model.
    begin({ high, low }, model) {
      const lower = low + redrawnSeed + model;
      start({ high: high + (lower > 0xffffffff ? 1 : 0), low: lower });
    },

    // Into "shares".
    dirichlet(middle, observations, shares) {
      let total = 0;
      for (let place = 0; place < middle.length; place++) total += shares[place] = Math.max(leastShare, gamma(middle[place] * observations));
      for (let place = 0; place < middle.length; place++) shares[place] /= total;
    },
  };
}

function createFirmBelief(model) {
  const { causes, questions, fixes, parameters } = model, { disturbance: extent, doubt } = parameters, observations = 2 / (extent * extent);
  const numbers = [...new Array(parameters["redrawn-models"]).keys()], drawn = new Map(), draws = createDraws();

  function once(key, draw) {
    if (!drawn.has(key)) drawn.set(key, draw());
    return drawn.get(key);
  }

  // By redrawn model, as are the other two.
  const priors = () => once("", () => {
    const hashes = causes.map(hashOf);
    return numbers.map((number) => scaled(model.prior.map((share, cause) => {
      draws.begin(hashes[cause], number);
      return share * Math.exp(extent * draws.normal());
    })));
  });

  // Then by answer and cause.
  const likelihoodsOf = (question) => once(question.id + "=", () => {
    const redrawn = numbers.map(() => question.answers.map(() => new Float64Array(causes.length)));
    const shares = new Float64Array(question.answers.length);
    causes.forEach((id, cause) => {
      const hash = hashOf(question.id + "=" + id), middle = question.likelihood.map((row) => row[cause]);
      redrawn.forEach((rows, number) => {
        draws.begin(hash, number);
        draws.dirichlet(middle, observations, shares);
        for (let answer = 0; answer < rows.length; answer++) rows[answer][cause] = shares[answer];
      });
    });
    return redrawn;
  });

  const repairsOf = (fix) => once(fix.id + ":", () => {
    const hashes = fix.repairs.map(({ cause }) => hashOf(fix.id + ":" + causes[cause])), shares = new Float64Array(2);
    return numbers.map((number) => fix.repairs.map(({ cause, chance }, place) => {
      draws.begin(hashes[place], number);
      draws.dirichlet([chance, 1 - chance], observations, shares);
      return { cause, chance: shares[0] };
    }));
  });

  // The belief that a cause keeps in all redrawn models but for the share that is left to doubt.
  return (cause, belief, known) => {
    if (extent <= 0) return belief[cause];
    const answers = answersIn(model, known), failedFixes = exhaustedFixesIn(known);
    const beliefs = numbers.map((number) => posterior(
      priors()[number], (question, answer) => likelihoodsOf(questions[question])[number][answer], (fix) => repairsOf(fixes[fix])[number],
      answers, failedFixes)[cause]);
    return beliefs.sort((a, b) => a - b)[Math.min(beliefs.length - 1, Math.floor(doubt * beliefs.length))];
  };
}
