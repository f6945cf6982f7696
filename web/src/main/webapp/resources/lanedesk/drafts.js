// Typed text is never lost. <textarea data-draft="key"> is kept on this device 800 ms after the last
// key, on leaving the field and on leaving the page, and comes back when the field is empty. A page
// may also keep it on the server: drafts.keep("key", text => fetch(…)). The draft is forgotten when the
// form that held it was accepted; a failure, an expired session or a refused value keeps it.
// An element with data-draft-status="key" is told what happened.
import { all, memory, onNew, word } from "./page.js";
import { toast } from "./toast.js";

const AFTER = 800;
const keepers = new Map();
const timers = new Map();

const place = (key) => "draft." + key;

function status(key, text) {
  for (const e of document.querySelectorAll(`[data-draft-status="${CSS.escape(key)}"]`)) e.textContent = text;
}

/** Also keeps drafts of this key by the given function, which may answer a promise. */
export function keep(key, save) {
  keepers.set(key, save);
}

/** Forgets what is kept on this device under the key. */
export function forget(key) {
  clearTimeout(timers.get(key));
  memory.set(place(key), null);
  memory.set("sent." + key, null);
  status(key, "");
}

async function save(area) {
  const key = area.dataset.draft;
  clearTimeout(timers.get(key));
  timers.delete(key);
  const text = area.value;
  memory.set(place(key), text);
  const keeper = keepers.get(key);
  if (!keeper) {
    status(key, text ? word("saved.here") : "");
    return;
  }
  try {
    await keeper(text);
    status(key, text ? word("saved") : "");
  } catch {
    status(key, text ? word("saved.here") : "");
  }
}

function bringBack(area) {
  const key = area.dataset.draft;
  if (area.dataset.draftReady === key) return;
  area.dataset.draftReady = key;
  const kept = memory.get(place(key));
  const accepted = memory.get("sent." + key) !== null && area.value === "";
  if (accepted) forget(key);
  else if (kept && area.value === "") {
    area.value = kept;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    status(key, word("draft.found"));
  }
  memory.set("sent." + key, null);
}

const areasOf = (form) => [...(form?.querySelectorAll("[data-draft]") ?? [])];

export function start() {
  // A page that stands in for a failure, or asks to sign in, means that what was sent was not accepted.
  if (document.querySelector("[data-fault], input[type=password]")) {
    for (const key of memory.keys("sent.")) memory.set(key, null);
  }
  onNew((root) => all(root, "[data-draft]").forEach(bringBack));
  document.addEventListener("input", (event) => {
    const area = event.target.closest?.("[data-draft]");
    if (!area) return;
    const key = area.dataset.draft;
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => save(area), AFTER));
  });
  document.addEventListener("focusout", (event) => {
    const area = event.target.closest?.("[data-draft]");
    if (area && timers.has(area.dataset.draft)) save(area);
  });
  addEventListener("pagehide", () => {
    for (const area of document.querySelectorAll("[data-draft]")) if (timers.has(area.dataset.draft)) save(area);
  });
  document.addEventListener("submit", (event) => {
    for (const area of areasOf(event.target)) {
      memory.set(place(area.dataset.draft), area.value);
      memory.set("sent." + area.dataset.draft, "1");
      clearTimeout(timers.get(area.dataset.draft));
      timers.delete(area.dataset.draft);
    }
  }, true);
  document.addEventListener("lanedesk:done", (event) => {
    for (const area of areasOf(event.detail.form)) {
      if (area.value === "") forget(area.dataset.draft);
      else memory.set("sent." + area.dataset.draft, null);
    }
  });
  document.addEventListener("lanedesk:failed", (event) => {
    for (const area of areasOf(event.detail.form)) memory.set("sent." + area.dataset.draft, null);
    if (event.detail.why === "expired") toast(word("saved.here"), { tone: "warn" });
  });
}
