// What every step shows: KnownSoFar. The keys are those of the templates.

function createKnown({ engine, words, links, parts, template, texts, questions, href, page, urgent }) {
  function belief({ cause, likelihood, isEarly, isSettled, pointing, lookalikes }) {
    const mistakes = parts.value("cause-" + cause)["if-taken-for"];
    return {
      ...links.causeWithSummary(cause), id: cause, firm: isSettled, points: words.points(pointing),
      words: isEarly ? texts["belief-early"] : words.likelihood(likelihood),
      not: lookalikes.map(({ cause: other, ruledOutBy, ineffectiveFixes }) => ({
        ...links.cause(other), "if-taken-for": mistakes[other] || null,
        opposes: ruledOutBy ? words.opposes(ruledOutBy) : null,
        avoid: ineffectiveFixes.map(links.fix),
      })),
    };
  }

  const given = (evidence) => ({ question, reply }) => ({
    id: question, ask: questions[question], label: words.replyName(question, reply),
    alternatives: engine.repliesTo(question).map((other) => ({
      label: words.replyName(question, other), current: other === reply, href: href(engine.withReply(evidence, question, other)),
    })),
  });

  function saved(evidence) {
    const fragment = href(evidence), { address, mail } = page;
    return { href: fragment, address: address + fragment, mail: mail ? mail + encodeURIComponent(fragment) : null };
  }

  return (evidence, { named, fitsNone, conflict, others }) => {
    const replies = evidence.filter(({ question }) => question !== undefined);
    const [say, sayHome] = words.saying(named && named.isSettled ? named.cause : null, evidence);
    return {
      code: evidence.length ? String(engine.code(evidence)) : null, save: saved(evidence), "urgent-html": urgent,
      "none-fits": fitsNone ? texts["none-fits"] : null,
      conflict: conflict && { words: words.conflict(conflict), change: words.change(conflict.change), href: "#reply-" + conflict.change },
      belief: named && belief(named),
      also: others.map(({ cause, likelihood }) => ({ ...links.cause(cause), words: words.likelihood(likelihood) })),
      answered: replies.filter(({ reply }) => reply !== "not-sure").map(given(evidence)),
      "answered-not-sure": replies.filter(({ reply }) => reply === "not-sure").map(given(evidence)),
      tried: evidence.filter(({ fix }) => fix !== undefined).map(({ fix, attempt }) => ({ ...links.fix(fix), outcome: texts["outcome-" + attempt] })),
      "contact-html": template("contact-card", { say, "say-home": sayHome }),
    };
  };
}
