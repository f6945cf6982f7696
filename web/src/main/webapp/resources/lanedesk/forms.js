// Forms: sent once, never sent into the void; hint and message tied to their input; areas that grow.
import { all, onNew, word } from "./page.js";
import { toast } from "./toast.js";

const GIVE_UP = 20_000;

function describe(field) {
  const input = field.querySelector("input:not([type=hidden]), textarea, select");
  if (!input) return;
  const hint = field.querySelector(".field__hint");
  const error = field.querySelector(".field__error:not(:empty)");
  const ids = [hint, error].filter(Boolean).map((e) => (e.id ||= `${field.id || "field"}-${Math.random().toString(36).slice(2, 8)}`));
  if (ids.length) input.setAttribute("aria-describedby", ids.join(" "));
  if (error) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

function grow(area) {
  if (CSS.supports("field-sizing", "content")) return;
  const fit = () => {
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  };
  area.addEventListener("input", fit);
  fit();
}

/** What scrolls by itself and holds nothing to focus can be reached by the keyboard. */
function reach(box) {
  const scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
  if (scrolls) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}

function release(form) {
  delete form.dataset.sent;
  for (const b of form.querySelectorAll("[data-held]")) {
    b.disabled = false;
    delete b.dataset.held;
  }
}

function once(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.dataset.sent !== undefined) {
    event.preventDefault();
    return;
  }
  if (form.method === "post" && !navigator.onLine) {
    event.preventDefault();
    toast(word("lost.once"), { tone: "bad", action: { label: word("retry"), run: () => form.requestSubmit(event.submitter) } });
    return;
  }
  if (form.method !== "post") return;
  form.dataset.sent = "";
  setTimeout(() => {
    for (const b of form.querySelectorAll("button:not([type=button]), input[type=submit]")) {
      if (b.disabled) continue;
      b.disabled = true;
      b.dataset.held = "";
    }
  });
  setTimeout(() => release(form), GIVE_UP);
}

export function start() {
  onNew((root) => {
    for (const f of all(root, "[data-field]")) describe(f);
    for (const a of all(root, "textarea[data-autosize]")) grow(a);
    for (const b of all(root, ".table-wrap, .pane__scroll")) reach(b);
    for (const e of all(root, "[data-share]")) e.style.setProperty("--share", e.dataset.share);
    for (const e of all(root, "[data-color]")) {
      if (/^#[0-9a-f]{3,8}$/i.test(e.dataset.color)) e.style.setProperty("--dot", e.dataset.color);
    }
  });
  addEventListener("resize", () => document.querySelectorAll(".table-wrap, .pane__scroll").forEach(reach));
  document.addEventListener("submit", once);
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
  document.querySelector("[aria-invalid=true]")?.focus();
}
