// The search page: a field, and what it finds while one types.

const field = root.querySelector("input");
const results = document.getElementById("results");
const lead = results.appendChild(element("div")), rest = results.appendChild(element("div"));
const status = document.getElementById("status");
const ways = document.getElementById("ways");
let composing = false, latest = 0, noting = 0, announcing = 0, opened, current = "";

// ---- Showing

// What stands above is drawn first, and what stands below in the next frame.
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function show(above, below, message) {
  lead.replaceChildren(...above);
  if (below) rest.replaceChildren(...below);
  clearTimeout(announcing);
  // Said after a pause, or a screen reader would speak at every key.
  announcing = setTimeout(() => { status.textContent = message; }, 400);
}

// The number of a page of the wizard, as it is read out to somebody who helps; in any width of digits.
function numbered(query) {
  const code = query.normalize("NFKC").match(/^\D{0,20}(\d{3})[ -]?(\d{3})\D{0,20}$/);
  if (!code || !texts.page) return [];
  const href = texts.startHref.replace(/index\.html$/, code[1] + code[2] + ".html");
  return [element("section", "card", element("p", "", link(href, "button main", texts.page + code[1] + code[2])),
    element("p", "small", texts.promise))];
}

function nothing() {
  return element("section", "card", element("h2", "", texts.nothing), element("p", "", texts.nothingLead),
    element("p", "", link(texts.startHref, "button main", texts.startCheck), " ", link(texts.contactHref, "button", texts.contact)));
}

function broken() {
  ways.hidden = false;
  show([element("section", "card caution", element("h2", "", texts.broken), element("p", "", texts.brokenLead))], [], texts.broken);
}

async function update() {
  const query = field.value.trim(), turn = ++latest;
  current = query;
  if (!query) {
    ways.hidden = false;
    show([], [], "");
    return;
  }
  try {
    opened = opened || open(texts.index);
    await opened;
    const found = await search(query), pair = found.pair === undefined ? undefined : pairAt(found.pair);
    const documents = found.hits.map((hit) => hit.document), leading = documents.slice(0, 3);
    const present = [...new Set(documents.map(kindOf))], isFound = documents.length > 0 && !found.isLoose;
    const made = (kind, count) => group(kind, documents.filter((document) => kindOf(document) === kind), leading, found.plan, count);
    const page = numbered(query), above = [...page, ...explanations(found, query)];
    if (found.symptoms.length) above.push(chips(await rowsOf(found.symptoms), found.start));
    if (pair) above.push(steering(pair, ...(await rowsOf(pair.causes))));
    if (!isFound && !page.length) above.push(nothing());
    if (found.isLoose) above.push(element("p", "lead", texts.closest));
    // What comes first is on the screen the sooner; where something stands already, nothing may jump.
    const first = present.length ? await made(present[0], lead.children.length ? undefined : 2) : undefined;
    if (first) above.push(first);
    if (turn !== latest) return;
    ways.hidden = isFound;
    show(above, present.length > 1 ? undefined : [], isFound ? documents.length + texts.count : page.length ? "" : texts.nothing);
    await drawn();
    if (turn !== latest) return;
    if (first) await first.complete();
    const below = await Promise.all(present.slice(1).map((kind) => made(kind)));
    if (turn === latest) rest.replaceChildren(...below);
  } catch (error) {
    if (turn !== latest) return;
    opened = undefined;
    broken();
  }
}

// ---- Typing

const address = (query) => (query ? "?q=" + encodeURIComponent(query) : location.pathname);

// A number may be a code that somebody was sent: it is not kept in the address.
function note() {
  history.replaceState(null, "", address(numbered(current).length ? "" : current));
}

function typed() {
  if (composing) return;
  update();
  // Noted after a pause: each change of the address costs a browser more than the search.
  clearTimeout(noting);
  noting = setTimeout(note, 200);
}

function commit() {
  clearTimeout(noting);
  const query = field.value.trim();
  if (new URLSearchParams(location.search).get("q") !== query || query !== current) {
    history.pushState(null, "", address(query));
  }
  update();
}

// Before one leaves, so that the way back leads to what was found.
window.addEventListener("pagehide", () => { if (current) note(); });
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
opened = open(texts.index);
opened.then(rehearse, () => {});
read();

// Titles are looked for and shown to nobody while nothing is typed. A browser compiles what runs, and what single characters
// come to is kept, so the first query need not wait for either.
async function rehearse() {
  const idle = window.requestIdleCallback || setTimeout;
  let pause;
  for (const row of core.documents.slice(0, 60)) {
    if (!pause || pause.timeRemaining() < 10) pause = await new Promise((resolve) => idle(resolve));
    item(0, row, attempt(row[2]).plan, false);
  }
}
