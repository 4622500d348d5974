// The page: each step is an entry of the browser's history, by its fragment.

function startOnwardPage(root) {
  const words = window.kiriwakeWords, engine = createOnward(window.kiriwakeModel), template = readTemplates(root);
  const parts = createParts(root.dataset.parts), main = document.getElementById("main"), back = document.querySelector(".bar .back");
  const urgent = document.querySelector(".side > .urgent") || "", idle = window.requestIdleCallback || setTimeout;
  const languages = [...document.querySelectorAll(".languages a")].map((link) => ({ link, plain: link.href }));
  const href = (evidence) => "#" + engine.write(evidence);
  const steps = createSteps({
    ...words, engine, parts, template, href, page: root.dataset, urgent,
    words: createWords(words, parts), links: createLinks(words, parts),
  });
  // The list of fixes that the reader comes from.
  const list = new URLSearchParams(location.search).get("list");
  const judged = new Map();
  let turn = 0, isMissing = false;

  function judge(evidence) {
    const key = engine.write(evidence);
    if (!judged.has(key)) judged.set(key, engine.judge(evidence));
    return judged.get(key);
  }

  function put(nodes, title, kind, evidence) {
    const isFirst = turn === 1;
    main.replaceChildren(nodes);
    document.title = title + " – " + words.title;
    main.dataset.step = kind;
    back.hidden = !evidence.length;
    back.setAttribute("href", href(evidence.slice(0, -1)));
    for (const { link, plain } of languages) link.href = plain + (evidence.length ? href(evidence) : "");
    if (isFirst) return;
    // As a new page is read from its top, by eye and by ear.
    const heading = main.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  function showProblem(problem) {
    const isDamaged = problem === "too-long" || problem === "malformed";
    const nodes = template("on-problem", { [isDamaged ? "damaged" : problem]: true, "urgent-html": urgent });
    put(nodes, nodes.querySelector("h1").textContent, "on-problem", []);
  }

  function showStep(evidence, isWhole) {
    const found = judge(evidence), { nodes, title, name } = isWhole ? steps.shown(evidence, found) : steps.missing(found);
    isMissing = !isWhole;
    if (list && String(engine.code(evidence)) === list) {
      nodes.querySelector(".now").append(template("on-list", { "list-href": list + ".html#all" }));
    }
    put(nodes, title, name, evidence);
  }

  // The steps that may follow are judged, and their parts loaded, while the reader reads.
  function prepare([evidence, ...others], number) {
    if (!evidence || number !== turn) return;
    parts.need(steps.partsOf(evidence, judge(evidence)), () => {});
    idle(() => prepare(others, number));
  }

  function show() {
    const fragment = location.hash.slice(1);
    if (fragment && document.getElementById(fragment)) return;
    const { evidence, problem } = engine.read(fragment), number = ++turn;
    isMissing = false;
    if (problem) {
      showProblem(problem);
      return;
    }
    const found = judge(evidence);
    parts.need(steps.partsOf(evidence, found), (isWhole) => {
      if (number !== turn) return;
      showStep(evidence, isWhole);
      idle(() => prepare(found.branches.map((branch) => branch.evidence).filter(Boolean), number));
    });
  }

  // The fragment holds the evidence, so what a link of the page itself leads to is shown without it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']"), target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!target) return;
    event.preventDefault();
    for (let outer = target; outer; outer = outer.parentElement) if (outer.localName === "details") outer.open = true;
    const fold = target.querySelector(":scope > details"), focused = fold ? fold.querySelector("summary") : target;
    if (fold) fold.open = true; else if (focused.tabIndex < 0) focused.tabIndex = -1;
    focused.focus({ preventScroll: true });
    target.scrollIntoView();
  });

  // Everything that a step may show is kept for a visit without a network.
  function keepParts() {
    const kinds = [["question-", words.questions], ["cause-", words.causes], ["fix-", words.fixes]];
    const names = kinds.flatMap(([kind, titles]) => Object.keys(titles).map((id) => kind + id));
    navigator.serviceWorker.ready.then(({ active }) => active.postMessage({ keep: [location.href.split(/[?#]/)[0], ...names.map(parts.address)] }));
  }

  window.addEventListener("hashchange", show);
  window.addEventListener("online", () => { if (isMissing) show(); });
  if ("serviceWorker" in navigator && /^https?:$/.test(location.protocol)) window.addEventListener("load", keepParts);
  show();
}
