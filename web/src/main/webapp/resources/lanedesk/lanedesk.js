// The one module that pages load. Page scripts import from it:
//   import { lanedesk } from "./lanedesk.js";
//   lanedesk.on("ticket", (e) => …);  lanedesk.toast("Sent", { undo: () => … });  lanedesk.keys.add("j", "Next row", () => …);
import * as again from "./again.js";
import * as ajax from "./ajax.js";
import * as chips from "./chips.js";
import * as dialogs from "./dialogs.js";
import * as drafts from "./drafts.js";
import * as forms from "./forms.js";
import * as keys from "./keys.js";
import * as live from "./live.js";
import * as page from "./page.js";
import * as panes from "./panes.js";
import * as photos from "./photos.js";
import * as times from "./times.js";
import { toast } from "./toast.js";
import * as zoom from "./zoom.js";

export const lanedesk = {
  on: live.on,
  watch: live.watch,
  unwatch: live.unwatch,
  say: live.say,
  send: ajax.send,
  toast,
  word: page.word,
  serverNow: page.serverNow,
  onNew: page.onNew,
  greetAll: page.greetAll,
  memory: page.memory,
  keys: { add: keys.add, sheet: keys.sheet },
  drafts: { keep: drafts.keep, forget: drafts.forget },
  panes: { toggle: panes.toggle, show: panes.show },
};

window.lanedesk = lanedesk;
for (const part of [chips, times, drafts, ajax, forms, keys, photos, panes, dialogs, live, zoom, again]) part.start();
