// The model's numbers, and what follows from them once for all states: DecisionModel, ModelTables. Causes, questions,
// answers and fixes are numbers here, their places in the model; "none of these" is a question's last answer.

const noneOfThese = "none-of-these", notSure = "not-sure";

// Minutes to find out that a fix cannot be carried out.
const readingCost = 1;

const sum = (numbers) => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

function readModel(file) {
  if (file.version !== 1) throw new Error("onward: the model has version " + file.version);
  const { causes, parameters } = file, somethingElse = file["something-else"] ? causes.length - 1 : -1, possible = 1 - parameters.impossible;
  const questions = file.questions.map((question, place) => {
    const answers = question["none-of-these"] ? [...question.answers, noneOfThese] : question.answers, rowOf = question["by-cause"];
    return {
      place, answers, id: question.id, cost: question.cost, notSure: question["not-sure"], onlyIf: question["only-if"],
      isOffered: (answer) => answer < question.answers.length,
      // Its first row is for causes whose articles are silent on the question.
      isSilent: (cause) => rowOf[cause] === 0,
      // By answer, then cause.
      likelihood: answers.map((_, answer) => Float64Array.from(rowOf, (row) => question.rows[row][answer])),
      // The fixes that each answer denies, and the guards that any answer satisfies.
      denied: answers.map(() => []), guards: [],
    };
  });
  // Guards of all fixes, needed answers of all fixes: each has a number.
  const lookalikes = [], needs = [], neededAnswers = [], remedies = causes.map(() => []);
  const fixes = file.fixes.map((fix, place) => {
    const firstGuard = lookalikes.length, byQuestion = new Map();
    for (const [lookalike, tellApart] of fix.guards) {
      for (const question of tellApart) questions[question].guards.push(lookalikes.length);
      lookalikes.push(lookalike);
    }
    for (const [question, answer] of fix.needs) byQuestion.set(question, [...(byQuestion.get(question) || []), answer]);
    // Needs that answer the same question are alternatives: one of them is enough.
    for (const question of [...byQuestion.keys()].sort((a, b) => a - b)) {
      const answers = byQuestion.get(question);
      needs.push({ fix: place, answers: answers.map((answer) => {
        const known = neededAnswers.findIndex((needed) => needed.question === question && needed.answer === answer);
        return known < 0 ? neededAnswers.push({ question, answer }) - 1 : known;
      }) });
      questions[question].denied.forEach((denied, answer) => { if (!answers.includes(answer)) denied.push(place); });
    }
    for (const [cause, chance] of fix.repairs) remedies[cause].push({ fix: place, chance });
    // A fix to ask first about that cannot help a reader whose cause no article describes.
    const needsKnownCause = somethingElse >= 0 && fix["ask-first"].length > 0 && !fix.repairs.some(([cause]) => cause === somethingElse);
    return {
      place, id: fix.id, cost: fix.cost, isIrreversible: fix.irreversible, askFirst: fix["ask-first"], followUp: fix.then,
      repairs: fix.repairs.map(([cause, chance]) => ({ cause, chance })), firstGuard, endGuard: lookalikes.length, needsKnownCause,
    };
  });
  const model = {
    causes, questions, fixes, parameters, lookalikes, needs, neededAnswers, remedies, plans: file.plans,
    prior: Float64Array.from(file.prior),
    neededQuestions: [...new Set(neededAnswers.map((needed) => needed.question))].sort((a, b) => a - b),
    askingFirst: fixes.filter((fix) => fix.askFirst.length),
    // By cause, what it is mistaken for.
    confusions: file["look-alikes"].map((list) => list.map(([cause, isCostly, ineffectiveFixes]) => ({ cause, isCostly, ineffectiveFixes }))),
    somethingElse,
    // Expected minutes that offering a fix takes, whatever comes of it.
    price: (fix, possibility) => possibility * fixes[fix].cost + (1 - possibility) * readingCost,
  };
  // What a cause would cost in minutes if it were known and every fix allowed; nothing costs less.
  model.hope = Float64Array.from(causes, (_, cause) => {
    const options = remedies[cause].map(({ fix, chance }) => ({ success: chance * possible, price: model.price(fix, possible) }))
      .sort((a, b) => b.success * a.price - a.success * b.price);
    let left = 1, cost = 0;
    for (const { success, price } of options) {
      if (success * parameters.unresolved <= price) continue;
      cost += left * price;
      left *= 1 - success;
    }
    return cost + left * parameters.unresolved;
  });
  return model;
}
