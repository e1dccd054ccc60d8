// Small conveniences of the back office; everything works without them.

// The page's base address is the root, so a plain #main would leave the page.
document.addEventListener("click", event => {
  const skip = event.target.closest?.("a.skip");
  if (skip) {
    event.preventDefault();
    document.getElementById("main")?.focus();
  }
  const copy = event.target.closest?.("[data-copy]");
  if (copy) {
    navigator.clipboard?.writeText(copy.dataset.copy);
    copy.textContent = "Copied";
  }
});

const isTyping = target => target.closest?.("input, textarea, select, [contenteditable]");

// "/" finds the page's search box, arrows walk through a list of rows, Escape closes what is open beside it.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !isTyping(event.target)) {
    const search = document.querySelector("[data-search]");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
  if (event.key === "Escape" && !document.querySelector(".mud-dialog, .mud-popover-open")) {
    const open = document.querySelector("[data-row][aria-current='true']");
    document.querySelector("[data-close]")?.click();
    open?.focus();
  }
  // A drawn seat is a button, and a button takes Enter and the space bar.
  if ((event.key === "Enter" || event.key === " ") && event.target.closest?.("svg [role=button]")) {
    event.preventDefault();
    event.target.closest("[role=button]").dispatchEvent(new MouseEvent("click", { bubbles: true }));
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") walk(event);
});

// A select or a text area keeps its own arrows.
function walk(event) {
  const fromSearch = event.target.matches?.("[data-search]");
  const row = event.target.closest?.("[data-row]");
  if (!row && !fromSearch) return;
  const rows = [...document.querySelectorAll("[data-row]")];
  const next = fromSearch ? 0 : rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  if (next < 0) document.querySelector("[data-search]")?.focus();
  else rows[next]?.focus();
}
