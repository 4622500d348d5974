// The files of the index: TermShards, PostingCode, SearchIndex.

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

const digit = new Uint8Array(128);
[..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"].forEach((c, i) => { digit[c.charCodeAt(0)] = i; });
const mark = 33, period = 46, colon = 58, semicolon = 59;
let isOpen = false, missing = new Set(), core, firsts, synonyms, firm, owners, totals, vocabulary, records;

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
  const input = reader(text, at), found = { pages: [], impacts: [], weight: 0, phrases: [], isWritten: true };
  const isLast = () => { const c = input.peek(); return c === semicolon || c === period; };
  const page = (impact, previous) => {
    const number = previous + input.number() + 1;
    found.pages.push(number);
    found.impacts.push(impact === undefined ? input.next() ** 2 : impact);
    return number;
  };
  if (input.peek() === mark) {
    input.skip();
    found.isWritten = false;
  }
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
    for (let previous = -1; input.peek() !== semicolon;) {
      found.phrases.push(previous += input.number() + 1);
      totals[previous] = totalOf(input.next());
    }
  }
  return found;
}

// The shard a term would stand in; all terms of a small site stand in the core file.
function shardOf(term) {
  if (!firsts.length) return -1;
  let low = 0, high = firsts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= term) low = middle; else high = middle;
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
  } while (place > 0 && place < firsts.length && firsts[place].startsWith(prefix));
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
