// <time data-ago> says how long ago something was, and keeps saying it (see ld/timeAgo.xhtml).
import { all, language, onNew, serverNow } from "./page.js";

const formats = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
const STEPS = [
  [60, "second", 1],
  [3600, "minute", 60],
  [86400, "hour", 3600],
  [86400 * 14, "day", 86400],
];

/** "5 min ago"; null when it is so long ago that the date says more. */
export function ago(then, now) {
  const seconds = Math.round((then - now) / 1000);
  const size = Math.abs(seconds);
  if (size < 10) return formats.format(0, "second");
  const step = STEPS.find(([limit]) => size < limit);
  return step ? formats.format(Math.trunc(seconds / step[2]), step[1]) : null;
}

function paint(root) {
  const now = serverNow();
  for (const time of all(root, "time[data-ago]")) {
    const text = ago(Date.parse(time.dateTime), now) ?? time.title;
    if (time.textContent !== text) time.textContent = text;
  }
}

export function start() {
  onNew(paint);
  setInterval(() => paint(document), 15_000);
}
