// The step of a state as its template is filled: WizardQuestionPage, WizardFixPage, HandOverPage.

function createSteps(shared) {
  const { engine, words, links, parts, template, texts, questions, fixes, handover, href, page, urgent } = shared, known = createKnown(shared);

  function question({ question: id }, { branches, finding }, evidence) {
    const { heading, why, how, answers } = parts.value("question-" + id);
    const next = (outcome) => branches.filter((branch) => branch.outcome === outcome).map((branch) => ({ href: href(branch.evidence) }))[0];
    return {
      heading, why, how, "question-id": id, number: String(evidence.filter((item) => item.question !== undefined).length + 1),
      separates: words.separates(finding.reason.separating),
      answers: answers.map(({ shown }) => ({ ...shown, ...next(shown.id) })),
      none: next("none-of-these"), unsure: next("not-sure"),
    };
  }

  function fix({ fix: id }, { branches, finding: { reason } }, evidence) {
    const details = parts.value("fix-" + id);
    const values = {
      heading: fixes[id], fix: { ...details, "cannot-help": reason.cannotHelp.map(links.causeWithSummary) }, because: words.because(reason),
    };
    for (const { outcome, evidence: after } of branches) {
      values[outcome] = { href: after ? href(after) : page.done + href(engine.afterRepair(evidence, id)) };
    }
    return values;
  }

  function handOver(evidence) {
    const reason = evidence.some((item) => item.fix !== undefined) ? "handover-reason-exhausted" : "handover-reason-asked";
    return { heading: handover, reason: texts[reason] };
  }

  const titleOf = ({ kind, question: asked, fix: tried }) =>
    (kind === "ask" ? questions[asked] : kind === "try" ? textOf(fixes[tried]) : texts["handover-title"]);

  return {
    // What has to be loaded to show a state.
    partsOf(evidence, { step, finding: { named, reason } }) {
      const names = evidence.filter((item) => item.question !== undefined).map((item) => "question-" + item.question);
      if (step.kind === "ask") names.push("question-" + step.question);
      if (step.kind === "try") names.push("fix-" + step.fix);
      for (const cause of [...(named ? [named.cause] : []), ...(reason.cannotHelp || [])]) names.push("cause-" + cause);
      return [...new Set(names)];
    },

    // The step as nodes, with its title and the name of its template.
    shown(evidence, judged) {
      const { step, finding } = judged;
      const [name, values] = step.kind === "ask" ? ["wizard-question", question(step, judged, evidence)]
        : step.kind === "try" ? ["wizard-fix", fix(step, judged, evidence)] : ["wizard-handover", handOver(evidence)];
      return { name, title: titleOf(step), nodes: template(name, { ...known(evidence, finding), ...values }) };
    },

    // Without a network, where not everything was kept.
    missing({ step }) {
      const title = titleOf(step), link = step.kind === "try" ? links.fix(step.fix) : { title, href: null };
      return { name: "on-missing", title, nodes: template("on-missing", { ...link, "urgent-html": urgent }) };
    },
  };
}
