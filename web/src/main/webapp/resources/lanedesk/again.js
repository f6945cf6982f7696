// A button with data-again="700" presses itself after so many milliseconds: what it shows is under way.
import { all, onNew } from "./page.js";

function plan(root) {
  for (const button of all(root, "[data-again]")) {
    setTimeout(() => document.getElementById(button.id) === button && button.click(), Number(button.dataset.again));
  }
}

export function start() {
  onNew(plan);
}
