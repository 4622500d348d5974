// What a state of the evidence amounts to: Judge, StateFinding. Causes, questions, fixes and answers by place.

function createJudge(model, planner) {
  const { parameters, somethingElse, prior } = model, firmly = createFirmBelief(model), conflictIn = createConflictMeasure(model);
  const isDescribed = (cause) => cause !== somethingElse;
  // Before that, and after "not sure" alone, no cause is spoken of.
  const hasAnswers = (known) => answersIn(model, known).length > 0;

  function wordFor(probability) {
    const words = ["almost-certain", "likely", "possible"];
    return words.find((word) => probability >= parameters[word + "-from"]) || "unlikely";
  }

  // Nothing is almost certain while too much is left to a cause that no article describes.
  function likelihoodOf(probability, belief) {
    const word = wordFor(probability), isLimited = somethingElse >= 0 && belief[somethingElse] > parameters["something-else-limit"];
    return word === "almost-certain" && isLimited ? "likely" : word;
  }

  // Whether the question asked next may well lead to another cause.
  function mayBeOverturned(cause, belief, step) {
    if (step.kind !== "ask") return false;
    const overturned = model.questions[step.question].likelihood.filter((row) => leading(givenAnswer(belief, row)) !== cause);
    return sum(overturned.map((row) => probabilityOf(belief, row))) >= parameters["overturned-from"];
  }

  function namedIn(known, belief, reasons, step, isContradictory) {
    const cause = leading(belief);
    if (!isDescribed(cause) || !hasAnswers(known)) return null;
    // Also where nothing is named yet: so every step redraws the numbers of one answer, and none of all at once.
    const firm = firmly(cause, belief, known);
    if (belief[cause] < parameters["named-from"]) return null;
    const lookalikes = model.confusions[cause].filter((lookalike) => lookalike.isCostly).slice(0, parameters["warned-lookalikes"])
      .map(({ cause: lookalike, ineffectiveFixes }) => ({ cause: lookalike, ruledOutBy: reasons.opposing(lookalike, cause), ineffectiveFixes }));
    const isEarly = isContradictory || firm < parameters["named-from"] || mayBeOverturned(cause, belief, step);
    const isSettled = firm >= parameters["likely-from"] && !isEarly
      && lookalikes.every((lookalike) => lookalike.ruledOutBy && belief[lookalike.cause] < parameters["mentioned-from"]);
    return {
      cause, isEarly, isSettled, likelihood: likelihoodOf(firm, belief), pointing: reasons.pointingTo(cause),
      lookalikes: lookalikes.map((lookalike) => ({ ...lookalike, ruledOutBy: isSettled ? lookalike.ruledOutBy : null })),
    };
  }

  const fitsNone = (known, belief) =>
    somethingElse >= 0 && hasAnswers(known) && leading(belief) === somethingElse && belief[somethingElse] >= parameters["possible-from"];

  function othersIn(belief, shown, isContradictory) {
    return ranking(belief).filter(isDescribed).slice(0, parameters["mentioned-causes"])
      .filter((cause) => !shown.includes(cause) && belief[cause] >= parameters["mentioned-from"])
      .map((cause) => {
        const word = likelihoodOf(belief[cause], belief), isStrong = word === "almost-certain" || word === "likely";
        return { cause, likelihood: isContradictory && isStrong ? "possible" : word };
      });
  }

  // Look-alikes of a cause that a fix does not help although it helps the cause, the commonest mistake first.
  function notHelpedBeside(cause, fix) {
    const isHelped = (other) => fix.repairs.some((repair) => repair.cause === other);
    if (!isHelped(cause) || !isDescribed(cause)) return [];
    const place = (other) => model.confusions[other].findIndex((lookalike) => lookalike.cause === cause);
    return model.confusions[cause].map((lookalike) => lookalike.cause).filter((other) => !isHelped(other))
      .sort((a, b) => prior[cause] * prior[b] - prior[cause] * prior[a] || place(a) - place(b) || a - b);
  }

  function groundOf(fix, belief, situation) {
    const others = planner.feasible(situation).filter((other) => other !== fix.place);
    if (!others.length) return "last";
    return others.every((other) => chanceOf(belief, model.fixes[other]) <= chanceOf(belief, fix)) ? "likeliest" : "cheapest";
  }

  function reasonFor(step, situation, belief, reasons, named) {
    if (step.kind === "ask") {
      // Before anything is known, the first question separates everything from everything.
      const isFirst = !hasReplies(situation.known) && !situation.known.attempts.some(Boolean);
      return { kind: "ask", separating: isFirst ? null : reasons.separatedBy(step.question) };
    }
    if (step.kind !== "try") return { kind: "end" };
    const fix = model.fixes[step.fix], target = reasons.targetOf(fix), isNamed = named && named.cause === target;
    return {
      kind: "try", ground: groundOf(fix, belief, situation),
      aim: target === undefined || isNamed || !hasAnswers(situation.known) ? null : { cause: target, pointing: reasons.pointingTo(target) },
      cannotHelp: notHelpedBeside(leading(belief), fix),
    };
  }

  return (situation, belief, step) => {
    const { known } = situation, reasons = createReasons(model, known, belief), conflict = conflictIn(known);
    const named = namedIn(known, belief, reasons, step, conflict !== null);
    const shown = named ? [...named.lookalikes.map((lookalike) => lookalike.cause), named.cause] : [];
    return {
      named, conflict, fitsNone: fitsNone(known, belief),
      others: hasAnswers(known) ? othersIn(belief, shown, conflict !== null) : [],
      reason: reasonFor(step, situation, belief, reasons, named),
    };
  };
}
