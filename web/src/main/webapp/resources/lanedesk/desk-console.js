// The agent's console: rows open without leaving the page, drafts are kept on the server, suggestions are
// inserted, and news patches only what changed.
import { lanedesk } from "./lanedesk.js";

const at = (id) => document.getElementById(id);
const press = (id) => at(id) && lanedesk.send(at(id));
const panes = at("panes");
const BEAT = 25_000;
const KEEP = 800;
const TYPING = 3_000;

const openTicket = () => Number(document.querySelector("[data-ticket]")?.dataset.ticket ?? 0);
const rows = () => [...document.querySelectorAll("a.row")];

function show(pane) {
  panes.dataset.show = pane;
}

function mark(id) {
  for (const row of rows()) row.setAttribute("aria-current", String(row.dataset.open === String(id)));
}

/** Opens a ticket in place; the address follows, so that back and copying it work. */
function open(id, push = true) {
  at("nav:ticket").value = id;
  mark(id);
  show("talk");
  press("nav:open");
  if (push) {
    const url = new URL(location.href);
    url.searchParams.set("ticket", id);
    url.searchParams.set("view", at("nav:view").value);
    history.pushState({ ticket: id }, "", url);
  }
}

document.addEventListener("click", (e) => {
  const row = e.target.closest("[data-open]");
  if (row && !e.ctrlKey && !e.metaKey && !e.shiftKey && e.button === 0) {
    e.preventDefault();
    open(row.dataset.open);
    return;
  }
  const pane = e.target.closest("[data-show-pane]");
  if (pane) show(pane.dataset.showPane);
  const tab = e.target.closest("[data-tab], [data-to-tab]");
  if (tab) {
    e.preventDefault();
    at("s:tab").value = tab.dataset.tab ?? tab.dataset.toTab;
    press("s:show");
    if (tab.dataset.toTab) show("side");
  }
  const mode = e.target.closest("[data-compose]");
  if (mode) compose(mode.dataset.compose);
  const insert = e.target.closest("[data-insert]");
  if (insert) use(insert.closest("[data-suggest]"));
  if (e.target.closest("[data-fresh]")) refresh(true);
});

addEventListener("popstate", (e) => {
  const id = e.state?.ticket ?? new URL(location.href).searchParams.get("ticket");
  if (id) open(id, false);
  else show("list");
});

// Choosing something in the head of the list takes effect at once.
document.addEventListener("change", (e) => {
  if (e.target.dataset.press) press(e.target.dataset.press);
  if (e.target.id === "w:files") {
    document.querySelector("[data-files]").textContent = [...e.target.files].map((f) => f.name).join(", ");
  }
});

document.addEventListener("keydown", (e) => {
  if (e.isComposing) return;
  if (e.key === "Enter" && e.target.dataset?.enter) {
    e.preventDefault();
    press(e.target.dataset.enter);
  }
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && e.target.closest("[data-composer]")) {
    e.preventDefault();
    at("w:send").click();
  }
  if (e.key === "Escape" && e.target.closest("[data-composer]")) e.target.blur();
});

function step(by) {
  const all = rows();
  if (!all.length) return;
  const now = all.findIndex((r) => r === document.activeElement);
  const current = now >= 0 ? now : all.findIndex((r) => r.getAttribute("aria-current") === "true");
  const next = all[Math.min(all.length - 1, Math.max(0, current + by))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}
const words = (id) => at(id)?.closest("[data-key-label]")?.dataset.keyLabel ?? id;
lanedesk.keys.add("j", panes.dataset.wordDown ?? "↓", () => step(1));
lanedesk.keys.add("k", panes.dataset.wordUp ?? "↑", () => step(-1));

// ---- composer ----
function compose(mode) {
  const note = mode === "note";
  at("w:noting").value = note;
  at("w").classList.toggle("composer--note", note);
  at("w:reply").hidden = note;
  at("w:note").hidden = !note;
  for (const tab of document.querySelectorAll("[data-compose]")) tab.setAttribute("aria-selected", String(tab.dataset.compose === mode));
  for (const only of document.querySelectorAll("[data-reply-only]")) only.hidden = note;
  at(note ? "w:note" : "w:reply").focus();
}

/** Puts a suggested answer where the cursor stands; what is sent tells whether it was changed. */
function use(suggest) {
  if (!suggest || !at("w:reply")) return;
  compose("reply");
  const area = at("w:reply");
  const text = suggest.querySelector("[data-answer]").textContent;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  at("w:article").value = suggest.dataset.article;
  at("w:inserted").value = text;
  show("talk");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

let keeping;
let typed = 0;
document.addEventListener("input", (e) => {
  if (e.target.id !== "w:reply" && e.target.id !== "w:note") return;
  clearTimeout(keeping);
  keeping = setTimeout(() => press("w:keep"), KEEP);
  if (e.target.id === "w:reply" && Date.now() - typed > TYPING) {
    typed = Date.now();
    lanedesk.say({ typing: "ticket", id: openTicket(), on: true });
  }
});

// ---- news ----
const list = document.querySelector("[data-list]");
const fresh = document.querySelector("[data-fresh]");
let over = false;

/** Runs soon after the first of many news, never postponed by those that follow. */
function soon(ms, run) {
  let timer = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      run();
    }, ms);
  };
}
const refreshSoon = soon(300, () => press("nav:refresh"));
const lookSoon = soon(150, () => press("act:look"));
list.addEventListener("pointerenter", () => (over = true));
list.addEventListener("pointerleave", () => {
  over = false;
  if (!fresh.hidden) refresh(true);
});

function refresh(now = false) {
  if (over && !now) {
    fresh.hidden = false;
    return;
  }
  fresh.hidden = true;
  refreshSoon();
}

lanedesk.on("queue", () => refresh());
lanedesk.on("ticket", (e) => {
  refresh();
  if (e.poll || e.id === openTicket()) lookSoon();
});
// What is held out to this agent comes and goes by itself.
lanedesk.on("offer", () => press("of:look"));
let hush;
lanedesk.on("typing", (e) => {
  const line = document.querySelector("[data-typing]");
  if (!line || e.id !== openTicket()) return;
  line.textContent = e.on ? line.dataset.words.replace("{0}", e.who) : "";
  clearTimeout(hush);
  hush = setTimeout(() => (line.textContent = ""), TYPING + 1_000);
});

// Suggestions follow the customer's newest words, but never move under the pointer.
const side = panes.querySelector(".pane--side");
let heard = 0;
let newWords = false;
const customersWords = () => document.querySelectorAll("[data-timeline] .msg:not(.msg--agent, .msg--note)").length;

function follow() {
  if (!newWords || side.matches(":hover") || side.contains(document.activeElement)) return;
  newWords = false;
  if (at("s:tab")?.value === "suggest") press("s:show");
}
side.addEventListener("pointerleave", follow);
document.addEventListener("lanedesk:done", (e) => {
  if (e.detail.button?.id !== "act:look") return;
  newWords ||= customersWords() > heard;
  heard = customersWords();
  follow();
});

// Whatever was rendered anew: listen to the ticket that is open now and show its last words.
let watched = 0;
function arrived() {
  const id = openTicket();
  if (id && id !== watched) {
    if (watched) lanedesk.unwatch("ticket", watched);
    lanedesk.watch("ticket", id);
    watched = id;
    heard = customersWords();
    newWords = false;
    at("nav:ticket").value = id;
    mark(id);
    const url = new URL(location.href);
    if (url.searchParams.get("ticket") !== String(id)) {
      url.searchParams.set("ticket", id);
      history.pushState({ ticket: String(id) }, "", url);
    }
    show("talk");
  }
  const scroll = document.querySelector("[data-timeline]");
  const last = scroll?.querySelector(".timeline > li:last-child");
  if (scroll && last && scroll.dataset.seen !== scroll.querySelectorAll(".timeline > li").length + "/" + id) {
    scroll.dataset.seen = scroll.querySelectorAll(".timeline > li").length + "/" + id;
    scroll.scrollTop = scroll.scrollHeight;
  }
}
new MutationObserver(arrived).observe(panes, { childList: true, subtree: true });
arrived();

setInterval(() => {
  if (!document.hidden) press("nav:beat");
}, BEAT);
