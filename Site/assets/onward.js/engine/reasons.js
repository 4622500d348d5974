// What in the evidence speaks for a cause, what speaks against its look-alikes, and what a question would separate: Reasons.

function createReasons(model, known, belief) {
  const { parameters } = model, answers = offeredAnswersIn(model, known), isDescribed = (cause) => cause !== model.somethingElse;
  const rowOf = ([question, answer]) => model.questions[question].likelihood[answer];

  // How often a cause shows an answer, as its article puts it or implies; null where the article is silent on the question.
  const stated = ([question, answer], cause) => {
    const { isSilent, likelihood } = model.questions[question];
    return isDescribed(cause) && !isSilent(cause) ? likelihood[answer][cause] : null;
  };

  // The one rule for which of two causes an answer speaks for: Claims.speaks.
  function speaks(answer, cause, other) {
    const own = stated(answer, cause), others = stated(answer, other);
    return own !== null && others !== null && own >= parameters["seen-from"] && own >= parameters["speaking-ratio"] * others;
  }

  // Weight of an answer for a cause against all others, as likely as the rest of the evidence leaves them.
  function weightOf(answer, cause) {
    const row = rowOf(answer);
    let others = 0, expected = 0;
    for (let other = 0; other < row.length; other++) {
      if (other === cause) continue;
      const without = belief[other] / row[other];
      others += without;
      expected += without * row[other];
    }
    return others > 0 && expected > 0 ? Math.log(row[cause] * others / expected) : 0;
  }

  // The first of the greatest.
  const greatest = (list, valueOf) => list.reduce((best, item) => (best === undefined || valueOf(item) > valueOf(best) ? item : best), undefined);

  return {
    // Whether an article says that the cause shows an answer, and not too rarely.
    isSeen: (answer, cause) => answers.some(([question, number]) => question === answer[0] && number === answer[1])
      && stated(answer, cause) !== null && stated(answer, cause) >= parameters["seen-from"],

    // Answers that are clearly likelier under a cause than under the others together, the strongest first.
    pointingTo: (cause) => answers.map((answer) => ({ answer, weight: weightOf(answer, cause) }))
      .filter(({ weight }) => weight > Math.log(parameters["pointing-ratio"]))
      .sort((a, b) => b.weight - a.weight || a.answer[0] - b.answer[0])
      .slice(0, parameters["pointing-answers"]).map(({ answer }) => answer),

    // The strongest answer that speaks for a cause and against its look-alike.
    opposing(lookalike, cause) {
      const found = greatest(answers.filter((answer) => speaks(answer, cause, lookalike)), (answer) => rowOf(answer)[cause] / rowOf(answer)[lookalike]);
      return found === undefined ? null : found;
    },

    // The two likely causes that a question separates best: one of its answers speaks for one of them, and their chances of its
    // answers differ most.
    separatedBy(question) {
      const { likelihood: rows, answers: offered, isOffered } = model.questions[question];
      const isSpeaking = (first, second) => offered.some((_, answer) =>
        isOffered(answer) && (speaks([question, answer], first, second) || speaks([question, answer], second, first)));
      const likely = ranking(belief).filter(isDescribed)
        .slice(0, parameters["separating-causes"]).filter((cause) => belief[cause] >= parameters["separating-from"]);
      let best = null, greatestGain = 0;
      likely.forEach((first, index) => {
        for (const second of likely.slice(index + 1)) {
          let distance = 0;
          for (const row of rows) distance += Math.abs(row[first] - row[second]);
          const gain = distance * belief[first] * belief[second];
          if (gain <= greatestGain || !isSpeaking(first, second)) continue;
          greatestGain = gain;
          best = { first, second };
        }
      });
      return best;
    },

    // The cause that a fix is likeliest to end here; undefined if that is none that an article describes.
    targetOf(fix) {
      const repair = greatest(fix.repairs.filter(({ cause }) => isDescribed(cause)), ({ cause, chance }) => belief[cause] * chance);
      return repair && repair.cause;
    },
  };
}
