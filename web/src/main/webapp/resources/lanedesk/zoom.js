// Photos large, on the page itself: <a href="/files/7" data-zoom><img alt="…"></a>. Esc or a click closes it, the
// arrow keys go through the photos of the same message or return, and the focus returns to where it was. Without
// scripts, or with Ctrl pressed, the link opens the photo as any link does.
import { word } from "./page.js";

let dialog = null;
let group = [];
let at = 0;

function build() {
  dialog = document.createElement("dialog");
  dialog.className = "zoom";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "btn btn--icon zoom__close";
  close.textContent = "✕";
  close.setAttribute("aria-label", word("close"));
  dialog.append(close, document.createElement("img"));
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || group.length < 2) return;
    event.preventDefault();
    show((at + step + group.length) % group.length);
  });
  document.body.append(dialog);
}

function show(index) {
  at = index;
  const small = group[at].querySelector("img");
  const img = dialog.querySelector("img");
  img.src = group[at].href;
  img.alt = small.alt;
  dialog.setAttribute("aria-label", small.alt || word("close"));
}

export function start() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-zoom]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!dialog) build();
    const around = link.closest("ul, li") ?? link.parentElement;
    group = [...around.querySelectorAll("[data-zoom]")];
    show(group.indexOf(link));
    dialog.showModal();
  });
}
