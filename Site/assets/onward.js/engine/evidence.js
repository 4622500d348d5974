// What is known, by place: Evidence, and what DecisionModel says of it. By question 0 for not asked, 1 for not sure, 2 + the
// number of an answer; by fix 0 for not tried, else 1 + the place of the attempt in attemptNames.

const unsure = 1, firstAnswer = 2, failed = 1, impossible = 2, worked = 3;

// What came of a fix. One that worked is evidence where something else still does not work.
const attemptNames = ["failed", "impossible", "worked"];

const nothingKnown = (model) => ({ replies: new Uint8Array(model.questions.length), attempts: new Uint8Array(model.fixes.length) });

function withReplyAt(known, question, reply) {
  const replies = known.replies.slice();
  replies[question] = reply;
  return { replies, attempts: known.attempts };
}

function withAttemptAt(known, fix, attempt) {
  const attempts = known.attempts.slice();
  attempts[fix] = attempt;
  return { replies: known.replies, attempts };
}

const isAnswered = (known, question) => known.replies[question] >= firstAnswer;
const hasReplies = (known) => known.replies.some(Boolean);
const keyOf = (known) => String.fromCharCode(...known.replies, ...known.attempts);

// Whether a question applies to a reader: it always does, or one of the answers that it depends on was given.
function applies(model, question, known) {
  const { onlyIf } = model.questions[question];
  return !onlyIf.length || onlyIf.some(([other, answer]) => known.replies[other] === firstAnswer + answer);
}

// Whether it applies, or would with an answer that the reader has not given or is not sure of.
function mayApply(model, question, replies) {
  const { onlyIf } = model.questions[question];
  return !onlyIf.length || onlyIf.some(([other, answer]) => replies[other] <= unsure || replies[other] === firstAnswer + answer);
}

const isOpen = (model, question, known) => !known.replies[question] && applies(model, question, known);

// The answers that count, as [question, answer]: all but those to questions that do not apply.
function answersIn(model, known) {
  const answers = [];
  known.replies.forEach((reply, question) => {
    if (reply >= firstAnswer && applies(model, question, known)) answers.push([question, reply - firstAnswer]);
  });
  return answers;
}

// Those of them that name a symptom.
const offeredAnswersIn = (model, known) => answersIn(model, known).filter(([question, answer]) => model.questions[question].isOffered(answer));

// The question to ask next because a fix that names it did not help; undefined if there is none.
function followUpIn(model, known) {
  const fix = model.fixes.find((fix) => known.attempts[fix.place] === failed && fix.followUp !== null && isOpen(model, fix.followUp, known));
  return fix && fix.followUp;
}

// Whether a fix waits for the answer to a question; those that cannot apply keep nobody waiting.
const mustAskFirst = (model, fix, replies) =>
  fix.askFirst.every((question) => replies[question] <= unsure) && fix.askFirst.some((question) => mayApply(model, question, replies));

// A reader who was unsure this often is asked nothing more.
const isLost = (model, known) => known.replies.filter((reply) => reply === unsure).length >= model.parameters["unsure-limit"];
