// Text as search compares it: Normalizer, Stemmer, Atom, Wording.

const dense = /[\u3005-\u3007\u3041-\u3096\u3099\u309A\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\u{20000}-\u{323AF}]/u;
const letter = /[\p{L}\p{N}\p{M}]/u;
const kana = /[\u3041-\u3096\u309D-\u309F\u30A1-\u30FF\u31F0-\u31FF]/;
const ideograph = /[\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}]/u;
const ignored = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/gu;
const dashes = /[-~\u2010-\u2015\u2212\u301C]/;
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
  let joined = "", last;
  for (const c of text.replace(ignored, "")) {
    last = isKana(last) && c === "\u309B" ? "\u3099" : isKana(last) && c === "\u309C" ? "\u309A" : c;
    joined += last;
  }
  const points = [];
  for (const c of joined.normalize("NFKC")) points.push(...c.toLowerCase());
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

// Atoms: { d: dense character, soft: whether it was written in hiragana }, { w: stem, as: word as written }, or { gap: true }.
function atomsOf(text) {
  const soft = [], points = normalize(text, soft), atoms = [];
  let word = [], gap = false;
  const end = () => {
    if (!word.length) return;
    const as = word.slice(0, 40).join("");
    atoms.push({ w: stem(as), as });
    word = [];
  };
  points.forEach((c, i) => {
    if (dense.test(c)) {
      end();
      if (gap && atoms.length) atoms.push({ gap: true });
      gap = false;
      atoms.push({ d: c, soft: soft[i] });
    } else if (letter.test(c)) {
      if (!word.length && gap && atoms.length) atoms.push({ gap: true });
      gap = false;
      word.push(c);
    } else {
      const next = points[i + 1];
      if ((c === "'" || c === "\u2019") && word.length && next !== undefined && letter.test(next) && !dense.test(next)) return;
      end();
      gap = true;
    }
  });
  end();
  return atoms;
}

const atomText = (atoms) => atoms.map((a, i) => a.d || (a.gap ? " " : (i && atoms[i - 1].w ? "|" : "") + a.w)).join("");
