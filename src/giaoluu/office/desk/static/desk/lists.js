// Keys of a list: j and k go from row to row, Enter opens as any link does, / leads to its words, x marks a row.
// Every list works without this file.
"use strict";

const rows = () => Array.from(document.querySelectorAll("[data-rows] tbody tr"));
const leading = (row) => row.querySelector("td.main a, td a");

function go(step) {
  const all = rows();
  if (all.length === 0) return;
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[here === -1 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1)];
  leading(next)?.focus();
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "x") rows().find((row) => row.contains(document.activeElement))?.querySelector("input[type=checkbox]")?.click();
  else if (event.key === "/") {
    const field = document.querySelector("[data-find]");
    field?.focus();
    field?.select();
  } else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

// A panel closes by Escape, and when the person goes on elsewhere.
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector("details.filter[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const panel of document.querySelectorAll("details.filter[open]")) if (!panel.contains(event.target)) panel.open = false;
});

// A panel that would reach beyond the right edge opens to the left.
function turn(filter) {
  const edge = filter.querySelector(".panel")?.getBoundingClientRect().right;
  if (edge > document.documentElement.clientWidth) filter.classList.add("leftwards");
}
document.addEventListener("toggle", (event) => event.target.matches("details.filter[open]") && turn(event.target), true);
document.querySelectorAll("details.filter[open]").forEach(turn);

// Ticking: the head ticks all rows of the page, Shift ticks from the last one on, and the bar counts.
const ticks = () => Array.from(document.querySelectorAll('.tick-cell input[name="row"]'));
const head = document.querySelector("[data-tick-all]");
let last = null;

function count() {
  const all = ticks(), ticked = all.filter((one) => one.checked).length;
  const told = document.querySelector("[data-ticked]");
  if (told && ticked) told.textContent = `${ticked} ${told.dataset.ticked}`;
  if (head) {
    head.checked = ticked > 0 && ticked === all.length;
    head.indeterminate = ticked > 0 && ticked < all.length;
  }
}
if (head) {
  head.hidden = false;
  head.addEventListener("change", () => {
    for (const one of ticks()) one.checked = head.checked;
    count();
  });
}
document.addEventListener("click", (event) => {
  if (!event.target.matches('.tick-cell input[name="row"]')) return;
  const all = ticks();
  if (event.shiftKey && last) {
    const [from, to] = [all.indexOf(last), all.indexOf(event.target)].sort((one, other) => one - other);
    for (const one of all.slice(from, to + 1)) one.checked = event.target.checked;
  }
  last = event.target;
  count();
});
count();
