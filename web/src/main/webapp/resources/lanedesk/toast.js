// A sentence at the lower edge that goes by itself; with an action it stays longer.
import { word } from "./page.js";

/**
 * @param {string} text
 * @param {{tone?: "ok"|"warn"|"bad", undo?: () => void, action?: {label: string, run: () => void}, seconds?: number}} [how]
 * @returns {() => void} takes the toast away
 */
export function toast(text, how = {}) {
  const region = document.getElementById("toasts");
  const action = how.undo ? { label: word("undo"), run: how.undo } : how.action;
  const box = document.createElement("div");
  box.className = "toast" + (how.tone ? ` toast--${how.tone}` : "");
  const words = document.createElement("span");
  words.className = "grow";
  words.textContent = text;
  box.append(words);
  const away = () => {
    clearTimeout(timer);
    box.remove();
  };
  const button = (label, run) => {
    const b = document.createElement("button");
    b.type = "button";
    b.className = "btn";
    b.textContent = label;
    b.addEventListener("click", () => {
      away();
      run();
    });
    box.append(b);
  };
  if (action) button(action.label, action.run);
  else button(word("close"), () => {});
  let timer;
  const leave = () => (timer = setTimeout(away, (how.seconds ?? (action ? 10 : 6)) * 1000));
  box.addEventListener("mouseenter", () => clearTimeout(timer));
  box.addEventListener("mouseleave", leave);
  box.addEventListener("focusin", () => clearTimeout(timer));
  while (region.children.length > 2) region.firstElementChild.remove();
  region.append(box);
  if (how.seconds !== Infinity) leave();
  return away;
}
