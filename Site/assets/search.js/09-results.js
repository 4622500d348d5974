// The parts of what the page shows. Everything is built from text.

const root = document.getElementById("search");
if (!root) return;
const texts = root.dataset;
const kinds = ["symptoms", "causes", "fixes", "guides"];
const shown = 5;

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
  try {
    const aliases = await more("a", document) || [];
    const best = aliases.map((alias) => marked(alias, plan)).sort((a, b) => b.count - a.count)[0];
    if (best && best.count) return element("p", "small because", element("span", "term", texts.because), " ", ...best.nodes);
    const words = excerpt(await more("b", document) || "", plan);
    return words && element("p", "small excerpt", ...words);
  } catch (error) {
    // The title and the summary stand without it.
    return undefined;
  }
}

// Results do not wait for what explains them, and what nobody scrolls to is not loaded.
function whenSeen(target, then) {
  new IntersectionObserver((entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    then();
  }).observe(target);
}

function item(document, row, plan, isLeading) {
  const [, path, title, summary, , flags, , start] = row;
  const heading = marked(title, plan), lead = marked(summary, plan);
  const made = element("li", "", link(path, "hit", ...heading.nodes));
  if (summary) made.append(element("p", "", ...lead.nodes));
  if (isLeading && !heading.count && !lead.count) {
    const place = made.appendChild(element("div"));
    whenSeen(made, () => further(document, plan).then((found) => place.replaceWith(found || "")));
  }
  if (flags & 1) made.append(element("p", "small caution", texts.needsCheck));
  if (start && start !== path) made.append(element("p", "", link(start, "start", texts.start)));
  return made;
}

// The first of a kind, and a button for ten more. Pages of a large site are read when they are shown. Of leading pages it is
// told why they are found. Where fewer are asked for, "complete" adds the others.
async function group(kind, documents, leading, plan, count = shown) {
  const list = element("ul", "links hits");
  const made = element("section", "group", element("h2", "", texts[kinds[kind]]), list);
  const fill = async (to) => {
    const from = list.children.length;
    const chosen = documents.slice(from, to), rows = await rowsOf(chosen);
    list.append(...chosen.map((document, i) => item(document, rows[i], plan, leading.includes(document))));
    return from;
  };
  await fill(count);
  made.complete = () => fill(shown);
  if (documents.length > shown) {
    const more = element("button", "more");
    const label = () => { more.textContent = texts.more + " (" + (documents.length - Math.max(shown, list.children.length)) + ")"; };
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

// Where a part of the query that is told as it is normalised stands in what was typed.
function placeOf(part, query) {
  const places = [];
  let all = "", at = 0;
  // With the marks of voicing that stand apart.
  for (const c of query.match(/.[\u3099-\u309C\uFF9E\uFF9F]?/gsu) || []) {
    const { text } = plainOf(c);
    for (let i = 0; i < text.length; i++) places.push(at);
    all += text;
    at += c.length;
  }
  places.push(at);
  const from = all.indexOf(part);
  return from < 0 ? undefined : { start: places[from], end: places[from + part.length] };
}

function explanations(found, query) {
  const made = [];
  for (const { typed, meant } of found.corrections) {
    const place = placeOf(typed, query);
    const other = place ? query.slice(0, place.start) + meant + query.slice(place.end) : meant;
    const address = "?q=" + encodeURIComponent(other);
    const anchor = link(address, "", other);
    anchor.addEventListener("click", (event) => { event.preventDefault(); field.value = other; commit(); });
    made.push(element("p", "meant", texts.meant + " ", anchor));
  }
  if (found.synonyms.length) {
    made.push(element("p", "small because", element("span", "term", texts.because), " ",
      found.synonyms.map(({ typed, meant }) => {
        const place = placeOf(typed, query);
        return (place ? query.slice(place.start, place.end) : typed) + " = " + meant;
      }).join(", ")));
  }
  return made;
}
