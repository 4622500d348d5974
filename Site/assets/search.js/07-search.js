// A query from beginning to end: SearchEngine.

function attempt(query) {
  let plan = planOf(query);
  let { hits, pairs } = score(plan), isLoose = false;
  if (!hits.length && !missing.size) {
    plan = loosePlan(plan);
    hits = score(plan).hits;
    isLoose = hits.length > 0;
  }
  return {
    plan, hits: checkedFirst(hits), pairs, isLoose, symptoms: isLoose ? [] : recognize(plan), corrections: plan.corrections,
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
  if (core.version !== 5) throw new Error("search: the index has version " + core.version);
  let previous = "";
  firsts = core.firsts ? core.firsts.split(" ").map((first) => {
    const whole = first[0] === "+" ? previous + first.slice(1) : first;
    [previous] = whole;
    return whole;
  }) : [];
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
  totals = [];
  isOpen = true;
}

// What is missing is known by trying. What leads on is looked up when it is known for sure what was found.
async function search(query) {
  for (;;) {
    missing = new Set();
    const found = attempt(query);
    if (missing.size) {
      await Promise.all([...missing].map(load));
      continue;
    }
    const pair = found.isLoose ? undefined : pairFor(found.hits, found.pairs), begin = core.walk ? beginOf(found.symptoms) : undefined;
    await Promise.all([pair === undefined ? "" : load("p" + pair), begin && begin.more ? load(begin.more) : ""]);
    return { ...found, pair, start: begin && startWith(found.symptoms, begin) };
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
const pairAt = (place) => ({ ...values.get("p" + place), causes: core.pairs.slice(2 * place, 2 * place + 2) });

// What a page says besides its title and summary: its aliases ("a"), or its text ("b"). Undefined where a site keeps none,
// and without a network, unless it is at hand.
async function more(kind, document) {
  const name = kind + document;
  const isCutOff = !navigator.onLine && location.protocol !== "file:" && !values.has(name);
  if (document >= core.documents.length || isCutOff) return undefined;
  await load(name);
  return values.get(name);
}

// All words for a term of the glossary.
const wordsOf = (term) => core.synonyms[Number(term.slice(1))];

// What the files of the index call, and what others may.
window.kiriwakeSearch = { add, open, search, rowsOf, pair: pairAt, atoms: (text) => atomText(atomsOf(text)) };
