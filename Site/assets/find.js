// The key "/" leads to the search field of a page.
document.addEventListener("keydown", (event) => {
  const field = document.getElementById("find");
  if (!field || event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  event.preventDefault();
  field.focus();
});
