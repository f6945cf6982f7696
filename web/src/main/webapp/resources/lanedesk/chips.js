// Promise chips count down to the second, all by one timer and by the server's clock (see ld/promiseChip.xhtml).
import { all, onNew, serverNow, word } from "./page.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (n) => String(n).padStart(2, "0");

/** 754000 is "12:34" below an hour, above it the two largest units. */
export function countdown(ms) {
  const seconds = Math.ceil(ms / SECOND);
  if (seconds < 3600) return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  return span(ms);
}

/** 245000 is "4 m"; a number and a unit, above an hour two of them. */
export function span(ms) {
  const unit = (n, name) => `${n} ${word(name)}`;
  if (ms < MINUTE) return unit(Math.floor(ms / SECOND), "s");
  if (ms < HOUR) return unit(Math.floor(ms / MINUTE), "m");
  const [large, small, big, little] = ms < DAY ? [HOUR, MINUTE, "h", "m"] : [DAY, HOUR, "d", "h"];
  const rest = Math.floor((ms % large) / small);
  return unit(Math.floor(ms / large), big) + (rest ? " " + unit(rest, little) : "");
}

/** What the chip says at an instant: {text, mood, share}. */
export function reading(chip, now) {
  const { state, due, target, elapsed, warn, stopped } = chip;
  const whole = target * SECOND;
  const left = due - now;
  switch (state) {
    case "KEPT":
      return { text: elapsed ? span(elapsed) : "", mood: "", share: 0 };
    case "CANCELLED":
      return { text: "", mood: "", share: 0 };
    case "PAUSED":
      return { text: countdown(Math.max(0, elapsed === null ? left : whole - elapsed)), mood: "", share: 0 };
    case "BROKEN":
      return { text: "−" + span(Math.max(0, stopped && elapsed ? elapsed - whole : -left)), mood: "late", share: 0 };
    default: {
      if (left <= 0) return { text: "−" + span(-left), mood: "late", share: 0 };
      const soon = warn ? now >= warn : left <= whole / 4;
      return { text: countdown(left), mood: soon ? "soon" : "calm", share: whole ? Math.min(1, left / whole) : 1 };
    }
  }
}

const number = (text) => (text === undefined || text === "" ? null : Number(text));

function paint(element, now) {
  const d = element.dataset;
  const chip = {
    state: d.state,
    due: number(d.due),
    target: number(d.target) ?? 0,
    elapsed: number(d.elapsed),
    warn: number(d.warn),
    stopped: number(d.stopped),
  };
  if (chip.due === null && chip.state === "RUNNING") return;
  const { text, mood, share } = reading(chip, now);
  const time = element.querySelector(".promise__time");
  if (time && time.textContent !== text) time.textContent = text;
  if (d.mood === mood) {
    if (mood === "calm" || mood === "soon") element.style.setProperty("--share", share.toFixed(3));
    return;
  }
  const wasRunning = d.mood === "calm" || d.mood === "soon";
  d.mood = mood;
  element.style.setProperty("--share", share.toFixed(3));
  if (wasRunning && mood === "late") element.dispatchEvent(new CustomEvent("lanedesk:due", { bubbles: true }));
}

function tick() {
  const now = serverNow();
  if (!document.hidden) for (const e of document.querySelectorAll("[data-promise]")) paint(e, now);
  setTimeout(tick, SECOND - (now % SECOND) + 5);
}

export function start() {
  onNew((root) => {
    const now = serverNow();
    for (const e of all(root, "[data-promise]")) paint(e, now);
  });
  tick();
}
