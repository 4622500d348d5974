// The address holds what is known after a fix that worked; with it a script continues if something else still does not work.
(() => {
  "use strict";
  const more = document.getElementById("more");
  if (location.hash.length < 2) return;
  more.querySelector("a").href += location.hash;
  more.hidden = false;
})();
