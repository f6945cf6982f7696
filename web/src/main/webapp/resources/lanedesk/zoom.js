// Photos large, on the page itself: <a href="/files/7" data-zoom><img alt="…"></a>. Esc or a click closes it, the
// arrow keys go through the photos of the same message or return, and the focus returns to where it was. Without
// scripts, or with Ctrl pressed, the link opens the photo as any link does. Inside [data-evidence] with a picture
// of the catalogue (data-zoom-reference) C puts that one beside the photo: both grow, only the photo turns.
import { word } from "./page.js";

let dialog = null;
let group = [];
let at = 0;
let scale = 1;
let turn = 0;
let from = { x: 0, y: 0 };
let held = null;
let reference = null;
let other = null;

// + and − zoom up to six times, R turns by a quarter, 0 puts it back; the wheel zooms, a held photo follows.
function draw() {
  dialog.querySelector("img").style.transform =
    `translate(${from.x}px, ${from.y}px) rotate(${turn}deg) scale(${scale})`;
  if (other) other.style.transform = `scale(${scale})`;
}

function compare() {
  if (other || !reference) return alone();
  other = document.createElement("img");
  other.className = "zoom__other";
  other.referrerPolicy = "no-referrer";
  other.src = reference.href;
  other.alt = reference.querySelector("img").alt;
  other.draggable = false;
  dialog.querySelector("img").after(other);
  dialog.classList.add("zoom--pair");
  draw();
}

function alone() {
  other?.remove();
  other = null;
  dialog.classList.remove("zoom--pair");
}

function zoomed(by) {
  scale = Math.min(6, Math.max(1, scale * by));
  if (scale === 1) from = { x: 0, y: 0 };
  draw();
}

function reset() {
  scale = 1;
  turn = 0;
  from = { x: 0, y: 0 };
  draw();
}

function tool(sign, name, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn--icon";
  button.textContent = sign;
  button.setAttribute("aria-label", word(name));
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    act();
  });
  return button;
}

function build() {
  dialog = document.createElement("dialog");
  dialog.className = "zoom";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "btn btn--icon zoom__close";
  close.textContent = "✕";
  close.setAttribute("aria-label", word("close"));
  const tools = document.createElement("div");
  tools.className = "zoom__tools";
  tools.append(
    tool("+", "zoom.in", () => zoomed(1.5)),
    tool("−", "zoom.out", () => zoomed(1 / 1.5)),
    tool("⟳", "zoom.turn", () => ((turn += 90), draw())),
    tool("⇄", "zoom.compare", compare),
  );
  dialog.addEventListener("close", alone);
  const img = document.createElement("img");
  img.draggable = false;
  dialog.append(close, img, tools);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  img.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomed(event.deltaY < 0 ? 1.2 : 1 / 1.2);
  });
  img.addEventListener("pointerdown", (event) => {
    held = { x: event.clientX - from.x, y: event.clientY - from.y, moved: false };
    img.setPointerCapture(event.pointerId);
  });
  img.addEventListener("pointermove", (event) => {
    if (!held || scale === 1) return;
    held.moved = true;
    from = { x: event.clientX - held.x, y: event.clientY - held.y };
    draw();
  });
  img.addEventListener("pointerup", () => {
    const click = held && !held.moved && scale === 1;
    held = null;
    if (click) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const act = {
      "+": () => zoomed(1.5),
      "=": () => zoomed(1.5),
      "-": () => zoomed(1 / 1.5),
      r: () => ((turn += 90), draw()),
      c: compare,
      0: reset,
    }[event.key];
    if (act && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      act();
      return;
    }
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
  img.referrerPolicy = small.referrerPolicy;
  img.src = group[at].href;
  img.alt = small.alt;
  reference = group[at].closest("[data-evidence]")?.querySelector("[data-zoom-reference]") ?? null;
  if (reference === group[at]) reference = null;
  if (!reference) alone();
  dialog.querySelector(".zoom__tools").lastElementChild.hidden = !reference;
  reset();
  dialog.setAttribute("aria-label", small.alt || word("close"));
}

export function start() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-zoom]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!dialog) build();
    const around = link.closest(".photos__list, .returns__photos") ?? link.closest("ul, li") ?? link.parentElement;
    group = [...around.querySelectorAll("[data-zoom]")];
    show(group.indexOf(link));
    dialog.showModal();
  });
}
