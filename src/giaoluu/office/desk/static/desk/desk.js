// What plain HTML does not do by itself: dropping files, following work under way, keeping what was typed.
// Every screen works without this file.
"use strict";

function letDrop(zone) {
  const field = zone.querySelector('input[type="file"]');
  const told = zone.querySelector("[data-chosen]");
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length === 0) return;
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  field.addEventListener("change", () => {
    told.textContent = Array.from(field.files, (file) => file.name).join(" · ") || told.dataset.none;
  });
  told.textContent = told.dataset.none;
  zone.classList.add("own");
}

// A part of the page that is fetched again while work is under way: the server says with data-busy whether it is.
async function follow(part) {
  const again = () => setTimeout(() => follow(part), Number(part.dataset.every || 2000));
  if (!part.firstElementChild || !("busy" in part.firstElementChild.dataset)) return;
  if (document.hidden || part.contains(document.activeElement)) return again();
  try {
    const answer = await fetch(part.dataset.follow, { headers: { "X-Requested-With": "fetch" } });
    if (answer.ok && !answer.redirected) part.innerHTML = await answer.text();
  } catch {
    // The network may be away for a moment; the next turn asks again.
  }
  again();
}

// Whoever leaves a form with unsaved words is asked first. What is sent is held until the next screen: where somebody has to
// sign in again in between, because the night was too long for the session, it comes back into the form.
const HELD = "typed";
const sentTo = (form) => new URL(form.getAttribute("action") || location.href, location.href).pathname;
function keepWords(form) {
  let touched = form.dataset.keep === "typed";
  form.addEventListener("input", () => (touched = true));
  form.addEventListener("submit", () => {
    touched = false;
    const words = [...new FormData(form)].filter(([name, value]) => name !== "csrfmiddlewaretoken" && typeof value === "string");
    const held = { who: document.body.dataset.who, at: sentTo(form), words };
    sessionStorage.setItem(HELD, JSON.stringify(held));
  });
  window.addEventListener("beforeunload", (event) => {
    if (touched) event.preventDefault();
  });
}

function giveBack() {
  const held = JSON.parse(sessionStorage.getItem(HELD));
  const { who } = document.body.dataset;
  if (!who && held) document.querySelectorAll("[data-held]").forEach((told) => (told.hidden = false));
  if (!who || !held) return;
  sessionStorage.removeItem(HELD);
  const signedInAgain = document.referrer && new URL(document.referrer).pathname.startsWith("/account/");
  const form = [...document.querySelectorAll("form[data-keep]")].find((one) => sentTo(one) === held.at);
  if (!signedInAgain || held.who !== who || !form) return;
  for (const field of form.elements) {
    const values = held.words.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
    else if (values.length === 1) field.value = values[0];
    if (field.type !== "hidden" && values.some(Boolean)) field.closest("details")?.setAttribute("open", "");
  }
  form.dataset.keep = "typed";
  document.querySelectorAll("[data-given-back]").forEach((told) => (told.hidden = false));
}

// One menu is open at a time, and a click elsewhere or Escape closes it.
function closeMenus(event) {
  for (const menu of document.querySelectorAll(".top details[open]")) {
    if (event.key === "Escape" || (event.type === "click" && !menu.contains(event.target))) {
      menu.open = false;
      if (event.key === "Escape") menu.querySelector("summary").focus();
    }
  }
}

// A field of one line that grows with its text; where the browser does not let it grow by itself, this does.
function grow(field) {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
document.addEventListener("input", (event) => event.target.matches("textarea.line") && grow(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing || !event.target.matches("textarea.line")) return;
  event.preventDefault();
  const form = event.target.form;
  form.requestSubmit(form.querySelector("button:not([type=button])")); // as a field of one line does by itself
});
document.querySelectorAll("textarea.line").forEach(grow);

document.addEventListener("click", closeMenus);
document.addEventListener("keydown", closeMenus);
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
});
// Where the menu is higher than the window, the place where the person is stays in sight.
document.querySelector(".side [aria-current]")?.scrollIntoView({ block: "nearest" });
document.querySelectorAll("[data-drop]").forEach(letDrop);
document.querySelectorAll("[data-follow]").forEach((part) => setTimeout(() => follow(part), 1000));
// A form that comes back is gone on with where the first thing is wrong, which on a telephone may be far below.
document.querySelector("main [aria-invalid='true']")?.focus();
giveBack();
document.querySelectorAll("form[data-keep]").forEach(keepWords);
