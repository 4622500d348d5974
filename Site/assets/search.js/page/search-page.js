// The search page: a field, and what it finds while one types.

function startSearchPage(root) {
  const texts = root.dataset, field = root.querySelector("input"), byId = (id) => document.getElementById(id);
  const results = byId("results"), status = byId("status"), ways = byId("ways");
  const lead = results.appendChild(element("div")), rest = results.appendChild(element("div"));
  const load = createLoader(texts.index.replace(/core\.js$/, ""));
  let composing = false, latest = 0, noting = 0, announcing = 0, current = "", opening;

  // ---- Showing

  // The engine, and the makers of what is shown; if the first file did not come, the next query tries again.
  function open() {
    opening = opening || load("core").then((core) => {
      const engine = createEngine(core, load);
      return { engine, made: createResults(engine, texts, (query) => { field.value = query; commit(); }, broken) };
    });
    return opening;
  }

  // What stands above is drawn first, and what stands below in the next frame.
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  // Who had gone down into what is replaced is led back to the field: a key would do nothing on the page itself.
  function fill(place, parts) {
    const isInside = place.contains(document.activeElement);
    place.replaceChildren(...parts);
    if (isInside) field.focus();
  }

  function show(above, below, message) {
    fill(lead, above);
    if (below) fill(rest, below);
    clearTimeout(announcing);
    // After a pause, or a screen reader would speak at every key.
    announcing = setTimeout(() => { status.textContent = message; }, 400);
  }

  // The number of a page of the wizard, as it is read out to somebody who helps; in any width of digits.
  function numberIn(query) {
    const code = texts.page && query.normalize("NFKC").match(/^\D{0,20}(\d{3})[ -]?(\d{3})\D{0,20}$/);
    return code ? code[1] + code[2] : undefined;
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
      const { engine, made } = await open();
      const found = await engine.search(query), { pair } = found;
      const pages = found.hits.map((hit) => hit.page), leading = pages.slice(0, 3);
      const present = [...new Set(pages.map(engine.kindOf))], isFound = pages.length > 0 && !found.isLoose;
      const group = (kind, count) => made.group(kind, pages.filter((page) => engine.kindOf(page) === kind), leading, found.plan, count);
      const number = numberIn(query), above = made.explanations(found, query);
      if (number) above.unshift(made.numbered(number, engine.statePath(number)));
      if (found.symptoms.length) above.push(await made.chips(found.symptoms));
      if (pair) above.push(made.steering(pair, await engine.documents(pair.causes)));
      if (!isFound && !number) above.push(made.nothing());
      if (found.isLoose) above.push(element("p", "lead", texts.closest));
      // What comes first is on the screen the sooner; where something stands already, nothing may jump.
      const first = present.length ? await group(present[0], lead.children.length ? undefined : 2) : undefined;
      if (first) above.push(first);
      if (turn !== latest) return;
      ways.hidden = isFound;
      show(above, present.length > 1 ? undefined : [], isFound ? texts.count + pages.length : number ? "" : texts.nothing);
      await drawn();
      if (turn !== latest) return;
      if (first) await first.complete();
      const below = await Promise.all(present.slice(1).map((kind) => group(kind)));
      if (turn === latest) fill(rest, below);
    } catch (error) {
      if (turn !== latest) return;
      opening = undefined;
      broken();
    }
  }

  // ---- Typing

  const address = (query) => (query ? "?q=" + encodeURIComponent(query) : location.pathname);

  // A number may be a code that somebody was sent: it is not kept in the address.
  function note() {
    history.replaceState(null, "", address(numberIn(current) ? "" : current));
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

  function read() {
    field.value = new URLSearchParams(location.search).get("q") || "";
    update();
  }

  // Before one leaves, so that the way back leads to what was found.
  window.addEventListener("pagehide", () => { if (current) note(); });
  window.addEventListener("popstate", read);
  field.addEventListener("compositionstart", () => { composing = true; });
  field.addEventListener("compositionend", () => { composing = false; typed(); });
  field.addEventListener("input", (event) => { if (!event.isComposing) typed(); });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!composing) commit();
  });

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
      const links = [...results.querySelectorAll("a")], at = links.indexOf(document.activeElement);
      if (!isField && at < 0) return;
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      if (next < -1 || next >= links.length) return;
      event.preventDefault();
      (next < 0 ? field : links[next]).focus();
    }
  });

  // Titles are looked for and shown to nobody while nothing is typed. A browser compiles what runs, and what single characters
  // come to is kept, so the first query need not wait for either.
  async function rehearse({ engine, made }) {
    const idle = window.requestIdleCallback || setTimeout;
    let pause;
    for (const document of engine.near.slice(0, 60)) {
      if (!pause || pause.timeRemaining() < 10) pause = await new Promise((resolve) => idle(resolve));
      const plan = engine.refine(engine.outline(document.title));
      engine.score(plan);
      made.item(0, document, plan, false);
    }
  }

  root.hidden = false;
  // The first file is on its way before the first key; if it does not come, the first query says so.
  open().then(rehearse, () => {});
  read();
}
