// What is marked in a text as being in the query.

// What single characters and words come to, which is asked again at every key.
const plains = new Map(), stems = new Map(), normals = new Map();

function known(map, key, make) {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make(key));
  return value;
}

const plainText = (text) => normalize(text).join("");
const stemOf = (word) => known(stems, word, (word) => atomText(atomsOf(word)));
const plainOf = (c) => known(plains, c, (c) => {
  const text = plainText(c), isDense = dense.test(text);
  return { text, isDense, isWord: !isDense && /^[\p{L}\p{N}\p{M}]+$/u.test(text) };
});

// Pairs and words to mark, beginnings of words, and words of the glossary, which are marked as a whole; endings and common
// words only where there is nothing else.
function wanted(plan) {
  if (plan.wanted) return plan.wanted;
  const terms = new Set(), starts = [], wholes = [], telling = plan.units.filter((unit) => unit.weight > 0.4);
  for (const term of (telling.length ? telling : plan.units).flatMap((unit) => unit.alternatives).flatMap((option) => option.terms)) {
    if (term.prefix !== undefined) starts.push(term.prefix);
    else if (term.exact[0] === "=") wholes.push(...wordsOf(term.exact).map((word) => known(normals, word, plainText)));
    else terms.add(term.exact);
  }
  return plan.wanted = { terms, starts, wholes };
}

const isLetter = (c) => c !== undefined && plainOf(c).isWord;

// Characters are normalised one by one, so that every mark knows its place.
function marked(text, plan) {
  const { terms, starts, wholes } = wanted(plan);
  const hit = new Array(text.length).fill(false), places = [];
  const mark = (from, to) => hit.fill(true, from, to);
  let previous, word = "", wordStart = 0, at = 0, all = "";
  const endWord = (end) => {
    if (word && (terms.has(stemOf(word)) || starts.some((start) => start.length > 1 && word.startsWith(start)))) mark(wordStart, end);
    word = "";
  };
  for (const c of text) {
    const { text: plain, isDense, isWord } = plainOf(c);
    all += plain;
    for (let i = 0; i < plain.length; i++) places.push(at);
    if (isWord) {
      if (!word) wordStart = at;
      word += plain;
    } else endWord(at);
    if (isDense) {
      if (previous && terms.has(previous.plain + plain)) mark(previous.at, at + c.length);
      if (starts.includes(plain)) mark(at, at + c.length);
    }
    previous = isDense ? { plain, at } : undefined;
    at += c.length;
  }
  endWord(at);
  places.push(at);
  for (const whole of wholes) {
    for (let from = all.indexOf(whole); from >= 0; from = all.indexOf(whole, from + 1)) {
      const to = from + whole.length;
      const isPart = isLetter(all[from]) && (isLetter(all[from - 1]) || (isLetter(all[to]) && all[to] !== "s"));
      if (!isPart) mark(places[from], places[to]);
    }
  }
  const nodes = [];
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i === text.length || hit[i] !== hit[from]) {
      const part = text.slice(from, i);
      nodes.push(hit[from] ? element("mark", "", part) : part);
      from = i;
    }
  }
  return { nodes, count: hit.filter(Boolean).length, first: hit.indexOf(true) };
}
