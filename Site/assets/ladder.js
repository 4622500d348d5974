// A list of fixes that was opened without a rung leads on to the page where a script continues; on a rung, a link leads there.
(() => {
  "use strict";
  const onward = document.getElementById("onward"), { href } = onward.querySelector("a");
  if (location.hash) onward.hidden = false; else location.replace(href);
})();
