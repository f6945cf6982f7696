// Faces Ajax without inline scripts. A submit button with data-render="ids" sends its form, one request
// after the other, and Faces renders these client ids ("messages" always among them); data-execute names
// what is processed when that is not the whole form. Photos travel too. While it lasts the targets are
// marked busy (after 150 ms, so that nothing flickers); when it fails the page stays as it is, says what
// happened and offers to try again. data-silent: neither busy nor complaints, for what runs by itself.
//   document "lanedesk:done"   {button, form}        after the parts are in place
//   document "lanedesk:failed" {button, form, why}   why: lost.once | expired | refused | fault
import { greetAll, onNew, word } from "./page.js";
import { toast } from "./toast.js";

const SHOW_AFTER = 150;
const PATIENCE = 60_000;
const waiting = [];
let current = null;

const idsOf = (list, button) =>
  (list ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => (id === "@form" ? button.form.id : id === "@this" ? button.id : id));

function busy(job, on) {
  for (const id of job.render) {
    const e = document.getElementById(id);
    if (!e || id === "messages") continue;
    e.classList.toggle("loading", on);
    if (on) e.setAttribute("aria-busy", "true");
    else e.removeAttribute("aria-busy");
  }
}

/** Sends the form of the button by Ajax, as pressing it does. A button under way is not sent twice; a silent one once more after. */
export function send(button) {
  if (current?.id === button.id || waiting.some((j) => j.id === button.id)) {
    if (current?.id === button.id && button.dataset.silent !== undefined) current.again = true;
    return;
  }
  const silent = button.dataset.silent !== undefined;
  const render = idsOf(button.dataset.render, button);
  if (!silent && !render.includes("messages") && document.getElementById("messages")) render.push("messages");
  const job = { id: button.id, silent, render, button, again: false };
  if (!silent) {
    button.setAttribute("aria-busy", "true");
    job.timer = setTimeout(() => busy(job, true), SHOW_AFTER);
  }
  waiting.push(job);
  next();
}

function body(job) {
  const { button } = job;
  const fields = new FormData(button.form);
  if (button.name) fields.set(button.name, button.value);
  fields.set("jakarta.faces.source", button.id);
  fields.set("jakarta.faces.partial.event", "click");
  fields.set("jakarta.faces.behavior.event", "action");
  fields.set("jakarta.faces.partial.execute", [button.id, ...idsOf(button.dataset.execute ?? "@form", button)].join(" "));
  fields.set("jakarta.faces.partial.render", job.render.join(" "));
  fields.set("jakarta.faces.partial.ajax", "true");
  return button.form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields);
}

function next() {
  if (current || waiting.length === 0) return;
  current = waiting.shift();
  const job = current;
  job.button = document.getElementById(job.id) ?? job.button;
  if (!job.button.form) {
    finish(job);
    return;
  }
  job.sent = texts();
  const request = new XMLHttpRequest();
  request.open("POST", job.button.form.action);
  request.timeout = PATIENCE;
  request.setRequestHeader("Faces-Request", "partial/ajax");
  request.addEventListener("loadend", () => answered(job, request));
  request.send(body(job));
}

const TYPED = "textarea[id], input[id]:not([type=hidden], [type=file], [type=submit], [type=checkbox], [type=radio])";

const texts = () => new Map([...document.querySelectorAll(TYPED)].map((e) => [e.id, e.value]));

/** Whether this request told the server the value of the field. */
function told(job, field) {
  const scope = idsOf(job.button.dataset.execute ?? "@form", job.button);
  return scope.some((id) => document.getElementById(id)?.contains(field));
}

const pickedFiles = () => [...document.querySelectorAll("input[type=file][id]")].filter((e) => e.files.length > 0);

/**
 * What hands have done outlasts the new parts: text typed while the request was under way or that the
 * request did not carry, photos unless they were accepted, and where the caret stands.
 */
function keepHands(job) {
  const typed = [...document.querySelectorAll(TYPED)]
    .filter((e) => (job.sent.has(e.id) && job.sent.get(e.id) !== e.value) || (e.value !== e.defaultValue && !told(job, e)))
    .map((e) => [e.id, e.value]);
  const files = pickedFiles().map((e) => [e, e.files, told(job, e)]);
  const { id, selectionStart, selectionEnd } = document.activeElement ?? {};
  return () => {
    for (const [field, value] of typed) {
      const e = document.getElementById(field);
      if (e && e.value !== value) e.value = value;
    }
    const refused = document.querySelector(".field__error:not(:empty), .message--bad") !== null;
    for (const [old, picked, carried] of files) {
      const e = document.getElementById(old.id);
      if (e && e !== old && (!carried || refused)) e.files = picked;
    }
    const again = id && document.activeElement === document.body ? document.getElementById(id) : null;
    again?.focus();
    if (again?.matches("textarea, input[type=text], input[type=search]") && selectionStart !== undefined) {
      again.setSelectionRange(selectionStart, selectionEnd);
    }
  };
}

function answered(job, request) {
  let why = failure(request);
  if (!why && request.responseXML.querySelector("partial-response > redirect")) {
    leave(job, request);
    return;
  }
  if (!why) {
    const settle = keepHands(job);
    window.faces.ajax.response(request, {
      sourceid: job.id,
      formId: job.button.form.id,
      // whose view state is renewed: the forms that are here, and those that come with the new parts
      render: [...[...document.forms].map((f) => f.id), ...job.render].filter(Boolean).join(" "),
      onerror: (data) => (why = data.errorName?.includes("ViewExpired") ? "expired" : "fault"),
    });
    settle();
  }
  finish(job);
  if (why) failed(job, why);
  else done(job);
}

/** Another page follows: the button stays busy, so that nothing is sent twice on the way there. */
function leave(job, request) {
  clearTimeout(job.timer);
  window.faces.ajax.response(request, { sourceid: job.id, formId: job.button.form.id, render: "" });
}

/** Why there is nothing to show, as a key of the words; null when all is well. */
function failure(request) {
  const text = request.responseText ?? "";
  if (request.status === 0) return "lost.once";
  if (request.status === 401 || text.includes('data-fault="expired"')) return "expired";
  if (request.status === 403) return "refused";
  if (request.status >= 400) return "fault";
  if (request.responseXML?.querySelector("partial-response")) return null;
  return text.includes('type="password"') ? "expired" : "fault";
}

function finish(job) {
  clearTimeout(job.timer);
  busy(job, false);
  const button = document.getElementById(job.id) ?? job.button;
  button.removeAttribute("aria-busy");
  current = null;
  setTimeout(next);
}

function done(job) {
  for (const id of job.render) {
    const part = document.getElementById(id);
    if (part) greetAll(part);
  }
  const button = document.getElementById(job.id) ?? job.button;
  document.dispatchEvent(new CustomEvent("lanedesk:done", { detail: { button, form: button.form } }));
  if (job.again && button.isConnected) button.click();
}

function failed(job, why) {
  const { button } = job;
  document.dispatchEvent(new CustomEvent("lanedesk:failed", { detail: { why, button, form: button.form } }));
  if (job.silent) return;
  const retry = { label: word("retry"), run: () => document.getElementById(job.id)?.click() };
  toast(word(why), { tone: "bad", action: why === "refused" ? undefined : retry, seconds: Infinity });
}

/** Elements with data-press="id" press that button when they change; data-press-after="400" while typing. */
function press(event) {
  const from = event.target.closest?.("[data-press]");
  if (!from) return;
  const after = Number(from.dataset.pressAfter ?? 0);
  if ((event.type === "input") !== after > 0) return;
  clearTimeout(from.pressTimer);
  from.pressTimer = setTimeout(() => document.getElementById(from.dataset.press)?.click(), after);
}

export function start() {
  addEventListener("pageshow", (event) => event.persisted && current && finish(current));
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (event.defaultPrevented || !button?.matches("[data-render]") || !window.faces?.ajax) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send(button);
  });
  document.addEventListener("change", press);
  document.addEventListener("input", press);
  onNew((root) => {
    if (root !== document) root.querySelector("[autofocus]")?.focus();
  });
}
