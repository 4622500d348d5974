// The search page: a field, and what it finds while one types. Builds everything from text.
(() => {
"use strict";
const root = document.getElementById("search");
if (!root) return;
const search = window.kiriwakeSearch;
const texts = root.dataset;
const field = root.querySelector("input");
const results = document.getElementById("results");
const status = document.getElementById("status");
const ways = document.getElementById("ways");
const kinds = ["symptoms", "causes", "fixes", "guides"];
const shown = 5;
let composing = false, latest = 0, timer = 0, opened, current = "", announcing = 0;

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function link(href, className, ...children) {
  const made = element("a", className, ...children);
  made.href = href;
  return made;
}

// ---- Highlights

// What single characters and words come to, which is asked again at every key.
const plains = new Map(), stems = new Map(), normals = new Map();

function known(map, key, make) {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make(key));
  return value;
}

const plainOf = (c) => known(plains, c, (c) => {
  const text = search.normalize(c);
  return { text, dense: isDense(text), word: /^[\p{L}\p{N}\p{M}]+$/u.test(text) && !isDense(text) };
});

// Pairs and words to mark, beginnings of words, and words of the glossary, which are marked as a whole.
function wanted(plan) {
  if (plan.wanted) return plan.wanted;
  const terms = new Set(), starts = [], wholes = [];
  for (const term of plan.units.flatMap((unit) => unit.alternatives).flatMap((option) => option.terms)) {
    if (term.prefix !== undefined) starts.push(term.prefix);
    else if (term.exact[0] === "=") wholes.push(...search.concept(term.exact).map((word) => known(normals, word, search.normalize)));
    else terms.add(term.exact);
  }
  return plan.wanted = { terms, starts, wholes };
}

const isLetter = (c) => c !== undefined && plainOf(c).word;

// Characters are normalised one by one, so that every mark knows its place.
function marked(text, plan) {
  const { terms, starts, wholes } = wanted(plan);
  const hit = new Array(text.length).fill(false), places = [];
  const mark = (from, to) => hit.fill(true, from, to);
  let previous, word = "", wordStart = 0, at = 0, plainText = "";
  const endWord = (end) => {
    if (word && (terms.has(known(stems, word, search.atoms)) || starts.some((start) => start.length > 1 && word.startsWith(start)))) {
      mark(wordStart, end);
    }
    word = "";
  };
  for (const c of text) {
    const { text: plain, dense, word: isWord } = plainOf(c);
    plainText += plain;
    for (let i = 0; i < plain.length; i++) places.push(at);
    if (isWord) {
      if (!word) wordStart = at;
      word += plain;
      previous = undefined;
    } else {
      endWord(at);
      if (dense) {
        if (previous && terms.has(previous.c + plain)) mark(previous.at, at + c.length);
        if (starts.includes(plain)) mark(at, at + c.length);
        previous = { c: plain, at };
      } else previous = undefined;
    }
    at += c.length;
  }
  endWord(at);
  places.push(at);
  for (const whole of wholes) {
    for (let from = plainText.indexOf(whole); from >= 0; from = plainText.indexOf(whole, from + 1)) {
      const to = from + whole.length;
      const parts = isLetter(plainText[from]) && (isLetter(plainText[from - 1]) || (isLetter(plainText[to]) && plainText[to] !== "s"));
      if (!parts) mark(places[from], places[to]);
    }
  }
  const out = [];
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i === text.length || hit[i] !== hit[from]) {
      const part = text.slice(from, i);
      out.push(hit[from] ? element("mark", "", part) : part);
      from = i;
    }
  }
  return { nodes: out, count: hit.filter(Boolean).length, first: hit.indexOf(true) };
}

const isDense = (c) => /^[\u3005-\u3007\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3]$/.test(c);

// ---- Parts of the list

// About so many characters of a text around the first mark, from the beginning of a sentence if one is near.
function excerpt(text, plan) {
  const at = marked(text, plan).first;
  if (at < 0) return undefined;
  const sentence = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("\n", at), text.lastIndexOf(". ", at)) + 1;
  const from = at - sentence < 60 ? sentence : at - 20, part = text.slice(from, from + 120).trim();
  return [from === sentence ? "" : "…", ...marked(part, plan).nodes, "…"];
}

// What a page says of the query where its title and summary say nothing: another name of it, or words of its text.
async function further(document, plan) {
  let found;
  try {
    found = await search.more(document);
  } catch (error) { /* The title and the summary stand without it. */ }
  if (!found) return undefined;
  const [aliases, text] = found;
  const best = aliases.map((alias) => marked(alias, plan)).sort((a, b) => b.count - a.count)[0];
  if (best && best.count) return element("p", "small because", element("span", "term", texts.because), " ", ...best.nodes);
  const words = excerpt(text, plan);
  return words && element("p", "small excerpt", ...words);
}

function item(document, row, plan, isFirst) {
  const [, path, title, summary, , flags, , start] = row;
  const heading = marked(title, plan), lead = marked(summary, plan);
  const made = element("li", "", link(path, "hit", ...heading.nodes));
  if (summary) made.append(element("p", "", ...lead.nodes));
  // Results do not wait for it.
  if (isFirst && !heading.count && !lead.count) {
    const place = made.appendChild(element("div"));
    further(document, plan).then((found) => place.replaceWith(found || ""));
  }
  if (flags & 1) made.append(element("p", "small caution", texts.needsCheck));
  if (start && start !== path) made.append(element("p", "", link(start, "start", texts.start)));
  return made;
}

// The first of a kind, and a button for ten more. Pages of a large site are read when they are shown.
async function group(kind, documents, plan) {
  const list = element("ul", "links hits");
  const made = element("section", "group", element("h2", "", texts[kinds[kind]]), list);
  const fill = async (to) => {
    const from = list.children.length;
    const chosen = documents.slice(from, to), rows = await search.rowsOf(chosen);
    list.append(...chosen.map((document, i) => item(document, rows[i], plan, from === 0 && i < 2)));
    return from;
  };
  await fill(shown);
  if (documents.length > shown) {
    const more = element("button", "more");
    const label = () => { more.textContent = texts.more + " (" + (documents.length - list.children.length) + ")"; };
    more.type = "button";
    label();
    more.addEventListener("click", async () => {
      try {
        const from = await fill(list.children.length + 10);
        list.children[from].querySelector("a").focus();
        if (list.children.length < documents.length) label(); else more.remove();
      } catch (error) {
        broken();
      }
    });
    made.append(more);
  }
  return made;
}

// Drawings are the site's own and are read without running anything.
function drawing(svg) {
  const read = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
  return read ? element("span", "picture", document.importNode(read, true)) : "";
}

function steering(pair, first, second) {
  const list = element("ul", "answers tiles");
  for (const [label, path, points, svg] of pair.options) {
    const text = element("span", "text", element("b", "", label));
    const target = points === "first" ? first : points === "second" ? second : undefined;
    if (target) text.append(" ", element("span", "hint", texts.forBefore + target[2] + texts.forAfter));
    list.append(element("li", "", link(path, "", ...(svg ? [drawing(svg)] : []), text)));
  }
  return element("section", "card check steer",
    element("h2", "", texts.checkFirst), element("p", "ask", pair.ask), list,
    element("p", "small", link(first[1], "part", first[2]), " / ", link(second[1], "part", second[2]), " ",
      link(pair.compare, "more", texts.compare)));
}

function chips(rows, start) {
  const made = element("section", "card heard", element("h2", "", texts.heard));
  made.append(element("ul", "chips", ...rows.map((row) => element("li", "", link(row[1], "", row[2])))));
  if (start) made.append(element("p", "", link(start.path, "button main", texts.startHeard)));
  return made;
}

// The query with other words for a part of it, which is told as it is normalised.
function corrected(query, typed, meant) {
  for (let start = 0; start < query.length; start++) {
    for (let end = start + 1; end <= query.length; end++) {
      if (search.normalize(query.slice(start, end)) === typed) return query.slice(0, start) + meant + query.slice(end);
    }
  }
  return meant;
}

function explanations(found, query) {
  const made = [];
  for (const { typed, meant } of found.corrections) {
    const other = corrected(query, typed, meant);
    const address = "?q=" + encodeURIComponent(other);
    const anchor = link(address, "", other);
    anchor.addEventListener("click", (event) => { event.preventDefault(); field.value = other; commit(); });
    made.push(element("p", "meant", texts.meant + " ", anchor));
  }
  if (found.synonyms.length) {
    made.push(element("p", "small because", element("span", "term", texts.because), " ",
      found.synonyms.map(({ typed, meant }) => typed + " = " + meant).join(", ")));
  }
  return made;
}

// ---- Showing

function show(nodes, message) {
  results.replaceChildren(...nodes);
  clearTimeout(announcing);
  // Said after a pause, or a screen reader would speak at every key.
  announcing = setTimeout(() => { status.textContent = message; }, 400);
}

// The number of a page of the wizard, as it is read out to somebody who helps; in any width of digits.
function numbered(query) {
  const code = query.normalize("NFKC").match(/^\D{0,20}(\d{3})[ -]?(\d{3})\D{0,20}$/);
  if (!code || !texts.page) return [];
  const href = texts.startHref.replace(/index\.html$/, code[1] + code[2] + ".html");
  return [element("section", "card", element("p", "", link(href, "button main", texts.page + code[1] + code[2])))];
}

function nothing() {
  return [element("section", "card", element("h2", "", texts.nothing), element("p", "", texts.nothingLead),
    element("p", "", link(texts.startHref, "button main", texts.startCheck), " ", link(texts.contactHref, "button", texts.contact)))];
}

function broken() {
  ways.hidden = false;
  show([element("section", "card caution", element("h2", "", texts.broken), element("p", "", texts.brokenLead))], texts.broken);
}

async function update() {
  const query = field.value.trim(), turn = ++latest;
  current = query;
  if (!query) {
    ways.hidden = false;
    show([], "");
    return;
  }
  try {
    opened = opened || search.open(texts.index);
    await opened;
    const found = await search.search(query);
    const documents = found.hits.map((hit) => hit.document);
    const heard = await search.rowsOf(found.symptoms);
    const pair = found.pair === undefined ? undefined : await search.pair(found.pair);
    if (turn !== latest) return;
    const page = numbered(query), nodes = [...page, ...explanations(found, query)];
    if (heard.length) nodes.push(chips(heard, found.start));
    if (pair) nodes.push(steering(pair, ...(await search.rowsOf(pair.causes))));
    const isFound = documents.length > 0 && !found.isLoose;
    if (!isFound && !page.length) nodes.push(...nothing());
    if (found.isLoose) nodes.push(element("p", "lead", texts.closest));
    const present = [...new Set(documents.map(search.kind))];
    const made = (kind) => group(kind, documents.filter((document) => search.kind(document) === kind), found.plan);
    if (present.length) nodes.push(await made(present[0]));
    if (turn !== latest) return;
    ways.hidden = isFound;
    // What stands in an empty page first is drawn first; where results stand already, all are changed at once.
    const wasEmpty = !results.firstChild, message = isFound ? documents.length + texts.count : texts.nothing;
    if (wasEmpty) {
      show(nodes, message);
      await new Promise(requestAnimationFrame);
    }
    const rest = await Promise.all(present.slice(1).map(made));
    if (turn !== latest) return;
    if (wasEmpty) results.append(...rest); else show([...nodes, ...rest], message);
  } catch (error) {
    if (turn !== latest) return;
    opened = undefined;
    broken();
  }
}

// ---- Typing

const address = (query) => (query ? "?q=" + encodeURIComponent(query) : location.pathname);

function typed() {
  if (composing) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    history.replaceState(null, "", address(field.value.trim()));
    update();
  }, 10);
}

function commit() {
  clearTimeout(timer);
  const query = field.value.trim();
  if (new URLSearchParams(location.search).get("q") !== query || query !== current) {
    history.pushState(null, "", address(query));
  }
  update();
}

field.addEventListener("compositionstart", () => { composing = true; });
field.addEventListener("compositionend", () => { composing = false; typed(); });
field.addEventListener("input", (event) => { if (!event.isComposing) typed(); });
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!composing) commit();
});
window.addEventListener("popstate", read);

document.addEventListener("keydown", (event) => {
  if (composing || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  const isField = event.target === field;
  if (event.key === "/" && !isField) {
    event.preventDefault();
    field.focus();
  } else if (event.key === "Escape") {
    if (isField && field.value) { field.value = ""; typed(); } else field.focus();
    event.preventDefault();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const links = [...results.querySelectorAll("a")];
    const place = links.indexOf(document.activeElement);
    if (!isField && place < 0) return;
    const next = place + (event.key === "ArrowDown" ? 1 : -1);
    if (next < -1 || next >= links.length) return;
    event.preventDefault();
    (next < 0 ? field : links[next]).focus();
  }
});

function read() {
  field.value = new URLSearchParams(location.search).get("q") || "";
  update();
}

root.hidden = false;
// The first file is on its way before the first key; if it does not come, the first query says so.
opened = search.open(texts.index);
opened.catch(() => {});
read();
})();
