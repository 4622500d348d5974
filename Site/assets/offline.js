// Lets pages that were read before be read again without a network. Nothing is sent anywhere.
(() => {
  "use strict";
  const worker = document.currentScript.dataset.worker;
  if (!("serviceWorker" in navigator) || !/^https?:$/.test(location.protocol)) return;
  // What the page itself needs comes first.
  addEventListener("load", () => {
    navigator.serviceWorker.register(worker).then(() => navigator.serviceWorker.ready).then((ready) => {
      // This page was fetched before the worker could see it.
      const used = performance.getEntriesByType("resource").map((entry) => entry.name);
      ready.active.postMessage({ keep: [location.href.split("#")[0], ...used] });
    }).catch(() => {});
  });
})();
