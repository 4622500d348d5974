// The parts of what the page shows. Everything is built from text.

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

const because = (texts, ...children) => element("p", "small because", element("span", "term", texts.because), " ", ...children);
const nodesOf = ({ parts }) => parts.map(({ text, isMarked }) => (isMarked ? element("mark", "", text) : text));

// Results do not wait for what explains them, and what nobody scrolls to is not loaded.
function whenSeen(target, then) {
  new IntersectionObserver((entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    then();
  }).observe(target);
}

// Drawings are the site's own and are read without running anything.
function drawing(svg) {
  const read = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
  if (!read) return "";
  const made = element("span", "picture", document.importNode(read, true));
  made.setAttribute("aria-hidden", "true");
  return made;
}

// With the engine, the page's texts, and what to do with a corrected query and where a file is missing.
function createResults({ marks, file, has, near, documents, beginWith }, texts, ask, fail) {
  const headings = { symptom: texts.symptoms, cause: texts.causes, fix: texts.fixes, guide: texts.guides };
  const shown = 5;

  // About so many characters of a text around the first mark, from the beginning of a sentence if one is near.
  function excerpt(text, plan) {
    const at = marks.mark(text, plan).first;
    if (at < 0) return undefined;
    const sentence = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("\n", at), text.lastIndexOf(". ", at)) + 1;
    const from = at - sentence < 60 ? sentence : at - 20, part = text.slice(from, from + 120).trim();
    return [from === sentence ? "" : "…", ...nodesOf(marks.mark(part, plan)), "…"];
  }

  // Aliases ("a") or text ("b") of a page. Undefined where a site keeps none, and without a network, unless it is at hand.
  async function detail(kind, page) {
    const name = kind + page, isCutOff = !navigator.onLine && location.protocol !== "file:" && !has(name);
    return page < near.length && !isCutOff ? file(name) : undefined;
  }

  // What a page says of the query where its title and summary say nothing: another name of it, or words of its text.
  async function further(page, plan) {
    try {
      const aliases = await detail("a", page) || [];
      const [best] = aliases.map((alias) => marks.mark(alias, plan)).sort((a, b) => b.count - a.count);
      if (best && best.count) return because(texts, ...nodesOf(best));
      const words = excerpt(await detail("b", page) || "", plan);
      return words && element("p", "small excerpt", ...words);
    } catch (error) {
      // The title and the summary stand without it.
      return undefined;
    }
  }

  // One page; of a leading one, why it is found.
  function item(page, { path, title, summary, needsCheck, start }, plan, isLeading) {
    const heading = marks.mark(title, plan), lead = marks.mark(summary, plan);
    const made = element("li", "", link(path, "hit", ...nodesOf(heading)));
    if (summary) made.append(element("p", "", ...nodesOf(lead)));
    if (isLeading && !heading.count && !lead.count) {
      const reason = made.appendChild(element("div"));
      whenSeen(made, () => further(page, plan).then((found) => reason.replaceWith(found || "")));
    }
    if (needsCheck) made.append(element("p", "small caution", texts.needsCheck));
    if (start && start !== path) made.append(element("p", "", link(start, "start", texts.start)));
    return made;
  }

  return {
    item,

    // The first pages of a kind, and a button for ten more. Where fewer are asked for, "complete" adds the others.
    async group(kind, pages, leading, plan, count = shown) {
      const list = element("ul", "links hits");
      const made = element("section", "group", element("h2", "", headings[kind]), list);
      const fill = async (to) => {
        const from = list.children.length, chosen = pages.slice(from, to), found = await documents(chosen);
        list.append(...chosen.map((page, i) => item(page, found[i], plan, leading.includes(page))));
        return from;
      };
      await fill(count);
      made.complete = () => fill(shown);
      if (pages.length > shown) {
        const more = element("button", "more");
        const label = () => { more.textContent = texts.more + " (" + (pages.length - Math.max(shown, list.children.length)) + ")"; };
        more.type = "button";
        label();
        more.addEventListener("click", async () => {
          try {
            const from = await fill(list.children.length + 10);
            list.children[from].querySelector("a").focus();
            if (list.children.length < pages.length) label(); else more.remove();
          } catch (error) {
            fail();
          }
        });
        made.append(more);
      }
      return made;
    },

    // The question that tells two look-alikes apart.
    steering(pair, causes) {
      const [first, second] = causes, list = element("ul", "answers tiles");
      for (const [label, path, points, svg] of pair.options) {
        const text = element("span", "text", element("b", "", label)), target = { first, second }[points];
        if (target) text.append(" ", element("span", "hint", texts.forBefore + target.title + texts.forAfter));
        list.append(element("li", "", link(path, "", ...(svg ? [element("span", "place"), text, " ", drawing(svg)] : [text]))));
      }
      return element("section", "card check steer",
        element("h2", "", texts.checkFirst), element("p", "ask", pair.ask), list,
        element("p", "small", link(first.path, "part", first.title), " / ", link(second.path, "part", second.title), " ",
          link(pair.compare, "more", texts.compare)));
    },

    // What a query names of what the wizard asks. Of several, those that do not apply can be unticked before one starts.
    async chips(pages) {
      const symptoms = await documents(pages), startWith = (ticked) => beginWith(ticked, texts.onHref);
      const start = await startWith(pages), made = element("section", "card recognized", element("h2", "", texts.recognized));
      const button = start && element("p", "", link(start.path, "button main", texts.startRecognized));
      const boxes = symptoms.map(() => element("input"));
      const chips = symptoms.map(({ path, title }, i) =>
        element("li", "", pages.length > 1 && button ? element("label", "", boxes[i], title) : link(path, "", title)));
      for (const box of boxes) {
        box.type = "checkbox";
        box.checked = true;
        box.addEventListener("change", async () => {
          const ticked = pages.filter((page, i) => boxes[i].checked), { path } = await startWith(ticked) || {};
          button.hidden = !path;
          if (path) button.firstChild.href = path;
        });
      }
      made.append(element("ul", "chips", ...chips), ...(button ? [button] : []));
      return made;
    },

    // Other words that were looked for: corrections to choose, and synonyms.
    explanations({ corrections, synonyms }, query) {
      const made = corrections.map(({ typed, meant }) => {
        const range = marks.rangeOf(typed, query);
        const other = range ? query.slice(0, range.start) + meant + query.slice(range.end) : meant;
        const anchor = link("?q=" + encodeURIComponent(other), "", other);
        anchor.addEventListener("click", (event) => { event.preventDefault(); ask(other); });
        return element("p", "meant", texts.meant + " ", anchor);
      });
      const equal = synonyms.map(({ typed, meant }) => {
        const range = marks.rangeOf(typed, query);
        return (range ? query.slice(range.start, range.end) : typed) + " = " + meant;
      });
      if (equal.length) made.push(because(texts, equal.join(", ")));
      return made;
    },

    // A page of the wizard by its number.
    numbered: (code, path) => element("section", "card", element("p", "", link(path, "button main", texts.page + code)),
      ...(texts.neverAsks ? [element("p", "small", texts.neverAsks)] : [])),

    nothing: () => element("section", "card", element("h2", "", texts.nothing), element("p", "", texts.nothingLead),
      element("p", "", link(texts.startHref, "button main", texts.startCheck), " ", link(texts.contactHref, "button", texts.contact))),
  };
}
