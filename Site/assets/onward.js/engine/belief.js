// How likely each cause is: Belief. An array by cause, which adds up to 1.

function scaled(weights) {
  const total = sum(weights);
  return total > 0 ? weights.map((weight) => weight / total) : weights;
}

function multiply(weights, likelihood) {
  for (let cause = 0; cause < weights.length; cause++) weights[cause] *= likelihood[cause];
}

// Of a model or a redrawn one: prior × likelihood of every answer × chance of every failure.
function posterior(prior, likelihoodOf, chancesOf, answers, failedFixes) {
  const weights = prior.slice();
  for (const [question, answer] of answers) multiply(weights, likelihoodOf(question, answer));
  for (const fix of failedFixes) for (const { cause, chance } of chancesOf(fix)) weights[cause] *= 1 - chance;
  return scaled(weights);
}

// Fixes that did not help, or helped against something else: what they repair is hardly what is wrong.
const exhaustedFixesIn = (known) =>
  [...known.attempts.keys()].filter((fix) => known.attempts[fix] === failed || known.attempts[fix] === worked);

const beliefIn = (model, known) => posterior(
  model.prior, (question, answer) => model.questions[question].likelihood[answer], (fix) => model.fixes[fix].repairs,
  answersIn(model, known), exhaustedFixesIn(known));

function givenAnswer(belief, likelihood) {
  const weights = belief.slice();
  multiply(weights, likelihood);
  return scaled(weights);
}

const probabilityOf = (belief, likelihood) => {
  let total = 0;
  for (let cause = 0; cause < belief.length; cause++) total += belief[cause] * likelihood[cause];
  return total;
};

// That a fix works when it is carried out.
const chanceOf = (belief, fix) => {
  let total = 0;
  for (const { cause, chance } of fix.repairs) total += belief[cause] * chance;
  return total;
};

// The likeliest cause; the first of equals.
function leading(belief) {
  let best = 0;
  for (let cause = 1; cause < belief.length; cause++) if (belief[cause] > belief[best]) best = cause;
  return best;
}

// Causes, likeliest first; equals in their order.
const ranking = (belief) => [...belief.keys()].sort((a, b) => belief[b] - belief[a] || a - b);
