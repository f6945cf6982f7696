// What every other script stands on: words in the page's language, the server's clock, and the
// moment at which a part of the page is new (at the start, or after Faces has replaced it).

const template = document.getElementById("words");
const words = new Map(
  [...(template?.content.querySelectorAll("[data-key]") ?? [])].map((e) => [e.dataset.key, e.textContent]),
);

/** The word for a key of the bundle's "js." part, in the language of the page. */
export const word = (key) => words.get(key) ?? key;

export const language = document.documentElement.lang || "en";

/** How far the server's clock is ahead of this one, taken when the first byte of the page arrived. */
const offset = (() => {
  const server = Number(template?.dataset.now);
  if (!server) return 0;
  const arrived = performance.getEntriesByType("navigation")[0]?.responseStart ?? 0;
  return server - (performance.timeOrigin + arrived);
})();

/** Now by the server's clock, in epoch milliseconds. */
export const serverNow = () => Date.now() + offset;

const newcomers = [];

/** Calls greet(root) for the page now and for each part that is replaced later. */
export function onNew(greet) {
  newcomers.push(greet);
  greet(document);
}

/** Says that the part is new. Called after Faces Ajax; pages call it for what they insert themselves. */
export function greetAll(root) {
  for (const greet of newcomers) greet(root);
}

/** All matching elements in the part, the part itself included. */
export function all(root, selector) {
  const found = [...root.querySelectorAll(selector)];
  if (root instanceof Element && root.matches(selector)) found.unshift(root);
  return found;
}

/** A small store on this device that never throws: private windows may refuse. */
export const memory = {
  get(key) {
    try {
      return localStorage.getItem("lanedesk." + key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value === null || value === "") localStorage.removeItem("lanedesk." + key);
      else localStorage.setItem("lanedesk." + key, value);
      return true;
    } catch {
      return false;
    }
  },
  keys(prefix) {
    try {
      return Object.keys(localStorage)
        .filter((k) => k.startsWith("lanedesk." + prefix))
        .map((k) => k.slice("lanedesk.".length));
    } catch {
      return [];
    }
  },
};
