// What evidence means for planning: Situation. The weights of the causes, not scaled, and what may still be done.

function situationOf(model, known) {
  const isOpenFix = Uint8Array.from(model.fixes, (fix) => (fix.repairs.length ? 1 : 0)), isAsked = new Uint8Array(model.lookalikes.length);
  for (const [question, answer] of answersIn(model, known)) answered(model, question, answer, isOpenFix, isAsked);
  known.attempts.forEach((attempt, fix) => { if (attempt) isOpenFix[fix] = 0; });
  return situation(model, known, beliefIn(model, known), isOpenFix, isAsked);
}

function answered(model, question, answer, isOpenFix, isAsked) {
  for (const fix of model.questions[question].denied[answer]) isOpenFix[fix] = 0;
  for (const rule of model.questions[question].guards) isAsked[rule] = 1;
}

function situation(model, known, weights, isOpenFix, isAsked) {
  const isWaiting = new Uint8Array(model.fixes.length);
  for (const fix of model.askingFirst) isWaiting[fix.place] = mustAskFirst(model, fix, known.replies) ? 1 : 0;
  return { known, weights, isOpenFix, isAsked, isWaiting, total: sum(weights) };
}

function afterAnswer(model, { known, weights, isOpenFix, isAsked }, question, answer) {
  const after = [weights.slice(), isOpenFix.slice(), isAsked.slice()];
  multiply(after[0], model.questions[question].likelihood[answer]);
  answered(model, question, answer, after[1], after[2]);
  return situation(model, withReplyAt(known, question, firstAnswer + answer), ...after);
}

const afterNotSure = (model, { known, weights, isOpenFix, isAsked }, question) =>
  situation(model, withReplyAt(known, question, unsure), weights, isOpenFix, isAsked);

function without(isOpenFix, fix) {
  const left = isOpenFix.slice();
  left[fix] = 0;
  return left;
}

function afterFailure(model, { known, weights, isOpenFix, isAsked }, fix) {
  const left = weights.slice();
  for (const { cause, chance } of model.fixes[fix].repairs) left[cause] *= 1 - chance;
  return situation(model, withAttemptAt(known, fix, failed), left, without(isOpenFix, fix), isAsked);
}

const afterImpossible = (model, { known, weights, isOpenFix, isAsked }, fix) =>
  situation(model, withAttemptAt(known, fix, impossible), weights, without(isOpenFix, fix), isAsked);
