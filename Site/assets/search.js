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
const row = (consonant, kana, vowels = "aiueo") => [...kana.matchAll(/[^ぁぃぅぇぉゃゅょ][ぁぃぅぇぉゃゅょ]?/g)].forEach(([k], i) => syllables.set(consonant + vowels[i], k));
`* あいうえお k かきくけこ s さしすせそ t たちつてと n なにぬねの h はひふへほ m まみむめも r らりるれろ g がぎぐげご z ざじずぜぞ
b ばびぶべぼ p ぱぴぷぺぽ j じゃじじゅじぇじょ f ふぁふぃふふぇふぉ v ゔぁゔぃゔゔぇゔぉ sh しゃししゅしぇしょ ch ちゃちちゅちぇちょ`.split(/\s+/)
  .forEach((part, i, parts) => i % 2 && row(parts[i - 1].replace("*", ""), part));
`ky きゃきゅきょ sy しゃしゅしょ ty ちゃちゅちょ ny にゃにゅにょ hy ひゃひゅひょ my みゃみゅみょ ry りゃりゅりょ gy ぎゃぎゅぎょ zy じゃじゅじょ
jy じゃじゅじょ by びゃびゅびょ py ぴゃぴゅぴょ y やゆよ`.split(/\s+/).forEach((part, i, parts) => i % 2 && row(parts[i - 1], part, "auo"));
"wa わ wo を wi うぃ we うぇ whi うぃ tsu つ tsa つぁ da だ di でぃ du づ de で do ど thi てぃ dhi でぃ".split(" ")
  .forEach((part, i, parts) => i % 2 && syllables.set(parts[i - 1], part));

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

const digit = new Uint8Array(128);
[..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"].forEach((c, i) => { digit[c.charCodeAt(0)] = i; });
const period = 46, colon = 58, semicolon = 59;
let isOpen = false, core, missing, synonyms, firm, owners, totals, vocabulary, records;

// Numbers from a place on, one after the other.
function reader(text, at) {
  const next = () => digit[text.charCodeAt(at++)];
  return {
    next,
    peek: () => text.charCodeAt(at),
    skip: () => { at += 1; },
    number: () => {
      let number = 0, value;
      do { value = next(); number = number * 32 + value % 32; } while (value > 31);
      return number;
    },
  };
}

// What stands behind a term's comma: pages with their impacts, and the names that hold it.
function decode(text, at) {
  const input = reader(text, at), found = { pages: [], impacts: [], weight: 0, phrases: [] };
  const isLast = () => { const c = input.peek(); return c === semicolon || c === period; };
  const page = (impact, previous) => {
    const number = previous + input.number() + 1;
    found.pages.push(number);
    found.impacts.push(impact === undefined ? input.next() ** 2 : impact);
    return number;
  };
  if (input.peek() === colon) {
    input.skip();
    while (!isLast()) {
      const impact = input.next() ** 2;
      for (let left = input.number(), previous = -1; left > 0; left--) previous = page(impact, previous);
    }
  } else for (let previous = -1; !isLast();) previous = page(undefined, previous);
  if (input.peek() === period) {
    input.skip();
    found.weight = input.next();
    for (let previous = -1; input.peek() !== semicolon;) found.phrases.push(previous += input.number() + 1);
  }
  return found;
}

// The shard a term would stand in: terms of the glossary stand in the core file, and all terms of a small site.
function shardOf(term) {
  if (!core.firsts.length || term[0] === "=") return -1;
  let low = 0, high = core.firsts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (core.firsts[middle] <= term) low = middle; else high = middle;
  }
  return low;
}

function shard(place) {
  const text = place < 0 ? core.terms : values.get("t" + place);
  if (text === undefined) missing.add("t" + place);
  return text || ";";
}

const none = { pages: [], impacts: [], weight: 0, phrases: [] };

function exact(term) {
  let found = records.get(term);
  if (!found) {
    const text = shard(shardOf(term)), at = text.indexOf(";" + term + ",");
    found = at < 0 ? none : decode(text, at + term.length + 2);
    if (text !== ";") records.set(term, found);
  }
  return found;
}

// All terms that begin so.
function* beginning(prefix) {
  let place = shardOf(prefix);
  do {
    const text = shard(place);
    for (let at = text.indexOf(";" + prefix); at >= 0 && text.startsWith(prefix, at + 1);) {
      yield exact(text.slice(at + 1, text.indexOf(",", at)));
      at = text.indexOf(";", at + 1);
    }
    place += 1;
  } while (place > 0 && place < core.firsts.length && core.firsts[place].startsWith(prefix));
}

const greatest = (best, place, value) => { if (value > (best.get(place) || 0)) best.set(place, value); };

// Page → impact, and name → weight.
function pagesOf(term) {
  const best = new Map();
  for (const { pages, impacts } of term.prefix === undefined ? [exact(term.exact)] : beginning(term.prefix)) {
    for (let i = 0; i < pages.length; i++) greatest(best, pages[i], impacts[i]);
  }
  return best;
}

function namesOf(term) {
  const best = new Map();
  for (const { phrases, weight } of term.prefix === undefined ? [exact(term.exact)] : beginning(term.prefix)) {
    for (const phrase of phrases) greatest(best, phrase, weight);
  }
  return best;
}

function holds(term) {
  if (term.prefix === undefined) return exact(term.exact).pages.length > 0;
  for (const found of beginning(term.prefix)) if (found.pages.length) return true;
  return false;
}

function words() {
  if (vocabulary) return vocabulary;
  const text = core.vocabulary === null ? values.get("v") : core.vocabulary;
  if (text === undefined) { missing.add("v"); return []; }
  vocabulary = text ? text.split(" ") : [];
  return vocabulary;
}

// ---- Query: SynonymSpans, Terms, QueryPlanner, Misspelling

const same = (a, b) => a !== undefined && a.d === b.d && a.w === b.w && a.gap === b.gap;

// Where a term that begins at a position ends. Spaces between dense characters do not part it.
function endOf(form, atoms, position) {
  for (let i = 0; i < form.length; i++) {
    if (i && position < atoms.length && atoms[position].gap && !form[i].gap && !form[i - 1].gap) position += 1;
    if (!same(atoms[position], form[i])) return -1;
    position += 1;
  }
  return position;
}

// From left to right, at each place the longest term of the glossary.
function spansIn(atoms) {
  const spans = [];
  for (let position = 0; position < atoms.length;) {
    let end = -1;
    for (const form of synonyms.get(atoms[position].d || atoms[position].w) || []) {
      end = endOf(form.atoms, atoms, position);
      if (end >= 0) { spans.push({ start: position, end, concept: form.concept }); break; }
    }
    position = end >= 0 ? end : position + 1;
  }
  return spans;
}

const within = (spans, first, last) => spans.some((span) => span.start <= first && last < span.end);

// Whether a pair says nothing beside terms of the glossary: it lies in one, or is the end of one with an ending or a particle.
const isSaid = (spans, atoms, i) => spans.some((span) => {
  const first = within([span], i, i), second = within([span], i + 1, i + 1);
  return (first && second) || (first && atoms[i + 1].soft) || (second && atoms[i].soft);
});

// What a text says: a term of the glossary stands in the place of the words for it. Without slight ones, endings and common
// words are left out.
function saidTerms(atoms, spans, withSlight) {
  const terms = spans.map((span) => "=" + span.concept);
  atoms.forEach((atom, i) => {
    const next = atoms[i + 1];
    const isSlight = atom.d ? atom.soft && next && next.soft : common.has(atom.as);
    if (isSlight && !withSlight) return;
    if (atom.d && next && next.d && !isSaid(spans, atoms, i)) terms.push(atom.d + next.d);
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

// Of two words, or of two rows of atoms.
function isOneSlip(left, right, equal = (a, b) => a === b) {
  if (Math.abs(left.length - right.length) > 1) return false;
  const shorter = Math.min(left.length, right.length);
  let head = 0, tail = 0;
  while (head < shorter && equal(left[head], right[head])) head++;
  if (head === left.length && head === right.length) return false;
  while (tail < shorter && equal(left[left.length - 1 - tail], right[right.length - 1 - tail])) tail++;
  if (left.length !== right.length) return head + tail >= shorter;
  if (head + tail >= shorter - 1) return true;
  return head + tail >= shorter - 2 && equal(left[head], right[head + 1]) && equal(left[head + 1], right[head]);
}

// Terms of the glossary written with one slip, where the query holds a pair that no page holds.
function slipsIn(atoms, spans) {
  const slips = [];
  atoms.forEach((atom, i) => {
    const next = atoms[i + 1];
    if (!atom.d || !next || !next.d || (atom.soft && next.soft)) return;
    if (within(spans, i, i) || within(spans, i + 1, i + 1) || holds({ exact: atom.d + next.d })) return;
    if (!within(slips, i, i)) {
      const slip = slipAround(i, atoms, [...spans, ...slips]);
      if (slip) slips.push(slip);
    }
  });
  return slips;
}

function slipAround(place, atoms, taken) {
  for (const form of firm) {
    const count = form.atoms.length;
    for (const length of [count, count - 1, count + 1]) {
      for (let start = Math.max(0, place + 2 - length); start <= place && start + length <= atoms.length; start++) {
        const end = start + length;
        if (isOneSlip(atoms.slice(start, end), form.atoms, same) && !taken.some((span) => span.start < end && start < span.end)) {
          return { start, end, concept: form.concept, meant: form.written };
        }
      }
    }
  }
  return undefined;
}

const alternative = (terms, weight = 1, needsAll = true, instead = undefined) => ({ terms, weight, needsAll, instead });
const unitOf = (typed, alternatives, weight = 1) => ({ typed, weight, alternatives });

const common = new Set(`a again all also am an and any are as at be been but by came can cannot cant come comes coming could did do does
doesnt dont else even for from get getting go goes going got had has have he her his how i id if im in into is isnt it
its ive just keep keeps like made make me my need needs no not now of off on one only or our out please put really say
saying says she should so some someone something still than that the their them then there they thing this to too up
us use want wants was way we were what when where which while who why will with wont would yes you your`.split(/\s+/));

function wordUnit(atom, isLast, isOnly, corrections) {
  const typed = atom.as, alternatives = [alternative([{ exact: atom.w }])];
  const unit = unitOf(typed, alternatives, common.has(typed) ? 0.1 : 1);
  const before = missing.size;
  let known = holds({ exact: atom.w });
  if ((isLast || !known) && typed.length > 1 && holds({ prefix: typed })) {
    alternatives.push(alternative([{ prefix: typed }], 0.8));
    known = true;
  }
  if (missing.size > before) return unit;
  const isShort = typed.length === 2 && isOnly;
  const reading = known ? undefined : hiragana(typed);
  if (reading) {
    const atoms = atomsOf(reading), terms = saidTerms(atoms, spansIn(atoms), true).map((term) => ({ exact: term }));
    if (terms.map(holds).some(Boolean)) {
      alternatives.push(alternative(terms, 1, false, reading));
      known = true;
    }
    if (missing.size > before) return unit;
  }
  if (!known || isShort) {
    const stems = new Set(words().filter((word) => word.includes(typed)).map(stem));
    for (const inside of [...stems].sort()) alternatives.push(alternative([{ exact: inside }], 0.4));
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

const conceptOf = (concept, weight, instead) => alternative([{ exact: "=" + concept }], weight, true, instead);

function spanUnit(span, atoms) {
  const typed = atomText(atoms.slice(span.start, span.end)), preferred = core.synonyms[span.concept][0];
  const isSame = atomText(atomsOf(preferred)) === typed || !holds({ exact: "=" + span.concept });
  return unitOf(typed, [conceptOf(span.concept, 1, isSame ? undefined : preferred)]);
}

function planOf(query) {
  const atoms = atomsOf([...query].slice(0, 160).join("")), corrections = [];
  const spans = spansIn(atoms), slips = slipsIn(atoms, spans), taken = [...spans, ...slips];
  const units = spans.map((span) => spanUnit(span, atoms)), slight = [];
  for (const slip of slips) {
    const part = atoms.slice(slip.start, slip.end), typed = atomText(part);
    corrections.push({ typed, meant: slip.meant });
    units.push(unitOf(typed, [alternative(queriedTerms(part), 1, false), conceptOf(slip.concept, 0.7)]));
  }
  atoms.forEach((atom, i) => {
    if (atom.w !== undefined) {
      if (!within(taken, i, i)) units.push(wordUnit(atom, i === atoms.length - 1, atoms.length === 1, corrections));
    } else if (atom.d) {
      const next = atoms[i + 1];
      if (next && next.d) {
        if (isSaid(taken, atoms, i)) return;
        const weight = atom.soft && next.soft ? 0.35 : atom.soft || next.soft ? 0.5 : 1;
        (atom.soft && next.soft ? slight : units).push(unitOf(atom.d + next.d, [alternative([{ exact: atom.d + next.d }])], weight));
      } else if (!(i && atoms[i - 1].d) && !within(taken, i, i)) {
        units.push(unitOf(atom.d, [alternative([{ prefix: atom.d }])]));
      }
    }
  });
  return { atoms, units: units.length < 2 ? [...units, ...slight] : units, said: saidTerms(atoms, spans), corrections };
}

// What is left to try when no page holds any of it: single characters.
function loosePlan(plan) {
  const units = plan.atoms.filter((atom) => atom.d).map((atom) => unitOf(atom.d, [alternative([{ prefix: atom.d }])]));
  return { ...plan, units };
}

// ---- Scores: PageScores

const kindOf = (document) => (document < core.graph ? core.documents[document][0] : 3);
const flagsOf = (document) => (document < core.graph ? core.documents[document][5] : 0);
const weightOf = (document) => [flagsOf(document) & 2 ? 0.4 : 0.8, 1, 0.9, 0.9][kindOf(document)];

// The best that any alternative of a unit comes to, by page or by name.
function bestOf(unit, valuesOf, combined) {
  const best = new Map();
  for (const option of unit.alternatives) {
    if (option.terms.length === 1) {
      for (const [place, value] of valuesOf(option.terms[0])) greatest(best, place, combined(value, option));
      continue;
    }
    const sums = new Map();
    for (const term of option.terms) {
      for (const [place, value] of valuesOf(term)) {
        const sum = sums.get(place);
        if (sum) { sum[0] += value; sum[1] += 1; } else sums.set(place, [value, 1]);
      }
    }
    for (const [place, sum] of sums) {
      if (!option.needsAll || sum[1] >= option.terms.length) greatest(best, place, combined(sum[0], option));
    }
  }
  return best;
}

function most(best) {
  let most = 0;
  for (const value of best.values()) if (value > most) most = value;
  return most;
}

function nameScores(plan) {
  const found = new Map(), scores = new Map();
  let all = 0;
  for (const unit of plan.units) {
    const best = bestOf(unit, namesOf, (sum, option) => sum * option.weight);
    all += best.size ? most(best) : 5 * unit.weight;
    for (const [phrase, value] of best) found.set(phrase, (found.get(phrase) || 0) + value);
  }
  for (const [phrase, value] of found) {
    const share = (value / totals[phrase]) * (value / all);
    greatest(scores, owners[phrase], 20 * value * Math.sqrt(share) * Math.sqrt(Math.sqrt(share)));
  }
  return scores;
}

function score(plan) {
  const sums = new Map(), covered = new Map();
  let total = 0;
  for (const unit of plan.units) {
    const best = bestOf(unit, pagesOf, (sum, option) => sum * option.weight / option.terms.length);
    const top = most(best) * unit.weight;
    total += top;
    for (const [document, value] of best) {
      sums.set(document, (sums.get(document) || 0) + value * unit.weight);
      covered.set(document, (covered.get(document) || 0) + top);
    }
  }
  const names = nameScores(plan), hits = [];
  for (const [document, sum] of sums) {
    const words = sum * (0.2 + (1 - 0.2) * covered.get(document) / total);
    hits.push({ document, score: (words + (names.get(document) || 0)) * weightOf(document) });
  }
  return hits.sort((a, b) => b.score - a.score || a.document - b.document);
}

function checkedFirst(hits) {
  if (!hits.length || !(flagsOf(hits[0].document) & 1)) return hits;
  const safe = hits.findIndex((hit) => kindOf(hit.document) !== 2);
  if (safe > 0) hits.unshift(hits.splice(safe, 1)[0]);
  return hits;
}

const pairsOf = (document) => (document < core.graph ? core.documents[document][4] : []);

function pairFor(hits) {
  const leading = hits.find((hit) => pairsOf(hit.document).length);
  if (!leading) return undefined;
  const scores = new Map(hits.map((hit) => [hit.document, hit.score]));
  let best, most = -1;
  for (let place = 0; 2 * place < core.pairs.length; place++) {
    const first = scores.get(core.pairs[2 * place]) || 0, second = scores.get(core.pairs[2 * place + 1]) || 0;
    let value = Math.max(first, second) + 0.8 * Math.min(first, second);
    const rank = pairsOf(leading.document).indexOf(place);
    if (rank >= 0) value += leading.score * (0.1 + 0.3 / (1 + rank));
    if (value > most) { most = value; best = place; }
  }
  return best;
}

// ---- Symptoms: SymptomRecognizer, WizardWalk

function recognize(plan) {
  if (plan.said.length < 3) return [];
  const found = new Map(), best = new Map();
  for (const term of new Set(plan.said)) {
    const { phrases, weight } = exact(term);
    for (const phrase of phrases) {
      const sum = found.get(phrase);
      if (sum) { sum[0] += weight; sum[1] += 1; } else found.set(phrase, [weight, 1]);
    }
  }
  for (const phrase of [...found.keys()].sort((a, b) => a - b)) {
    const [heard, terms] = found.get(phrase), all = totals[phrase], document = owners[phrase];
    const answer = document < core.graph && core.documents[document][6];
    if (!answer || heard < 0.6 * all || (terms < 2 && heard !== all)) continue;
    const value = heard * heard / all, question = answer[0];
    if (value > (best.has(question) ? best.get(question).value : 0)) best.set(question, { document, value });
  }
  return [...best.values()].sort((a, b) => b.value - a.value || a.document - b.document).slice(0, 3)
    .map((entry) => entry.document);
}

// The place in the wizard that takes in the most of the answers, and no other.
function startWith(documents) {
  const walk = values.get("w");
  if (!walk) { missing.add("w"); return undefined; }
  const given = new Map(documents.map((document) => core.documents[document][6]));
  let best = walk[0];
  for (const place of walk) {
    if (place.length > best.length && place.every((value, i) => i % 2 === 0 || given.get(value) === place[i + 1])) best = place;
  }
  return { path: "check/" + best[0] + ".html", taken: (best.length - 1) / 2 };
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
  const symptoms = isLoose || missing.size ? [] : recognize(plan);
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
  if (core.version !== 2) throw new Error("search: the index has version " + core.version);
  synonyms = new Map();
  records = new Map();
  firm = [];
  core.synonyms.forEach((words, concept) => words.forEach((written) => {
    const atoms = atomsOf(written), first = atoms[0] && (atoms[0].d || atoms[0].w), form = { atoms, concept, written };
    if (!first) return;
    if (synonyms.has(first)) synonyms.get(first).push(form); else synonyms.set(first, [form]);
    if (atoms.length > 3 && !atoms.some((atom) => atom.gap) && atoms.some((atom) => atom.d) && !/[\u3041-\u3096]/.test(written)) firm.push(form);
  }));
  const longest = (a, b) => b.atoms.length - a.atoms.length;
  for (const forms of synonyms.values()) forms.sort(longest);
  firm.sort(longest);
  const input = reader(core.names, 0), counts = core.documents.map(input.number);
  owners = counts.flatMap((count, document) => new Array(count).fill(document));
  totals = owners.map(input.number);
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

// What a page says besides its title and summary: its aliases, and its text. Undefined where a site keeps none, and without
// a network, unless it is at hand.
async function more(document) {
  const isCutOff = !navigator.onLine && location.protocol !== "file:" && !values.has("b" + document);
  if (document >= core.documents.length || isCutOff) return undefined;
  await load("b" + document);
  return values.get("b" + document);
}

// All words for a term of the glossary.
const concept = (term) => core.synonyms[Number(term.slice(1))];

window.kiriwakeSearch = { add, concept, more, pair, kind: kindOf, open, search, rowsOf, normalize: (text) => normalize(text).join(""), atoms: (text) => atomText(atomsOf(text)), hiragana };
})();
