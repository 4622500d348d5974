// A query from beginning to end: SearchEngine. Knows no page and no network: "load" gives the value of a file of the index.

function createEngine(core, load) {
  if (core.version !== 10) throw new Error("search: the index has version " + core.version);
  const files = new Map(), chunks = new Map(), { ranking, starts } = core;
  const pathOf = (name) => starts.prefix + name + starts.suffix;
  const near = decodeDocuments(core.documents, core, pathOf), guide = { kind: "guide", isArticle: true, pairs: [], question: null };
  // What ranking asks of a page; those whose documents are elsewhere are guides.
  const pageAt = (page) => near[page] || guide;
  const index = createIndex(core, files), glossary = createGlossary(core);
  let words;
  function vocabulary() {
    if (!words) {
      const text = core.vocabulary || files.get("v"), pairs = text.syllables.match(/\S+ \S+/g).map((pair) => pair.split(" "));
      const written = text.words ? text.words.split(" ") : [];
      words = { words: written.map((word) => ({ written: word, plain: normalize(word).join("") })), syllables: new Map(pairs) };
    }
    return words;
  }
  const planner = createPlanner(core, index, glossary, vocabulary), score = createScorer(ranking, index, pageAt);

  async function file(name) {
    if (!files.has(name)) files.set(name, await load(name));
    return files.get(name);
  }
  const need = (plan) => Promise.all(filesFor(plan).map(file));

  // The document of a page; those of further guides stand in files of their own.
  async function documentAt(page) {
    if (page < near.length) return near[page];
    const beyond = page - near.length, name = "d" + Math.floor(beyond / core.chunk), columns = await file(name);
    if (!chunks.has(name)) chunks.set(name, decodeDocuments(columns, core, pathOf));
    return chunks.get(name)[beyond % core.chunk];
  }

  // The files that a plan's next step, or its answer, is read from.
  function filesFor(plan) {
    const names = [...index.filesFor(plan.lookups)];
    return plan.needsVocabulary && !core.vocabulary ? [...names, "v"] : names;
  }

  async function startFor(symptoms) {
    if (!starts || !symptoms.length) return undefined;
    const surest = symptoms.find((page) => near[page].start);
    if (surest === undefined) return { path: pathOf("index"), taken: 0 };
    return startWith(symptoms, near[surest].start, symptoms.length > 1 ? (await file("w" + surest)).pages : [], pathOf);
  }

  // Where the wizard begins with these symptoms: at a page that takes in all of them, or where the script continues without pages.
  async function beginWith(symptoms, onPath) {
    const start = await startFor(symptoms), startable = symptoms.filter((page) => near[page].start);
    if (!start || !onPath || start.taken >= startable.length) return start;
    const told = await Promise.all(startable.map(async (page) => (await file("w" + page)).evidence));
    return { path: onPath + "#" + joinEvidence(told), taken: startable.length };
  }

  return {
    ...planner, filesFor, score, file, near, beginWith,
    kindOf: (page) => pageAt(page).kind,
    documents: (pages) => Promise.all(pages.map(documentAt)),
    has: (name) => files.has(name),
    marks: createMarker(glossary, ranking),
    // The path of a page of the wizard by its number, if there is a wizard.
    statePath: (code) => starts && pathOf(code),

    // All that a query finds.
    async search(query) {
      let plan = planner.outline(query);
      while (!plan.isDone) {
        await need(plan);
        plan = planner.refine(plan);
      }
      await need(plan);
      let found = score(plan), isLoose = false;
      if (!found.hits.length) {
        plan = planner.loosened(plan);
        await need(plan);
        found = score(plan);
        isLoose = found.hits.length > 0;
      }
      const hits = checkedFirst(found.hits, pageAt), symptoms = isLoose ? [] : recognize(plan.content, index, ranking, pageAt);
      const number = isLoose ? undefined : pairFor(hits, found.pairs, core.pairs, ranking, pageAt);
      const [pair, start] = await Promise.all([number === undefined ? undefined : file("p" + number), startFor(symptoms)]);
      return {
        plan, hits, isLoose, symptoms, start, corrections: plan.corrections,
        // With its two causes.
        pair: pair && { ...pair, causes: core.pairs.slice(2 * number, 2 * number + 2) },
        synonyms: plan.units.flatMap(({ typed, alternatives }) => alternatives.filter((option) => option.instead).slice(0, 1)
          .map(({ instead }) => ({ typed, meant: instead }))),
      };
    },
  };
}
