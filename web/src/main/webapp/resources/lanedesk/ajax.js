// Faces Ajax without inline scripts. A submit button with data-render="ids" sends its form and Faces
// renders these client ids ("messages" always among them); data-execute narrows what is processed.
// While it lasts the targets are marked busy (after 150 ms, so that nothing flickers); when it fails
// the page stays as it is, says what happened, and offers to try again.
import { greetAll, onNew, word } from "./page.js";
import { toast } from "./toast.js";

const SHOW_AFTER = 150;
const running = new Map();

function targetsOf(button) {
  const form = button.form;
  return (button.dataset.render ?? "")
    .split(/\s+/)
    .map((id) => (id === "@form" ? form : id === "@this" ? button : document.getElementById(id)))
    .filter(Boolean);
}

function busy(job, on) {
  for (const t of job.targets) {
    const e = t.isConnected ? t : document.getElementById(t.id);
    if (!e) continue;
    e.classList.toggle("loading", on);
    if (on) e.setAttribute("aria-busy", "true");
    else e.removeAttribute("aria-busy");
  }
}

/** Sends the form of the button by Ajax, as pressing it does. False when it is already under way. */
export function send(button, event) {
  if (running.has(button.id)) {
    running.get(button.id).again = true;
    return false;
  }
  const job = { button, targets: targetsOf(button), again: false };
  const silent = button.dataset.silent !== undefined;
  if (!silent) {
    button.setAttribute("aria-busy", "true");
    job.timer = setTimeout(() => busy(job, true), SHOW_AFTER);
  }
  running.set(button.id, job);
  const render = new Set((button.dataset.render ?? "").split(/\s+/).filter(Boolean));
  if (!silent && document.getElementById("messages")) render.add("messages");
  window.faces.ajax.request(button, event ?? null, {
    execute: button.dataset.execute ?? "@form",
    render: [...render].join(" "),
    params: { "jakarta.faces.behavior.event": "action" },
  });
  return true;
}

function finish(source) {
  const job = running.get(source?.id);
  if (!job) return null;
  running.delete(source.id);
  clearTimeout(job.timer);
  busy(job, false);
  const button = document.getElementById(source.id) ?? job.button;
  button.removeAttribute("aria-busy");
  return { ...job, button };
}

function happened(data) {
  if (data.status !== "success") return;
  const job = finish(data.source);
  if (!job) return;
  for (const t of [...job.targets.map((t) => document.getElementById(t.id)), document.getElementById("messages")]) {
    if (t) greetAll(t);
  }
  const form = job.button.form;
  document.dispatchEvent(new CustomEvent("lanedesk:done", { detail: { button: job.button, form } }));
  if (job.again && job.button.isConnected && job.button.dataset.live !== undefined) job.button.click();
}

/** Why a request failed, as a key of the words. */
function reason(data) {
  const text = data.responseText ?? "";
  const expired =
    data.responseCode === 401 ||
    (data.errorName ?? "").includes("ViewExpired") ||
    text.includes('data-fault="expired"') ||
    (data.responseCode === 200 && text.includes('type="password"'));
  if (expired) return "expired";
  if (!data.responseCode) return "lost.once";
  return data.responseCode === 403 ? "refused" : "fault";
}

function failed(data) {
  const job = finish(data.source);
  const why = reason(data);
  document.dispatchEvent(new CustomEvent("lanedesk:failed", { detail: { why, button: job?.button, form: job?.button.form } }));
  if (job?.button.dataset.silent !== undefined) return;
  const retry = { label: word("retry"), run: () => job?.button.isConnected && job.button.click() };
  toast(word(why), { tone: "bad", action: why === "refused" ? undefined : retry, seconds: Infinity });
}

/** Elements with data-press="id" press that button when they change; data-press-after="400" while typing. */
function press(event) {
  const from = event.target.closest?.("[data-press]");
  if (!from) return;
  const typing = event.type === "input";
  const after = Number(from.dataset.pressAfter ?? 0);
  if (typing !== after > 0) return;
  clearTimeout(from.pressTimer);
  from.pressTimer = setTimeout(() => document.getElementById(from.dataset.press)?.click(), after);
}

export function start() {
  if (window.faces?.ajax) {
    window.faces.ajax.addOnEvent(happened);
    window.faces.ajax.addOnError(failed);
    document.addEventListener("submit", (event) => {
      const button = event.submitter;
      if (event.defaultPrevented || !button?.matches("[data-render]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      send(button, event);
    });
  }
  document.addEventListener("change", press);
  document.addEventListener("input", press);
  onNew((root) => root.querySelector?.("[autofocus]")?.focus());
}
