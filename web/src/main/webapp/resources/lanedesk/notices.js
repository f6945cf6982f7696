// What comes close to breaking or broke, told to those it concerns wherever they are in Lanedesk.
import { word } from "./page.js";
import { lanedesk } from "./lanedesk.js";

lanedesk.on("notice", (event) => {
  if (event.poll) return;
  const text = `#${event.id}: ${word(`notice.${event.kind}`)}${event.percent > 100 ? ` ${event.percent} %` : ""}`;
  lanedesk.toast(text, {
    tone: event.kind === "WARN" ? "warn" : "bad",
    action: { label: word("notice.open"), run: () => location.assign(`/console?ticket=${event.id}`) },
  });
});
