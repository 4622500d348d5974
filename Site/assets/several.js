// Symptoms that are ticked in the list: the wizard begins with all of them.
(() => {
  "use strict";
  const bar = document.getElementById("several"), start = bar.querySelector("a"), status = bar.querySelector("[role=status]");
  const address = start.href, offer = start.parentElement, itemsOf = new Map();
  let version;

  function ticked() {
    return [...itemsOf.keys()].filter((box) => box.checked);
  }

  // Two answers to one question do not go together: the one that was ticked last counts.
  function untickOthers(changed) {
    const replies = new Map(itemsOf.get(changed).map((item) => item.split("=")));
    for (const box of ticked()) {
      const isOther = itemsOf.get(box).some((item) => {
        const [question, reply] = item.split("=");
        return replies.has(question) && replies.get(question) !== reply;
      });
      if (isOther) box.checked = false;
    }
  }

  function show() {
    const items = new Set(ticked().flatMap((box) => itemsOf.get(box)));
    start.href = address + "#" + [version, ...items].join(";");
    status.textContent = items.size ? bar.dataset.count + ticked().length : "";
    offer.hidden = !items.size;
  }

  for (const entry of document.querySelectorAll("[data-evidence]")) {
    const box = document.createElement("input"), label = document.createElement("label"), title = document.createElement("span");
    box.type = "checkbox";
    title.className = "hidden";
    title.textContent = ": " + entry.querySelector("a").textContent;
    label.append(box, " ", bar.dataset.tick, title);
    entry.append(label);
    const [first, ...items] = entry.dataset.evidence.split(";");
    version = first;
    itemsOf.set(box, items);
    box.addEventListener("change", () => {
      if (box.checked) untickOthers(box);
      show();
    });
  }
  // A page that is gone back to keeps its ticks.
  show();
})();
