// Text as search compares it: Normalizer, LatinLetters, Stemmer, Atom, Wording.

const dense = /[\u3005-\u3007\u3041-\u3096\u3099\u309A\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\u{20000}-\u{323AF}]/u;
const letter = /[\p{L}\p{N}\p{M}]/u;
const kana = /[\u3041-\u3096\u309D-\u309F\u30A1-\u30FF\u31F0-\u31FF]/;
const ideograph = /[\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}]/u;
const ignored = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/gu;
const apostrophe = /[\u0060\u00B4\u02BC\u2018\u2019\u2032]/g;
const latin = /[\u00C0-\u024F\u1E00-\u1EFF]/;
const dashes = /[-~\u2010-\u2015\u2212\u301C]/;
const hyphen = /[-\u2010]/;
const isLetter = (c) => c !== undefined && letter.test(c) && !dense.test(c);
const isKana = (c) => c !== undefined && kana.test(c);

// What a sign of repetition stands for; undefined where it repeats nothing.
function repeated(previous, isVoiced) {
  if (previous === undefined || !/[\u3041-\u3096]/.test(previous)) return undefined;
  if (!/[か-ぽ]/.test(previous)) return previous;
  const [plain] = previous.normalize("NFD"), voiced = (plain + "\u3099").normalize("NFC");
  return isVoiced && voiced.length === 1 ? voiced : plain;
}

// An array of code points; "soft" receives for each whether it was written in hiragana.
function normalize(text, soft = []) {
  const joined = text.replace(ignored, "").replace(apostrophe, "'").replace(/(.)([\u309B\u309C])/gu, (both, c, mark) =>
    (isKana(c) ? c + String.fromCharCode(mark.charCodeAt() - 2) : both));
  const points = [];
  for (const c of joined.normalize("NFKC")) {
    if (latin.test(c)) points.push(...c.normalize("NFD")[0].toLowerCase().replace("ß", "ss"));
    else points.push(...c.toLowerCase());
  }
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

// Atoms: { d: dense character, soft: whether it was written in hiragana }, { w: stem, as: word as written, one: stems of
// how it is written as one with words that hyphens join to it }, or { gap: true }; and from where to where each stands.
const atomsOf = (text, soft = []) => atomsIn(normalize(text, soft), soft);

function atomsIn(points, soft) {
  const atoms = [], cut = (letters) => letters.slice(0, 40).join("");
  let word = [], start = 0, to = 0, gap = false, before;
  const add = (atom) => {
    if (gap && atoms.length) atoms.push({ gap });
    gap = false;
    atoms.push(atom);
  };
  const end = (at) => {
    if (!word.length) return;
    const as = cut(word), atom = { w: stem(as), as, one: [], from: start, to: at };
    add(atom);
    if (before) for (const part of [before, atom]) part.one.push(stem(cut([...before.as, ...as])));
    before = atom;
    word = [];
  };
  points.forEach((c, i) => {
    const from = to;
    to += c.length;
    if (isLetter(c)) {
      if (!word.length) start = from;
      word.push(c);
      return;
    }
    const isInside = word.length && isLetter(points[i + 1]);
    if (isInside && c === "'") return;
    end(from);
    if (!isInside || !hyphen.test(c)) before = undefined;
    if (dense.test(c)) add({ d: c, soft: soft[i], from, to });
    else gap = true;
  });
  end(to);
  return atoms;
}

const atomText = (atoms) => atoms.map((a, i) => a.d || (a.gap ? " " : (i && atoms[i - 1].w ? "|" : "") + a.w)).join("");
