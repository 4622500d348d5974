// Evidence in an address, after "#": EvidenceFragment. "1;question=reply;fix:attempt", in the reader's order.

const fragmentVersion = "1";

const itemText = (item) => (item.question !== undefined ? item.question + "=" + item.reply : item.fix + ":" + item.attempt);

const writeFragment = (evidence) => (evidence.length ? [fragmentVersion, ...evidence.map(itemText)].join(";") : "");

function createFragmentReader(names) {
  const { questions, fixes, repliesTo } = names;
  const longest = (texts) => Math.max(...texts.map((text) => text.length));
  // No fragment that was written is longer.
  const limit = fragmentVersion.length + sum(questions.map((id) => id.length + 2 + longest(repliesTo(id))))
    + sum(fixes.map((id) => id.length + 2 + longest(attemptNames)));

  function item(text) {
    const [, id, sign, value] = text.match(/^([a-z0-9][a-z0-9-]*)([=:])([a-z0-9][a-z0-9-]*)$/) || [];
    if (!id) return { problem: "malformed" };
    if (sign === "=") {
      const isKnown = questions.includes(id) && repliesTo(id).includes(value);
      return isKnown ? { item: { question: id, reply: value } } : { problem: "unknown" };
    }
    if (!attemptNames.includes(value)) return { problem: "malformed" };
    return fixes.includes(id) ? { item: { fix: id, attempt: value } } : { problem: "unknown" };
  }

  return (fragment) => {
    // An address that was sent may have its signs encoded, each as three characters.
    if (fragment.length > 3 * limit) return { problem: "too-long", item: "" };
    const text = fragment.replace(/%3[abd]/gi, decodeURIComponent), evidence = [], seen = new Set();
    if (text === "") return { evidence };
    if (text.length > limit) return { problem: "too-long", item: "" };
    const [version, ...items] = text.split(";");
    if (version !== fragmentVersion) return { problem: /^[0-9]+$/.test(version) ? "other-version" : "malformed", item: version };
    for (const part of items) {
      const found = item(part);
      if (found.problem) return { problem: found.problem, item: part };
      const about = part.split(/[=:]/)[0] + (found.item.fix === undefined ? "=" : ":");
      if (seen.has(about)) return { problem: "contradictory", item: part };
      seen.add(about);
      evidence.push(found.item);
    }
    return { evidence };
  };
}
