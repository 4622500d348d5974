// The six digits that name a state: CaseCodes. A hash of the evidence, whatever its order.

function caseCode(evidence) {
  const items = evidence.map(({ question, reply, fix, attempt }) =>
    (question === undefined ? fix + "!" + attempt : question + (reply === notSure ? "?" : "=" + reply)));
  const { high, low } = hashOf(items.sort().join(";"));
  // With the halves mixed, so that the remainder uses all of them.
  return (high * (0x100000000 % 900000) + ((low ^ high) >>> 0)) % 900000 + 100000;
}
