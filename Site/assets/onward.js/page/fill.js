// Fills templates of the page under the names that docs/templates.md gives them. A string is shown as text; { html } is HTML
// that the build wrote into one of its files; a node is shown itself. Nothing else ever becomes HTML.

function nodesOfHTML(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content;
}

const textOf = (value) => (value && value.html !== undefined ? nodesOfHTML(value.html).textContent : String(value));

const isAbsent = (value) => value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

// From the innermost section outwards; "has-name" follows from a list of that name.
function lookUp(name, scopes) {
  for (let at = scopes.length - 1; at >= 0; at--) if (Object.prototype.hasOwnProperty.call(scopes[at], name)) return scopes[at][name];
  return name.startsWith("has-") ? !isAbsent(lookUp(name.slice(4), scopes)) : undefined;
}

function printed(value) {
  if (value instanceof Node) return value.cloneNode(true);
  return value && value.html !== undefined ? nodesOfHTML(value.html) : isAbsent(value) ? "" : String(value);
}

// The scopes in which a section is filled, one for each time that it is shown.
function scopesIn(value, isInverted, scopes) {
  if (isInverted) return isAbsent(value) ? [scopes] : [];
  if (isAbsent(value)) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => {
    const isPrinted = typeof item === "string" || item instanceof Node || item.html !== undefined;
    return item === true ? scopes : [...scopes, isPrinted ? { ".": item } : item];
  });
}

// Where the section that a comment opens is closed.
function endOf(nodes, start, name) {
  let depth = 0;
  for (let at = start; at < nodes.length; at++) {
    const { nodeType, data } = nodes[at];
    if (nodeType !== Node.COMMENT_NODE || data.slice(1) !== name) continue;
    depth += data[0] === "/" ? -1 : 1;
    if (depth === 0) return at;
  }
  throw new Error("onward: a section is not closed: " + name);
}

// Text between names, and the names, in turn.
const pieces = (text) => text.split(/\{\{([^{}]+)\}\}/);

// Each function appends what it stands for; without names, that is a copy of the node as a whole.
function compileNode(node) {
  const copy = (target) => target.append(node.cloneNode(true));
  if (node.nodeType === Node.TEXT_NODE) {
    const found = pieces(node.data);
    return found.length === 1 ? { copy } : { fill: (target, scopes) => target.append(...found.map((part, i) => (i % 2 ? printed(lookUp(part, scopes)) : part))) };
  }
  const attributes = [...node.attributes].map(({ name, value }) => [name, pieces(value)]).filter(([, found]) => found.length > 1);
  const inner = compile([...node.childNodes]);
  if (!attributes.length && inner.every((part) => part.copy)) return { copy };
  return {
    fill(target, scopes) {
      const made = node.cloneNode(false);
      for (const [name, found] of attributes) made.setAttribute(name, found.map((part, i) => (i % 2 ? textOf(lookUp(part, scopes)) : part)).join(""));
      fillAll(inner, made, scopes);
      target.append(made);
    },
  };
}

function compile(nodes) {
  const parts = [];
  for (let at = 0; at < nodes.length; at++) {
    if (nodes[at].nodeType !== Node.COMMENT_NODE) {
      parts.push(compileNode(nodes[at]));
      continue;
    }
    const isInverted = nodes[at].data[0] === "^", name = nodes[at].data.slice(1), end = endOf(nodes, at, name), inner = compile(nodes.slice(at + 1, end));
    parts.push({ fill: (target, scopes) => scopesIn(lookUp(name, scopes), isInverted, scopes).forEach((within) => fillAll(inner, target, within)) });
    at = end;
  }
  return parts;
}

function fillAll(parts, target, scopes) {
  for (const { copy, fill } of parts) if (copy) copy(target); else fill(target, scopes);
}

// The templates of the page by id, as one function of an id and of values.
function readTemplates(root) {
  const templates = new Map([...root.querySelectorAll("template")].map((template) => [template.id, compile([...template.content.childNodes])]));
  return (name, values) => {
    const made = document.createDocumentFragment();
    fillAll(templates.get(name), made, [values]);
    return made;
  };
}
