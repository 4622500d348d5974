// Keeps what was read, for reading it again without a network. The build writes `version`, `core` and `titles` above.
//
// Keeping may fail at any time, with errors of any name: the device is full, storage is blocked, the window is private.
// Then nothing is kept, and all else goes on: the reader is given what the network brought.
"use strict";

const scope = new URL("./", self.location).pathname;
const prefix = `kiriwake ${scope} `;
const name = prefix + version;
const mostPages = 400;
// For how many milliseconds the network, or the storage, may be silent.
const patience = 4000;

const address = (path) => new URL(path, self.location).href;
const isAsset = (url) => url.startsWith(address("assets/"));
const isOurs = (url) => url.startsWith(address("./"));

// What a promise brings; undefined where it fails, or brings nothing for long.
const patiently = (promise) => Promise.race([promise, new Promise((done) => { setTimeout(done, patience); })]).catch(() => {});

self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  // Until it is done, pages wait.
  event.waitUntil(patiently(forget()).then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  event.waitUntil(keep(event.data.keep).catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  // The stream by which a preview reloads its pages never ends; kept here, it would outlive its page.
  if (request.method !== "GET" || !isOurs(request.url) || request.headers.get("Accept") === "text/event-stream") return;
  event.respondWith(isAsset(request.url) ? asset(event) : page(event));
});

// What the build before kept stays: a page of it may still be open and ask for assets that the host no longer has.
async function forget() {
  const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name);
  await Promise.all(others.slice(0, -1).map((older) => caches.delete(older)));
}

// Hosts give the same file several addresses: `/x/` and `/x/index.html`, `/x` and `/x.html`, with anything after a `?`.
function fileOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/$/, "/index.html").replace(/\/[^/.]+$/, "$&.html");
}

// A browser opens no page with a response that was redirected.
function direct(response) {
  return response.redirected ? new Response(response.body, response) : response;
}

// An asset's name holds the hash of what is in it. A page may have changed a minute ago, whatever the browser's cache says.
function load(request) {
  return fetch(request, isAsset(request.url || request) ? {} : { cache: "no-cache" });
}

async function store(url, response) {
  // Where a redirect led to another file, what came is not what was asked for.
  if (response.status !== 200 || (response.redirected && fileOf(response.url) !== fileOf(url))) return;
  // Before anything is waited for: the other half goes to the reader. What breaks off is not kept.
  const body = await response.clone().blob();
  if (!body.size) return;
  const cache = await caches.open(name);
  await cache.put(fileOf(url), new Response(body, response));
  if (!(await isWhole(await cache.match(fileOf(url))))) {
    await cache.delete(fileOf(url));
    throw new Error("the device is full");
  }
  if (isAsset(url)) return;
  const first = Object.values(core).flat().map(address);
  const pages = (await cache.keys()).filter((kept) => !isAsset(kept.url) && !first.includes(kept.url));
  if (pages.length > mostPages) await cache.delete(pages[0]);
}

// Where the device is full, Firefox keeps empty bodies, and reports no error.
async function isWhole(kept) {
  return Boolean(kept && (await kept.clone().blob()).size);
}

async function find(url) {
  const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name);
  for (const cacheName of [name, ...others.reverse()]) {
    const kept = await caches.match(fileOf(url), { cacheName, ignoreVary: true });
    if (!(await isWhole(kept))) continue;
    // This build has it too, and keeps it when the build before is forgotten.
    if (cacheName !== name && isAsset(url)) store(url, kept).catch(() => {});
    return direct(kept);
  }
}

async function keep(urls) {
  const cache = await caches.open(name);
  for (const url of new Set([...urls, ...core[languageOf(urls[0])].map(address)])) {
    if (!isOurs(url) || (isAsset(url) ? await find(url) : await isWhole(await cache.match(fileOf(url))))) continue;
    const response = await load(url).catch(() => null);
    // Where this fails, the rest would be fetched for nothing.
    if (response) await store(url, response);
  }
}

// The page's language; outside the folders of languages, the reader's.
function languageOf(url) {
  const tags = Object.keys(core), plain = (tag) => tag.split("-")[0];
  const read = self.navigator.languages.flatMap((wanted) => [
    tags.find((tag) => tag === wanted), tags.find((tag) => plain(tag) === plain(wanted)),
  ]);
  return tags.find((tag) => url.startsWith(address(`${tag}/`))) || read.find(Boolean) || tags[0];
}

async function asset(event) {
  return (await patiently(find(event.request.url))) || fromNetwork(event);
}

// The network first, so that nothing old is shown while there is one. Of a network that is only slow nobody is told that
// there is none: without a kept copy, it is waited for.
async function page(event) {
  const coming = fromNetwork(event);
  const soon = await patiently(coming);
  return soon || (await patiently(find(event.request.url))) || coming.catch(() => withoutNetwork(event.request));
}

// Keeps what comes, even when it comes too late to be shown.
function fromNetwork(event) {
  const coming = load(event.request);
  event.waitUntil(coming.then((response) => store(event.request.url, response)).catch(() => {}));
  return coming;
}

// Never a failure: after a few failed pages, some browsers remove the worker, and with it all that can still be read.
async function withoutNetwork({ mode, url }) {
  if (mode !== "navigate") return Response.error();
  const language = languageOf(url);
  for (const tag of [language, ...Object.keys(core)]) {
    const instead = address(core[tag][0]);
    if (await patiently(find(instead))) return Response.redirect(instead);
  }
  const title = titles[language];
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
    + `<title>${title}</title><main id="main"><h1>${title}</h1><p><a href="">${self.location.host}</a></p></main></html>`;
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
