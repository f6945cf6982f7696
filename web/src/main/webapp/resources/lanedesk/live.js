// News from the server without reload. lanedesk.on("ticket", e => …) is called with each event of the
// topic, {"topic": "ticket", "id": 1042, …}; lanedesk.watch("ticket", 1042) asks for one subject.
// The connection comes back by itself, later each time; while it is away every listener is called each
// 15 s with {topic, poll: true} and should look for itself. A button with data-live="ticket queue" is
// pressed when such news comes (data-live-id narrows it to one subject).
import { word } from "./page.js";

const POLL = 15_000;
const QUIET = 1_000;
const LONGEST = 30_000;
const listeners = new Map();
const watched = new Map();
let socket = null;
let attempt = 0;
let poller = null;
let wanted = false;

function tell(event) {
  for (const listen of [...(listeners.get(event.topic) ?? []), ...(listeners.get("*") ?? [])]) {
    try {
      listen(event);
    } catch (fault) {
      console.error(fault);
    }
  }
}

function show(on) {
  document.documentElement.dataset.liveState = on ? "on" : "off";
  for (const e of document.querySelectorAll("[data-live-words]")) e.textContent = word(on ? "live.on" : "live.off");
}

function poll() {
  if (document.hidden) return;
  const topics = new Set([...listeners.keys(), ...watchedTopics()]);
  topics.delete("*");
  for (const topic of topics) tell({ topic, poll: true });
}

function watchedTopics() {
  return [...watched.values()].map((w) => w.watch);
}

function connect() {
  socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`);
  socket.addEventListener("open", () => {
    const missed = attempt > 0;
    attempt = 0;
    clearInterval(poller);
    poller = null;
    show(true);
    for (const w of watched.values()) socket.send(JSON.stringify(w));
    if (missed) poll();
  });
  socket.addEventListener("message", (m) => {
    for (const line of String(m.data).split("\n")) {
      if (!line.trim()) continue;
      try {
        tell(JSON.parse(line));
      } catch (fault) {
        console.error(fault);
      }
    }
  });
  socket.addEventListener("close", () => {
    socket = null;
    show(false);
    poller ??= setInterval(poll, POLL);
    const pause = Math.min(LONGEST, 1000 * 2 ** attempt++) * (0.75 + Math.random() / 2);
    setTimeout(connect, pause);
  });
}

function want() {
  if (wanted) return;
  wanted = true;
  connect();
}

/** Calls listen with every event of the topic, "*" for all. Answers a function that ends it. */
export function on(topic, listen) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listen);
  want();
  return () => listeners.get(topic).delete(listen);
}

/** Asks the server for the events of one subject, also after each reconnection. */
export function watch(topic, id) {
  const wish = { watch: topic, id };
  watched.set(`${topic} ${id}`, wish);
  want();
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(wish));
}

export function unwatch(topic, id) {
  watched.delete(`${topic} ${id}`);
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ unwatch: topic, id }));
}

/** Tells the server something, such as {"typing": "ticket", "id": 1042}; lost when there is no connection. */
export function say(message) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

/** Presses the buttons that wait for this topic, at most once a second, later when the page is not seen. */
function pressButtons(event) {
  for (const b of document.querySelectorAll("[data-live]")) {
    const meant =
      b.dataset.live.split(/\s+/).includes(event.topic) &&
      (event.poll || !b.dataset.liveId || String(event.id) === b.dataset.liveId);
    if (!meant || b.liveTimer) continue;
    const wait = Math.max(100, QUIET - (Date.now() - (b.livePressed ?? 0)));
    b.liveTimer = setTimeout(() => {
      b.liveTimer = null;
      if (document.hidden) b.liveLate = true;
      else {
        b.livePressed = Date.now();
        document.getElementById(b.id)?.click();
      }
    }, wait);
  }
}

export function start() {
  if (document.querySelector("[data-live]")) {
    on("*", pressButtons);
    for (const b of document.querySelectorAll("[data-live]")) {
      for (const topic of b.dataset.live.split(/\s+/)) on(topic, () => {});
    }
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    for (const b of document.querySelectorAll("[data-live]")) {
      if (!b.liveLate) continue;
      b.liveLate = false;
      b.click();
    }
    if (wanted && !socket) poll();
  });
}
