// Terms with what stands behind them: TermShards, PostingCode, SearchIndex.

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

function numberReader(text, at) {
  const digit = () => digits.indexOf(text[at++]);
  return {
    digit,
    isLeft: () => at < text.length,
    // Whether one of these characters comes next.
    isAt: (characters) => characters.includes(text[at]),
    skip: (character) => text[at] === character && (at += 1) > 0,
    number: () => {
      let number = 0, value;
      do { value = digit(); number = number * 32 + value % 32; } while (value > 31);
      return number;
    },
  };
}

function readNumbers(text) {
  const input = numberReader(text, 0), list = [];
  while (input.isLeft()) list.push(input.number());
  return list;
}

// Numbers of pages, or of pairs, with their impacts: [number, impact, number, impact …].
function readPostings(input) {
  const list = [];
  const add = (number, impact) => list.push(number, impact) && number;
  if (input.skip(":")) {
    while (!input.isAt("/.;")) {
      const impact = input.digit() ** 2;
      for (let left = input.number(), number = -1; left > 0; left--) number = add(number + input.number() + 1, impact);
    }
  } else for (let number = -1; !input.isAt("/.;");) number = add(number + input.number() + 1, input.digit() ** 2);
  return list;
}

const greatest = (best, key, value) => { if (value > (best.get(key) || 0)) best.set(key, value); };

// Of core and shards; what is in no shard that is there counts as on no page.
function createIndex(core, files) {
  const records = new Map(), totals = [], nameUnit = 1 / core.ranking.nameScale ** 2;
  const totalOf = (root) => root ** 2 * nameUnit;
  let previous = "";
  const firsts = core.firsts ? core.firsts.split(" ").flatMap((token) => {
    const [head, ...others] = token;
    if (dense.test(head)) return others.length ? others.map((other) => head + other) : head;
    previous = head === "+" ? previous[0] + token.slice(1) : token;
    return previous;
  }) : [];
  const owners = readNumbers(core.names).flatMap((count, page) => new Array(count).fill(page));

  function shardOf(term) {
    let low = 0, high = firsts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= term) low = middle; else high = middle;
    }
    return low;
  }

  // The shards that may hold a term, or terms with a prefix, from one to another.
  function shardsOf(term) {
    const first = shardOf(term.exact || term.prefix);
    let end = first + 1;
    if (term.prefix) while (end < firsts.length && firsts[end].startsWith(term.prefix)) end += 1;
    return { first, end };
  }

  // Names of the files that terms stand in; none on a small site, whose terms stand in the core file.
  function filesFor(terms) {
    const names = new Set();
    if (firsts.length) {
      for (const term of terms) for (let { first, end } = shardsOf(term); first < end; first++) names.add("t" + first);
    }
    return names;
  }

  const shard = (number) => (firsts.length ? files.get("t" + number) : core.terms) || "";

  function decode(text, at) {
    const input = numberReader(text, at), found = { isWritten: !input.skip("!"), pages: readPostings(input), pairs: [], names: [] };
    if (input.skip("/")) found.pairs = readPostings(input);
    if (input.skip(".")) {
      const weight = input.digit();
      for (let name = -1; !input.isAt(";");) {
        found.names.push(name += input.number() + 1, weight);
        totals[name] = totalOf(input.digit());
      }
    }
    return found;
  }

  // Undefined for a term in no text.
  function record(term) {
    if (!records.has(term)) {
      const text = shard(shardOf(term)), at = text.indexOf(";" + term + ",");
      if (text) records.set(term, at < 0 ? undefined : decode(text, at + term.length + 2));
    }
    return records.get(term);
  }

  function* recordsOf(term) {
    if (term.exact !== undefined) {
      const found = record(term.exact);
      if (found) yield found;
      return;
    }
    for (let { first, end } = shardsOf(term); first < end; first++) {
      const text = shard(first);
      for (let at = text.indexOf(";" + term.prefix); at >= 0; at = text.indexOf(";" + term.prefix, at + 1)) {
        yield record(text.slice(at + 1, text.indexOf(",", at)));
      }
    }
  }

  // The greatest that any record of a term says, by number of the page, pair or name.
  function valuesOf(term, what) {
    const best = new Map();
    for (const found of recordsOf(term)) {
      const list = found[what];
      for (let i = 0; i < list.length; i += 2) greatest(best, list[i], list[i + 1]);
    }
    return best;
  }

  return {
    filesFor, valuesOf,
    has: (term) => !recordsOf(term).next().done,
    isWritten: (term) => Boolean((record(term) || {}).isWritten),
    ownerOf: (name) => owners[name],
    weightOf: (name) => totals[name],
    // A weight as names have it, which are stored by their rounded roots.
    rounded: (weight) => totalOf(Math.round(core.ranking.nameScale * Math.sqrt(weight))),
  };
}
