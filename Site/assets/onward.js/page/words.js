// Findings in the words of the page's language: ReasonWords and FindingWords. Names are those of articles.

function createWords({ texts, phrases, questions, causes, person, again, reaching }, parts) {
  const filled = (phrase, ...names) => phrases[phrase].map((part, i) => (i ? names[i - 1] : "") + part).join("");

  function quoted(text) {
    const inner = text.split(texts["quote-open"]).join(texts["quote-inner-open"]).split(texts["quote-close"]).join(texts["quote-inner-close"]);
    return texts["quote-open"] + inner + texts["quote-close"];
  }

  const answerTo = (question, reply) => parts.value("question-" + question).answers.find(({ shown }) => shown.id === reply);

  function replyName(question, reply) {
    const answer = answerTo(question, reply);
    return answer ? answer.name : texts[reply];
  }

  const label = ({ question, answer }) => quoted(answerTo(question, answer).standalone);
  const cause = (id) => quoted(textOf(causes[id]));

  function points(answers) {
    if (!answers.length) return null;
    return filled(answers.length === 1 ? "points-one" : "points-many", answers.map(label).join(texts["points-and"]));
  }

  return {
    points, replyName,
    opposes: (answer) => filled("opposes", label(answer)),
    separates: (pair) => pair && filled("separates", cause(pair.first), cause(pair.second)),
    conflict: ({ first, second }) => filled("conflict", label(first), label(second)),
    change: (question) => filled("change", quoted(questions[question])),
    likelihood: (word) => texts["belief-" + word],

    because({ ground, aim }) {
      const words = [texts[{ last: "because-last", likeliest: "because-likely", cheapest: "because-cheap" }[ground]]];
      if (aim) words.push(filled("because-helps", cause(aim.cause)), points(aim.pointing));
      return words.filter(Boolean).join(texts["sentence-gap"]);
    },

    // What to say to the person, in the page's language and the site's first: of a cause that is taken for granted, and that
    // the person could not help before.
    saying(id, evidence) {
      const isAgain = evidence.some(({ fix, attempt }) => attempt === "failed" && reaching.includes(fix));
      return person.map((plain, language) => {
        const lines = [isAgain && again[language], (id && parts.value("cause-" + id).say[language]) || plain].filter(Boolean);
        return lines.length ? lines.join("\n") : null;
      });
    },
  };
}
