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
