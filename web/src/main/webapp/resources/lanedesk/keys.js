// Keys. An element with data-key="r" (data-key-label="Reply") is pressed, or focused if it is a field, by
// that key; scripts add others with keys.add("g i", "Inbox", run). Single keys act only when no field
// has the focus and can be switched off in the sheet that "?" shows (WCAG 2.1.4). "mod" is Ctrl or ⌘.
import { all, memory, onNew } from "./page.js";

const SEQUENCE = 1_000;
const added = new Map();
let before = "";
let beforeAt = 0;

const singleKeys = () => memory.get("keys") !== "off";

const inField = (e) =>
  e instanceof Element && e.closest("input:not([type=checkbox],[type=radio],[type=button],[type=submit]), textarea, select, [contenteditable=true]") !== null;

/** Registers a key ("j", "shift+a", "mod+enter", "g i") for the sheet and the dispatcher. */
export function add(combination, label, run) {
  added.set(combination.toLowerCase(), { label, run });
}

function nameOf(event) {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  const letter = /^[a-z]$/.test(key) || key.length > 1;
  return (
    (event.ctrlKey || event.metaKey ? "mod+" : "") +
    (event.altKey ? "alt+" : "") +
    (event.shiftKey && letter ? "shift+" : "") +
    key
  );
}

const spelled = (e) => e.dataset.key.toLowerCase().split("|");

function element(name) {
  return [...document.querySelectorAll("[data-key]")].find(
    (e) => spelled(e).includes(name) && !e.disabled && e.getClientRects().length > 0,
  );
}

function press(e) {
  if (inField(e)) e.focus();
  else e.click();
}

function act(name, event) {
  const own = added.get(name);
  const found = own ? null : element(name);
  if (!own && !found) return false;
  event.preventDefault();
  if (own) own.run(event);
  else press(found);
  return true;
}

function pressed(event) {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
  const name = nameOf(event);
  const modified = name.includes("mod+") || name.includes("alt+");
  if (!modified && name !== "escape") {
    if (inField(event.target) || !singleKeys() || document.querySelector("dialog[open]")) return;
    if (name === "enter" || name === "space") {
      if (event.target.closest?.("a, button, summary, input")) return;
    }
  }
  const sequence = Date.now() - beforeAt < SEQUENCE && before ? `${before} ${name}` : null;
  before = "";
  if (sequence && act(sequence, event)) return;
  if (act(name, event)) return;
  if (name === "escape" && inField(event.target)) event.target.blur();
  if (!modified) {
    before = name;
    beforeAt = Date.now();
  }
}

const SIGNS = { mod: /Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl", shift: "⇧", alt: "Alt", enter: "Enter", escape: "Esc" };

function kbd(combination) {
  const box = document.createElement("span");
  for (const part of combination.split(/[+ ]/)) {
    const key = document.createElement("kbd");
    key.className = "key";
    key.textContent = SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    box.append(key, " ");
  }
  return box;
}

function fillSheet() {
  const list = document.getElementById("keys-list");
  const lines = new Map([...added].map(([combination, { label }]) => [combination, label]));
  for (const e of document.querySelectorAll("[data-key]")) {
    const label = e.dataset.keyLabel || e.getAttribute("aria-label") || e.value || e.textContent.trim();
    for (const combination of spelled(e)) if (!lines.has(combination)) lines.set(combination, label);
  }
  list.replaceChildren(
    ...[...lines]
      .filter(([, label]) => label)
      .map(([combination, label]) => {
        const li = document.createElement("li");
        const words = document.createElement("span");
        words.textContent = label;
        li.append(words, kbd(combination));
        return li;
      }),
  );
}

/** Shows all keys of this page. */
export function sheet() {
  document.getElementById("keys").showModal();
}

export function start() {
  document.addEventListener("keydown", pressed);
  const dialog = document.getElementById("keys");
  if (!dialog || !document.body.classList.contains("desk")) return;
  new MutationObserver(() => dialog.open && fillSheet()).observe(dialog, { attributeFilter: ["open"] });
  added.set("?", { label: document.getElementById("keys-title").textContent, run: sheet });
  added.set("mod+/", { label: "", run: sheet });
  const box = document.getElementById("keys-on");
  box.checked = singleKeys();
  box.addEventListener("change", () => memory.set("keys", box.checked ? null : "off"));
  onNew((root) => {
    for (const e of all(root, "[data-key]")) {
      e.setAttribute("aria-keyshortcuts", spelled(e).join(" ").replaceAll("mod", "Control"));
    }
  });
}
