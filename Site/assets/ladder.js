// Where the wizard's pages end, the page on which a script continues is opened; on a rung of a list, a link leads there.
(() => {
  "use strict";
  const onward = document.getElementById("onward"), { href } = onward.querySelector("a");
  if (location.hash) onward.hidden = false; else location.replace(href);
})();
