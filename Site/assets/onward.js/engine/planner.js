// The order in which to try fixes when nothing more is asked, and what it costs: RepairPlanner.

// Share of the weight below which the rest of a sequence is not worth computing.
const negligible = 1e-3;

function createPlanner(model) {
  const { fixes, parameters, somethingElse } = model, ratio = parameters["guard-ratio"], { unresolved } = parameters;
  // Buffers for one plan, reused by the next.
  const weights = new Float64Array(model.causes.length), success = new Float64Array(fixes.length), price = new Float64Array(fixes.length);
  const possibility = new Float64Array(fixes.length), held = new Float64Array(model.neededAnswers.length);
  const isOpenFix = new Uint8Array(fixes.length), isAsked = new Uint8Array(model.lookalikes.length), isWaiting = new Uint8Array(fixes.length);
  const isCertain = new Uint8Array(model.questions.length);

  function load(situation) {
    weights.set(situation.weights);
    isOpenFix.set(situation.isOpenFix);
    isAsked.set(situation.isAsked);
    isWaiting.set(situation.isWaiting);
  }

  // Chances and prices of the fixes that are open; gives the weight of the situation. "justAnswered" has an answer beside those known.
  function open(known, justAnswered) {
    const total = sum(weights);
    possibility.fill(1 - parameters.impossible);
    // An answered question either denies the fix or does not, and one that cannot apply denies nothing.
    for (const question of model.neededQuestions) {
      isCertain[question] = question === justAnswered || isAnswered(known, question) || !mayApply(model, question, known.replies) ? 1 : 0;
    }
    model.neededAnswers.forEach(({ question, answer }, place) => {
      held[place] = isCertain[question] ? total : probabilityOf(weights, model.questions[question].likelihood[answer]);
    });
    if (total > 0) {
      for (const { fix, answers } of model.needs) {
        if (!isOpenFix[fix]) continue;
        let holding = 0;
        for (const answer of answers) holding += held[answer];
        possibility[fix] *= Math.min(1, holding / total);
      }
    }
    for (const { place } of fixes) {
      if (!isOpenFix[place]) continue;
      price[place] = model.price(place, possibility[place]);
      success[place] = chanceOf(weights, fixes[place]) * possibility[place];
    }
    return total;
  }

  function begin(situation) {
    load(situation);
    return open(situation.known, -1);
  }

  // Removes a fix that did not work, and gives the weight that it repairs.
  function fail(fix) {
    let repaired = 0;
    isOpenFix[fix] = 0;
    for (const { cause, chance } of fixes[fix].repairs) {
      const lost = weights[cause] * possibility[fix] * chance;
      weights[cause] -= lost;
      repaired += lost;
      for (const other of model.remedies[cause]) success[other.fix] -= lost * other.chance * possibility[other.fix];
    }
    return repaired;
  }

  // What must be asked first was asked, and the cause is hardly one that no article describes; every look-alike that the fix does
  // not help is much less likely than what it helps, and was asked about; and an irreversible fix waits while a reversible one
  // has a good share of its chance.
  function isAllowed(fix) {
    if (isWaiting[fix]) return false;
    const { repairs, firstGuard, endGuard, isIrreversible, needsKnownCause } = fixes[fix];
    if (firstGuard < endGuard || needsKnownCause) {
      let helped = 0;
      for (const { cause } of repairs) helped += weights[cause];
      for (let rule = firstGuard; rule < endGuard; rule++) {
        if (!isAsked[rule] || helped < ratio * weights[model.lookalikes[rule]]) return false;
      }
      if (needsKnownCause && helped < parameters["something-else-ratio"] * weights[somethingElse]) return false;
    }
    return !isIrreversible || !fixes.some((other) =>
      isOpenFix[other.place] && !other.isIrreversible && success[other.place] >= parameters["reversible-share"] * success[fix] && isAllowed(other.place));
  }

  // The fixes in order, and their cost in minutes times the weight.
  function walk(total) {
    const end = total * negligible, untried = [...isOpenFix.keys()].filter((fix) => isOpenFix[fix]), order = [];
    let left = total, cost = 0;
    while (left > end) {
      // Below this ratio a fix costs more than ending unresolved.
      let best = -1, bestRatio = left / unresolved;
      for (let number = 0; number < untried.length; number++) {
        const fix = untried[number];
        if (!(success[fix] > bestRatio * price[fix]) || !isAllowed(fix)) continue;
        best = number;
        bestRatio = success[fix] / price[fix];
      }
      if (best < 0) break;
      const [fix] = untried.splice(best, 1);
      order.push(fix);
      cost += left * price[fix];
      left -= fail(fix);
    }
    return { order, cost: cost + left * unresolved };
  }

  // Fixes that may be offered now, whether or not they are worth their cost.
  function feasible(situation) {
    begin(situation);
    return [...isOpenFix.keys()].filter((fix) => isOpenFix[fix] && isAllowed(fix));
  }

  return {
    feasible,
    plan: (situation) => walk(begin(situation)),

    // After one more answer, without making that situation.
    planGiven(situation, question, answer) {
      load(situation);
      multiply(weights, model.questions[question].likelihood[answer]);
      answered(model, question, answer, isOpenFix, isAsked);
      if (model.askingFirst.length) {
        const { replies } = withReplyAt(situation.known, question, firstAnswer + answer);
        for (const fix of model.askingFirst) isWaiting[fix.place] = mustAskFirst(model, fix, replies) ? 1 : 0;
      }
      return walk(open(situation.known, question));
    },

    // The fixes of the plan that may be offered in this very situation: a guard must not rely on the failure of those before.
    sequence(situation) {
      const allowed = feasible(situation);
      return walk(begin(situation)).order.filter((fix) => allowed.includes(fix));
    },

    // That the reader can carry out a fix.
    possibility(situation, fix) {
      begin(situation);
      return possibility[fix];
    },
  };
}
