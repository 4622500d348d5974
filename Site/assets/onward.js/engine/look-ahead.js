// The next step: LookAhead. A search with bounds, deepened step by step where the model is small. Steps are
// { kind: "ask", question }, { kind: "try", fix } and { kind: "hand-over" }, with places.

const handOver = { kind: "hand-over" };

// Most actions examined in one state.
const width = 10;

// Where questions are ranked: minutes added to the cost of each, and the belief below which a cause counts for nothing.
const interruption = 0.5, unlikely = 1e-4;

function createLookAhead(model, planner) {
  const { hope, parameters: { unresolved } } = model;
  // States that were searched to the end, and plans that the search under way may still make.
  let solved, plansLeft;

  const hopeOf = (weights) => probabilityOf(weights, hope);

  function search(situation, depth) {
    const { total, known } = situation, key = keyOf(known), exact = solved.get(key);
    if (exact) return { cost: exact.cost * total, step: exact.step, isExact: true };
    if (!situation.isOpenFix.includes(1)) return { cost: unresolved * total, step: handOver, isExact: true };
    const plan = planner.plan(situation), [first] = plan.order;
    plansLeft -= 1;
    if (depth === 0 || plansLeft <= 0) {
      return { cost: plan.cost, step: first === undefined ? handOver : { kind: "try", fix: first }, isExact: false };
    }
    const { steps, leavesOut } = actions(situation, first, planner.feasible(situation));
    const found = { cost: unresolved * total, step: handOver, isExact: !leavesOut, leavesOut };
    for (const step of steps) {
      const option = step.kind === "ask" ? costOfAsking(step.question, situation, plan, depth, found.cost)
        : costOfTrying(step.fix, situation, depth, found.cost);
      if (!option) continue;
      if (!option.isExact) found.isExact = false;
      if (option.cost < found.cost - 1e-9 * total) {
        found.cost = option.cost;
        found.step = step;
      }
    }
    if (found.isExact) solved.set(key, { cost: found.cost / total, step: found.step });
    return found;
  }

  // Undefined when the action is certain to cost no less than what is known already.
  function costOfAsking(place, situation, plan, depth, limit) {
    const question = model.questions[place], { weights } = situation;
    let cost = question.cost * situation.total + hopeOf(weights), isExact = true;
    for (let answer = 0; answer < question.answers.length; answer++) {
      if (cost >= limit) return undefined;
      const likelihood = question.likelihood[answer];
      let hoped = 0, after;
      for (let cause = 0; cause < weights.length; cause++) hoped += weights[cause] * likelihood[cause] * hope[cause];
      if (depth === 1) {
        after = planner.planGiven(situation, place, answer).cost;
        plansLeft -= 1;
        isExact = false;
      } else {
        const found = search(afterAnswer(model, situation, place, answer), depth - 1);
        after = found.cost;
        isExact = isExact && found.isExact;
      }
      cost += (1 - question.notSure) * (after - hoped);
    }
    if (cost >= limit) return undefined;
    // An unsure reader's belief is unchanged; only the question is used up.
    if (depth === 1) return { cost: cost + question.notSure * (plan.cost - hopeOf(weights)), isExact: false };
    const unsure = search(afterNotSure(model, situation, place), depth - 1);
    return { cost: cost + question.notSure * (unsure.cost - hopeOf(weights)), isExact: isExact && unsure.isExact };
  }

  function costOfTrying(fix, situation, depth, limit) {
    const possible = planner.possibility(situation, fix), { weights } = situation, failure = afterFailure(model, situation, fix);
    let cost = model.price(fix, possible) * situation.total + possible * hopeOf(failure.weights) + (1 - possible) * hopeOf(weights);
    if (cost >= limit) return undefined;
    const afterwards = search(failure, depth - 1);
    cost += possible * (afterwards.cost - hopeOf(failure.weights));
    if (cost >= limit) return undefined;
    const otherwise = search(afterImpossible(model, situation, fix), depth - 1);
    cost += (1 - possible) * (otherwise.cost - hopeOf(weights));
    return { cost, isExact: afterwards.isExact && otherwise.isExact };
  }

  // The question that a fix without effect leads to; else the first fix of the best sequence, then questions by their
  // information, then the other fixes.
  function actions(situation, first, feasible) {
    const followUp = followUpIn(model, situation.known), ask = (question) => ({ kind: "ask", question }), attempt = (fix) => ({ kind: "try", fix });
    if (followUp !== undefined) return { steps: [ask(followUp)], leavesOut: false };
    const questions = promising(situation).map(ask), firsts = first === undefined ? [] : [attempt(first)];
    if (questions.length + feasible.length > width) return { steps: [...firsts, ...questions.slice(0, width)], leavesOut: true };
    return { steps: [...firsts, ...questions, ...feasible.filter((fix) => fix !== first).map(attempt)], leavesOut: false };
  }

  // Unasked questions by their information about the cause, in nats per minute.
  function promising({ known, weights, total }) {
    const belief = weights.map((weight) => weight / total);
    return model.questions.filter(({ place }) => isOpen(model, place, known))
      .map((question) => ({ place: question.place, score: information(question, belief) / (question.cost + interruption) }))
      .sort((a, b) => b.score - a.score || a.place - b.place).map(({ place }) => place);
  }

  // Mutual information between the question's answer and the cause, in nats.
  function information(question, belief) {
    let total = 0;
    for (const likelihood of question.likelihood) {
      const marginal = probabilityOf(belief, likelihood);
      if (marginal <= 0) continue;
      for (let cause = 0; cause < belief.length; cause++) {
        if (belief[cause] > unlikely) total += belief[cause] * likelihood[cause] * Math.log(likelihood[cause] / marginal);
      }
    }
    return total;
  }

  return {
    choose(situation) {
      if (situation.total <= 0) return handOver;
      solved = new Map();
      plansLeft = Infinity;
      let found = search(situation, 1);
      plansLeft = model.plans;
      for (let depth = 2; plansLeft > 0 && !found.isExact && !found.leavesOut; depth++) {
        const deeper = search(situation, depth);
        // A search that ran out of plans knows less than the one before.
        if (plansLeft > 0) found = deeper;
      }
      return found.step;
    },
  };
}
