// The engine, as docs/onward.md describes it: ids outside, places inside.

function createOnward(file) {
  const model = readModel(file), planner = createPlanner(model), lookAhead = createLookAhead(model, planner), judged = createJudge(model, planner);
  const { causes, questions, fixes } = model;
  const questionPlaces = new Map(questions.map((question) => [question.id, question.place]));
  const fixPlaces = new Map(fixes.map((fix) => [fix.id, fix.place]));
  const repliesTo = (id) => [...questions[questionPlaces.get(id)].answers, notSure];
  const read = createFragmentReader({ questions: [...questionPlaces.keys()], fixes: [...fixPlaces.keys()], repliesTo });

  function knownFrom(evidence) {
    const known = nothingKnown(model);
    for (const { question, reply, fix, attempt } of evidence) {
      if (question === undefined) known.attempts[fixPlaces.get(fix)] = attemptNames.indexOf(attempt) + 1;
      else {
        const { place, answers } = questions[questionPlaces.get(question)];
        known.replies[place] = reply === notSure ? unsure : firstAnswer + answers.indexOf(reply);
      }
    }
    return known;
  }

  // The same with one more item, or with another in the place of one about the same.
  function withItem(evidence, item) {
    const place = evidence.findIndex((other) => other.question === item.question && other.fix === item.fix);
    return place < 0 ? [...evidence, item] : evidence.map((other, index) => (index === place ? item : other));
  }
  const withAttempt = (evidence, fix, attempt) => withItem(evidence, { fix, attempt });

  // Without replies to questions that do not apply, nor to those that depend on them.
  function applicable(evidence) {
    const known = knownFrom(evidence);
    const left = evidence.filter(({ question }) => question === undefined || applies(model, questionPlaces.get(question), known));
    return left.length < evidence.length ? applicable(left) : left;
  }
  const withReply = (evidence, question, reply) => applicable(withItem(evidence, { question, reply }));

  // What is known when a fix worked and something else still does not: without the answers that its cause explains.
  function afterRepair(evidence, id) {
    const known = knownFrom(evidence), reasons = createReasons(model, known, beliefIn(model, known));
    const cause = reasons.targetOf(fixes[fixPlaces.get(id)]);
    const isExplained = ({ question, reply }) => {
      if (question === undefined || cause === undefined) return false;
      const { place, answers } = questions[questionPlaces.get(question)];
      return reasons.isSeen([place, answers.indexOf(reply)], cause);
    };
    return withAttempt(applicable(evidence.filter((item) => !isExplained(item))), id, "worked");
  }

  function stepIn(situation, sequence) {
    if (!isLost(model, situation.known)) return lookAhead.choose(situation);
    return sequence.length ? { kind: "try", fix: sequence[0] } : handOver;
  }

  // The outcomes of a step, in the order shown.
  function branchesOf(step, evidence, situation, belief) {
    if (step.kind === "ask") {
      const question = questions[step.question], { id } = question;
      const branch = (reply, probability) => ({ outcome: reply, probability, evidence: withItem(evidence, { question: id, reply }) });
      return [
        ...question.answers.map((reply, answer) => branch(reply, (1 - question.notSure) * probabilityOf(belief, question.likelihood[answer]))),
        branch(notSure, question.notSure),
      ];
    }
    if (step.kind !== "try") return [];
    const fix = fixes[step.fix], possibility = planner.possibility(situation, step.fix), success = possibility * chanceOf(belief, fix);
    const branch = (outcome, probability) => ({ outcome, probability, evidence: withAttempt(evidence, fix.id, outcome) });
    return [
      { outcome: "worked", probability: success, evidence: null },
      branch("failed", possibility - success), branch("impossible", 1 - possibility),
    ];
  }

  const fixIds = (places) => places.map((place) => fixes[place].id);
  const answerNamed = ([question, answer]) => ({ question: questions[question].id, answer: questions[question].answers[answer] });
  const answersNamed = (answers) => answers.map(answerNamed);
  const stepNamed = ({ kind, question, fix }) =>
    (kind === "ask" ? { kind, question: questions[question].id } : kind === "try" ? { kind, fix: fixes[fix].id } : { kind });

  function reasonNamed({ kind, separating, ground, aim, cannotHelp }) {
    if (kind === "ask") return { kind, separating: separating && { first: causes[separating.first], second: causes[separating.second] } };
    if (kind !== "try") return { kind };
    return {
      kind, ground, aim: aim && { cause: causes[aim.cause], pointing: answersNamed(aim.pointing) }, cannotHelp: cannotHelp.map((cause) => causes[cause]),
    };
  }

  const findingNamed = ({ named, conflict, others, reason, fitsNone }) => ({
    fitsNone, reason: reasonNamed(reason), others: others.map(({ cause, likelihood }) => ({ cause: causes[cause], likelihood })),
    named: named && {
      ...named, cause: causes[named.cause], pointing: answersNamed(named.pointing),
      lookalikes: named.lookalikes.map(({ cause, ruledOutBy, ineffectiveFixes }) =>
        ({ cause: causes[cause], ruledOutBy: ruledOutBy && answerNamed(ruledOutBy), ineffectiveFixes: fixIds(ineffectiveFixes) })),
    },
    conflict: conflict && {
      bits: conflict.bits, first: answerNamed(conflict.first), second: answerNamed(conflict.second), change: questions[conflict.change].id,
    },
  });

  return {
    read, write: writeFragment, code: caseCode, withReply, withAttempt, afterRepair, repliesTo,

    judge(evidence) {
      const known = knownFrom(evidence), belief = beliefIn(model, known), situation = situationOf(model, known);
      const sequence = planner.sequence(situation), step = stepIn(situation, sequence);
      return {
        belief: ranking(belief).map((cause) => ({ cause: causes[cause], probability: belief[cause] })),
        step: stepNamed(step), sequence: fixIds(sequence), branches: branchesOf(step, evidence, situation, belief),
        finding: findingNamed(judged(situation, belief, step)),
      };
    },

    reporting(symptoms) {
      let evidence = [];
      for (const symptom of symptoms) {
        const asked = questions.find((question) => question.answers.includes(symptom));
        if (!asked || evidence.some(({ question }) => question === asked.id)) return null;
        evidence.push({ question: asked.id, reply: symptom });
      }
      for (;;) {
        const known = knownFrom(evidence), open = questions.find(({ place }) => known.replies[place] && !applies(model, place, known));
        if (!open) return evidence;
        if (open.onlyIf.length > 1) return null;
        const [[place, answer]] = open.onlyIf, { id, answers } = questions[place];
        if (known.replies[place]) return null;
        // What a question depends on comes before it.
        evidence = [{ question: id, reply: answers[answer] }, ...evidence];
      }
    },
  };
}
