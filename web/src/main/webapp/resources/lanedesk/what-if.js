// While a replay runs the page looks each second how far it is, and shows the result when it is there.
import { lanedesk } from "./lanedesk.js";

setInterval(() => {
  const look = document.getElementById("r:look");
  if (look && document.querySelector("[data-running]")) lanedesk.send(look);
}, 1_000);
