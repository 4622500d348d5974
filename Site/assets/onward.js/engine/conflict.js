// How badly answers go together: ConflictMeasure. Answers are [question, answer].

function createConflictMeasure(model) {
  const rowOf = ([question, answer]) => model.questions[question].likelihood[answer];
  const isSame = ([question, answer]) => ([otherQuestion, otherAnswer]) => question === otherQuestion && answer === otherAnswer;

  // With nine decimals, so that equals stay equal whoever computes the logarithms. A question that is asked only after another answer is judged by those who gave that one.
  function bits(answers) {
    if (answers.length < 2) return 0;
    const joint = model.prior.slice();
    let apart = 0;
    for (const given of answers) {
      const row = rowOf(given), after = model.questions[given[0]].onlyIf.find((condition) => answers.some(isSame(condition)));
      const condition = after && rowOf(after);
      let asked = 0, seen = 0;
      for (let cause = 0; cause < row.length; cause++) {
        const weight = model.prior[cause] * (condition ? condition[cause] : 1);
        asked += weight;
        seen += weight * row[cause];
        joint[cause] *= row[cause];
      }
      apart += Math.log2(seen / asked);
    }
    return Math.round((apart - Math.log2(sum(joint))) * 1e9) / 1e9;
  }

  // Null where the answers go together well enough.
  return (known) => {
    const answers = offeredAnswersIn(model, known), all = bits(answers);
    if (all <= model.parameters["conflict-from"]) return null;
    let worst = -Infinity, first, second;
    answers.forEach((one, index) => {
      for (const other of answers.slice(index + 1)) {
        const pair = bits([one, other]);
        if (pair > worst) [worst, first, second] = [pair, one, other];
      }
    });
    const left = answers.map((_, place) => bits(answers.filter((_, other) => other !== place)));
    return { bits: all, first, second, change: answers[left.indexOf(Math.min(...left))][0] };
  };
}
