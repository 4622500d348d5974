// Where lines of Japanese begin in a page, asked of the browser that has laid it out.

// What no line may begin with.
const FORBIDDEN = "、。・，．」』）ーぁぃぅぇぉっゃゅょァィゥェォッャュョ";
// Behind these a line may begin without a mark, and so it may before these.
const BEHIND = /[\s\u200B、。，．・！？!?」』）)】:：/／→-]/;
const BEFORE = /[\s「『（(]/;

const isInline = (display) => /^(inline|contents|ruby.*)$/.test(display);
const isBlock = (display) => !/^(inline|ruby|contents)/.test(display);
const isBoxes = (display) => /flex|grid/.test(display);

// The page in a frame, since no window of Firefox or WebKit is as narrow as a phone.
const load = (address) => new Promise((done) => {
    document.querySelectorAll("iframe").forEach((old) => old.remove());
    const frame = document.createElement("iframe");
    frame.style.cssText = "border: 0; height: 4000px";
    frame.onload = () => done(frame);
    frame.src = address;
    document.body.append(frame);
});

const displays = (page) => {
    const known = new Map();
    return (element) => {
        if (!known.has(element)) known.set(element, page.defaultView.getComputedStyle(element).display);
        return known.get(element);
    };
};

// Where a line that is too short for a phrase may end.
const isSpare = (node) => node.className === "spare" &&
    node.ownerDocument.defaultView.getComputedStyle(node, "::before").content.includes("\u200B");

// The Japanese texts: the box that holds each, its characters, its nodes, and the places of <wbr>.
const texts = (page) => {
    const display = displays(page), found = [], open = new Map();
    const holder = (element) => { while (isInline(display(element))) element = element.parentElement; return element };
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
        node.nodeType === 1 && (/^(rt|rp|svg|template|script)$/.test(node.localName) || display(node) === "none")
            ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (walker.nextNode()) {
        const node = walker.currentNode, of = holder(node.parentElement);
        if (node.nodeType === 3) {
            // In a box of boxes, each stretch of text is a box of its own.
            if (!open.has(of) || isBoxes(display(of))) {
                open.set(of, { holder: of, characters: "", nodes: [], marks: new Set() });
                found.push(open.get(of));
            }
            const text = open.get(of);
            text.nodes.push({ node, from: text.characters.length });
            text.characters += node.data;
        } else if (node.localName === "wbr" || isSpare(node)) {
            open.get(of)?.marks.add(open.get(of).characters.length);
        } else if (node.localName === "br" || isBlock(display(node))) {
            open.clear();
        }
    }
    return found.filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text.characters));
};

const boxes = (node, from = 0, to = node.length) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter((box) => box.width > 0);
};
const isBelow = (box, above) => box.top - above.top > above.height / 2;

const isOneLine = (nodes) => {
    const range = nodes[0].node.ownerDocument.createRange();
    range.setStart(nodes[0].node, 0);
    range.setEnd(nodes.at(-1).node, nodes.at(-1).node.length);
    const own = boxes(nodes[0].node)[0];
    return own !== undefined && range.getBoundingClientRect().height < own.height * 1.4;
};

// The places in a text at which a line begins, but for the first.
const begins = ({ nodes }) => {
    const found = [];
    let last = null;
    if (isOneLine(nodes)) return found;
    for (const { node, from } of nodes) {
        const all = boxes(node);
        if (all.length === 0) continue;
        if (last && isBelow(all[0], last)) found.push(from);
        let line = all[0];
        for (const box of all) {
            if (!isBelow(box, line)) continue;
            line = box;
            // The first character that is no longer above this line.
            let low = 0, high = node.length - 1;
            while (low < high) {
                const middle = (low + high) >> 1, own = boxes(node, middle, node.length)[0];
                if (own && isBelow(line, own)) low = middle + 1; else high = middle;
            }
            found.push(from + low);
        }
        last = line;
    }
    return found;
};

const padding = (element) => {
    if (!element) return 0;
    const style = element.ownerDocument.defaultView.getComputedStyle(element);
    return parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
};
const wide = (node, from, to) => boxes(node, from, to).reduce((sum, box) => sum + box.width, 0);
// How wide a part of a text would be on one line. A reading may be wider than its word.
const width = ({ nodes }, from, to) => nodes.reduce((sum, { node, from: start }) => {
    const [first, end] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
    if (first >= end) return sum;
    const reading = node.parentElement.closest("ruby")?.querySelector("rt").firstChild;
    const own = Math.max(wide(node, first, end), reading ? wide(reading) : 0);
    return sum + own + padding(node.parentElement.closest("code"));
}, 0);
const room = (element) => element.clientWidth - padding(element);

const isPhrased = (text) => text.marks.size > 0 || text.holder.matches("h1, .name:not(.stop *)");
const isEnd = ({ characters, marks }, at) => at <= 0 || at >= characters.length || marks.has(at) ||
    /[\s\u200B]/.test(characters.slice(at - 1, at + 1));

// What would have to stay together around the beginning of a line: a phrase, or else a mark and what it follows.
const kept = (text, at) => {
    let from = at, to = at;
    if (isPhrased(text)) {
        while (!isEnd(text, from)) from--;
        while (!isEnd(text, to)) to++;
    } else {
        // An address is one word, brackets and all.
        from -= text.characters.slice(0, at).match(/(?:[\w.@（「]|、(?=\.))*[^]$/)[0].length;
        while (FORBIDDEN.includes(text.characters[to] ?? " ")) to++;
    }
    return [from, to];
};

const look = (text, at) => {
    const { characters } = text;
    const isMark = FORBIDDEN.includes(characters[at]);
    const isInside = !isEnd(text, at) && !BEHIND.test(characters[at - 1]) && !BEFORE.test(characters[at]);
    if (!isMark && !(isPhrased(text) && isInside)) return null;
    const [from, to] = kept(text, at);
    return {
        kind: isMark ? "mark" : "torn", fits: width(text, from, to) <= room(text.holder),
        text: `${characters.slice(from, at)}|${characters.slice(at, to)}`,
    };
};

// What flex and grid boxes would take apart: the words of one text are boxes of their own there.
const split = (page) => {
    const display = displays(page);
    return [...page.querySelectorAll("wbr, ruby")].map((part) => part.parentElement)
        .filter((parent) => isBoxes(display(parent)))
        .map((parent) => ({ kind: "split", fits: true, text: parent.textContent }));
};

// What a reader would have to push sideways to read.
const sideways = (page, width) => page.documentElement.scrollWidth <= width ? [] :
    [...page.querySelectorAll("main *")].filter((element) => element.getBoundingClientRect().right > width + 1).slice(0, 1)
        .map((element) => ({ kind: "sideways", fits: true, text: element.textContent }));

// A page is there once its scripts have shown what they show.
const isShown = (page) => page.querySelector("main h1") && !page.querySelector("template") &&
    (page.location.search === "" || page.querySelector("#results a.hit"));

// Every fault of a page at each size of text in percent and its widths, without and with readings.
// A style may be put on top.
const measure = async (address, sizes, style = "") => {
    const frame = await load(address), page = frame.contentDocument, readings = page.getElementById("readings");
    while (!isShown(page)) await new Promise((done) => setTimeout(done, 20));
    const sheet = new frame.contentWindow.CSSStyleSheet();
    sheet.replaceSync(style);
    page.adoptedStyleSheets = [sheet];
    page.querySelectorAll("details").forEach((details) => { details.open = true });
    const faults = [];
    let lines = 0;
    for (const hasReadings of readings ? [false, true] : [false]) {
        if (readings) readings.checked = hasReadings;
        for (const [size, widths] of sizes) {
            page.documentElement.style.fontSize = `${size}%`;
            for (const width of widths) {
                frame.style.width = `${width}px`;
                const all = texts(page);
                const found = [...split(page), ...sideways(page, width)];
                for (const text of all) {
                    const places = begins(text);
                    lines += places.length;
                    found.push(...places.map((at) => look(text, at)).filter(Boolean));
                }
                faults.push(...found.map((fault) => ({ ...fault, width, size, hasReadings })));
            }
        }
    }
    return { lines, faults };
};
