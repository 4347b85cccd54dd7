// The review desk: keys, selection, and answers that replace only what has changed. Every decision also works without
// this script, as a plain form.

import { marksOf, selectedWords, showStates } from "./text.js";

const desk = document.querySelector("[data-desk]");
const narrow = window.matchMedia("(max-width: 64rem)");
let busy = false;

const article = () => document.getElementById("words");
const cards = () => Array.from(desk.querySelectorAll(".fact[data-fact]"));
const current = () => desk.querySelector(".fact[data-fact].current");
const cardOf = (fact) => document.getElementById(`fact-${fact}`);
const isOpen = (card) => card.dataset.state === "open";

function tell(text) {
  const told = document.getElementById("told");
  told.textContent = text;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => (told.textContent = ""), 6000);
}

function seen(element, pane) {
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  return box.top >= frame.top && box.bottom <= frame.bottom;
}

function select(card, { focus = true, scroll = true } = {}) {
  for (const one of desk.querySelectorAll(".current[data-fact]")) one.classList.remove("current");
  for (const mark of article().querySelectorAll("mark.lit")) mark.classList.remove("lit");
  if (!card) return;
  card.classList.add("current");
  const marks = marksOf(article(), card.dataset.fact);
  for (const mark of marks) mark.classList.add("lit");
  const pane = document.getElementById("text");
  if (marks.length && scroll && !narrow.matches && !seen(marks[0], pane)) {
    pane.scrollTop += marks[0].getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  }
  if (focus) card.focus({ preventScroll: true });
  if (scroll) card.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  select(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
}

// The next fact on which nobody has decided, after this one, else the first such.
function nextOpen(card) {
  const all = cards();
  const at = all.indexOf(card);
  return all.slice(at + 1).find(isOpen) || all.find(isOpen);
}

async function asked(address, options = {}) {
  if (busy) return null;
  busy = true;
  desk.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { ...options, headers: { "X-Requested-With": "fetch" } });
    if (answer.redirected || (!answer.ok && answer.status !== 409)) {
      // Something that only a whole screen can tell.
      tell(answer.redirected || answer.status === 403 ? desk.dataset.signedOut : desk.dataset.lost);
      return null;
    }
    return { html: await answer.text(), refused: answer.status === 409 };
  } catch {
    tell(desk.dataset.lost);
    return null;
  } finally {
    busy = false;
    desk.removeAttribute("aria-busy");
  }
}

// Put each element of the answer in the place of the one with its id; return what is told.
function replace(html) {
  const was = current()?.dataset.fact;
  const template = document.createElement("template");
  template.innerHTML = html;
  let told = null;
  for (const element of Array.from(template.content.children)) {
    if (element.id === "told") {
      told = element;
      continue;
    }
    const old = document.getElementById(element.id);
    if (old) old.replaceWith(element);
    else if (element.classList.contains("group")) desk.querySelector(".at-the-end").before(element);
  }
  if (was && cardOf(was)) cardOf(was).classList.add("current");
  showStates(article(), cards());
  return told;
}

let lastDecided = null; // the key of the fact that was decided last, which `u` takes back wherever one is by then

async function send(form, submitter) {
  const data = new FormData(form);
  if (submitter?.name) data.set(submitter.name, submitter.value);
  const card = form.closest(".fact[data-fact]");
  const answer = await asked(form.action, { method: "POST", body: data });
  if (!answer) return;
  const told = replace(answer.html);
  if (told) tell(told.textContent);
  if (!card) return select(current() && isOpen(current()) ? current() : nextOpen(null));
  const now = cardOf(card.dataset.fact);
  if (answer.refused || isOpen(now)) {
    select(now);
    return (now.querySelector(".field.wrong input, .field.wrong select") || now).focus();
  }
  lastDecided = card.dataset.fact;
  select(nextOpen(now) || now);
}

async function openCard(card, address, { toChoice = false } = {}) {
  const answer = await asked(address);
  if (!answer) return;
  replace(answer.html);
  const now = cardOf(card.dataset.fact);
  select(now);
  const choice = now.querySelector(".opened input[type=radio]:checked");
  if (toChoice && choice) return choice.focus();
  const field = now.querySelector(
    ".opened input:not([type=hidden], [type=radio], [type=checkbox]), .opened select, .opened textarea",
  );
  if (field && !now.querySelector(".opened .quick")) {
    field.focus();
    field.select?.();
  }
}

async function openAdding(query) {
  const answer = await asked(`${desk.dataset.adding}?${query}`);
  if (answer) showAdding(answer.html);
}

function showAdding(html) {
  const place = document.getElementById("adding");
  place.innerHTML = html;
  document.getElementById("text").classList.remove("open");
  place.scrollIntoView({ block: "nearest" });
  const field = place.querySelector(".field input, .field textarea, .field select") || place.querySelector("button");
  field?.focus();
}

function closeAdding() {
  document.getElementById("adding").replaceChildren();
  select(current() || nextOpen(null));
}

async function add(form, submitter) {
  const data = new FormData(form);
  if (submitter?.name) data.set(submitter.name, submitter.value);
  if (form.method === "get") return openAdding(new URLSearchParams(data).toString());
  const answer = await asked(form.action, { method: "POST", body: data });
  if (!answer) return;
  if (answer.refused) return showAdding(answer.html);
  document.getElementById("adding").replaceChildren();
  const told = replace(answer.html);
  tell(told.textContent);
  select(cardOf(told.dataset.select));
}

function sheet(open) {
  document.getElementById("text").classList.toggle("open", open);
  if (open) {
    document.getElementById("text").focus();
    article().querySelector("mark.lit")?.scrollIntoView({ block: "center" });
  } else current()?.focus();
}

function press(card, act) {
  const button = card?.querySelector(`[data-act="${act}"]`);
  button?.click();
  return Boolean(button);
}

function choose(card, digit) {
  const choice = card?.querySelector(`[data-digit="${digit}"]`);
  if (!choice) return;
  if (choice.type === "radio") choice.checked = true;
  else choice.click();
}

function acceptAsNew(card) {
  const radio = card?.querySelector('input[name="choice"][value="new"]');
  if (radio) radio.checked = true;
  press(card, "accept");
}

function mark() {
  const words = selectedWords(article());
  if (words) openAdding(`from=${words[0]}&to=${words[1]}`);
  else tell(desk.dataset.noWords);
}

const KEYS = {
  j: () => step(1),
  ArrowDown: () => step(1),
  k: () => step(-1),
  ArrowUp: () => step(-1),
  a: () => press(current(), "accept"),
  e: () => press(current(), "amend"),
  x: () => press(current(), "reject"),
  n: () => acceptAsNew(current()),
  s: () => press(current(), "same"),
  u: () => press(current(), "undo") || (lastDecided && press(cardOf(lastDecided), "undo")),
  g: () => press(current()?.closest(".group"), "group"),
  m: mark,
  "?": () => document.getElementById("keys").showModal(),
  "]": () => document.querySelector('[data-act="next-page"]').click(),
};

function typing(target) {
  return target.closest("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=hidden])");
}

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) return;
  const form = event.target.closest("form");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form?.closest(".fact")) {
    event.preventDefault();
    return form.requestSubmit(form.querySelector(".acts button"));
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    if (document.getElementById("text").classList.contains("open")) return sheet(false);
    return press(document.getElementById("adding"), "close-adding") || press(current(), "close");
  }
  if (typing(event.target)) return;
  if (event.key === "Enter") {
    if (event.target.closest("a, button, summary")) return;
    const opened = event.target.closest(".opened");
    event.preventDefault();
    return opened ? opened.requestSubmit(opened.querySelector(".acts button")) : KEYS["]"]();
  }
  if (/^[1-9]$/.test(event.key)) {
    const place = document.querySelector("#adding [data-digit]") ? document.getElementById("adding") : current();
    return choose(place, event.key);
  }
  // Arrows move between the choices of a card, and roll the text where that is what one is in.
  if (event.key.startsWith("Arrow") && (event.target.type === "radio" || event.target.closest("#text"))) return;
  const act = KEYS[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-script]")) {
    event.preventDefault();
    send(form, event.submitter);
  } else if (form.matches("[data-adding]")) {
    event.preventDefault();
    add(form, event.submitter);
  } else if (form.matches("[data-look]")) {
    event.preventDefault();
    openCard(form.closest(".fact"), `${form.action}?${new URLSearchParams(new FormData(form))}`, { toChoice: true });
  }
});

document.addEventListener("click", (event) => {
  const target = event.target;
  const button = target.closest("[data-act], [data-sheet], [data-go]");
  const card = target.closest(".fact[data-fact]");
  if (button?.dataset.sheet) return sheet(button.dataset.sheet === "open");
  if (button?.dataset.go) {
    event.preventDefault();
    return select(cardOf(button.dataset.go));
  }
  switch (button?.dataset.act) {
    case "amend":
    case "reject":
    case "same":
    case "close":
      event.preventDefault();
      return openCard(card, button.href);
    case "help":
      return document.getElementById("keys").showModal();
    case "mark":
      event.preventDefault();
      return selectedWords(article()) ? mark() : openAdding("words=");
    case "close-adding":
      event.preventDefault();
      return closeAdding();
  }
  const marked = target.closest("mark[data-facts]");
  if (marked && window.getSelection().isCollapsed) {
    const facts = marked.dataset.facts.split(" ");
    const at = facts.indexOf(current()?.dataset.fact);
    sheet(false);
    return select(cardOf(facts[(at + 1) % facts.length]));
  }
  if (card && !target.closest("a, button, input, select, textarea, label, summary")) {
    select(card, { focus: window.getSelection().isCollapsed });
  } else if (card && card !== current()) select(card, { focus: false, scroll: false });
});

document.addEventListener("focusin", (event) => {
  const card = event.target.closest(".fact[data-fact]");
  if (card && card !== current()) select(card, { focus: false, scroll: false });
});

document.documentElement.classList.add("scripted");
showStates(article(), cards());
const named = location.hash.startsWith("#fact-") ? document.querySelector(location.hash) : null;
const opened = desk.querySelector(".fact .opened, .fact .refusal")?.closest(".fact");
select(named || opened || nextOpen(null) || cards()[0], { focus: !document.getElementById("adding").children.length });
