// Search. The steps up to "The page" are those of Sources/KiriwakeSearch, in the same order; docs/search.md describes them.
(() => {
"use strict";

// ---- Text: Normalizer, Atom, Stemmer, RomajiReader

const dense = /[\u3005-\u3007\u3041-\u3096\u3099\u309A\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\u{20000}-\u{323AF}]/u;
const letter = /[\p{L}\p{N}\p{M}]/u;
const kana = /[\u3041-\u3096\u309D-\u309F\u30A1-\u30FF\u31F0-\u31FF]/;
const ideograph = /[\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}]/u;
const ignored = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/gu;
const dashes = /[-~\u2010-\u2015\u2212\u301C]/;
const isKana = (c) => c !== undefined && kana.test(c);

const canVoice = (v) => v >= 0x304B && v <= 0x3062 ? v % 2 === 1
  : v >= 0x3064 && v <= 0x3069 ? v % 2 === 0
  : v >= 0x306F && v <= 0x307D && (v - 0x306F) % 3 === 0;

function repeated(previous, voiced) {
  if (previous === undefined || !/[\u3041-\u3096]/.test(previous)) return undefined;
  const v = previous.codePointAt(0);
  const plain = canVoice(v - 1) ? v - 1 : v >= 0x306F && v <= 0x307D ? v - (v - 0x306F) % 3 : v;
  return String.fromCodePoint(voiced && canVoice(plain) ? plain + 1 : plain);
}

// An array of code points; "soft" tells of each whether it was written in hiragana.
function normalize(text, soft = []) {
  let joined = "", last;
  for (const c of text.replace(ignored, "")) {
    last = isKana(last) && c === "\u309B" ? "\u3099" : isKana(last) && c === "\u309C" ? "\u309A" : c;
    joined += last;
  }
  const points = [];
  for (const c of joined.normalize("NFKC")) points.push(...c.toLowerCase());
  const out = [];
  points.forEach((c, i) => {
    const v = c.codePointAt(0), previous = out[out.length - 1];
    if (v >= 0x30A1 && v <= 0x30F6) out.push(String.fromCodePoint(v - 0x60));
    else if (v === 0x3005) out.push(previous !== undefined && ideograph.test(previous) ? previous : c);
    else if (v === 0x309D || v === 0x30FD) out.push(repeated(previous, false) || "\u309D");
    else if (v === 0x309E || v === 0x30FE) out.push(repeated(previous, true) || "\u309E");
    else if (v === 0x30FC) { if (previous !== c) out.push(c); }
    else if (dashes.test(c) && isKana(previous) && isKana(points[i + 1])) { if (previous !== "\u30FC") out.push("\u30FC"); }
    else out.push(c);
    if (out.length > soft.length) soft.push(v >= 0x3041 && v <= 0x3096);
  });
  return out;
}

function stem(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (/ies$/.test(word) && !/[ea]ies$/.test(word)) word = word.slice(0, -3) + "y";
  else if (/s$/.test(word) && !/[us]s$/.test(word)) word = word.slice(0, -1);
  const cut = /^(?:(.{4,})ing|(.{3,})ed)$/.exec(word);
  const rest = cut && (cut[1] || cut[2]);
  if (rest && /[aeiouy]/.test(rest)) word = rest.replace(/([^aeiouylsz])\1$/, "$1");
  return word.length > 4 && /e$/.test(word) ? word.slice(0, -1) : word;
}

// Atoms: { d: character }, { w: stem, as: word as written }, or { gap: true }.
function atomsOf(text) {
  const soft = [], points = normalize(text, soft), atoms = [];
  let word = [], gap = false;
  const end = () => {
    if (!word.length) return;
    const as = word.slice(0, 40).join("");
    atoms.push({ w: stem(as), as });
    word = [];
  };
  points.forEach((c, i) => {
    if (dense.test(c)) {
      end();
      if (gap && atoms.length) atoms.push({ gap: true });
      gap = false;
      atoms.push({ d: c, soft: soft[i] });
    } else if (letter.test(c)) {
      if (!word.length && gap && atoms.length) atoms.push({ gap: true });
      gap = false;
      word.push(c);
    } else {
      const next = points[i + 1];
      if ((c === "'" || c === "\u2019") && word.length && next !== undefined && letter.test(next) && !dense.test(next)) return;
      end();
      gap = true;
    }
  });
  end();
  return atoms;
}

const atomText = (atoms) => atoms.map((a, i) => a.d || (a.gap ? " " : (i && atoms[i - 1].w ? "|" : "") + a.w)).join("");

const syllables = new Map();
`a あ i い u う e え o お ka か ki き ku く ke け ko こ sa さ si し shi し su す se せ so そ
ta た ti ち chi ち tu つ tsu つ te て to と na な ni に nu ぬ ne ね no の
ha は hi ひ hu ふ fu ふ he へ ho ほ ma ま mi み mu む me め mo も ya や yu ゆ yo よ
ra ら ri り ru る re れ ro ろ wa わ wo を ga が gi ぎ gu ぐ ge げ go ご za ざ zi じ ji じ zu ず ze ぜ zo ぞ
da だ di でぃ du づ de で do ど ba ば bi び bu ぶ be べ bo ぼ pa ぱ pi ぴ pu ぷ pe ぺ po ぽ
kya きゃ kyu きゅ kyo きょ sya しゃ syu しゅ syo しょ sha しゃ shu しゅ sho しょ she しぇ
tya ちゃ tyu ちゅ tyo ちょ cha ちゃ chu ちゅ cho ちょ che ちぇ nya にゃ nyu にゅ nyo にょ
hya ひゃ hyu ひゅ hyo ひょ mya みゃ myu みゅ myo みょ rya りゃ ryu りゅ ryo りょ
gya ぎゃ gyu ぎゅ gyo ぎょ ja じゃ ju じゅ jo じょ je じぇ zya じゃ zyu じゅ zyo じょ jya じゃ jyu じゅ jyo じょ
bya びゃ byu びゅ byo びょ pya ぴゃ pyu ぴゅ pyo ぴょ fa ふぁ fi ふぃ fe ふぇ fo ふぉ va ゔぁ vi ゔぃ vu ゔ ve ゔぇ vo ゔぉ
thi てぃ dhi でぃ whi うぃ wi うぃ we うぇ tsa つぁ`.split(/\s+/).forEach((part, i, parts) => i % 2 && syllables.set(parts[i - 1], part));

// Latin letters as hiragana; undefined when any is left over.
function hiragana(word) {
  if (word.length < 2 || !/^[a-z]+$/.test(word)) return undefined;
  let out = "", i = 0;
  while (i < word.length) {
    const c = word[i], next = word[i + 1] || "";
    if (c === next && c !== "n" && !"aiueo".includes(c)) { out += "っ"; i += 1; }
    else if (c === "n" && !(next && "aiueoy".includes(next))) {
      out += "ん";
      i += next === "n" && !(word[i + 2] && "aiueoy".includes(word[i + 2])) ? 2 : 1;
    } else if (c === "t" && next === "c") { out += "っ"; i += 1; }
    else {
      const length = [4, 3, 2, 1].find((n) => i + n <= word.length && syllables.has(word.slice(i, i + n)));
      if (!length) return undefined;
      out += syllables.get(word.slice(i, i + length));
      i += length;
    }
  }
  return out;
}

// ---- Files

const values = new Map();
const loading = new Map();
let base = "";

function add(name, value) { values.set(name, value); }

function load(name) {
  if (values.has(name)) return Promise.resolve();
  if (!loading.has(name)) {
    loading.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const fail = () => { loading.delete(name); script.remove(); reject(new Error("search: cannot load " + name)); };
      script.onload = () => (values.has(name) ? resolve() : fail());
      script.onerror = fail;
      script.src = base + name + ".js";
      document.head.append(script);
    }));
  }
  return loading.get(name);
}

// ---- Index: PostingCode, TermShards, SearchIndex

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const digit = new Map([...digits].map((c, i) => [c, i]));
const shards = new Map();
let isOpen = false, core, missing, synonyms, names, recognizer, vocabulary;

function readNumber(text, at) {
  let number = 0, value;
  do {
    value = digit.get(text[at.i++]);
    number = number * 32 + value % 32;
  } while (value > 31);
  return number;
}

function decode(text) {
  const postings = new Map(), at = { i: 1 };
  let document = -1;
  if (text[0] === ",") {
    while (at.i < text.length) {
      document += readNumber(text, at) + 1;
      postings.set(document, digit.get(text[at.i++]) ** 2);
    }
    return postings;
  }
  while (at.i < text.length) {
    const impact = digit.get(text[at.i++]) ** 2;
    document = -1;
    for (let left = readNumber(text, at); left > 0; left--) {
      document += readNumber(text, at) + 1;
      postings.set(document, impact);
    }
  }
  return postings;
}

// Terms of a shard in order, with their postings, which are read when they are asked for.
function shard(place) {
  if (shards.has(place)) return shards.get(place);
  const text = core.terms === null ? values.get("t" + place) : core.terms;
  if (text === undefined) { missing.add("t" + place); return undefined; }
  const terms = new Map();
  let previous = "", start = 0, end;
  while ((end = text.indexOf(";", start)) >= 0) {
    const mark = start + text.slice(start, end).search(/[,:]/);
    previous = previous.slice(0, digit.get(text[start])) + text.slice(start + 1, mark);
    terms.set(previous, text.slice(mark, end));
    start = end + 1;
  }
  shards.set(place, terms);
  return terms;
}

function shardOf(term) {
  if (!core.firsts) return 0;
  let low = 0, high = core.firsts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (core.firsts[middle] <= term) low = middle; else high = middle;
  }
  return low;
}

function read(terms, term) {
  const found = terms.get(term);
  if (typeof found !== "string") return found;
  const postings = decode(found);
  terms.set(term, postings);
  return postings;
}

const none = new Map();

// Page → impact.
function postings(term) {
  if (term.prefix === undefined) {
    const terms = shard(shardOf(term.exact));
    return terms && read(terms, term.exact) || none;
  }
  const best = new Map();
  let place = shardOf(term.prefix);
  const last = core.firsts ? core.firsts.length : 1;
  do {
    const terms = shard(place);
    if (terms) {
      for (const key of terms.keys()) {
        if (!key.startsWith(term.prefix)) continue;
        for (const [document, impact] of read(terms, key)) {
          if (impact > (best.get(document) || 0)) best.set(document, impact);
        }
      }
    }
    place += 1;
  } while (place < last && core.firsts[place].startsWith(term.prefix));
  return best;
}

function words() {
  if (vocabulary) return vocabulary;
  const text = core.vocabulary === null ? values.get("v") : core.vocabulary;
  if (text === undefined) { missing.add("v"); return []; }
  vocabulary = text ? text.split(" ") : [];
  return vocabulary;
}

// ---- Query: SynonymSpans, QueryPlan, Misspelling

const same = (a, b) => a !== undefined && a.d === b.d && a.w === b.w && a.gap === b.gap;

// From left to right, at each place the longest term of the glossary.
function spansIn(atoms) {
  const spans = [];
  let position = 0;
  while (position < atoms.length) {
    let best;
    for (const form of synonyms.get(atoms[position].d || atoms[position].w) || []) {
      if (best && form.atoms.length <= best.atoms.length) continue;
      if (form.atoms.every((atom, i) => same(atoms[position + i], atom))) best = form;
    }
    if (best) spans.push({ start: position, end: position + best.atoms.length, concept: best.concept });
    position += best ? best.atoms.length : 1;
  }
  return spans;
}

const within = (spans, first, last) => spans.some((span) => span.start <= first && last < span.end);

// What a text says: a term of the glossary stands in the place of the words for it.
function saidTerms(atoms) {
  const spans = spansIn(atoms), terms = spans.map((span) => "=" + span.concept);
  atoms.forEach((atom, i) => {
    const next = atoms[i + 1];
    if (atom.d && next && next.d && !within(spans, i, i + 1)) terms.push(atom.d + next.d);
    if (atom.w !== undefined && !within(spans, i, i)) terms.push(atom.w);
  });
  return terms;
}

function queriedTerms(atoms) {
  const terms = [];
  atoms.forEach((atom, i) => {
    if (atom.w !== undefined) terms.push({ exact: atom.w });
    else if (atom.d) {
      const next = atoms[i + 1];
      if (next && next.d) terms.push({ exact: atom.d + next.d });
      else if (!(i && atoms[i - 1].d)) terms.push({ prefix: atom.d });
    }
  });
  return terms;
}

function isOneSlip(left, right) {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false;
  const shorter = Math.min(left.length, right.length);
  let head = 0, tail = 0;
  while (head < shorter && left[head] === right[head]) head++;
  while (tail < shorter && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  if (left.length !== right.length) return head + tail >= shorter;
  if (head + tail >= shorter - 1) return true;
  return head + tail >= shorter - 2 && left[head] === right[head + 1] && left[head + 1] === right[head];
}

const holds = (term) => postings(term).size > 0;
const alternative = (terms, weight, needsAll, instead) => ({ terms, weight, needsAll, instead });

const common = new Set(`a again all also am an and any are as at be been but by came can cannot cant come comes coming could did do does
doesnt dont else even for from get getting go goes going got had has have he her his how i id if im in into is isnt it
its ive just keep keeps like made make me my need needs no not now of off on one only or our out please put really say
saying says she should so some someone something still than that the their them then there they thing this to too up
us use want wants was way we were what when where which while who why will with wont would yes you your`.split(/\s+/));

function wordUnit(atom, isLast, isOnly, corrections) {
  const typed = atom.as, alternatives = [alternative([{ exact: atom.w }], 1, true)];
  const unit = { typed, weight: common.has(typed) ? 0.1 : 1, alternatives };
  const before = missing.size;
  let known = holds({ exact: atom.w });
  if ((isLast || !known) && typed.length > 1 && holds({ prefix: typed })) {
    alternatives.push(alternative([{ prefix: typed }], 0.8, true));
    known = true;
  }
  if (missing.size > before) return unit;
  const isShort = typed.length === 2 && isOnly;
  const reading = known ? undefined : hiragana(typed);
  if (reading) {
    const terms = queriedTerms(atomsOf(reading));
    if (terms.map(holds).some(Boolean)) {
      alternatives.push(alternative(terms, 1, false, reading));
      known = true;
    }
    if (missing.size > before) return unit;
  }
  if (!known || isShort) {
    const stems = new Set(words().filter((word) => word.includes(typed)).map(stem));
    for (const inside of [...stems].sort()) alternatives.push(alternative([{ exact: inside }], 0.4, true));
    if (stems.size) known = true;
  }
  if (!known && typed.length >= 4) {
    const near = words().find((word) => isOneSlip(typed, word));
    if (near) {
      alternatives.push(alternative([{ exact: stem(near) }], 0.7, true, near));
      corrections.push({ typed, meant: near });
    }
  }
  return unit;
}

function spanUnit(span, atoms) {
  const part = atoms.slice(span.start, span.end), own = queriedTerms(part), typed = atomText(part);
  const concept = { exact: "=" + span.concept }, preferred = core.synonyms[span.concept][0];
  const instead = atomText(atomsOf(preferred)) === typed || !holds(concept) ? undefined : preferred;
  return { typed, weight: 1, alternatives: [alternative(own, 1, true), alternative(own, 0.5, false),
    alternative([concept], 0.8, true, instead)] };
}

function planOf(query) {
  const atoms = atomsOf([...query].slice(0, 160).join("")), units = [], corrections = [];
  const spans = spansIn(atoms);
  for (const span of spans) units.push(spanUnit(span, atoms));
  atoms.forEach((atom, i) => {
    if (atom.w !== undefined) {
      if (!within(spans, i, i)) units.push(wordUnit(atom, i === atoms.length - 1, atoms.length === 1, corrections));
    } else if (atom.d) {
      const next = atoms[i + 1];
      if (next && next.d) {
        if (within(spans, i, i + 1)) return;
        units.push({ typed: atom.d + next.d, weight: atom.soft && next.soft ? 0.35 : atom.soft || next.soft ? 0.8 : 1, alternatives: [alternative([{ exact: atom.d + next.d }], 1, true)] });
      } else if (!(i && atoms[i - 1].d) && !within(spans, i, i)) {
        units.push({ typed: atom.d, weight: 1, alternatives: [alternative([{ prefix: atom.d }], 1, true)] });
      }
    }
  });
  return { atoms, units, corrections };
}

// What is left to try when no page holds any of it: single characters.
function loosePlan(plan) {
  const units = plan.atoms.filter((atom) => atom.d)
    .map((atom) => ({ typed: atom.d, weight: 1, alternatives: [alternative([{ prefix: atom.d }], 1, true)] }));
  return { atoms: plan.atoms, units, corrections: plan.corrections };
}

// ---- Scores: SearchEngine

const kindWeight = [1, 1.25, 0.9, 0.9];
// A symptom without a page of its own stands in the wizard.
const weightOf = (document) => {
  const kind = kindOf(document);
  return kind === 0 && core.documents[document][6] & 2 ? 0.6 : kindWeight[kind];
};
const kindOf = (document) => (document < core.graph ? core.documents[document][0] : 3);

function boost(list, query) {
  let most = 1;
  for (const name of list) {
    if (name === query) return 2;
    if (query.length >= 3 && name.startsWith(query)) most = Math.max(most, 1.3);
    if (name.length >= 4 && query.includes(name)) most = Math.max(most, 1.3);
  }
  return most;
}

function alternativeScores(option, own) {
  const sums = new Map();
  for (const term of option.terms) {
    for (const [document, impact] of postings(term)) {
      const sum = sums.get(document);
      if (sum) { sum[0] += impact; sum[1] += 1; } else sums.set(document, [impact, 1]);
    }
  }
  const scale = option.weight * own / option.terms.length, scores = new Map();
  for (const [document, sum] of sums) {
    if (!option.needsAll || sum[1] >= option.terms.length) scores.set(document, sum[0] * scale);
  }
  return scores;
}

function score(plan) {
  const sums = new Map(), covered = new Map();
  let total = 0;
  for (const unit of plan.units) {
    const best = new Map(), own = unit.alternatives[0].terms.length;
    for (const option of unit.alternatives) {
      for (const [document, value] of alternativeScores(option, own)) {
        if (value > (best.get(document) || 0)) best.set(document, value);
      }
    }
    let most = 0;
    for (const value of best.values()) if (value > most) most = value;
    most *= unit.weight;
    total += most;
    for (const [document, value] of best) {
      sums.set(document, (sums.get(document) || 0) + value * unit.weight);
      covered.set(document, (covered.get(document) || 0) + most);
    }
  }
  const text = atomText(plan.atoms), hits = [];
  for (const [document, sum] of sums) {
    let value = sum * (0.2 + (1 - 0.2) * covered.get(document) / total);
    if (document < names.length) value *= boost(names[document], text);
    value *= weightOf(document);
    hits.push({ document, score: value });
  }
  return hits.sort((a, b) => b.score - a.score || a.document - b.document);
}

function checkedFirst(hits) {
  if (!hits.length || !(hits[0].document < core.graph && core.documents[hits[0].document][6] & 1)) return hits;
  const safe = hits.findIndex((hit) => kindOf(hit.document) !== 2);
  if (safe > 0) hits.unshift(hits.splice(safe, 1)[0]);
  return hits;
}

const pairsOf = (document) => (document < core.graph ? core.documents[document][5] : []);

function pairFor(hits) {
  const leading = hits.find((hit) => pairsOf(hit.document).length);
  if (!leading) return undefined;
  let best, most = -1;
  pairsOf(leading.document).forEach((place, rank) => {
    let other = 0;
    for (const document of core.pairs.slice(2 * place, 2 * place + 2)) {
      const hit = document === leading.document ? undefined : hits.find((hit) => hit.document === document);
      if (hit && hit.score > other) other = hit.score;
    }
    const value = other / leading.score + 0.5 / (1 + rank);
    if (value > most) { most = value; best = place; }
  });
  return best;
}

// ---- Symptoms: SymptomRecognizer, WizardWalk

const bits = (number) => (number > 0 ? 32 - Math.clz32(number) : 0);

function makeRecognizer() {
  const phrases = [], counts = new Map();
  core.documents.slice(0, core.graph).forEach((row, document) => {
    if (!row[7]) return;
    for (const text of [row[2], ...row[4]]) {
    const terms = [...new Set(saidTerms(atomsOf(text)))];
      if (!terms.length) continue;
      phrases.push({ document, terms });
      for (const term of terms) counts.set(term, (counts.get(term) || 0) + 1);
    }
  });
  return { phrases, counts };
}

function recognize(plan) {
  const said = saidTerms(plan.atoms);
  if (said.length < 3) return [];
  const heard = new Set(said);
  const best = new Map();
  for (const { document, terms } of recognizer.phrases) {
    let all = 0, found = 0, matches = 0;
    for (const term of terms) {
      const weight = bits(Math.floor(recognizer.phrases.length / recognizer.counts.get(term)));
      all += weight;
      if (heard.has(term)) { found += weight; matches += 1; }
    }
    if (!all || matches < Math.min(2, terms.length) || found < 0.6 * all) continue;
    const value = found * found / all, question = core.documents[document][7][0];
    if (value > (best.has(question) ? best.get(question).value : 0)) best.set(question, { document, value });
  }
  return [...best.values()].sort((a, b) => b.value - a.value || a.document - b.document).slice(0, 3)
    .map((entry) => entry.document);
}

function startWith(documents) {
  const walk = values.get("w");
  if (!walk) { missing.add("w"); return undefined; }
  const answers = documents.map((document) => core.documents[document][7]);
  const follow = (node, taken) => {
    for (;;) {
      const [, question, ...next] = walk.nodes[node];
      const answer = answers.find((given) => given[0] === question);
      const at = answer ? next.findIndex((value, i) => i % 2 === 0 && value === answer[1]) : -1;
      if (at < 0) return { path: "check/" + walk.nodes[node][0] + ".html", taken };
      node = next[at + 1];
      taken += 1;
    }
  };
  let best = follow(0, 0);
  for (const [question, answer, node] of walk.entries) {
    if (!answers.some((given) => given[0] === question && given[1] === answer)) continue;
    const found = follow(node, 1);
    if (found.taken > best.taken) best = found;
  }
  return best;
}

// ---- A query from beginning to end

function attempt(query) {
  let plan = planOf(query);
  let hits = score(plan), isLoose = false;
  if (!hits.length && !missing.size) {
    plan = loosePlan(plan);
    hits = score(plan);
    isLoose = hits.length > 0;
  }
  hits = checkedFirst(hits);
  const symptoms = isLoose ? [] : recognize(plan);
  return {
    plan, hits, isLoose, symptoms, corrections: plan.corrections,
    start: symptoms.length && core.walk ? startWith(symptoms) : undefined,
    pair: isLoose ? undefined : pairFor(hits),
    synonyms: plan.units.flatMap((unit) => {
      const other = unit.alternatives.find((option) => option.instead);
      return other ? [{ typed: unit.typed, meant: other.instead }] : [];
    }),
  };
}

async function open(address) {
  if (isOpen) return;
  base = address.replace(/core\.js$/, "");
  await load("core");
  core = values.get("core");
  if (core.version !== 1) throw new Error("search: the index has version " + core.version);
  synonyms = new Map();
  core.synonyms.forEach((words, concept) => words.forEach((text) => {
    const atoms = atomsOf(text), first = atoms[0] && (atoms[0].d || atoms[0].w);
    if (first) synonyms.set(first, [...(synonyms.get(first) || []), { atoms, concept }]);
  }));
  names = core.documents.slice(0, core.graph)
    .map((row) => [row[2], ...row[4]].map((name) => atomText(atomsOf(name))));
  recognizer = makeRecognizer();
  isOpen = true;
}

async function search(query) {
  for (;;) {
    missing = new Set();
    const results = attempt(query);
    if (!missing.size) return results;
    await Promise.all([...missing].map(load));
  }
}

// The row of a page; those of guides may stand in files of their own.
async function rowsOf(documents) {
  const chunks = new Set();
  const inCore = core.documents.length;
  const chunk = (document) => "d" + Math.floor((document - inCore) / core.chunk);
  for (const document of documents) if (document >= inCore) chunks.add(chunk(document));
  await Promise.all([...chunks].map(load));
  return documents.map((document) => (document < inCore ? core.documents[document]
    : values.get(chunk(document))[(document - inCore) % core.chunk]));
}

// Two look-alikes and the question between them, with the pages of both.
async function pair(place) {
  await load("p" + place);
  return { ...values.get("p" + place), causes: core.pairs.slice(2 * place, 2 * place + 2) };
}

window.kiriwakeSearch = { add, pair, kind: kindOf, open, search, rowsOf, normalize: (text) => normalize(text).join(""), atoms: (text) => atomText(atomsOf(text)), hiragana };
})();
