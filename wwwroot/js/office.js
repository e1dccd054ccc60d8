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
  if (!inGrid(event) && (event.key === "ArrowDown" || event.key === "ArrowUp")) walk(event);
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

// Long lists. Only the rows in sight are drawn, so moving goes by their place in the whole list: data-index.
let lastIndex = 0;
document.addEventListener("focusin", event => {
  const row = event.target.closest?.("[data-grid] [data-index]");
  if (row) lastIndex = Number(row.dataset.index);
});

// The keys press what can be pressed on the page, too; true where one was taken.
function inGrid(event) {
  const grid = document.querySelector("[data-grid]");
  const onRow = event.target.closest?.("[data-grid] [data-row]");
  const fromSearch = event.target.matches?.("[data-search]");
  if (!grid || grid.hidden || document.querySelector(".mud-dialog") || (isTyping(event.target) && !fromSearch)) return false;
  if (fromSearch && event.key !== "ArrowDown") return false;
  if (!onRow && !fromSearch && event.target !== document.body && !event.target.matches?.("main, [data-grid], a, h1")) return false;
  const row = onRow?.closest("[data-index]");
  const index = row ? Number(row.dataset.index) : lastIndex;
  const last = Number(grid.querySelector("table").getAttribute("aria-rowcount")) - 2;
  const page = Math.max(1, Math.floor(grid.clientHeight / rowHeight(grid)) - 2);
  const to = { ArrowDown: fromSearch ? 0 : index + 1, ArrowUp: index - 1, PageDown: Math.min(last, index + page), PageUp: Math.max(0, index - page), Home: 0, End: last }[event.key];
  if (to !== undefined) {
    if (!onRow && !fromSearch && event.target !== document.body && event.target !== grid) return false;
    event.preventDefault();
    if (event.shiftKey) pick(row);
    if (to < 0) document.querySelector("[data-search]")?.focus();
    else if (to <= last) reach(grid, to, event.shiftKey);
    return true;
  }
  const press = { " ": row?.querySelector("[data-select]"), a: grid.querySelector("[data-select-all]"), e: row?.querySelector("[data-edit]"),
    i: document.querySelector("[data-invite]") ?? document.querySelector("#bulk-action") ?? row?.querySelector("[data-invite-row]"), "?": document.querySelector("[data-keys]") }[event.key];
  if (!press || (event.key === " " && !onRow)) return false;
  event.preventDefault();
  if (press.matches("select")) press.focus();
  else press.click();
  return true;
}

function pick(row) {
  const box = row?.querySelector("[data-select]");
  if (box && !box.checked) box.click();
}

function rowHeight(grid) {
  return grid.querySelector("tbody [data-index]")?.getBoundingClientRect().height || 38;
}

// Brings a row into sight and waits for it to be drawn, on a slow line, too. The last key pressed is the one that counts.
let chase = 0;
function reach(grid, index, picks) {
  const [mine, begun] = [++chase, performance.now()];
  let scrolled = 0;
  const look = () => {
    if (mine !== chase || !grid.isConnected || performance.now() - begun > 10000) return;
    const row = grid.querySelector(`[data-index="${index}"]`);
    const target = row?.querySelector("[data-row]");
    if (target) return arrive(grid, row, target, index, picks);
    if (scrolled++ % 30 === 0) grid.scrollTop = index * rowHeight(grid) - grid.clientHeight / 2;
    requestAnimationFrame(look);
  };
  look();
}

function arrive(grid, row, target, index, picks) {
  target.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  const head = grid.querySelector("thead")?.getBoundingClientRect().bottom ?? 0;
  if (row.getBoundingClientRect().top < head) grid.scrollTop -= head - row.getBoundingClientRect().top;
  if (picks) pick(row);
  lastIndex = index;
}
