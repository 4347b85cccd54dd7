// Search from anywhere: Ctrl+K or / opens the dialog, which asks the server as one types.
// Without this file the field at the head of the screen leads to the same answers on a page. It is loaded as a module, so
// that none of its names meets one of the scripts of a screen.

const finder = document.getElementById("finder");
const head = document.getElementById("search-everywhere");
const field = document.getElementById("finder-words");
const found = finder.querySelector("[data-found]");
let waiting = 0;
let asking = null;

const links = () => Array.from(found.querySelectorAll("a, button"));

async function ask() {
  asking?.abort();
  asking = new AbortController();
  try {
    const address = `${finder.dataset.address}?q=${encodeURIComponent(field.value)}`;
    const answer = await fetch(address, { signal: asking.signal, headers: { "X-Requested-With": "fetch" } });
    if (answer.redirected) window.location.reload();
    else if (answer.ok) found.innerHTML = await answer.text();
  } catch {
    // Something else was typed meanwhile, or the network is away; Enter leads to the page.
  }
}

function open(words) {
  if (finder.open) return;
  field.value = words;
  finder.showModal();
  field.focus();
  field.setSelectionRange(words.length, words.length);
  ask();
}

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 180);
});

// Arrows go from the field through what was found and back; Enter and Tab do what they always do. Escape would only empty
// the field at first.
finder.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.preventDefault();
    finder.close();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const all = links();
  const next = all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  if (next < 0) field.focus();
  else all[Math.min(next, all.length - 1)]?.focus();
});

found.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.dataset.again) {
    event.preventDefault();
    field.value = link.dataset.again;
    field.focus();
    ask();
  } else if (field.value.trim()) {
    const form = finder.querySelector("[data-remember]");
    form.elements.q.value = field.value;
    navigator.sendBeacon(form.action, new FormData(form));
  }
});

finder.addEventListener("click", (event) => {
  if (event.target === finder || event.target.closest("[data-close]")) finder.close();
});

head?.addEventListener("click", () => open(head.value));
head?.addEventListener("input", () => open(head.value));
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const asked = (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) ||
    (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey);
  if (!asked || event.defaultPrevented) return;
  event.preventDefault();
  open(head?.value ?? "");
});
