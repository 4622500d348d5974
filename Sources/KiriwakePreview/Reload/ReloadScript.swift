/// The script that keeps a previewed page up to date. A plain script without dependencies, served, never written into
/// the site.
enum ReloadScript {
    static let text = #"""
        // Keeps this page up to date while the site is being edited.
        (() => {
          "use strict";

          const script = document.currentScript;
          const scrollKey = "kiriwake-scroll";
          const retryAfter = 500; // milliseconds

          let build = script.dataset.build;
          let events = null;
          let overlay = null;
          // What this page was made from, to tell pages that changed from pages that did not.
          let shown = readPage(script.dataset.page);
          // Messages are taken one after the other.
          let work = Promise.resolve();

          function connect() {
            if (events || document.hidden) return;
            events = new EventSource("/_kiriwake/events");
            events.addEventListener("built", (event) => enqueue(() => built(JSON.parse(event.data))));
            events.addEventListener("failed", (event) => enqueue(() => failed(JSON.parse(event.data))));
            events.onerror = () => {
              disconnect();
              setTimeout(connect, retryAfter);
            };
          }

          // Hidden pages close their connection: browsers allow only six to one server.
          function disconnect() {
            if (events) events.close();
            events = null;
          }

          function enqueue(step) {
            work = work.then(step).catch(() => { build = null; });
          }

          async function built(message) {
            hideProblems();
            if (message.build === build) return;
            const missedSome = message.previous !== build;
            if (missedSome || !message.changed.every(canStay)) return reload();
            const before = await shown;
            const now = await readPage();
            if (now.text === null || now.text !== before.text) return reload();
            if (message.changed.some(isStyle)) await swapStyles(now.styles, message.build);
            shown = Promise.resolve(now);
            build = message.build;
          }

          function failed(message) {
            if (message.build !== build) return reload();
            showProblems(message.problems);
          }

          function isStyle(path) {
            return path.endsWith(".css");
          }

          // Other files may be in use by this page in ways that cannot be seen from here.
          function canStay(path) {
            return isStyle(path) || /\.(html|xml|txt)$/.test(path);
          }

          // The page as the server has it, apart from the addresses of its styles. If a version is given,
          // it must match.
          async function readPage(version) {
            const response = await fetch(location.href, { cache: "no-store" });
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const own = page.querySelector('script[src="/_kiriwake/reload.js"]');
            if (!own || (version && own.dataset.page !== version)) return { styles: [], text: null };
            own.remove();
            const styles = [...styleLinks(page)].map((link) => {
              const address = link.getAttribute("href");
              link.removeAttribute("href");
              return address;
            });
            return { styles, text: page.documentElement.outerHTML };
          }

          function styleLinks(page) {
            return page.querySelectorAll('link[rel~="stylesheet"][href]');
          }

          // Each new sheet is loaded before the old one is removed, so that the page is never without styles.
          function swapStyles(addresses, version) {
            const swaps = [...styleLinks(document)].map((old, index) => new Promise((done) => {
              const link = old.cloneNode();
              const address = new URL(addresses[index], document.baseURI);
              address.searchParams.set("kiriwake", version);
              link.href = address.href;
              link.onload = link.onerror = () => {
                old.remove();
                done();
              };
              old.after(link);
            }));
            return Promise.all(swaps);
          }

          function reload() {
            sessionStorage.setItem(scrollKey, JSON.stringify([location.pathname, scrollX, scrollY]));
            location.reload();
          }

          function restoreScroll() {
            const saved = JSON.parse(sessionStorage.getItem(scrollKey) || "[]");
            sessionStorage.removeItem(scrollKey);
            if (saved[0] === location.pathname) scrollTo({ left: saved[1], top: saved[2], behavior: "instant" });
          }

          function showProblems(problems) {
            hideProblems();
            overlay = document.createElement("kiriwake-problems");
            const root = overlay.attachShadow({ mode: "open" });
            const style = element("link", "");
            style.rel = "stylesheet";
            style.href = "/_kiriwake/overlay.css";
            const close = element("button", "Hide");
            close.type = "button";
            close.onclick = hideProblems;
            const list = element("ol", "", ...problems.map(problemItem));
            const count = problems.length === 1 ? "1 problem" : problems.length + " problems";
            const heading = element("h1", "Not rebuilt: " + count);
            const panel = element("div", "", heading, close, element("p", "The page behind this is the last good one."), list);
            panel.setAttribute("role", "alert");
            panel.lang = "en";
            root.append(style, panel);
            document.documentElement.append(overlay);
          }

          function problemItem(problem) {
            const position = [problem.file, problem.line, problem.column].filter((part) => part != null).join(":");
            const item = element("li", "", element("code", position), " ", element("b", problem.code));
            item.append(element("p", problem.message));
            if (problem.expected) item.append(element("p", "Expected: " + problem.expected));
            if (problem.advice) item.append(element("p", "Do: " + problem.advice));
            return item;
          }

          function element(name, text, ...children) {
            const element = document.createElement(name);
            element.textContent = text;
            element.append(...children);
            return element;
          }

          function hideProblems() {
            if (overlay) overlay.remove();
            overlay = null;
          }

          shown.catch(() => {}); // A server that is gone shows in the event stream too.
          document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
          addEventListener("pagehide", disconnect);
          addEventListener("pageshow", connect);
          addEventListener("load", restoreScroll);
          connect();
        })();

        """#
}
