// The live board looks again every five seconds, and at once when news of it comes (data-live on the
// button). It waits while someone is in a table of it with the keyboard, so that focus is never lost.
import { lanedesk } from "./lanedesk.js";

const EVERY = 5_000;

function look() {
  const board = document.getElementById("board");
  const button = document.getElementById("live:refresh");
  if (button && board && !document.hidden && !board.contains(document.activeElement)) lanedesk.send(button);
}

setInterval(look, EVERY);
