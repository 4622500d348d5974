// Keeps what was read, for reading it again without a network. `version` and `core` are written above by the build.
"use strict";

const scope = new URL("./", self.location).pathname;
const prefix = `kiriwake ${scope} `;
const name = prefix + version;
const mostPages = 400;

self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});

// A new build has other assets; what the old one kept would not fit them.
self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((old) => old.startsWith(prefix) && old !== name).map((old) => caches.delete(old)));
    await self.clients.claim();
  })());
});

self.addEventListener("message", (event) => {
  event.waitUntil(keep(event.data.keep));
});

async function keep(addresses) {
  const cache = await caches.open(name);
  const language = Object.keys(core).find((tag) => addresses[0].startsWith(new URL(`./${tag}/`, self.location).href));
  const wanted = [...addresses, ...(core[language] || []).map((path) => new URL(path, self.location).href)];
  for (const address of new Set(wanted)) {
    const { origin, pathname } = new URL(address);
    if (origin !== self.location.origin || !pathname.startsWith(scope) || (await cache.match(address))) continue;
    const response = await fetch(address).catch(() => null);
    if (response && response.ok) await cache.put(address, response);
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || !pathname.startsWith(scope)) return;
  event.respondWith(pathname.startsWith(scope + "assets/") ? asset(request) : page(request));
});

// The name of an asset holds the hash of what is in it, so what was kept is what would come.
async function asset(request) {
  const cache = await caches.open(name);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

// The network first, so that nothing old is shown while there is one.
async function page(request) {
  const cache = await caches.open(name);
  try {
    const response = await fetch(request);
    if (response.ok && !request.headers.has("range")) {
      await cache.put(request, response.clone());
      const pages = await cache.keys();
      if (pages.length > mostPages) await cache.delete(pages[0]);
    }
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    const language = Object.keys(core).find((tag) => new URL(request.url).pathname.startsWith(`${scope}${tag}/`));
    const instead = request.mode === "navigate" && language && (await cache.match(new URL(core[language][0], self.location)));
    if (!instead) throw error;
    return Response.redirect(instead.url);
  }
}
