// Panes side by side: their widths are dragged or moved by arrow keys and remembered on this device, and
// they can be closed. <div class="panes" data-panes="console"> holds <div data-splitter="list"> and "side".
import { all, memory, onNew, word } from "./page.js";

const LEAST = 240;
const STEP = 24;

function sizes(panes) {
  return JSON.parse(memory.get("panes." + panes.dataset.panes) ?? "{}");
}

function remember(panes, change) {
  memory.set("panes." + panes.dataset.panes, JSON.stringify({ ...sizes(panes), ...change }));
}

function splitter(panes, bar) {
  const name = bar.dataset.splitter;
  const variable = `--${name}-w`;
  const sign = name === "side" ? -1 : 1;
  const pane = () => panes.querySelector(`.pane--${name}`);
  const width = () => pane().getBoundingClientRect().width;
  const limit = () => panes.getBoundingClientRect().width * 0.45;
  bar.setAttribute("role", "separator");
  bar.setAttribute("aria-orientation", "vertical");
  bar.setAttribute("aria-label", word("splitter"));
  bar.tabIndex = 0;
  const set = (px) => {
    const clean = Math.round(Math.min(Math.max(px, LEAST), Math.max(LEAST, limit())));
    panes.style.setProperty(variable, `${clean}px`);
    bar.setAttribute("aria-valuenow", String(clean));
    bar.setAttribute("aria-valuemin", String(LEAST));
    bar.setAttribute("aria-valuemax", String(Math.round(limit())));
    return clean;
  };
  const kept = sizes(panes)[name];
  set(kept ?? (width() || 350));
  bar.addEventListener("pointerdown", (down) => {
    bar.setPointerCapture(down.pointerId);
    bar.classList.add("is-held");
    const from = width();
    const move = (e) => set(from + sign * (e.clientX - down.clientX));
    const up = () => {
      bar.removeEventListener("pointermove", move);
      bar.classList.remove("is-held");
      remember(panes, { [name]: width() });
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("lostpointercapture", up, { once: true });
  });
  bar.addEventListener("keydown", (e) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[e.key];
    if (!step) return;
    e.preventDefault();
    remember(panes, { [name]: set(width() + sign * step) });
  });
}

/** Opens or closes the pane "list" or "side". */
export function toggle(name) {
  const panes = document.querySelector("[data-panes]");
  if (!panes) return;
  const narrow = matchMedia("(max-width: 79.99rem)").matches;
  const open = narrow && name === "side" ? panes.dataset[name] === "open" : panes.dataset[name] !== "closed";
  panes.dataset[name] = open ? "closed" : "open";
  remember(panes, { [name + "Closed"]: open });
}

/** On a phone: which one of list, talk and side is seen. */
export function show(name) {
  const panes = document.querySelector("[data-panes]");
  if (panes) panes.dataset.show = name;
}

export function start() {
  onNew((root) => {
    for (const panes of all(root, "[data-panes]")) {
      if (panes.panesReady) continue;
      panes.panesReady = true;
      const kept = sizes(panes);
      const wide = matchMedia("(min-width: 80rem)").matches;
      for (const name of ["list", "side"]) if (wide && kept[name + "Closed"]) panes.dataset[name] = "closed";
      for (const bar of panes.querySelectorAll("[data-splitter]")) splitter(panes, bar);
    }
  });
  document.addEventListener("click", (event) => {
    const by = event.target.closest("[data-pane-toggle], [data-pane-show]");
    if (!by) return;
    if (by.dataset.paneToggle) toggle(by.dataset.paneToggle);
    if (by.dataset.paneShow) show(by.dataset.paneShow);
  });
}
